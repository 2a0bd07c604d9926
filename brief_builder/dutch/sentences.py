"""Sentences of a running text.

A point ends a sentence unless lower case follows, or it belongs to an abbreviation, an initial or the number of a list item. Some
abbreviations often stand last ("enz."): behind those a capital decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_NEVER_LAST = frozenset(
    """
    aanh afb afd afl alg art artt bijv bijz bl blz bv ca cf conf ctr dhr dir div dl dr drs ds eds etc ev excl fam fig gebr geb gem
    gen gr hfst i.c i.h.b i.p.v i.s.m i.t.t i.v.m incl ing ir jhr jl jr kath lett lib lic lid max m.a.w m.b.t m.b.v m.i.v m.m m.n
    m.u.v mevr mgr min mr mw n.a.v nat nl nr nrs o.a o.b.v o.g.v o.i o.l.v o.m o.v opm p pag par pct plm plv prof prov red ref res
    resp sect sr st t.a.v t.b.v t.g.v t.h.v t.m t.n.v t.o.v t.w.v tab tel temp th toel u.o vb verg vgl vlg vnl vs v.w.b wnd zg zgn
    """.split()  # noqa: SIM905 (a list of words reads better than a list of strings)
)
_SOMETIMES_LAST = frozenset(
    "a.s b.d d.d dec e.a e.d e.v enz feb aug sept okt nov jan mrt apr jun jul n.v.t o.i.d vrgl z.s.m zsm cs c.s".split()  # noqa: SIM905
)

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s)")
_NEXT = re.compile(r"\s+[\"'“‘«(\[]*(\S)")
_LAST_WORD = re.compile(r"[^\s(\[\"'“‘«]+$")
_NUMBER = re.compile(r"(?:^|\n)\s*(?:\d{1,3}|[a-zA-Z])$")


def sentences(text: str) -> list[str]:
    """The sentences of a text, without white space around them; a blank line ends one too."""
    return [found for block in re.split(r"\n\s*\n|\n(?=\s*[-•])", text) for found in _of_block(block)]


def _of_block(block: str) -> Iterator[str]:
    start = 0
    for end in _END.finditer(block):
        if _ends(block, start, end):
            yield block[start : end.end()].strip()
            start = end.end()
    rest = block[start:].strip()
    if rest:
        yield rest


def _ends(block: str, start: int, end: re.Match[str]) -> bool:
    following = _NEXT.match(block, end.end())
    if following is None or following[1].islower():
        return False
    if not end[0].startswith("."):
        return True
    before = block[start : end.start()]
    word = found[0] if (found := _LAST_WORD.search(before)) else ""
    if _NUMBER.search(before) or (len(word) == 1 and word.isupper()):
        return False
    low = word.lower()
    return following[1].isupper() if low in _SOMETIMES_LAST else low not in _NEVER_LAST
