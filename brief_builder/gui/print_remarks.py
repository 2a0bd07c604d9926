"""What Controle says of the printing: letters for which the font of the house style has no glyph.

The whole document is looked through only when a character in the brief gives reason to: nearly none does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from brief_builder.brief.checks import Grade, Remark
from brief_builder.brief.model import Brief
from brief_builder.brief.per_part import PerPart
from brief_builder.document.nodes import Document
from brief_builder.errors import UserError
from brief_builder.export.font_check import NEEDED
from brief_builder.export.look import look_of

_USUAL = frozenset(NEEDED)
_ESCAPED = re.compile(r"\\[uU]")
INVISIBLE = "\\u"
AT_ONCE = 40
"""Parts that are looked at in one step."""


class PrintCheck:
    """Looks at every part once; later only at those that changed."""

    def __init__(self) -> None:
        self._unusual = PerPart(_unusual)

    def remarks(self, brief: Brief, made: Callable[[], Document], style_file: Path | None) -> Iterator[tuple[Remark, ...]]:
        """A remark for each part with letters that stop a PDF export, in small steps, for who must not wait.

        `made` gives the document, `style_file` is that of the organisation.
        """
        self._unusual.keep(brief.parts())
        found = set(_unusual(brief.fields))
        for number, part in enumerate(brief.parts()):
            found |= self._unusual.of(part)
            if number % AT_ONCE == AT_ONCE - 1:
                yield ()
        if found:
            yield _found(found, made, style_file)


def _unusual(values: object) -> frozenset[str]:
    """The characters in these values that the usual ones are not among; `INVISIBLE` for all that cannot be seen."""
    said = repr(values)  # all words; a character that cannot be seen stands there as "\u…"
    return frozenset(said) - _USUAL | ({INVISIBLE} if _ESCAPED.search(said) else set())


def _found(unusual: set[str], made: Callable[[], Document], style_file: Path | None) -> tuple[Remark, ...]:
    from brief_builder.export.pdf.unprintable import any_lacking, unprinted

    try:
        style = look_of(style_file).style
        lacks = INVISIBLE in unusual or any_lacking("".join(sorted(unusual)), style)
        found = unprinted(made(), style) if lacks else ()
    except UserError:  # whoever reads the file or makes the document says so
        return ()
    return tuple(Remark(Grade.MUST, one.message, part=one.part) for one in found)
