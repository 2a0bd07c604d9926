"""Taking terms in from a table: first a preview of what would be added and changed; then, when it is accepted, the writing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path

from brief_builder.content.agreement import agreement_faults
from brief_builder.content.entry import Entry, Fault
from brief_builder.content.ids import id_faults
from brief_builder.content.one_library import OneLibrary, read_one
from brief_builder.content.references import reference_faults
from brief_builder.content.relations import relation_faults
from brief_builder.content.vocabulary import Term
from brief_builder.errors import UnreadableFile, UnwritableFile
from brief_builder.i18n import _
from brief_builder.keeping.drafts import Cells, Draft, RowFault, column_of, drafts
from brief_builder.keeping.history import Change, changes, keep_changed
from brief_builder.keeping.table import COLUMNS
from brief_builder.keeping.table_csv import read_csv
from brief_builder.keeping.table_xlsx import read_xlsx
from brief_builder.progress import Progress, Work, finish


@dataclass(frozen=True, slots=True)
class ChangedTerm:
    """A term that the table would change: as it is, as it would be, and what differs."""

    old: Term
    new: Term
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """What a table would do to a library. `same` are the ids of the terms that stay as they are."""

    added: tuple[Term, ...] = ()
    changed: tuple[ChangedTerm, ...] = ()
    same: tuple[str, ...] = ()
    faults: tuple[RowFault, ...] = ()


def read_table(file: Path) -> list[list[str]]:
    """The rows of a table in a file, CSV or XLSX by its name. Raises UnreadableFile."""
    return read_xlsx(file) if file.suffix.lower() in (".xlsx", ".xlsm") else read_csv(file)


def preview(rows: Sequence[Sequence[str]], target: OneLibrary, others: Sequence[OneLibrary] = ()) -> Preview:
    """What the rows would do to the library `target`, which may refer to the `others`. Raises UnreadableFile for another table."""
    known = {term.id: term for term in target.things(Term)}
    made, wrong = drafts(_by_column(rows), known)
    terms: dict[str, Term] = {}
    for draft in made:
        found = draft.term()
        if isinstance(found, Term):
            terms[draft.id] = replace(found, library=target.manifest.name)
        else:
            wrong += found
    wrong += _inconsistent(made, terms, target, others)
    faulty = {row.row for row in wrong}
    good = {draft.id: terms[draft.id] for draft in made if draft.id in terms and faulty.isdisjoint(draft.rows.values())}
    return _compared(good, known, tuple(sorted(wrong, key=lambda fault: fault.row)))


def preview_of_file(file: Path, folder: Path, others: Sequence[Path]) -> Work[Preview]:
    """The preview of a table in a file for the library in `folder`, which may refer to the libraries in `others`. Raises UserError."""
    steps = len(others) + 3
    yield Progress(0, steps, _("Reading the table"))
    rows = read_table(file)
    yield Progress(1, steps, _("Reading the libraries"))
    target, read = read_one(folder), []
    for number, other in enumerate(others, 2):
        yield Progress(number, steps, _("Reading the libraries"))
        read.append(read_one(other))
    yield Progress(steps - 1, steps, _("Comparing"))
    return preview(rows, target, read)


def accept(folder: Path, seen: Preview, who: str, when: str) -> int:
    """Write what a preview showed into the library in `folder`; how many terms were written. Raises UserError."""
    return finish(accepted(folder, seen, who, when))


def accepted(folder: Path, seen: Preview, who: str, when: str) -> Work[int]:
    """The same step by step. Nothing is written when the library has another state of one of the terms by now: that raises UserError."""
    pairs: list[tuple[Term | None, Term]] = [*((None, term) for term in seen.added), *((one.old, one.new) for one in seen.changed)]
    now = {term.id: term for term in read_one(folder).things(Term)}
    for old, new in pairs:
        if now.get(new.id) != old:
            raise UnwritableFile(_("“{term}” was changed by somebody else meanwhile; read the table again.", term=new.pref_label))
    for number, (old, new) in enumerate(pairs):
        yield Progress(number, len(pairs), _("Writing the terms"))
        keep_changed(folder, old, new, who, when)
    return len(pairs)


def _compared(terms: Mapping[str, Term], known: Mapping[str, Term], faults: tuple[RowFault, ...]) -> Preview:
    added = tuple(term for name, term in terms.items() if name not in known)
    pairs = [ChangedTerm(known[name], term, changes(known[name], term)) for name, term in terms.items() if name in known]
    changed = tuple(pair for pair in pairs if pair.changes)
    return Preview(added, changed, tuple(pair.old.id for pair in pairs if not pair.changes), faults)


def _by_column(rows: Sequence[Sequence[str]]) -> list[Cells]:
    names = [name.strip() for name in rows[0]] if rows else []
    known = {column.lower(): column for column in COLUMNS}
    columns = [known.get(name.lower(), "") for name in names]
    if "voorkeursterm" not in columns and "id" not in columns:
        sentence = _("This is no table of terms: the first row has no column “voorkeursterm”. Known columns are: {known}.")
        raise UnreadableFile(replace(sentence, values={"known": ", ".join(COLUMNS)}))
    strange = [name for name, column in zip(names, columns, strict=True) if name and not column]
    if strange:
        sentence = _("The column “{name}” is not known. Known columns are: {known}.", name=strange[0], known=", ".join(COLUMNS))
        raise UnreadableFile(sentence)
    return [{c: cell for c, cell in zip_longest(columns, row[: len(columns)], fillvalue="") if c} for row in rows[1:]]


def _inconsistent(made: Sequence[Draft], terms: Mapping[str, Term], target: OneLibrary, others: Sequence[OneLibrary]) -> Iterator[RowFault]:
    """What is wrong between the new terms and the rest, by the same checks as for library files."""
    files = {target.folder / f"glossary/terms/{draft.id}.yaml": draft for draft in made if draft.id in terms}
    kept = [e for e in target.entries if not (isinstance(e.thing, Term) and e.id in terms)]
    new = [Entry(terms[draft.id], file) for file, draft in files.items()]
    lost = target.lost | {draft.id for draft in made if draft.id not in terms}
    after = replace(target, entries=(*kept, *new), lost=lost)
    for fault in _faults(after, [one for one in others if one.folder.resolve() != target.folder.resolve()]):
        if draft := files.get(fault.file):
            yield RowFault(draft.row(fault.way), fault.message, column_of(fault.way))


def _faults(after: OneLibrary, others: Sequence[OneLibrary]) -> Iterator[Fault]:
    yield from reference_faults([*others, after])
    for check in (id_faults, relation_faults, agreement_faults):
        yield from check(after)
