"""The colours for the setting of the system for high contrast: two inks on one ground, and lines where soft grounds would be.

Windows has contrast themes that people make themselves, so there the colours are those of the system; elsewhere Qt tells only that
more contrast is wanted, and black and white do.
"""

from __future__ import annotations

import sys

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from brief_builder.gui.tokens import Colours


def strong(ground: str, ink: str, accent: str, chosen: str, on_chosen: str) -> Colours:
    """A theme of five colours; each can be read on the ground, and `on_chosen` on `chosen`. What is grave or done is told in words."""
    return Colours(
        **dict.fromkeys(("desk", "side", "page", "raised", "sunken", "hover", "selected", "accent_soft"), ground),
        **dict.fromkeys(("must_soft", "warn_soft", "ok_soft", "on_inverse", "inverse_accent"), ground),
        **dict.fromkeys(("hairline", "border", "text", "muted", "must", "warn", "ok", "chart_rest", "inverse"), ink),
        **dict.fromkeys(("accent_fill", "mark"), chosen),
        **dict.fromkeys(("on_accent", "on_mark"), on_chosen),
        accent=accent,
        scrim="#B3000000",
        shadow="#00000000",
        strong=True,
    )


HIGH_LIGHT = strong("#FFFFFF", "#000000", "#00434B", "#00434B", "#FFFFFF")
HIGH_DARK = strong("#000000", "#FFFFFF", "#7FF0FA", "#7FF0FA", "#000000")


def strong_colours(app: QApplication, *, dark: bool) -> Colours:
    """The colours to take when it is wanted."""
    if sys.platform != "win32":
        return HIGH_DARK if dark else HIGH_LIGHT
    app.setPalette(QPalette())  # what the system has, in the place of ours
    return from_palette(app.palette())


def from_palette(palette: QPalette) -> Colours:
    """The colours of a contrast theme of Windows."""
    role = QPalette.ColorRole
    names = (palette.color(r).name() for r in (role.Window, role.WindowText, role.Link, role.Highlight, role.HighlightedText))
    return strong(*names)
