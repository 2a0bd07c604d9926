"""SQLite FTS5 on the same entries, in a file: what the speed of our own search is measured against.

It does what FTS5 is made for (unicode61, a prefix index up to four letters, bm25) and nothing of what it cannot do: no
inflection, no parts of compounds, no typing errors, no synonyms: it finds fewer items, and has less to count and to rank.
`whole` gives what our search gives for what it finds: the best twenty with title and snippet, how many there are, and how many
for each value of the five facets, all of them counted in one walk over the items found.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

from brief_builder.search.entries import Entry
from brief_builder.search.facets import FACETS

SCHEMA = """
create table entry (id integer primary key, name text unique, kind text, title text, body text);
create table property (entry integer, facet text, value text, primary key (entry, facet, value)) without rowid;
create virtual table words using fts5(title, body, content='entry', content_rowid='id', tokenize='unicode61', prefix='1 2 3 4');
"""
TOP = 20
FOUND = "select rowid from words where words match ?"
OF_KIND = "exists (select 1 from property where entry = words.rowid and facet = 'kind' and value = ?)"
COUNTS = """
with hit as materialized ({found})
select facet, value, count(*) from hit join property on entry = hit.rowid {where} group by facet, value
union all select '', '', count(*) from hit
"""


def body_of(entry: Entry) -> str:
    """Everything of an entry that is searched beside its title."""
    return "\n".join([*entry.labels, *entry.passages, *entry.mentions])


class Rival:
    """An FTS5 database in a file."""

    def __init__(self, path: Path) -> None:
        self._database = sqlite3.connect(path)

    def build(self, entries: Iterable[Entry]) -> None:
        """Make the database; what is sorted by `rank` gets a snippet only when it is among the best."""
        stored = list(entries)
        rows = ((at, f"{entry.library}/{entry.id}", entry.kind, entry.title, body_of(entry)) for at, entry in enumerate(stored))
        properties = ((at, *pair) for at, entry in enumerate(stored) for pair in _values(entry))
        with self._database as database:
            database.executescript(SCHEMA)
            database.executemany("insert into entry values (?, ?, ?, ?, ?)", rows)
            database.executemany("insert or ignore into property values (?, ?, ?)", properties)
            database.execute("insert into words(rowid, title, body) select id, title, body from entry")
            database.execute("insert into words(words, rank) values ('rank', 'bm25(3.0, 1.0)')")
            database.execute("insert into words(words) values ('optimize')")

    def update(self, at: int, title: str, body: str) -> None:
        """Give one entry another text."""
        with self._database as database:
            old = database.execute("select title, body from entry where id = ?", (at,)).fetchone()
            database.execute("insert into words(words, rowid, title, body) values ('delete', ?, ?, ?)", (at, *old))
            database.execute("update entry set title = ?, body = ? where id = ?", (title, body, at))
            database.execute("insert into words(rowid, title, body) values (?, ?, ?)", (at, title, body))

    def top(self, asked: str) -> list[object]:
        """The best twenty: their numbers."""
        return self._rows("select rowid from words where words match ? order by rank limit ?", asked, TOP)

    def whole(self, asked: str) -> list[object]:
        """All a window shows."""
        return [*self._snippets(FOUND, asked), *self._rows(COUNTS.format(found=FOUND, where=""), asked)]

    def whole_of_kind(self, asked: str, kind: str) -> list[object]:
        """The same for one kind of item; how many there are of each kind is counted without regard to it."""
        found = f"{FOUND} and {OF_KIND}"
        others = self._rows(COUNTS.format(found=found, where="where facet <> 'kind'"), asked, kind)
        kinds = self._rows(COUNTS.format(found=FOUND, where="where facet = 'kind'"), asked)
        return [*self._snippets(found, asked, kind), *others, *kinds]

    def _snippets(self, found: str, *values: str) -> list[object]:
        shown = found.replace("select rowid", "select title, snippet(words, -1, '<', '>', '…', 24)")
        return self._rows(f"{shown} order by rank limit ?", *values, TOP)

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def _rows(self, statement: str, *values: object) -> list[object]:
        return self._database.execute(statement, values).fetchall()


def _values(entry: Entry) -> Iterator[tuple[str, str]]:
    """Facet and value of all the entry has."""
    return ((facet, value) for facet, values in FACETS.items() for value in values(entry))


def all_words(query: str) -> str:
    """FTS5's query for all of these words."""
    return " ".join(f'"{word}"' for word in query.replace('"', "").split())


def phrase(query: str) -> str:
    """FTS5's query for these words side by side."""
    return '"' + query.strip('"') + '"'


def beginning(query: str) -> str:
    """FTS5's query for words that start so."""
    return f'"{query}" *'
