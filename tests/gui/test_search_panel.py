"""Zoeken: filters with counts, recent searches, and what is shown when nothing is found."""

from PySide6.QtCore import Qt

from brief_builder.gui.tokens import Type
from brief_builder.gui.widgets.buttons import Button, LinkRow
from tests.gui.conftest import Opened, OpenWindow


def links(opened: Opened) -> list[str]:
    browse = opened.window.search._browse
    return [link.text() for link in browse.findChildren(LinkRow) if link.isVisibleTo(browse)]


def choose(opened: Opened, facet: str, value: str) -> None:
    with opened.qtbot.waitSignal(opened.searcher.answered):
        opened.window.search.filters.choose(facet, value)


def test_filters_of_status_and_group(open_window: OpenWindow) -> None:
    opened = open_window()
    search = opened.window.search
    opened.search("tegenslag")
    everything = set(search.hits.ids)
    assert "vastgesteld" in search.filters._values("status")
    choose(opened, "status", "vastgesteld")
    assert set(search.hits.ids) == {"veerkracht"}
    choose(opened, "status", "")
    assert set(search.hits.ids) == everything
    opened.search("eenzaam")
    choose(opened, "group", "jongeren")
    assert set(search.hits.ids) == {"eenzaamheid"}
    assert search.filters._facets["group"].isChecked()
    search.filters.clear()
    assert search.filters.chosen == {}


def test_a_search_that_led_somewhere_comes_back_and_can_be_forgotten(open_window: OpenWindow) -> None:
    opened = open_window()
    search, qtbot = opened.window.search, opened.qtbot
    opened.search("bouwen")
    qtbot.keyClick(search.search.field, Qt.Key.Key_Return)
    opened.search("eenz")  # led nowhere
    search.search.field.clear()
    assert "bouwen" in links(opened)
    assert "eenz" not in links(opened)

    again = open_window(template="")
    qtbot.waitUntil(lambda: "bouwen" in links(again))
    link = next(w for w in again.window.search._browse.findChildren(LinkRow) if w.text() == "bouwen")
    with qtbot.waitSignal(again.searcher.answered):
        link.click()
    assert again.window.search.hits.ids[0] == "bouwen"
    again.window.search.search.field.clear()
    browse = again.window.search._browse
    next(b for b in browse.findChildren(Button) if b.isVisibleTo(browse)).click()
    assert "bouwen" not in links(again)


def test_a_slip_is_named_and_taken_back_by_a_link(open_window: OpenWindow) -> None:
    opened = open_window()
    search = opened.window.search
    opened.search("vriedschap")
    assert "vriendschap" in search._suggestion.text()
    with opened.qtbot.waitSignal(opened.searcher.answered):
        search._suggestion.click()
    assert search.search.field.text() == "vriendschap"


def test_nothing_found_shows_the_ways_on(open_window: OpenWindow) -> None:
    opened = open_window()
    search, qtbot = opened.window.search, opened.qtbot
    opened.search("tegenslag")
    choose(opened, "kind", "source")
    assert search._nothing.isVisible()
    assert search.hits.isVisible(), "what comes closest stands below"
    assert "veerkracht" in search.hits.ids
    with qtbot.waitSignal(opened.searcher.answered):
        search._nothing._clear.click()
    assert search.hits.isVisible()
    opened.search("xqzzy")
    assert not search.hits.isVisible()
    assert not search._nothing._clear.isVisible()
    search._nothing._browse.click()
    assert search._browse.isVisible()


def test_the_tooltip_tells_why_a_hit_was_found(open_window: OpenWindow) -> None:
    opened = open_window()
    hits = opened.window.search.hits.hits
    opened.search("eenzame")
    tip = hits.data(hits.index(0), Qt.ItemDataRole.ToolTipRole)
    assert "“eenzame” →" in tip or "‘eenzame’ →" in tip
    assert tip.splitlines()[-1].startswith("=")


def test_the_counts_add_up_to_the_number_of_hits(open_window: OpenWindow) -> None:
    opened = open_window()
    opened.search("onderzoek")
    panel = opened.window.search
    chips = sum(chip._count or 0 for chip in panel.filters._kinds.values())
    hits, _also, others = panel._count.text().partition(": ")
    named = [int(one.split()[-1]) for one in others.split(" · ") if one]
    assert named, "something is found that has no chip"
    assert hits.startswith(f"{chips + sum(named)} treffers, ")
    panel.filters.choose("kind", "finding")
    opened.qtbot.waitUntil(lambda: ":" not in panel._count.text())


def test_the_counts_can_be_read_in_a_narrow_panel(open_window: OpenWindow) -> None:
    opened = open_window(size=(911, 512))
    opened.search("onderzoek")
    count = opened.window.search._count
    opened.window.first_widths()
    count.show_text("26 treffers, ook: Thema’s 1 · Bronnen 2 · Afkortingen 1 · Organisaties 3 · Eigen versies 12 · Overige 4")
    needed = opened.kit.width(count.text(), Type.META)
    opened.qtbot.waitUntil(lambda: count.width() * (count.height() // Type.META.line) >= needed)


def test_the_hits_begin_right_below_their_count(open_window: OpenWindow) -> None:
    opened = open_window(size=(1366, 768))
    panel = opened.window.search
    opened.search("eenzaam")
    count = panel._count
    below = count.mapTo(panel, count.rect().bottomLeft()).y()
    assert panel.hits.mapTo(panel, panel.hits.rect().topLeft()).y() - below < 2 * Type.META.line
