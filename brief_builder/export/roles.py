"""What a paragraph is (its role), and how each role is set, in the formats that have styles: Word and OpenDocument."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from brief_builder.export.letter_measures import SENDER_HEIGHT, SENDER_NAME, SENDER_PREFIX
from brief_builder.export.style import Style, TextLook

ParagraphRole = Literal[
    "body", "lead", "doctype", "title", "title_large", "subtitle", "h1", "h2", "h3", "h4", "h5", "h6", "meta", "list", "caption",
    "captionsub", "cell", "cell_head", "source", "kader_term", "kader", "kader_source", "quote", "footnote", "reference", "term",
    "term_text", "term_source", "toc_title", "toc1", "toc2", "header", "footer", "sender_prefix", "sender_name", "logo", "picture",
    "signature", "offices", "figure_big", "figure_label",
]  # fmt: skip

HEADINGS: tuple[ParagraphRole, ...] = ("h1", "h2", "h3", "h4", "h5", "h6")
"""By their level, from 1."""

KADER: frozenset[ParagraphRole] = frozenset(["kader", "kader_term", "kader_source"])
"""The paragraphs of a box."""

PICTURES: frozenset[ParagraphRole] = frozenset(["picture", "logo"])
"""Lines as high as the picture on them."""

KEEP_WITH_NEXT: frozenset[ParagraphRole] = frozenset(
    [*HEADINGS, "title", "title_large", "caption", "captionsub", "term", "kader_term", "doctype", "toc_title"]
)
KEEP_LINES: frozenset[ParagraphRole] = KEEP_WITH_NEXT | {"reference", "term_text", "term_source", "kader_source"}
_RUNNING_TEXT: frozenset[ParagraphRole] = frozenset(
    ["body", "list", "quote", "kader", "term_text", "footnote", "reference", "source", "kader_source", "term_source"]
)

SENDER_GAP = 7.0
"""Between the bar of the wordmark and the name, in points."""

FIGURE_BELOW_RULE = 10.0
"""From the rule above key figures to the line of the number, in points."""

TOC_NUMBER = 24.0
"""Room for the number of an entry of the contents, in points."""


def toc_text(role: ParagraphRole) -> float:
    """Where the words of an entry of the contents stand, behind its number, in points."""
    return TOC_NUMBER if role == "toc1" else 2 * TOC_NUMBER


def hyphenated(role: ParagraphRole, style: Style) -> bool:
    """Whether long words may be broken: in tables, and where the document asks for it; never in the large lines of the lead."""
    if role in ("cell", "cell_head"):
        return style.hyphenation.cells
    return style.hyphenation.text and role in _RUNNING_TEXT


def heights(role: ParagraphRole, look: TextLook, style: Style) -> tuple[float, float, float]:
    """Space before and after, and leading, in points; `look` is that of the token of the role."""
    unit, half = style.rhythm.unit, style.rhythm.half
    own: Mapping[ParagraphRole, tuple[float, float, float]] = {
        "signature": (0, 0, unit),
        "offices": (3 * half, 0, unit),
        "sender_prefix": (0, 0, SENDER_HEIGHT - SENDER_NAME),
        "sender_name": (0, 0, SENDER_NAME),
    }
    return own.get(role, (look.before, look.after, look.leading))


def letters(role: ParagraphRole, look: TextLook) -> TextLook:
    """The letters of a role; a few differ from the token that gives their spacing."""
    own: Mapping[ParagraphRole, TextLook] = {
        "cell_head": TextLook(look.size, look.leading, look.before, look.after, bold=True),
        "sender_prefix": TextLook(SENDER_PREFIX, SENDER_HEIGHT - SENDER_NAME, 0, 0, colour="grey"),
        "sender_name": TextLook(SENDER_NAME, SENDER_NAME, 0, 0, bold=True),
    }
    return own.get(role, look)
