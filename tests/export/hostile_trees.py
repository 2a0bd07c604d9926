"""Trees of nasty words in every kind of block, as strategies of hypothesis."""

from hypothesis import strategies as st

from brief_builder.document.nodes import (
    Block,
    Callout,
    Caption,
    Contents,
    ContentsEntry,
    Heading,
    LabelLine,
    LabelLines,
    LetterBlock,
    ListBlock,
    ListItem,
    Mark,
    Paragraph,
    Quote,
    Sender,
    Signature,
    Table,
)
from brief_builder.document.spans import LineBreak, NoteMark, Text
from tests.export.sample_pieces import columns, head, row

NASTY = [
    "",
    "\x00",
    "</w:t>",
    "{ INCLUDETEXT x }",
    "=cmd",
    '" onload="',
    "]]>",
    "\ud800",
    "\u202e",
    "file:///c:/",
    "https://x y/\x01",
    "\t\n",
]
words = st.one_of(st.sampled_from(NASTY), st.text(max_size=12))
spans = st.lists(
    st.one_of(
        st.builds(Text, words, st.booleans(), st.booleans(), st.booleans(), words, words, words, words),
        st.just(LineBreak()),
        st.just(NoteMark("noot")),
    ),
    max_size=4,
).map(tuple)
leaves: st.SearchStrategy[Block] = st.one_of(
    st.builds(Paragraph, spans, st.sampled_from(["body", "lead", "subtitle", "source"]), words),
    st.builds(Heading, st.integers(0, 9), spans, words, st.sampled_from(["title", "title_large", "h1", "h2", "h3"]), words),
    st.builds(lambda a, b: Table(columns("l", "r"), (head(a, b),), (row(b, a),), Caption(a, (), (), b), a), words, words),
    st.builds(lambda a, b: LabelLines((LabelLine(a, b),)), words, spans),
    st.builds(lambda a, b: LetterBlock(Sender(a, b), a, (Mark(b),)), words, words),
    st.builds(lambda a: Signature((a,), (a, a)), words),
    st.builds(lambda a, b: Contents(a, (ContentsEntry(1, a, b, a),)), words, words),
)
blocks = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.lists(inner, max_size=2).map(lambda some: ListBlock((ListItem(tuple(some)),), ordered=bool(some))),
        st.lists(inner, max_size=2).map(lambda some: Quote(tuple(some))),
        st.builds(lambda title, some: Callout(title, tuple(some), title), spans, st.lists(inner, max_size=2)),
    ),
    max_leaves=6,
)
