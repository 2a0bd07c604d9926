"""Finding and replacing words in the fields of a document: sentences, or lists of which the titles count."""

from __future__ import annotations

from brief_builder.brief.edits import set_field
from brief_builder.brief.model import Brief, FieldValue
from brief_builder.brief.wanted import Hit, Putting, Wanted


def hits_in_field(name: str, value: FieldValue, wanted: Wanted) -> tuple[Hit, ...]:
    """The hits in a field; of a list in its titles."""
    texts = (value,) if isinstance(value, str) else [row.get("title", "") for row in value]
    count = sum(len(wanted.pattern().findall(text)) for text in texts) if wanted.words.strip() else 0
    return tuple(Hit("", "", "field", number, name) for number in range(count))


def replace_in_field(brief: Brief, name: str, wanted: Wanted, words: str, only: Hit | None = None) -> Brief:
    """The brief with every hit in a field replaced, or `only` this one; of a list the titles count."""
    value, put = brief.fields.get(name, ""), Putting(wanted, words, only)
    if not hits_in_field(name, value, wanted):
        return brief
    if isinstance(value, str):
        return set_field(brief, name, put(value))
    return set_field(brief, name, tuple({**row, "title": put(row["title"])} if "title" in row else row for row in value))
