"""What a fixed library answers to fixed queries, as it stands in `golden.json`. Written anew, when the results are meant to change, with

python -m tests.search.golden
"""

import json
from pathlib import Path

from brief_builder.progress import finish
from brief_builder.search import SearchIndex, build_index
from tests.search.drawn_library import drawn_library

FILE = Path(__file__).with_name("golden.json")
SEED, SIZE, TOP, DIGITS = 7, 150, 10, 3

QUERIES = (
    *("schuld", "schulden", "schuldhulp", "jeugd", "jongeren", "jeugdwerkloosheid", "eenzaam", "woningen", "groeit", "moskeeen"),
    *("cafe", "thema's", "80-plussers", "veerkracht", "weerbaarheid", "schuldhulpverlening", "wmo", "bejaarde", "80 plussers", "WMO"),
    *("jeugd werkloosheid", "eenzame jongeren", "huur woning", "schulden jongeren", "wonen in de wijk", "tekort aan leraren"),
    *("sociale basis", "geen vrienden", "zich alleen voelen", "werkloze jeugd in almere", "zorg voor ouderen in de buurt"),
    *("sch", "jeu", "w", "won", "mantelz", "schulden jo", "huurw"),
    *("eenzaamhied", "jeugdcriminaliteid", "werkeloosheid", "mantelzrog", "kriminaliteit", "xqzwv", "kindertelefoon", "zorgtekort"),
    *('"sociale basis"', '"doen wat werkt"', '"schulden in"', '"de jeugd" zorg', '"'),
    *("schulden -jeugd", "jeugd OR ouderen", "thema:welzijn zorg", "soort:begrip zorg", "soort:bevinding", "gebied:almere eenzaam"),
    *("hoeveel mensen hebben schulden", "wat is veerkracht?", "waarom zijn jongeren eenzaam", "wat doet de gemeente aan armoede"),
    *("onbetaalbaar wonen", "", "de het een", "thema:welzijn -zorg"),
)


def golden_index() -> SearchIndex:
    """The index of the fixed library."""
    return finish(build_index(drawn_library(SEED, SIZE), None))


def answers(index: SearchIndex) -> dict[str, list[object]]:
    """By query how many items are found, the suggestion, and the best ten with their scores."""
    return {query: _answer(index, query) for query in QUERIES}


def _answer(index: SearchIndex, query: str) -> list[object]:
    results = index.search(query, limit=TOP)
    return [results.total, results.suggestion, [[hit.id, round(hit.score, DIGITS)] for hit in results.hits or results.nearest]]


if __name__ == "__main__":
    found = answers(golden_index()).items()
    rows = [f"{json.dumps(query, ensure_ascii=False)}: {json.dumps(answer, ensure_ascii=False)}" for query, answer in found]
    FILE.write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8", newline="\n")
