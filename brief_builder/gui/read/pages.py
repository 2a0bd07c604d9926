"""The page of an item, by its kind. Loaded when the first item is read: charts need the house style, which takes a while to load."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtWidgets import QWidget

from brief_builder.content.findings import Figure, Finding, Theme
from brief_builder.content.library import Item
from brief_builder.content.provenance import Source
from brief_builder.content.vocabulary import Abbreviation, Term
from brief_builder.gui.read.desk import Desk
from brief_builder.gui.read.figure import figure_view
from brief_builder.gui.read.finding import finding_view, theme_view
from brief_builder.gui.read.small import abbreviation_view, source_view
from brief_builder.gui.read.term import term_view

__all__ = ["Desk", "page_of"]


def page_of(desk: Desk, item: Item) -> QWidget:
    """The page of an item, by its kind."""
    match item:
        case Term():
            return term_view(desk, item)
        case Finding():
            return finding_view(desk, item)
        case Figure():
            return figure_view(desk, item)
        case Theme():
            return theme_view(desk, item)
        case Source():
            return source_view(desk, item)
        case Abbreviation():
            return abbreviation_view(desk, item)
        case _:
            assert_never(item)
