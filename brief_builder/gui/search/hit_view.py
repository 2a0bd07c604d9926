"""From a hit to its row in the list: everything that is painted, looked up once."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from brief_builder.content.figure_words import period_in_words
from brief_builder.content.findings import Figure, Finding
from brief_builder.content.library import Item, Library, kind_of, theme_of
from brief_builder.content.provenance import Place
from brief_builder.content.vocabulary import Term
from brief_builder.content.words import AGREED
from brief_builder.gui.figure_value import figure_value
from brief_builder.gui.kit import Kit
from brief_builder.gui.marks import Marker
from brief_builder.gui.search.hit_row import EMPTY, HitView
from brief_builder.gui.words import STATUSES, named, shown_title
from brief_builder.i18n import Message, _, ngettext

if TYPE_CHECKING:
    from brief_builder.keeping.own_marks import OwnMark
    from brief_builder.search import Hit


def view_of(hit: Hit, library: Library, marker: Marker, used: AbstractSet[str], kept: Callable[[str], OwnMark], kit: Kit) -> HitView:
    """The row of a hit; an empty one when the library no longer has the item. `kept` gives what the user keeps of an address."""
    item = library.get(hit.id, hit.library)
    if item is None:
        return EMPTY
    value, beside, snippet, marks = "", "", hit.snippet.text, tuple(hit.snippet.marks)
    address = library.address(item)
    mark = kept(address)
    if isinstance(item, Figure) and not hit.by_note:
        value, beside = figure_value(item, library)
        snippet, marks = _about(item, library), ()
    return HitView(
        address=address,
        look=named(item),
        title=shown_title(item),
        title_marks=marker(hit.title),
        snippet=snippet,
        snippet_marks=marks or marker(snippet),
        is_definition=isinstance(item, Term) or hit.by_note,
        meta=_meta(item, library, kit),
        value=value,
        beside=beside,
        status=STATUSES[AGREED] if isinstance(item, Term) and any(d.status == AGREED for d in item.definitions) else None,
        used=address in used,
        version=version_in_words(item, library, kit),
        star=mark.star,
        note=bool(mark.note),
        by_note=hit.by_note,
    )


def version_in_words(item: Item, library: Library, kit: Kit) -> str:
    """Where several libraries have an item with this id: which version this is; else ""."""
    versions = library.versions(item.id)
    if len(versions) < 2:
        return ""
    return item.library if item is versions[0] else kit.say(_("Own version: {library}", library=item.library))


def _about(figure: Figure, library: Library) -> str:
    """Where, of whom, when: "Almere, volwassenen (19+), 2020"."""
    first = next((v for v in figure.values if v.value is not None), figure.values[0])
    group = library.label(first.group) if first.group else figure.population
    pieces = (library.label(first.area) if first.area else "", group, period_in_words(figure, first))
    return ", ".join(p for p in pieces if p and p != "niet vermeld")


def _meta(item: Item, library: Library, kit: Kit) -> str:
    """Kind or number of definitions, theme, place in the report."""
    theme = library.label(theme_of(item)) if theme_of(item) and kind_of(item) != "theme" else ""
    first: Message = named(item).name
    if isinstance(item, Term):
        first = ngettext("{count} definition", "{count} definitions", len(item.definitions))
    if kind_of(item) == "theme":
        first = ngettext("{count} finding", "{count} findings", len(list(library.findings(item.id))))
    place = "" if isinstance(item, Term) else place_in_words(item.report[0], kit) if item.report else ""
    lead = "" if isinstance(item, Finding | Figure) and theme else kit.say(first)
    return " · ".join(p for p in (lead, theme, place) if p)


def place_in_words(place: Place, kit: Kit) -> str:
    """ "§ 2.4, p. 18"; the annex by its name."""
    section = f"§ {place.section}" if place.section[:1].isdigit() else place.section
    page = kit.say(_("p. {page}", page=place.page)) if place.page else ""
    return f"{section}, {page}" if page else section
