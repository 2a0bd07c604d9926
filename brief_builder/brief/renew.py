"""A part of the library beside the library of today: what changed since it was inserted, and taking that over.

Nothing happens by itself: a document prints what was inserted until the writer takes over the new text, or says to leave it as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from brief_builder.brief.insert import part_of
from brief_builder.brief.model import InsertedFigure, Part
from brief_builder.content.figure_words import figure_sentence
from brief_builder.content.library import Item, Library
from brief_builder.content.source_note import note
from brief_builder.content.vocabulary import Term
from brief_builder.content.words import ENDED_STATUSES
from brief_builder.document.markup import plain_text
from brief_builder.document.spans import plain
from brief_builder.i18n import Message, _


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is not the same any more: what it is, how it stands in the document, how in the library. "" is nothing."""

    what: Message
    before: str
    after: str


def today(part: Part, library: Library) -> Part | None:
    """The part as it would be inserted today, in the form and place that the writer gave it; None when the library has it no more.

    A definition that is retired gives way to the one that came in its place. Words that the writer changed are the writer's: they
    stay. Raises UnknownName when the chosen definition is gone.
    """
    item = _item(part, library)
    if item is None:
        return None
    fresh = part_of(*_in_force(item, library, part.definition))
    if part.own_wording:
        fresh = replace(fresh, text=part.text, own_wording=True, original=fresh.text)
    return replace(
        fresh,
        id=part.id,
        form=part.form,
        heading=part.heading,
        reason=part.reason,
        measurements=part.measurements,
        excluded=part.excluded,
        unknown=part.unknown,
    )


def left_as_it_is(part: Part, library: Library) -> Part:
    """The part with its own text, marked as compared with the library of today, so that it is not reported again. Raises UnknownName."""
    item = _item(part, library)
    return replace(part, fingerprint=part_of(item, library, part.definition).fingerprint) if item else part


def _item(part: Part, library: Library) -> Item | None:
    return library.get(part.item, part.library) if part.item and part.kind != "image" else None


def _in_force(item: Item, library: Library, definition: str) -> tuple[Item, Library, str]:
    """The item and definition that count today: whoever replaced a retired one, and whoever replaced that."""
    seen: set[tuple[str, str]] = set()
    while isinstance(item, Term) and (item.id, definition) not in seen:
        seen.add((item.id, definition))
        chosen = item.definition(definition)
        if chosen is None or chosen.status not in ENDED_STATUSES:
            break
        other, _slash, name = chosen.replaced_by.rpartition("/")
        owner = library.get(other, item.library) if other else item
        if not isinstance(owner, Term) or owner.definition(name) is None:
            break
        item, definition = owner, name
    return item, library, definition


def changes(part: Part, fresh: Part) -> tuple[Change, ...]:
    """What differs between a part and the same part of today, in the order in which it is read."""
    return tuple(_changes(part, fresh))


def _changes(part: Part, fresh: Part) -> Iterator[Change]:
    pairs = (
        (_("Title"), part.label, fresh.label),
        (_("Short text"), plain_text(part.summary), plain_text(fresh.summary)),
        (_("Text"), plain_text(part.text), plain_text(fresh.text)),
        (_("Status"), part.status, fresh.status),
        (_("Source"), part.attribution, fresh.attribution),
        (_("Labels to avoid"), ", ".join(part.avoid), ", ".join(fresh.avoid)),
        (_("Sources"), _sources(part), _sources(fresh)),
    )
    yield from (Change(what, before, after) for what, before, after in pairs if before != after)
    then = {f.figure.id: f for f in part.figures}
    now = {f.figure.id: f for f in fresh.figures}
    for figure_id in dict.fromkeys((*then, *now)):
        before, after = _figure(part, then.get(figure_id)), _figure(fresh, now.get(figure_id))
        if before != after:
            yield Change(_("Figure"), before, after)


def _sources(part: Part) -> str:
    return "\n".join(plain(note(cited)) for cited in part.sources)


def _figure(part: Part, inserted: InsertedFigure | None) -> str:
    labels = {area: known.label for area, known in part.areas.items()}
    return "".join(figure_sentence(inserted.figure, labels)) if inserted else ""
