"""What the YAML parser objects to, in plain words with the usual cause: authors are not programmers."""

from __future__ import annotations

import yaml

from brief_builder.i18n import Message, _

_REASONS: tuple[tuple[str, Message], ...] = (
    (
        "mapping values are not allowed",
        _("There is a colon too many. Put a text with a colon between quotes, or check the spaces at the start."),
    ),
    (
        "found character that cannot start any token",
        _("A value begins with a tab, %, @ or `. Put it between quotes; use spaces, not tabs."),
    ),
    ("found a tab character", _("A line begins with a tab. Use spaces.")),
    ("could not find expected ':'", _("A key without a colon. Write “key: value”, and indent the lines that belong to a text.")),
    ("did not find expected key", _("This line does not fit its surroundings. Check the spaces at the start, and quotes within a text.")),
    ("did not find expected '-' indicator", _("A line of this list does not begin with a dash. Check the spaces at the start.")),
    ("did not find expected ',' or", _("A list or mapping between brackets is not closed, or a comma is missing.")),
    ("did not find expected node content", _("A value is missing between these brackets.")),
    ("found unexpected end of stream", _("A quotation mark or bracket is opened and never closed.")),
    ("found unexpected document indicator", _("A quotation mark is opened and never closed.")),
    ("found unknown escape character", _("A backslash within double quotes must be written twice, or use single quotes.")),
    ("control characters are not allowed", _("There is an invisible control character in the text. Remove it.")),
    ("found undefined alias", _("References (* and &) are not read. Write the text out.")),
    ("while scanning an alias", _("A value begins with *. Put it between quotes.")),
    ("while scanning an anchor", _("A value begins with &. Put it between quotes.")),
    ("while scanning a block scalar", _("After > or | the line must end; the text follows on the next lines, indented.")),
    ("block sequence entries are not allowed", _("A dash stands where no list can begin. Start the list on a new line.")),
)
"""Words of the parser, most telling first, and what we say instead."""

_UNKNOWN = _("This is not valid YAML. Compare the line with the lines around it.")


def fault_of(error: yaml.YAMLError, text: str) -> tuple[int, Message]:
    """The line in `text` (from 1; 0 = not known) of a fault, and the sentence about it."""
    said = f"{getattr(error, 'problem', '')} {getattr(error, 'context', '')} {error}"
    reason = next((message for words, message in _REASONS if words in said), _UNKNOWN)
    return _line(error, text), reason


def _line(error: yaml.YAMLError, text: str) -> int:
    mark = getattr(error, "problem_mark", None)
    if mark is not None:
        return int(mark.line) + 1
    position = getattr(error, "position", None)  # of a sign that is no text, in bytes
    return 0 if position is None else text.encode(errors="replace").count(b"\n", 0, position) + 1
