"""Random own texts, built from the nastiest pieces: delimiters, digits with dots, pipes, entities, joiners, half-written HTML."""

from hypothesis import strategies as st

from brief_builder.document.rich.normal import normal
from brief_builder.document.rich.tree import Heading, Item, List, Marks, Note, Paragraph, Picture, Quote, Run, Table

NASTY = [
    *("*", "**", "_", "__", "`", "[", "]", "(", ")", "!", "|", "\\", "#", "+", "-", "=", ":", "~", "~~", ">", "<", "&", "&amp;"),
    *("&copy", ";", "^", "[^1]", "1.", "12)", "---", "\n", "\n\n", " ", "  ", "    ", "\t", "\u00a0", "\u202f", "\u00ad", "\u2019"),
    *("“", "”", "„", "…", "–", "😀", "👩‍⚖️", "é", "e\u0301", "ĳ", "a", "b", "Utrecht", "§ 3", "€ 1,5", "@", "$", "%", "\r\n", "\u2028"),
    *("\u200b", "\ufffc", "\ufeff", "<b>", "</b>", "<!--", "https://x.nl", "[a](https://x.nl)", "[t](begrip:t)", "![i](i.png)", "|-|"),
]
LINKS = [
    *("", "", "", "https://x.nl/a(b)?c=[d]&copy;=e|f", "begrip:veerkracht/ser-2021", "begrip:wmo", "javascript:alert(1)"),
    *("https://é.nl/ü *", "HTTP://Y.nl", "mailto:a@b.nl", "file:///etc/passwd", "https://x.nl/100%"),
]
NAMES = ["kaart.png", "kaart 1.png", "é_b*(1).png", "../x", "a%20b.png", "http://x/y.png"]
SHORT = ["a", "b", ".", " ", "!", "^", ":", "*", "_", "\\", "\n", "😀", "\u00a0", "é", "1", "-", "[", "&", "amp;"]
LINES = [
    *("\n- ", "\n1. ", "\n   ", "\n> ", "\n# ", "\n### ", "\n[^1]: ", "\n| a | b |\n|---|:-:|\n| c |", "\n```\n", "\n***\n", "\n==="),
]

words = st.lists(st.sampled_from(NASTY), min_size=1, max_size=7).map("".join)
marks = st.builds(Marks, st.booleans(), st.booleans(), st.sampled_from(LINKS))
runs = st.builds(Run, words, marks)
pictures = st.builds(Picture, words, st.sampled_from(NAMES))
notes = st.builds(Note, st.lists(st.lists(runs | pictures, max_size=5).map(tuple), max_size=2).map(tuple))
inlines = st.lists(runs | runs | notes | pictures, max_size=6).map(tuple)
paragraphs = st.builds(Paragraph, inlines)
headings = st.builds(Heading, st.integers(1, 6), inlines)
items = st.recursive(
    st.builds(Item, inlines),
    lambda below: st.builds(
        Item,
        inlines,
        st.lists(st.builds(List, st.booleans(), st.lists(below, max_size=3).map(tuple), st.integers(-1, 12)), max_size=2).map(tuple),
    ),
    max_leaves=6,
)
lists = st.builds(List, st.booleans(), st.lists(items, min_size=1, max_size=3).map(tuple), st.sampled_from([1, 1, 3, 9, 99, 10**10]))
rows = st.lists(inlines, max_size=3).map(tuple)
aligns = st.lists(st.sampled_from(["", "left", "right", "center"]), max_size=3).map(tuple)
tables = st.builds(Table, rows, st.lists(rows, max_size=3).map(tuple), aligns)
quotes = st.builds(Quote, st.lists(paragraphs | headings | lists | tables, max_size=3).map(tuple))
trees = st.lists(paragraphs | headings | lists | quotes | tables, max_size=5).map(normal)
texts = st.lists(st.sampled_from(NASTY + LINES), max_size=30).map("".join)

few_letters = st.lists(st.sampled_from(SHORT), min_size=1, max_size=3).map("".join)
few_marks = st.builds(Marks, st.booleans(), st.booleans(), st.sampled_from(["", "", "https://x.nl", "begrip:b"]))
dense = st.lists(
    st.builds(Run, few_letters, few_marks) | st.just(Note(((Run("n"),),))) | st.just(Picture("i", "i.png")), min_size=1, max_size=7
).map(tuple)
"""Few letters and many marks: where delimiters, escapes and numbers meet."""
