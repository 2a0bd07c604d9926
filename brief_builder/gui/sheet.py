"""From colours to Qt: the palette, and the small style sheet that shapes what Fusion draws too heavily."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from brief_builder.gui.kit import Kit
from brief_builder.gui.tokens import ICON_ROOM, Colours, Radius, Size, Type

INKS = ("text", "muted", "accent", "must", "warn", "ok", "on_inverse")


def dress(app: QApplication, kit: Kit) -> None:
    """Give the whole application the look of the kit."""
    app.setFont(kit.font(Type.BODY))
    app.setPalette(palette(kit.c))
    app.setStyleSheet(sheet(kit.c))


def palette(c: Colours) -> QPalette:
    """The palette of Fusion in our colours."""
    role = QPalette.ColorRole
    result = QPalette()
    for key, value in {
        role.Window: c.side,
        role.WindowText: c.text,
        role.Base: c.page,
        role.AlternateBase: c.sunken,
        role.Text: c.text,
        role.PlaceholderText: c.muted,
        role.Button: c.page,
        role.ButtonText: c.text,
        role.ToolTipBase: c.inverse,
        role.ToolTipText: c.on_inverse,
        role.Highlight: c.accent_fill,
        role.HighlightedText: c.on_accent,
        role.Link: c.accent,
        role.LinkVisited: c.accent,
        role.Mid: c.border,
        role.Dark: c.border,
        role.Light: c.hairline,
        role.Midlight: c.hairline,
        role.Shadow: c.hairline,
        role.BrightText: c.must,
        role.Accent: c.accent_fill,
    }.items():
        result.setColor(key, QColor(value))
    for key in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, key, QColor(c.muted))
    return result


def sheet(c: Colours) -> str:
    """The style sheet of the application."""
    pieces = (_inks(c), _menus(c), _buttons(c), _fields(c), _views(c), _surfaces(c))
    return "\n".join((*pieces, _strong(c)) if c.strong else pieces)


def _inks(c: Colours) -> str:
    tip = f"QToolTip {{ background: {c.inverse}; color: {c.on_inverse}; border: 0; padding: 4px 8px; }}"
    return tip + " ".join(f'QLabel[ink="{ink}"] {{ color: {c.named(ink)}; }}' for ink in INKS)


def _menus(c: Colours) -> str:
    return f"""
    QMenuBar {{ background: transparent; }}
    QMenuBar::item {{ padding: 6px 8px; border-radius: {Radius.M}px; background: transparent; color: {c.text}; }}
    QMenuBar::item:selected {{ background: {c.hover}; }}
    QMenu {{ background: {c.raised}; border: 1px solid {c.border}; padding: 4px; }}
    QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: {Radius.S}px; color: {c.text}; }}
    QMenu::item:selected {{ background: {c.selected}; }}
    QMenu::item:disabled {{ color: {c.muted}; }}
    QMenu::separator {{ height: 1px; background: {c.hairline}; margin: 4px 8px; }}
    """


def _buttons(c: Colours) -> str:
    return f"""
    QPushButton {{ min-height: {Size.CONTROL - 2}px; padding: 0 12px; border-radius: {Radius.M}px;
        border: 1px solid {c.border}; background: {c.page}; color: {c.text}; font-weight: 500; }}
    QPushButton:hover {{ background: {c.hover}; }}
    QPushButton:pressed {{ background: {c.selected}; }}
    QPushButton:disabled {{ color: {c.muted}; border-color: {c.hairline}; background: {c.sunken}; }}
    QPushButton[kind="primary"] {{ background: {c.accent_fill}; border-color: {c.accent_fill}; color: {c.on_accent}; font-weight: 600; }}
    QPushButton[kind="primary"]:hover {{ border-color: {c.text}; }}
    QPushButton[kind="primary"]:disabled {{ background: {c.sunken}; border-color: {c.hairline}; color: {c.muted}; }}
    QPushButton[kind="tonal"] {{ background: {c.accent_soft}; border-color: {c.accent}; color: {c.accent}; font-weight: 600; }}
    QPushButton[kind="tonal"]:hover {{ background: {c.selected}; }}
    QPushButton[kind="tonal"]:disabled {{ background: {c.sunken}; border-color: {c.hairline}; color: {c.muted}; }}
    QPushButton[kind="quiet"] {{ border-color: transparent; background: transparent; color: {c.accent}; padding: 0 8px;
        min-height: {Size.COMPACT - 2}px; font-weight: 600; font-size: {Type.LABEL.px}px; }}
    QPushButton[kind="quiet"]:hover {{ background: {c.hover}; }}
    QPushButton[kind="quiet"]:disabled {{ color: {c.muted}; background: transparent; }}
    QPushButton[kind="link"] {{ border: 0; background: transparent; color: {c.accent}; padding: 0; min-height: 24px;
        font-weight: 600; font-size: {Type.LABEL.px}px; }}
    QPushButton[kind="link"]:hover {{ text-decoration: underline; }}
    QPushButton[kind="toast"] {{ border: 0; background: transparent; color: {c.inverse_accent}; padding: 0 8px; font-weight: 600; }}
    QPushButton[kind="toast"]:hover {{ text-decoration: underline; }}
    QPushButton[glyph="true"] {{ padding-left: {12 + ICON_ROOM}px; }}
    QPushButton[glyph="true"][kind="quiet"] {{ padding-left: {8 + ICON_ROOM}px; }}
    QPushButton[glyph="true"][kind="link"] {{ padding-left: {ICON_ROOM}px; }}
    QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
    QToolButton {{ border: 1px solid transparent; border-radius: {Radius.M}px; background: transparent; color: {c.text};
        min-width: {Size.COMPACT - 2}px; min-height: {Size.COMPACT - 2}px; padding: 0; }}
    QToolButton:hover, QToolButton:checked {{ background: {c.hover}; }}
    QToolButton::menu-indicator {{ image: none; }}
    """


def _fields(c: Colours) -> str:
    return f"""
    QLineEdit, QComboBox {{ min-height: {Size.CONTROL - 2}px; padding: 0 8px; border: 1px solid {c.border};
        border-radius: {Radius.M}px; background: {c.page}; color: {c.text};
        placeholder-text-color: {c.muted}; selection-background-color: {c.accent_fill}; selection-color: {c.on_accent}; }}
    QLineEdit:focus, QComboBox:focus {{ border: 2px solid {c.accent}; padding: 0 7px; }}
    QLineEdit[kind="bare"], QLineEdit[kind="bare"]:focus {{ border: 0; background: transparent; padding: 0; }}
    QComboBox {{ padding-right: 28px; }}
    QComboBox::drop-down {{ border: 0; width: 24px; }}
    QComboBox::down-arrow {{ image: none; }}
    QComboBox QLineEdit, QComboBox QLineEdit:focus {{ border: 0; padding: 0; background: transparent; }}
    QComboBox QAbstractItemView {{ background: {c.raised}; border: 1px solid {c.border}; selection-background-color: {c.selected};
        selection-color: {c.text}; }}
    QCalendarWidget QAbstractItemView {{ background: {c.raised}; border: 0; outline: 0; }}
    QCalendarWidget QWidget {{ background: {c.raised}; }}
    QTextEdit, QPlainTextEdit, QTextBrowser {{ border: 0; background: transparent; color: {c.text};
        placeholder-text-color: {c.muted}; selection-background-color: {c.accent_fill}; selection-color: {c.on_accent}; }}
    QPlainTextEdit[kind="field"] {{ padding: 2px 5px; border: 1px solid {c.border}; border-radius: {Radius.M}px; background: {c.page}; }}
    QPlainTextEdit[kind="field"]:focus {{ border: 2px solid {c.accent}; padding: 1px 4px; }}
    QProgressBar {{ background: {c.sunken}; border: 0; border-radius: 3px; max-height: 6px; min-height: 6px; }}
    QProgressBar::chunk {{ background: {c.accent_fill}; border-radius: 3px; }}
    """


def _views(c: Colours) -> str:
    return f"""
    QHeaderView::section {{ background: {c.sunken}; color: {c.muted}; border: 0; padding: 4px 8px; }}
    QScrollArea, QAbstractItemView {{ border: 0; background: transparent; outline: 0; }}
    QAbstractItemView:window {{ background: {c.raised}; color: {c.text}; border: 1px solid {c.border};
        selection-background-color: {c.selected}; selection-color: {c.text}; }}
    QScrollBar:vertical {{ background: transparent; width: {Size.SCROLLBAR}px; margin: 0; }}
    QScrollBar::handle:vertical {{ background: {c.border}; border-radius: 2px; min-height: 32px; margin: 3px; }}
    QScrollBar:horizontal {{ background: transparent; height: {Size.SCROLLBAR}px; margin: 0; }}
    QScrollBar::handle:horizontal {{ background: {c.border}; border-radius: 2px; min-width: 32px; margin: 3px; }}
    QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page
        {{ background: none; border: 0; width: 0; height: 0; }}
    QListWidget[kind="choices"], QInputDialog QListView {{ border: 1px solid {c.hairline}; border-radius: {Radius.M}px; padding: 4px; }}
    QListWidget[kind="choices"]::item, QInputDialog QListView::item {{ padding: 6px 8px; border-radius: {Radius.S}px; color: {c.text}; }}
    QListWidget[kind="choices"]::item:hover, QInputDialog QListView::item:hover {{ background: {c.hover}; }}
    QListWidget[kind="choices"]::item:selected, QInputDialog QListView::item:selected {{ background: {c.selected}; color: {c.text}; }}
    QSplitter::handle {{ background: {c.hairline}; }}
    QSplitter::handle:hover {{ background: {c.accent}; }}
    """


def _surfaces(c: Colours) -> str:
    return f"""
    QFrame[surface="card"] {{ background: {c.page}; border: 1px solid {c.hairline}; border-radius: {Radius.L}px; }}
    QFrame[surface="agreed"] {{ background: {c.page}; border: 1px solid {c.accent}; border-radius: {Radius.L}px; }}
    QFrame[surface="soft"] {{ background: {c.sunken}; border: 0; border-radius: {Radius.L}px; }}
    QFrame[surface="field"] {{ background: {c.page}; border: 2px solid {c.accent}; border-radius: {Radius.M}px; }}
    QFrame[surface="side"] {{ background: {c.side}; border: 0; }}
    QFrame[surface="page"] {{ background: {c.page}; border: 0; }}
    QFrame[surface="desk"] {{ background: {c.desk}; border: 0; }}
    QFrame[line="h"] {{ background: {c.hairline}; border: 0; max-height: 1px; min-height: 1px; }}
    QDialog {{ background: {c.raised}; }}
    """


def _strong(c: Colours) -> str:
    """For high contrast: what is chosen, pointed at or cannot be used shows by full colour and by lines, since all grounds are the same."""
    return f"""
    QMenu::item:selected, QMenuBar::item:selected {{ background: {c.accent_fill}; color: {c.on_accent}; }}
    QMenu::item:disabled {{ font-style: italic; }}
    QPushButton:hover, QPushButton:pressed, QToolButton:hover {{ border: 2px solid {c.accent}; }}
    QPushButton:disabled {{ border: 1px dashed {c.border}; font-style: italic; }}
    QPushButton[kind="primary"]:disabled, QPushButton[kind="tonal"]:disabled {{ border: 1px dashed {c.border}; }}
    QToolButton:checked {{ border: 2px solid {c.accent}; }}
    QComboBox QAbstractItemView {{ selection-background-color: {c.accent_fill}; selection-color: {c.on_accent}; }}
    QListWidget[kind="choices"]::item:selected, QInputDialog QListView::item:selected
        {{ background: {c.accent_fill}; color: {c.on_accent}; }}
    QListWidget[kind="choices"]::item:hover, QInputDialog QListView::item:hover {{ border: 1px solid {c.accent}; }}
    QProgressBar {{ border: 1px solid {c.border}; }}
    QFrame[surface="soft"] {{ border: 1px solid {c.border}; }}
    QFrame[surface="agreed"] {{ border: 2px solid {c.accent}; }}
    """
