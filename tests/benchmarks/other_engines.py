"""Other search engines on the same entries, each as it comes: what the Dutch of our own search is measured against.

Every engine gets one text per entry, the title three times (so heavily does ours weigh it), and the plain words of a query.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence

from whoosh.analysis import LanguageAnalyzer, StandardAnalyzer
from whoosh.fields import TEXT, Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.qparser import AndGroup, OrGroup, QueryParser

from brief_builder.dutch.tokens import words
from brief_builder.search.entries import Entry

TITLE = 3

Engine = Callable[[str, int], list[str]]
"""From a query and a limit to the ids of entries, best first."""


def text_of(entry: Entry) -> str:
    """Everything of an entry that is searched."""
    return "\n".join([*[entry.title] * (TITLE - 1), *entry.texts()])


def whoosh_engine(entries: Iterable[Entry], analyzer: object, group: type) -> Engine:
    """Whoosh with its own fields, BM25F and query parser."""
    schema = Schema(text=TEXT(analyzer=analyzer))
    index = RamStorage().create_index(schema)
    writer, ids = index.writer(), []
    for entry in entries:
        writer.add_document(text=text_of(entry))
        ids.append(entry.id)
    writer.commit()
    searcher, parser = index.searcher(), QueryParser("text", schema, group=group)

    def search(query: str, limit: int) -> list[str]:
        found = searcher.search(parser.parse(" ".join(words(query))), limit=limit)
        return [ids[hit.docnum] for hit in found]

    return search


def fts5_engine(entries: Iterable[Entry], tokenizer: str, shortest: int) -> Engine:
    """FTS5 of SQLite: one of the words is enough, BM25 ranks; words below `shortest` letters it cannot look up."""
    database = sqlite3.connect(":memory:")
    database.execute(f"create virtual table entry using fts5(id unindexed, text, tokenize='{tokenizer}')")
    database.executemany("insert into entry values (?, ?)", ((entry.id, text_of(entry)) for entry in entries))

    def search(query: str, limit: int) -> list[str]:
        asked = " OR ".join(f'"{word}"' for word in words(query) if len(word) >= shortest)
        rows = database.execute("select id from entry where entry match ? order by rank limit ?", (asked, limit)) if asked else ()
        return [row[0] for row in rows]

    return search


def engines_on(entries: Sequence[Entry]) -> Mapping[str, Engine]:
    """All of them, with the entries indexed."""
    return {
        "Whoosh, all words (its default)": whoosh_engine(entries, StandardAnalyzer(), AndGroup),
        "Whoosh, one word is enough": whoosh_engine(entries, StandardAnalyzer(), OrGroup),
        'Whoosh, LanguageAnalyzer("nl")': whoosh_engine(entries, LanguageAnalyzer("nl"), OrGroup),
        "SQLite FTS5, unicode61": fts5_engine(entries, "unicode61", 1),
        "SQLite FTS5, trigram": fts5_engine(entries, "trigram", 3),
    }
