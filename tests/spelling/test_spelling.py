"""Dutch spelling: what a civil servant writes is right, what is wrong gets the right word, and the process never dies of a line."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from brief_builder import paths
from brief_builder.spelling.askable import askable_words
from brief_builder.spelling.dictionary import Dictionary, NoDictionary, open_engine
from brief_builder.spelling.known import library_words, own_words, remember
from brief_builder.spelling.serve import serve
from tests.brief.tiny import LIBRARY


@pytest.fixture(scope="module")
def dictionary() -> Dictionary:
    return Dictionary(open_engine(paths.SPELLING))


def wrong(text: str, dictionary: Dictionary) -> list[str]:
    return [word.word for word in askable_words(text) if not dictionary.knows(word.word)]


@pytest.mark.parametrize(
    "text",
    [
        "De jeugdhulpaanbieder helpt bij armoederegelingen en beschermd wonen.",
        "Eén keer, thema’s, financiën, 80-plussers en het GGD-onderzoek uit 2022.",
        "Beleids- en uitvoeringsregels gelden voor alle inwoners.",
        "Mail naar info@almere.nl of kijk op https://www.almere.nl/zorg.",
        "Het NJi, CBS en SCP; CentERdata.",
        "zachte\u00adre woorden en no\u2011break",
    ],
)
def test_council_words_are_right(text: str, dictionary: Dictionary) -> None:
    assert wrong(text, dictionary) in ([], ["zachtere"], ["no-break"])


@pytest.mark.parametrize(("word", "meant"), [("gemeentte", "gemeente"), ("eenzaamhied", "eenzaamheid"), ("onmiddelijk", "onmiddellijk")])
def test_misspelt_words_get_the_right_one_in_the_first_three(word: str, meant: str, dictionary: Dictionary) -> None:
    assert not dictionary.knows(word)
    assert meant in dictionary.suggestions(word)[:3]


def test_an_added_word_is_known_with_its_endings(dictionary: Dictionary) -> None:
    assert not dictionary.knows("woonzorgvisie")
    dictionary.add("woonzorgvisie")
    assert all(map(dictionary.knows, ("woonzorgvisie", "woonzorgvisies")))
    dictionary.add("Yıldız")
    assert dictionary.knows("Yıldız")


def test_places_of_words_are_those_of_the_text() -> None:
    text = "Dé “fietts” op 3 mei."
    assert [text[w.start : w.end] for w in askable_words(text)] == ["Dé", "fietts", "op", "mei"]


def test_a_missing_or_empty_dictionary_is_said(tmp_path: Path) -> None:
    with pytest.raises(NoDictionary):
        open_engine(tmp_path)
    (tmp_path / "nl.aff").write_text("SET UTF-8\n")
    (tmp_path / "nl.dic").write_text("0\n")
    with pytest.raises(NoDictionary):
        open_engine(tmp_path)
    answers = io.StringIO()
    serve(tmp_path, io.StringIO(), answers)
    assert json.loads(answers.getvalue())["ready"] is False


def test_the_process_answers_line_by_line_and_passes_over_rubbish() -> None:
    requests = [
        {"add": ["Yıldız", 3]},
        "no json",
        [1],
        {"check": ["raad", "fietts", "Yıldız", None], "id": 7},
        {"suggest": "fietts", "id": 8},
        {"suggest": 5},
    ]
    lines = "".join((r if isinstance(r, str) else json.dumps(r)) + "\n" for r in requests)
    run = subprocess.run(
        [sys.executable, "-m", "brief_builder.spelling", str(paths.SPELLING)], input=lines.encode(), capture_output=True, check=True
    )
    ready, checked, suggested = map(json.loads, run.stdout.splitlines())
    assert ready == {"ready": True}
    assert checked == {"id": 7, "wrong": ["fietts"]}
    assert "fiets" in suggested["suggestions"]
    assert run.stderr == b""


def test_the_words_of_the_library_and_the_user(tmp_path: Path) -> None:
    assert {"veerkracht", "Voorbeeldstad"} <= set(library_words(LIBRARY))
    assert own_words(tmp_path) == ()
    remember(tmp_path, "woonzorgvisie")
    remember(tmp_path, "woonzorgvisie")
    remember(tmp_path, "thema’s")
    assert own_words(tmp_path) == ("woonzorgvisie", "thema's")
