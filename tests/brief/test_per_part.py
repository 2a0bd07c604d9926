from __future__ import annotations

from dataclasses import replace

from brief_builder.brief.model import Part
from brief_builder.brief.per_part import PerPart


def words(part: Part) -> str:
    return part.text


def test_only_what_changed_is_made_again() -> None:
    asked: list[str] = []

    def worded(part: Part, form: str) -> str:
        asked.append(part.text)
        return f"{part.text} {form}"

    made, part = PerPart(worded), Part("p1", "text", "een")
    changed = replace(part, text="twee")
    assert [made.of(part, "kort"), made.of(part, "kort"), made.of(part, "lang")] == ["een kort", "een kort", "een lang"]
    assert made.of(changed, "lang") == "twee lang"
    assert asked == ["een", "een", "twee"]
    made.forget()
    assert made.of(changed, "lang") == "twee lang"
    assert len(asked) == 4


def test_of_a_part_that_is_gone_nothing_is_kept() -> None:
    made, stays, goes = PerPart(words), Part("p1", "text", "een"), Part("p2", "text", "twee")
    assert [made.of(part) for part in (stays, goes)] == ["een", "twee"]
    made.keep([stays])
    assert [made.has(part) for part in (stays, goes)] == [True, False]
