"""What Lezen shows before something is read: three steps, each with its key."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from brief_builder.content.library import Library
from brief_builder.gui.kit import Kit
from brief_builder.gui.tokens import Size, Space, Type
from brief_builder.gui.widgets.layout import column, holder, row, top
from brief_builder.gui.widgets.text import Icon, KeyCap, Text
from brief_builder.i18n import _

STEPS = (
    ("search", _("Search"), _("Type a word; the hits appear while you type."), "Ctrl+K"),
    ("plus", _("Add"), _("Put a hit in your document. Its source goes along."), "Ctrl+Enter"),
    ("download", _("Export"), _("Word and an accessible PDF, in one go."), "Ctrl+E"),
)


def welcome_view(kit: Kit, library: Library) -> QWidget:
    """The steps, and what the library holds."""
    say = kit.say
    lines = []
    for glyph, head, text, keys in STEPS:
        icon, cap = Icon(kit, glyph, "accent", Size.ICON + 4), KeyCap(kit, keys)
        words = column(Text(kit, say(head), Type.STRONG), Text(kit, say(text), Type.BODY, "muted"), gap=2)
        lines.append(top(row(icon, words, cap, gap=Space.L), icon, cap))
    findings, terms = len(list(library.findings())), len(list(library.terms()))
    ready = _("The library is ready: {findings} findings and {terms} terms, each with its source.", findings=findings, terms=terms)
    intro = ready if findings else _("The library is being opened.")
    return holder(
        column(
            None,
            Text(kit, say(_("Welcome to Brief Builder")), Type.DISPLAY),
            Text(kit, say(intro), Type.READ, "muted"),
            Space.L,
            column(*lines, gap=Space.L),
            None,
            None,
            gap=Space.XS,
        )
    )
