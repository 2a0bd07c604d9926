"""What Controle says of the printing: characters for which the font of the house style has no glyph.

The whole document is looked through only when a character in the brief gives reason to: nearly none does.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from brief_builder.brief.checks import Grade, Remark
from brief_builder.brief.model import Brief
from brief_builder.document.nodes import Document
from brief_builder.errors import UserError
from brief_builder.export.font_check import NEEDED
from brief_builder.export.look import look_of

_USUAL = frozenset(NEEDED)
_INVISIBLE = re.compile(r"\\[uU]")


def print_remarks(brief: Brief, made: Callable[[], Document], style_file: Path | None) -> tuple[Remark, ...]:
    """A remark for each character that stops a PDF export. `made` gives the document, `style_file` is that of the organisation."""
    said = repr(brief)  # all its words; a character that cannot be seen stands there as "\u…"
    invisible, odd = bool(_INVISIBLE.search(said)), set(said) - _USUAL
    if not odd and not invisible:
        return ()
    from brief_builder.export.pdf.unprintable import any_lacking, unprinted

    try:
        style = look_of(style_file).style
        found = unprinted(made(), style) if invisible or any_lacking("".join(sorted(odd)), style) else ()
    except UserError:  # whoever reads the file or makes the document says so
        return ()
    return tuple(Remark(Grade.MUST, one.message, part=one.part) for one in found)
