"""Entries: what of each item of the library is searched, and how heavily.

One function per kind of item says which of its texts are names, which are passages a reader may be shown, and which
only mention things in passing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from brief_builder.content.findings import Figure, Finding, Theme
from brief_builder.content.library import Item, Library, kind_of, theme_of, title_of
from brief_builder.content.provenance import Citation, Place, Source
from brief_builder.content.vocabulary import Abbreviation, Definition, Term
from brief_builder.search.numbers import value_text
from brief_builder.search.plain import paragraphs, plain

AGREED = "vastgesteld"


@dataclass(frozen=True, slots=True)
class Entry:
    """The searched side of one item.

    `labels` are its other names, also those that are never shown; `passages` plain texts a snippet is cut from, the most
    telling first; `mentions` what it leans on (areas, figures, sources). `themes`, `areas`, `groups`, `subkind` and `statuses` are
    ids for the filters; `retired` tells that another item has taken its place.
    """

    id: str
    kind: str
    title: str
    library: str
    report: tuple[Place, ...]
    themes: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    passages: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    subkind: str = ""
    statuses: tuple[str, ...] = ()
    retired: bool = False

    def names(self) -> Iterator[str]:
        """What the item is called."""
        yield self.title
        yield from self.labels

    def texts(self) -> Iterator[str]:
        """Everything that is searched."""
        yield from self.names()
        yield from self.passages
        yield from self.mentions


def entries_of(library: Library) -> tuple[Entry, ...]:
    """The entries of all items, in the order of the library."""
    abbreviated = _abbreviations(library)
    return tuple(_entry(item, library, abbreviated.get(item.id, ())) for item in library.all())


def texts_of(entries: Iterable[Entry]) -> Iterator[str]:
    """Everything that is searched, of all entries."""
    return (text for entry in entries for text in entry.texts())


def _abbreviations(library: Library) -> dict[str, list[str]]:
    """The abbreviations, with their long forms, by the id of the term they stand for."""
    found: dict[str, list[str]] = {}
    for item in library.all():
        if isinstance(item, Abbreviation):
            found.setdefault(item.term, []).extend((item.pref_label, item.full_form))
    return found


def _entry(item: Item, library: Library, abbreviated: Iterable[str]) -> Entry:
    theme = theme_of(item)
    bare = Entry(item.id, kind_of(item), title_of(item), item.library, item.report, themes=(theme,) if theme else ())
    entry = _filled_in(bare, item, library)
    return replace(entry, labels=_filled((*entry.labels, *abbreviated)), passages=_filled(entry.passages), mentions=_filled(entry.mentions))


def _filled_in(bare: Entry, item: Item, library: Library) -> Entry:
    match item:
        case Term():
            return _of_term(bare, item, library)
        case Finding():
            return _of_finding(bare, item, library)
        case Figure():
            return _of_figure(bare, item, library)
        case Theme():
            return replace(bare, passages=tuple(paragraphs(item.introduction)))
        case Source():
            return _of_source(bare, item)
        case Abbreviation():
            passage = ". ".join(_filled((item.full_form, item.explanation)))
            return replace(bare, labels=(item.full_form, item.plural), passages=(passage,))


def _of_term(bare: Entry, term: Term, library: Library) -> Entry:
    definitions = sorted(term.definitions, key=lambda definition: definition.status != AGREED)
    return replace(
        bare,
        subkind=term.kind,
        themes=term.themes,
        retired=bool(term.replaced_by),
        statuses=tuple(dict.fromkeys(definition.status for definition in definitions)),
        labels=(*term.alt_labels, *term.hidden_labels, *(avoid.label for avoid in term.avoid_labels)),
        passages=(
            *(plain(definition.text) for definition in definitions),
            plain(term.explanation),
            *paragraphs(term.background),
            plain(term.scope_note),
            *(plain(caution.text) for caution in term.cautions),
            *(f"{part.label}: {plain(part.text)}" for part in (term.parts.items if term.parts else ())),
        ),
        mentions=(*map(_context, definitions), *map(library.label, term.related)),
    )


def _context(definition: Definition) -> str:
    return f"{definition.perspective} {definition.attribution} {definition.scope}"


def _of_finding(bare: Entry, finding: Finding, library: Library) -> Entry:
    figures = (library.figure(figure, finding.library) for figure in finding.figures)
    return replace(
        bare,
        subkind=finding.kind,
        areas=finding.areas,
        groups=finding.groups,
        retired=bool(finding.replaced_by),
        passages=(plain(finding.summary), *paragraphs(finding.text)),
        mentions=(
            *map(library.label, (*finding.areas, *finding.groups, *finding.terms)),
            *(figure.label for figure in figures if figure),
            *_cited(finding.sources, library, finding.library),
        ),
    )


def _of_figure(bare: Entry, figure: Figure, library: Library) -> Entry:
    values = "; ".join(value_text(figure, value, library.label) for value in figure.values)
    return replace(
        bare,
        areas=tuple(dict.fromkeys(value.area for value in figure.values)),
        groups=tuple(dict.fromkeys(value.group for value in figure.values if value.group)),
        passages=(values, f"{figure.measure} ({figure.population})"),
        mentions=(figure.selection, figure.period_note, *_cited(figure.sources, library, figure.library)),
    )


def _of_source(bare: Entry, source: Source) -> Entry:
    authors = _authors(source)
    about = ", ".join(_filled((authors, source.issued, source.publisher, source.container_title)))
    return replace(bare, labels=(authors,), passages=(about,), mentions=(source.genre, source.number))


def _authors(source: Source) -> str:
    return ", ".join(name.literal or name.family for name in source.author)


def _cited(citations: Iterable[Citation], library: Library, of_library: str) -> Iterator[str]:
    sources = (library.source(citation.id, of_library) for citation in citations)
    return (f"{_authors(source)}. {source.title}" for source in sources if source)


def _filled(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(text for text in map(str.strip, texts) if text)
