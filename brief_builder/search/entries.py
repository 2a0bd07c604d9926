"""Entries: what of each item of the library is searched, and how heavily.

One function per kind of item says which of its texts are names, which are passages a reader may be shown, and which
only mention things in passing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

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
    telling first; `mentions` what it leans on (areas, figures, sources); `areas` and `subkind` are ids for the filters.
    """

    id: str
    kind: str
    theme: str
    title: str
    library: str
    report: tuple[Place, ...]
    labels: tuple[str, ...] = ()
    passages: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    subkind: str = ""

    def names(self) -> Iterator[str]:
        """What the item is called."""
        yield self.title
        yield from self.labels

    def texts(self) -> Iterator[str]:
        """Everything that is searched."""
        yield from self.names()
        yield from self.passages
        yield from self.mentions


@dataclass(frozen=True, slots=True)
class _Texts:
    """What differs per kind of item."""

    labels: tuple[str, ...] = ()
    passages: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()


def entries_of(library: Library) -> tuple[Entry, ...]:
    """The entries of all items, in the order of the library."""
    abbreviated = _abbreviations(library)
    return tuple(_entry(item, library, abbreviated.get(item.id, ())) for item in library.all())


def _abbreviations(library: Library) -> dict[str, list[str]]:
    """The abbreviations, with their long forms, by the id of the term they stand for."""
    found: dict[str, list[str]] = {}
    for item in library.all():
        if isinstance(item, Abbreviation):
            found.setdefault(item.term, []).extend((item.pref_label, item.full_form))
    return found


def _entry(item: Item, library: Library, abbreviated: Iterable[str]) -> Entry:
    texts = _texts(item, library)
    return Entry(
        id=item.id,
        kind=kind_of(item),
        theme=theme_of(item),
        title=title_of(item),
        library=item.library,
        report=item.report,
        labels=_filled((*texts.labels, *abbreviated)),
        passages=_filled(texts.passages),
        mentions=_filled(texts.mentions),
        areas=texts.areas,
        subkind=item.kind if isinstance(item, Finding | Term) else "",
    )


def _texts(item: Item, library: Library) -> _Texts:
    match item:
        case Term():
            return _of_term(item, library)
        case Finding():
            return _of_finding(item, library)
        case Figure():
            return _of_figure(item, library)
        case Theme():
            return _Texts(passages=tuple(paragraphs(item.introduction)))
        case Source():
            return _of_source(item)
        case Abbreviation():
            return _Texts(labels=(item.full_form, item.plural), passages=(f"{item.full_form}. {item.explanation}",))


def _of_term(term: Term, library: Library) -> _Texts:
    avoided = (avoid.label for avoid in term.avoid_labels)
    definitions = sorted(term.definitions, key=lambda definition: definition.status != AGREED)
    return _Texts(
        labels=(*term.alt_labels, *term.hidden_labels, *avoided),
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


def _of_finding(finding: Finding, library: Library) -> _Texts:
    figures = (library.figure(figure, finding.library) for figure in finding.figures)
    return _Texts(
        passages=(plain(finding.summary), *paragraphs(finding.text)),
        mentions=(
            *map(library.label, finding.areas),
            *map(library.label, finding.groups),
            *map(library.label, finding.terms),
            *(figure.label for figure in figures if figure),
            *_cited(finding.sources, library, finding.library),
        ),
        areas=finding.areas,
    )


def _of_figure(figure: Figure, library: Library) -> _Texts:
    areas = dict.fromkeys(value.area for value in figure.values)
    values = "; ".join(value_text(figure, value, library.label) for value in figure.values)
    return _Texts(
        passages=(values, f"{figure.measure} ({figure.population})"),
        mentions=(figure.selection, figure.period_note, *_cited(figure.sources, library, figure.library)),
        areas=tuple(areas),
    )


def _of_source(source: Source) -> _Texts:
    authors = authors_of(source)
    about = ", ".join(_filled((authors, source.issued, source.publisher, source.container_title)))
    return _Texts(labels=(authors,), passages=(about,), mentions=(source.genre, source.number))


def authors_of(source: Source) -> str:
    """The authors of a source, by family name or as organisation."""
    return ", ".join(name.literal or name.family for name in source.author)


def _cited(citations: Iterable[Citation], library: Library, of_library: str) -> Iterator[str]:
    sources = (library.source(citation.id, of_library) for citation in citations)
    return (f"{authors_of(source)}. {source.title}" for source in sources if source)


def _filled(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(text for text in map(str.strip, texts) if text)
