"""A document cannot grow beyond what can be saved and opened again."""

from dataclasses import replace
from pathlib import Path

import pytest

from brief_builder.brief import size, store
from brief_builder.brief.model import Brief, Part, Slot
from brief_builder.brief.size import MOST_LETTERS, MOST_PARTS, refusal
from brief_builder.brief.store import load_brief, save_brief
from brief_builder.errors import UnwritableFile


def of_parts(count: int) -> Brief:
    return Brief("memo", {}, (Slot("kern", tuple(Part(f"p{number}", "text", "Tekst.") for number in range(count))),))


def of_letters(count: int) -> Brief:
    return Brief("memo", {}, (Slot("kern", (Part("p1", "text", "a" * count),)),))


@pytest.mark.parametrize(("make", "most"), [(of_parts, MOST_PARTS), (of_letters, MOST_LETTERS)])
def test_what_would_be_too_large_is_refused_and_may_still_become_smaller(make, most: int) -> None:
    fits, large, larger = make(most), make(most + 10), make(most + 20)
    assert refusal(make(1), fits) is None
    assert refusal(fits, large) is not None
    assert refusal(large, larger) is not None
    assert refusal(larger, large) is None
    assert refusal(large, large) is None


def test_the_largest_document_can_be_saved_and_opened_again(tmp_path: Path) -> None:
    text = "Ëen zin van de gemeente.\n\n" * (MOST_LETTERS // 26 // 100)
    brief = Brief("memo", {}, (Slot("kern", tuple(Part(f"p{number}", "text", text) for number in range(100))),))
    assert refusal(of_letters(1), brief) is None
    save_brief(brief, tmp_path / "groot.brief")
    assert load_brief(tmp_path / "groot.brief") == brief


def test_what_could_not_be_opened_again_is_never_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "LARGEST_FILE", 10_000)
    pytest.importorskip("PySide6.QtCore")
    from brief_builder.gui import recovery

    file, kept = tmp_path / "stuk.brief", tmp_path / "bewaard"
    save_brief(of_letters(9_000), file)
    before = file.read_bytes()
    for write in (lambda brief: save_brief(brief, file), lambda brief: recovery.keep(kept, brief, file)):
        with pytest.raises(UnwritableFile, match="Shorten it"):
            write(of_letters(10_001))
    assert file.read_bytes() == before
    assert recovery.rescued(kept) is None


def test_fields_do_not_count_but_the_library_that_is_carried_does() -> None:
    part = replace(Part("p1", "finding", "a"), original="b" * 5, summary="c" * 7)
    assert size.letters_in(Brief("memo", {"onderwerp": "x" * 100}, (Slot("kern", (part,)),))) == 13
