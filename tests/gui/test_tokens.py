"""Every colour that is written on another can be read, also when the system asks for high contrast."""

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from brief_builder.export.contrast import contrast
from brief_builder.gui.high_contrast import HIGH_DARK, HIGH_LIGHT, from_palette
from brief_builder.gui.tokens import DARK, LIGHT, PAIRS, Colours
from tests.gui.conftest import OpenWindow

WINDOWS = {
    "aquatic": ("#202020", "#FFFFFF", "#75E9FC", "#8EE3F0", "#263B50"),
    "desert": ("#FFFAEF", "#3D3D3D", "#1C5E75", "#903909", "#FFF5E3"),
    "dusk": ("#2D3236", "#FFFFFF", "#70EBDE", "#A1BFDE", "#212D3B"),
    "night sky": ("#000000", "#FFFFFF", "#8080FF", "#D6B4FD", "#2B2B2B"),
}
"""The contrast themes that come with Windows: ground, text, link, chosen, and text on what is chosen."""

STRONG_TEXT = 7.0


def low(theme: Colours, at_least: float = 0.0) -> dict[tuple[str, str], float]:
    found = {(a, b): (contrast(theme.named(a), theme.named(b)), max(least, at_least)) for a, b, least in PAIRS}
    return {pair: has for pair, (has, least) in found.items() if has < least}


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_contrast(theme: Colours) -> None:
    assert low(theme) == {}


@pytest.mark.parametrize("theme", [HIGH_LIGHT, HIGH_DARK], ids=["light", "dark"])
def test_high_contrast_is_higher_everywhere(theme: Colours) -> None:
    assert low(theme, STRONG_TEXT) == {}


@pytest.mark.parametrize("name", WINDOWS)
def test_the_contrast_themes_of_windows_are_taken_as_they_are(name: str) -> None:
    role, palette = QPalette.ColorRole, QPalette()
    roles = (role.Window, role.WindowText, role.Link, role.Highlight, role.HighlightedText)
    for key, value in zip(roles, WINDOWS[name], strict=True):
        palette.setColor(key, QColor(value))
    theme = from_palette(palette)
    assert {theme.page.upper(), theme.text.upper(), theme.accent.upper()} == set(WINDOWS[name][:3])
    assert low(theme) == {}


def test_the_window_follows_when_the_system_asks_for_high_contrast(open_window: OpenWindow) -> None:
    opened = open_window()
    opened.desktop.set_strong(True)
    assert opened.kit.c == HIGH_LIGHT
    opened.desktop.set_dark(True)
    assert opened.kit.c == HIGH_DARK
    opened.desktop.set_strong(False)
    assert opened.kit.c == DARK
    opened.desktop.set_dark(False)


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QTextEdit])
def test_what_a_field_says_while_it_is_empty_can_be_read(open_window: OpenWindow, kind: type[QWidget]) -> None:
    opened = open_window()
    for dark, colours in ((False, LIGHT), (True, DARK)):
        opened.set_dark(dark)
        field = kind(opened.window)
        field.ensurePolished()
        assert field.palette().color(QPalette.ColorRole.PlaceholderText) == QColor(colours.muted)
