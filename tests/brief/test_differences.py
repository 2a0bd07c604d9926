"""What differs between two briefs, and between two texts."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from brief_builder.brief.differences import Change, FieldDifference, field_differences, part_differences, text_differences
from brief_builder.brief.model import Brief, Part, Slot

A, B, C = (Part(name, "text", f"Tekst {name}.") for name in "abc")
OLD = Brief("memo", {"onderwerp": "Zorg", "van": "Wij"}, (Slot("kern", (A, B)), Slot("vervolg", (C,))))


def found(new: Brief) -> list[tuple[str, str]]:
    return [(d.change.value, d.part.id) for d in part_differences(OLD, new)]


def with_parts(*parts: Part, later: tuple[Part, ...] = (C,)) -> Brief:
    return replace(OLD, slots=(Slot("kern", parts), Slot("vervolg", later)))


def test_the_same_brief_does_not_differ() -> None:
    assert part_differences(OLD, OLD) == ()
    assert field_differences(OLD, OLD) == ()


def test_added_removed_moved_and_changed() -> None:
    assert found(with_parts(A, B, Part("d", "text", "Nieuw"))) == [("added", "d")]
    assert found(with_parts(B)) == [("removed", "a")]
    assert found(with_parts(A, B, C, later=())) == [("moved", "c")]
    assert found(with_parts(B, A)) in ([("moved", "a")], [("moved", "b")])
    assert found(with_parts(A, replace(B, text="Anders."))) == [("changed", "b")]


def test_a_change_names_what_changed() -> None:
    (difference,) = part_differences(OLD, with_parts(A, replace(B, heading="Kop", excluded=True)))
    assert set(difference.aspects) == {"heading", "excluded"}
    assert difference.before == B


def test_an_id_that_was_free_again_is_another_part() -> None:
    other = replace(B, kind="finding", item="zorg")
    assert found(with_parts(A, other)) == [("added", "b"), ("removed", "b")]


def test_fields() -> None:
    new = replace(OLD, fields={"onderwerp": "Jeugd", "aan": "U"})
    assert set(field_differences(OLD, new)) == {
        FieldDifference("onderwerp", "Zorg", "Jeugd"),
        FieldDifference("aan", "", "U"),
        FieldDifference("van", "Wij", ""),
    }


def test_words_that_changed() -> None:
    old, new = "Wij sturen u een brief.", "Wij sturen uw raad een brief."
    marked = [(s.change.value, s.text) for s in text_differences(old, new) if s.change]
    assert marked == [("removed", "u"), ("added", "uw raad")]


@given(st.text(max_size=60), st.text(max_size=60))
def test_both_texts_can_be_read_back(old: str, new: str) -> None:
    stretches = text_differences(old, new)
    assert "".join(s.text for s in stretches if s.change is not Change.ADDED) == old
    assert "".join(s.text for s in stretches if s.change is not Change.REMOVED) == new
