from __future__ import annotations

from dataclasses import replace

from brief_builder.brief.model import Part
from brief_builder.brief.per_part import PerPart


def test_only_what_changed_is_made_again() -> None:
    asked: list[str] = []

    def words(part: Part, form: str) -> str:
        asked.append(part.text)
        return f"{part.text} {form}"

    made, part = PerPart(words), Part("p1", "text", "een")
    changed = replace(part, text="twee")
    assert [made.of(part, "kort"), made.of(part, "kort"), made.of(part, "lang")] == ["een kort", "een kort", "een lang"]
    assert made.of(changed, "lang") == "twee lang"
    assert asked == ["een", "een", "twee"]
    made.forget()
    assert made.of(changed, "lang") == "twee lang"
    assert len(asked) == 4
