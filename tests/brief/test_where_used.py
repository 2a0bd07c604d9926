"""Where used: every document that carries an item is found, with how it stands to the library of today; what cannot be read is told."""

from dataclasses import replace
from pathlib import Path

import pytest

from brief_builder.brief.insert import part_of
from brief_builder.brief.model import Brief, Part, Slot
from brief_builder.brief.store import save_brief
from brief_builder.brief.where_used import MOST_FILES, State, Uses, where_used
from brief_builder.content.library import Library
from brief_builder.content.reader import read_library
from brief_builder.content.vocabulary import Term
from brief_builder.progress import finish

GOOD = Path(__file__).parent.parent / "libraries" / "good"


@pytest.fixture(scope="module")
def library() -> Library:
    return read_library(GOOD)


def document(folder: Path, name: str, *parts: Part) -> Path:
    numbered = tuple(replace(part, id=f"p{at}") for at, part in enumerate(parts, 1))
    save_brief(Brief("memo", {"onderwerp": name.title()}, (Slot("inhoud", numbered),)), folder / f"{name}.brief")
    return folder / f"{name}.brief"


def looked(library: Library, item: str, folder: Path, files: tuple[Path, ...] = (), definition: str = "") -> Uses:
    found = library.get(item)
    assert found is not None
    return finish(where_used(found, library, files, (folder,), definition))


def states(uses: Uses) -> dict[str, State]:
    return {use.file.stem: use.state for use in uses.found}


def term(library: Library) -> Term:
    found = library.get("veerkracht")
    assert isinstance(found, Term)
    return found


def test_documents_are_found_in_folders_within_and_among_the_recent_ones(library: Library, tmp_path: Path) -> None:
    inner, elsewhere = tmp_path / "stukken" / "2026", tmp_path / "elders"
    inner.mkdir(parents=True)
    elsewhere.mkdir()
    part = part_of(term(library), library)
    document(inner, "binnen", part, part)
    recent = document(elsewhere, "recent", part)
    document(inner, "ander", Part("", "text", "Iets over veerkracht."))
    uses = looked(library, "veerkracht", tmp_path / "stukken", (recent, recent, tmp_path / "weg.brief"))
    assert states(uses) == {"binnen": State.SAME, "recent": State.SAME}
    assert [(use.subject, use.parts) for use in uses.found] == [("Binnen", 2), ("Recent", 1)]
    assert uses.looked_at == 3


def test_a_document_is_out_of_date_when_the_library_moved_on(library: Library, tmp_path: Path) -> None:
    old = term(library)
    part = part_of(old, library)
    document(tmp_path, "gebruikt", part)
    document(tmp_path, "gekoppeld", Part("", "text", "Werken aan [veerkracht](begrip:veerkracht)."))
    assert states(looked(library, "veerkracht", tmp_path)) == {"gebruikt": State.SAME, "gekoppeld": State.LINKED}
    changed = replace(old, definitions=tuple(replace(d, text=f"{d.text} Anders.") for d in old.definitions))
    now = replace(library, items={**library.items, "veerkracht": (changed,)})
    assert states(looked(now, "veerkracht", tmp_path))["gebruikt"] is State.CHANGED
    ended = replace(old, definitions=tuple(replace(d, status="vervallen", ended_on="2026-11-24") for d in old.definitions))
    now = replace(library, items={**library.items, "veerkracht": (ended,)})
    assert states(looked(now, "veerkracht", tmp_path))["gebruikt"] is State.ENDED
    other = replace(old, definitions=(replace(old.definitions[0], id="een-ander"),))
    now = replace(library, items={**library.items, "veerkracht": (other,)})
    assert states(looked(now, "veerkracht", tmp_path))["gebruikt"] is State.GONE


def test_only_the_definition_that_is_asked_for_counts(library: Library, tmp_path: Path) -> None:
    first, second = term(library).definitions[:2]
    document(tmp_path, "een", part_of(term(library), library, first.id))
    document(tmp_path, "twee", part_of(term(library), library, second.id))
    assert list(states(looked(library, "veerkracht", tmp_path, definition=second.id))) == ["twee"]
    assert [use.definitions for use in looked(library, "veerkracht", tmp_path).found] == [(first.id,), (second.id,)]


def test_a_figure_is_found_in_the_finding_that_prints_it(library: Library, tmp_path: Path) -> None:
    finding = library.get("eenzaamheid")
    assert finding is not None
    part = part_of(finding, library)
    document(tmp_path, "nota", part)
    assert states(looked(library, part.figures[0].figure.id, tmp_path)) == {"nota": State.SAME}


def test_what_cannot_be_read_is_told_and_the_rest_is_found(library: Library, tmp_path: Path) -> None:
    document(tmp_path, "goed", part_of(term(library), library))
    (tmp_path / "kapot.brief").write_text("veerkracht: [", encoding="utf-8")
    (tmp_path / "bom.brief").write_bytes(b"\0\xff veerkracht" * 10)
    (tmp_path / "kring.brief").symlink_to(tmp_path / "kring.brief")
    uses = looked(library, "veerkracht", tmp_path)
    assert list(states(uses)) == ["goed"]
    assert {one.file.name for one in uses.unread} == {"kapot.brief", "bom.brief", "kring.brief"}
    assert all(one.file.name in str(one.message) for one in uses.unread)


def test_more_documents_than_are_looked_at_is_told(library: Library, tmp_path: Path) -> None:
    for number in range(MOST_FILES):
        (tmp_path / f"{number:05}.brief").touch()
    assert looked(library, "veerkracht", tmp_path).unread == ()
    (tmp_path / "z.brief").touch()
    uses = looked(library, "veerkracht", tmp_path)
    assert [(one.file.name, "first 5000" in str(one.message)) for one in uses.unread] == [("z.brief", True)]
