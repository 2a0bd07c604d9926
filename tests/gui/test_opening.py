"""What is done beside the window: what little changed in a library is found without making all of it searchable again."""

from dataclasses import replace
from pathlib import Path

from brief_builder.content.findings import Finding
from brief_builder.content.library import Library
from brief_builder.gui.opening import index_work
from brief_builder.progress import finish


def library(*changed: str) -> Library:
    """Some dozens of findings; those that changed tell of bicycles."""
    made = (
        Finding(name, "stand_van_zaken", "wonen", f"Over {name}", summary="Fietsers." if name in changed else "Wonen.", text="")
        for name in (f"bevinding-{number}" for number in range(40))
    )
    return Library(items={one.id: (one,) for one in made})


def test_an_edited_item_is_found_in_the_index_of_before(tmp_path: Path) -> None:
    before = finish(index_work(library(), tmp_path / "before"))
    mended = finish(index_work(library("bevinding-7"), tmp_path / "after", before))
    assert [hit.id for hit in mended.search("fietsers").hits] == ["bevinding-7"]
    assert not (tmp_path / "after").exists(), "nothing was made anew"
    assert not before.search("fietsers").total


def test_another_library_is_made_searchable_anew(tmp_path: Path) -> None:
    before = finish(index_work(library(), tmp_path / "before"))
    others = replace(library(), items={f"ander-{name}": (replace(one, id=f"ander-{name}"),) for name, (one,) in library().items.items()})
    assert finish(index_work(others, tmp_path / "after", before)).search("wonen").hits[0].id.startswith("ander-")
    assert (tmp_path / "after").exists()
