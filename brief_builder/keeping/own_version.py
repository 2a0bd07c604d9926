"""An own version of an item, and a definition proposed for a term: what goes into the user's library before it is written."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from brief_builder.content.library import Item, Library
from brief_builder.content.one_library import OneLibrary
from brief_builder.content.vocabulary import Definition, Term
from brief_builder.content.words import PERSONAL_STATUSES
from brief_builder.errors import UserError
from brief_builder.i18n import _
from brief_builder.keeping.naming import free_name, id_of

Kind = TypeVar("Kind", bound=Item)

PROPOSAL = "voorstel"


def kept_item(target: OneLibrary, kind: type[Kind], item_id: str) -> Kind | None:
    """The item of this kind and id as the user's library has it, or None."""
    return next((item for item in target.things(kind) if item.id.lower() == item_id.lower()), None)


def kept_term(target: OneLibrary, term_id: str) -> Term | None:
    """The term as the user's library has it, or None."""
    return kept_item(target, Term, term_id)


def own_version(item: Kind, library: str) -> Kind:
    """An item of another library as a copy for the library of this name: what was agreed elsewhere stands in it as found."""
    if isinstance(item, Term):
        definitions = tuple(_as_found(definition) for definition in item.definitions)
        return replace(item, definitions=definitions, library=library)
    return replace(item, library=library)


def proposed(target: OneLibrary, others: Library, name: str, definition: Definition) -> Term:
    """The term with a proposed definition, for the library `target`: its own, else an own version of that of `others`, else a new one.

    `name` is an id or a label. The definition comes last, with a free id when it has none. Raises UserError.
    """
    term_id = name.lower() if others.get(name) else id_of(name)
    found = others.get(term_id)
    if found is not None and not isinstance(found, Term):
        raise UserError(_("“{id}” is the name of something else in the library; choose another name for the term.", id=term_id))
    term = kept_term(target, term_id)
    if term is None:
        term = own_version(found, target.manifest.name) if isinstance(found, Term) else Term(term_id, "werkterm", name, ())
    known = {d.id for d in term.definitions}
    if definition.id in known:
        raise UserError(
            _("“{term}” has a definition “{id}” already; choose another name for yours.", term=term.pref_label, id=definition.id)
        )
    new_id = definition.id or free_name(PROPOSAL, known)
    return replace(term, definitions=(*term.definitions, replace(definition, id=new_id, status=PROPOSAL)))


def _as_found(definition: Definition) -> Definition:
    if definition.status in PERSONAL_STATUSES:
        return definition
    return replace(definition, status="gevonden", ended_on="", status_reason="", replaced_by="")
