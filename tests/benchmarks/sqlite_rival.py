"""SQLite FTS5 on the same entries, in a file: what the speed of our own search is measured against.

It does what FTS5 is made for (unicode61, a prefix index up to four letters, bm25) and nothing of what it cannot do: no
inflection, no parts of compounds, no typing errors. The texts, kinds and themes stand in a table of their own.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from brief_builder.search.entries import Entry

SCHEMA = """
create table entry (id integer primary key, name text unique, kind text, theme text, title text, body text);
create virtual table words using fts5(title, body, content='entry', content_rowid='id', tokenize='unicode61', prefix='1 2 3 4');
"""
TOP = 20


def body_of(entry: Entry) -> str:
    """Everything of an entry that is searched beside its title."""
    return "\n".join([*entry.labels, *entry.passages, *entry.mentions])


class Rival:
    """An FTS5 database in a file."""

    def __init__(self, path: Path) -> None:
        self._database = sqlite3.connect(path)

    def build(self, entries: Iterable[Entry]) -> None:
        """Make the database."""
        rows = (
            (at, f"{entry.library}/{entry.id}", entry.kind, next(iter(entry.themes), ""), entry.title, body_of(entry))
            for at, entry in enumerate(entries)
        )
        with self._database as database:
            database.executescript(SCHEMA)
            database.executemany("insert into entry values (?, ?, ?, ?, ?, ?)", rows)
            database.execute("insert into words(rowid, title, body) select id, title, body from entry")
            database.execute("insert into words(words) values ('optimize')")

    def update(self, at: int, title: str, body: str) -> None:
        """Give one entry another text."""
        with self._database as database:
            old = database.execute("select title, body from entry where id = ?", (at,)).fetchone()
            database.execute("insert into words(words, rowid, title, body) values ('delete', ?, ?, ?)", (at, *old))
            database.execute("update entry set title = ?, body = ? where id = ?", (title, body, at))
            database.execute("insert into words(rowid, title, body) values (?, ?, ?)", (at, title, body))

    def top(self, asked: str) -> list[int]:
        """The best twenty: their numbers."""
        return self._rows("select rowid from words where words match ? order by bm25(words, 3.0, 1.0) limit ?", asked, TOP)

    def snippets(self, asked: str) -> list[int]:
        """The best twenty with title and snippet."""
        return self._rows(
            "select title, snippet(words, -1, '<', '>', '…', 24) from words where words match ? order by bm25(words, 3.0, 1.0) limit ?",
            asked,
            TOP,
        )

    def facets(self, asked: str) -> list[int]:
        """The best twenty, and how many there are per kind and per theme."""
        return [*self.top(asked), *self._counts(asked)]

    def whole(self, asked: str) -> list[int]:
        """All a window shows: the best twenty with title and snippet, and how many there are per kind and per theme."""
        return [*self.snippets(asked), *self._counts(asked)]

    def _counts(self, asked: str) -> list[int]:
        join = "from words join entry on entry.id = words.rowid where words match ? group by"
        kinds = self._rows(f"select kind, count(*) {join} kind", asked)
        return [*kinds, *self._rows(f"select theme, count(*) {join} theme", asked)]

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def _rows(self, statement: str, *values: object) -> list[int]:
        return self._database.execute(statement, values).fetchall()


def all_words(query: str) -> str:
    """FTS5's query for all of these words."""
    return " ".join(f'"{word}"' for word in query.replace('"', "").split())


def phrase(query: str) -> str:
    """FTS5's query for these words side by side."""
    return '"' + query.strip('"') + '"'


def beginning(query: str) -> str:
    """FTS5's query for words that start so."""
    return f'"{query}" *'
