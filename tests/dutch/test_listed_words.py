import pytest

from brief_builder.dutch.listed_words import ListedWords
from brief_builder.paths import SPELLING


@pytest.fixture(scope="module")
def dictionary():
    return ListedWords(SPELLING)


@pytest.mark.parametrize(
    "word", ["onderweg", "vervuiling", "prijs", "verhuizing", "aap", "zwijgen", "werkeloosheid", "financien", "coordinatie", "cafe"]
)
def test_a_word_of_the_language_is_known(dictionary, word):
    assert dictionary.has(word)


@pytest.mark.parametrize("word", ["financien", "coordinatie", "cafe", "beeindiging"])
def test_accents_do_not_count(dictionary, word):
    assert dictionary.has(word)


@pytest.mark.parametrize(
    "word", ["eenzaamhied", "shulden", "mantelzrog", "", "a" * 5000, "\n/", "vervuilin", "vervuili.g", "(", "x|onderweg"]
)
def test_anything_else_is_not(dictionary, word):
    assert not dictionary.has(word)


def test_a_word_may_be_known_but_for_its_ending(dictionary):
    assert dictionary.has_base("spijbelt")
    assert not dictionary.has_base("eenzaamhied")


def test_without_a_file_no_word_is_known(tmp_path):
    assert not ListedWords(tmp_path).has("onderweg")


def test_how_the_lines_of_the_file_end_does_not_matter(tmp_path):
    (tmp_path / "nl.dic").write_bytes(b"3\r\naap/Mn\r\nonderweg\r\nzwaar\r\n")
    assert [word for word in ("aap", "onderweg", "zwaar", "onderwe") if ListedWords(tmp_path).has(word)] == ["aap", "onderweg", "zwaar"]
