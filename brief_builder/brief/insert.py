"""Putting items of the library into a brief: each part takes along everything that can be printed of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from brief_builder.brief.model import FORMS, AreaLabel, Brief, InsertedFigure, Part, Slot, UsedLibrary
from brief_builder.brief.repeated import for_brief
from brief_builder.brief.template import Template
from brief_builder.content.citation import cite
from brief_builder.content.findings import Figure, Finding, Theme
from brief_builder.content.fingerprint import fingerprint
from brief_builder.content.library import Item, Library
from brief_builder.content.provenance import Citation, CitedSource, Place, Source
from brief_builder.content.vocabulary import Abbreviation, Definition, Term
from brief_builder.errors import UnknownName
from brief_builder.i18n import _

THEME_PREFIX = "thema:"
ALL_TERMS = "begrippen:alle"


def add_items(brief: Brief, template: Template, library: Library, wanted: Iterable[str], slot: str = "", form: str = "") -> Brief:
    """The brief with the wanted items at the end of the slots where they fit, or all at the end of `slot`, printed in `form` if given.

    A wanted id is "veerkracht", "veerkracht/ungar-2012" for one of its definitions, "thema:jeugd" for a theme's introduction
    and its findings in report order, or "begrippen:alle" for every term of the library. With "@Eigen kennisbank"
    behind it an id is that of the version in this library. Raises UnknownName; then nothing has been added.
    """
    template = for_brief(template, replace(brief, slots=(*brief.slots, Slot(slot))) if slot else brief)
    if slot and template.slot(slot) is None and brief.slot(slot) is None:
        raise UnknownName(
            _("The document has no paragraph “{slot}”; choose from: {known}.", slot=slot, known=", ".join(s.id for s in template.slots))
        )
    for name in wanted:
        for part in parts_of(library, name):
            place = slot or template.slot_for(_fits_as(part)).id
            brief = brief.with_part(place, replace(part, id=brief.free_part_id(), form=_form(template, part, place, form)))
    return remember_libraries(brief, library)


def _fits_as(part: Part) -> str:
    """Text of the library (an introduction, an abbreviation) belongs with the findings, not with the user's own words."""
    return "finding" if part.kind == "text" else part.kind


def _form(template: Template, part: Part, place: str, wanted: str) -> str:
    known = FORMS.get(part.kind, ())
    if wanted and wanted not in known:
        sentence = _(
            "“{label}” cannot be printed as “{form}”; choose from: {known}.", label=part.label, form=wanted, known=", ".join(known)
        )
        raise UnknownName(sentence)
    slot = template.slot(place)
    in_glossary = part.kind == "term" and slot is not None and slot.generated == "glossary"
    return wanted or ("begrippenlijst" if in_glossary else template.form(part.kind))


def remember_libraries(brief: Brief, library: Library) -> Brief:
    """The brief with the names and versions of the libraries that its parts come from."""
    used = {part.library for part in brief.parts() if part.library}
    known = {u.name: u for u in brief.libraries}
    known |= {m.name: UsedLibrary(m.name, m.version) for m in library.manifests if m.name in used}
    return replace(brief, libraries=tuple(known.values()))


def parts_of(library: Library, wanted: str) -> Iterator[Part]:
    """The parts for one wanted id, still without an id of their own. Raises UnknownName."""
    if wanted.startswith(THEME_PREFIX):
        theme = library.find(wanted.removeprefix(THEME_PREFIX))
        if not isinstance(theme, Theme):
            raise _unknown(wanted)
        yield from _theme_parts(theme, library)
        return
    if wanted == ALL_TERMS:
        yield from (part_of(term, library) for term in library.terms())
        return
    path, _at, owner = wanted.partition("@")
    item_id, _slash, definition = path.partition("/")
    item = library.get(item_id, owner)
    if item is None:
        raise _unknown(wanted)
    yield part_of(item, library, definition)


def part_of(item: Item, library: Library, definition: str = "") -> Part:
    """One item as a part. For a term the definition with this id, else the agreed one, else the first. Raises UnknownName."""
    match item:
        case Term():
            return _term_part(item, _chosen(item, definition), library)
        case Finding():
            return _finding_part(item, library)
        case Figure():
            return _figure_part(item, library)
        case Theme():
            return _introduction(item, library)
        case Abbreviation():
            return _abbreviation_part(item, library)
        case Source():
            return _source_part(item, library)


def current_fingerprint(item: Item, library: Library, definition: str = "") -> str:
    """The fingerprint that `part_of` would give, at a fraction of the work. Raises UnknownName like it."""
    match item:
        case Term():
            return _print_of(item, _chosen(item, definition).id, ())
        case Finding():
            return _print_of(item, "", _figures_of(item, library))
        case Abbreviation() if item.term:
            term = library.get(item.term, item.library)
            return current_fingerprint(term, library) if isinstance(term, Term) else _print_of(item, "", ())
        case _:
            return _print_of(item, "", ())


@lru_cache(maxsize=8192)  # asked for every part of a brief after every edit, and items do not change
def _print_of(item: Item, definition: str, figures: tuple[Figure, ...]) -> str:
    return fingerprint(item, definition, figures=figures)


def _figures_of(finding: Finding, library: Library) -> tuple[Figure, ...]:
    return tuple(f for f in (library.figure(i, finding.library) for i in finding.figures) if f)


def _chosen(term: Term, wanted: str) -> Definition:
    if wanted:
        found = term.definition(wanted)
        if found is None:
            known = ", ".join(f"{term.id}/{d.id}" for d in term.definitions)
            label = term.pref_label
            raise UnknownName(_("“{term}” has no definition “{wanted}”; choose from: {known}.", term=label, wanted=wanted, known=known))
        return found
    return term.usual()


def _term_part(term: Term, chosen: Definition, library: Library) -> Part:
    report = chosen.report or term.report
    return Part(
        id="",
        kind="term",
        item=term.id,
        library=term.library,
        definition=chosen.id,
        label=term.pref_label,
        text=chosen.text,
        attribution=chosen.attribution,
        status=chosen.status,
        rendering=chosen.rendering,
        avoid=tuple(a.label for a in term.avoid_labels),
        sources=_cited(library, chosen.sources or term.sources, report, term.library),
        report=report,
        fingerprint=fingerprint(term, chosen.id),
    )


def _finding_part(finding: Finding, library: Library) -> Part:
    figures = _figures_of(finding, library)
    return Part(
        id="",
        kind="finding",
        item=finding.id,
        library=finding.library,
        label=finding.title,
        summary=finding.summary,
        text=finding.text,
        sources=_cited(library, finding.sources, finding.report, finding.library),
        report=finding.report,
        figures=tuple(_inserted(f, library) for f in figures),
        areas=_areas(figures, library),
        fingerprint=fingerprint(finding, figures=figures),
    )


def _figure_part(figure: Figure, library: Library) -> Part:
    return Part(
        id="",
        kind="figure",
        item=figure.id,
        library=figure.library,
        label=figure.label,
        sources=_cited(library, figure.sources, figure.report, figure.library),
        report=figure.report,
        figures=(_inserted(figure, library),),
        areas=_areas((figure,), library),
        fingerprint=fingerprint(figure),
    )


def _theme_parts(theme: Theme, library: Library) -> Iterator[Part]:
    yield _introduction(theme, library)
    for finding in library.findings(theme.id):
        yield _finding_part(finding, library)


def _introduction(theme: Theme, library: Library) -> Part:
    """A theme's introduction is text of the library; it rests on the report itself."""
    report_source = next((m.report_source for m in library.manifests if m.name == theme.library), "")
    citations = (Citation(report_source),) if report_source else ()
    cited = _cited(library, citations, theme.report, theme.library)
    return _text_part(theme, theme.introduction, theme.name, cited)


def _abbreviation_part(item: Abbreviation, library: Library) -> Part:
    """An abbreviation is printed as what it stands for; where a term explains it, that term is inserted."""
    term = library.get(item.term, item.library) if item.term else None
    if isinstance(term, Term):
        return _term_part(term, _chosen(term, ""), library)
    meaning = (item.full_form or item.explanation).rstrip(".")
    return _text_part(item, f"**{item.pref_label}**: {meaning}.", item.pref_label, ())


def _source_part(source: Source, library: Library) -> Part:
    cited = _cited(library, (Citation(source.id),), source.report, source.library)
    return _text_part(source, source.title or source.id, source.title, cited)


def _text_part(item: Theme | Abbreviation | Source, words: str, label: str, cited: tuple[CitedSource, ...]) -> Part:
    """Text of the library: it is printed as own text is, and knows when the library has changed."""
    mark = fingerprint(item)
    return Part("", "text", words, item.id, item.library, label=label, sources=cited, report=item.report, fingerprint=mark)


def _inserted(figure: Figure, library: Library) -> InsertedFigure:
    return InsertedFigure(figure, _cited(library, figure.sources, figure.report, figure.library))


def _cited(library: Library, citations: Iterable[Citation], report: tuple[Place, ...], name: str) -> tuple[CitedSource, ...]:
    return tuple(c for c in (cite(library, citation, report, name) for citation in citations) if c)


def _areas(figures: Iterable[Figure], library: Library) -> dict[str, AreaLabel]:
    ids = {i for f in figures for v in f.values for i in (v.area, v.group, v.compared_with) if i}
    known = {i: library.areas[i] for i in sorted(ids) if i in library.areas}
    areas = {i: AreaLabel(a.pref_label, a.kind) for i, a in known.items()}
    return areas | {i: AreaLabel(library.groups[i].pref_label, "groep") for i in sorted(ids) if i in library.groups}


def _unknown(wanted: str) -> UnknownName:
    return UnknownName(_("Nothing in the library is called “{name}”; look it up with “search” first.", name=wanted))
