"""The life of a definition: from found to proposed, agreed and retired, and what each step asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

from brief_builder.content.agreement import NEEDED
from brief_builder.content.library import Manifest
from brief_builder.content.vocabulary import Definition, Term
from brief_builder.content.words import AGREED, ENDED_STATUSES, PERSONAL_STATUSES
from brief_builder.errors import UnknownName, UserError
from brief_builder.i18n import Message, _

LAPSED = "vervallen"

STEPS: Mapping[str, tuple[str, ...]] = {
    "gevonden": ("voorstel", "afgewezen"),
    "voorstel": ("in_afstemming", "afgewezen", "gevonden"),
    "in_afstemming": ("vastgesteld", "afgewezen", "voorstel"),
    "vastgesteld": ("vervallen",),
    "vervallen": (),
    "afgewezen": ("voorstel",),
}
"""What may follow on what; a proposal can be withdrawn, and a rejected definition be proposed anew."""

STATUS_NAMES: Mapping[str, Message] = {
    "gevonden": _("found"),
    "voorstel": _("proposal"),
    "in_afstemming": _("under consultation"),
    "vastgesteld": _("agreed"),
    "vervallen": _("lapsed"),
    "afgewezen": _("rejected"),
}
"""What the user calls each status."""

NEED_NAMES: Mapping[str, Message] = {
    "agreed_by": _("by whom"),
    "agreed_on": _("on which date"),
    "scope": _("the scope"),
    "valid_from": _("from when it holds"),
    "ended_on": _("the end date"),
    "status_reason": _("the reason"),
    "replaced_by": _("what replaces it"),
}
"""What the user calls the keys that a status needs."""


class NotAllowed(UserError):
    """A status that a definition cannot have, here or now."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What is known of a change of status, in the words of `Definition`; "" leaves what the definition says already. Dates are ISO."""

    agreed_by: str = ""
    agreed_on: str = ""
    scope: str = ""
    valid_from: str = ""
    ended_on: str = ""
    status_reason: str = ""
    replaced_by: str = ""


NOTHING_SAID = Decision()


def with_status(term: Term, definition: str, status: str, manifest: Manifest, decision: Decision = NOTHING_SAID) -> Term:
    """The term with another status of one of its definitions, as the library of `manifest` may hold it. Raises NotAllowed, UnknownName."""
    old = term.definition(definition)
    if old is None:
        raise UnknownName(_("“{term}” has no definition “{id}”.", term=term.pref_label, id=definition))
    given = {f.name: getattr(decision, f.name) for f in fields(Decision) if getattr(decision, f.name)}
    new = replace(_begun_anew(old, status), status=status, **given)
    for reason in (_order(old, status), _keeper(status, manifest), *shortcomings(new, term)):
        if reason:
            raise NotAllowed(reason)
    return replace(term, definitions=tuple(new if d is old else d for d in term.definitions))


def shortcomings(new: Definition, term: Term) -> tuple[Message, ...]:
    """What keeps a definition of a term from having the status that it has: what that asks for, what replaces it, what holds already."""
    return tuple(reason for reason in (_missing(new), _replacement(new, term), _overlap(new, term)) if reason)


def possible(definition: Definition, manifest: Manifest) -> tuple[str, ...]:
    """The statuses that this definition can go to in the library of `manifest`."""
    return tuple(status for status in STEPS[definition.status] if not _keeper(status, manifest))


def _begun_anew(definition: Definition, status: str) -> Definition:
    """A definition that is no longer ended has no end."""
    if status in ENDED_STATUSES:
        return definition
    return replace(definition, ended_on="", status_reason="", replaced_by="")


def _order(old: Definition, status: str) -> Message | None:
    if status in STEPS[old.status]:
        return None
    following = STEPS[old.status]
    if not following:
        return _("A definition that is lapsed stays lapsed; propose a new definition instead.")
    before, after, known = STATUS_NAMES[old.status], STATUS_NAMES.get(status, status), _listed(following)
    return _("After “{before}” the status cannot become “{after}”. It can become: {known}.", before=before, after=after, known=known)


def _listed(statuses: tuple[str, ...]) -> Message:
    return _in_a_row([STATUS_NAMES[status] for status in statuses])


def _in_a_row(names: list[Message]) -> Message:
    first, *rest = names
    return _("{first}, {rest}", first=first, rest=_in_a_row(rest)) if rest else first


def _keeper(status: str, manifest: Manifest) -> Message | None:
    if status in PERSONAL_STATUSES or manifest.keeper:
        return None
    name, library = STATUS_NAMES.get(status, status), manifest.name
    return _(
        "“{library}” has no keeper, so a definition in it cannot get the status “{status}”; “proposal” is as far as it goes.",
        library=library,
        status=name,
    )


def _missing(new: Definition) -> Message | None:
    missing = [key for statuses, keys in NEEDED if new.status in statuses for key in keys if not getattr(new, key)]
    if not missing:
        return None
    needed = _in_a_row([NEED_NAMES[key] for key in missing])
    return _("The status “{status}” also asks for: {needed}.", status=STATUS_NAMES[new.status], needed=needed)


def _replacement(new: Definition, term: Term) -> Message | None:
    """A definition within the same term must be there; one of another term is checked when the library is read."""
    owner, _slash, name = new.replaced_by.rpartition("/")
    if name and owner in ("", term.id) and (name == new.id or term.definition(name) is None):
        return _("There is no other definition “{id}”.", id=new.replaced_by)
    return None


def _overlap(new: Definition, term: Term) -> Message | None:
    """At most one agreed definition of a term for a scope at any moment. One that was agreed holds until its end date."""
    if new.status != AGREED:
        return None
    for other in term.definitions:
        if other.id != new.id and other.scope.casefold() == new.scope.casefold() and _holds_after(other, new.valid_from):
            sentence = _("For the scope “{scope}” the definition “{id}” holds on {day}; retire it first.")
            return replace(sentence, values={"scope": new.scope, "id": other.id, "day": new.valid_from})
    return None


def _holds_after(other: Definition, day: str) -> bool:
    return other.status == AGREED or (other.status == LAPSED and other.agreed_on != "" and other.ended_on > day)
