from brief_builder.content.library import Compounds
from brief_builder.dutch.lexicon import lexicon_of
from brief_builder.search.word_file import analyzer_of, read_words, write_words

COMPOUNDS = Compounds(frozenset({"maatwerk"}), {"messenbezit": ("mes", "bezit")})


def test_an_analyzer_is_read_back_as_it_was():
    analyze = analyzer_of(lexicon_of(["jeugd en zorg, zorg voor jeugd; maat en werk"]), COMPOUNDS)
    before = [analyze(word) for word in ("Jeugdzorg", "het", "maatwerk", "messenbezit", "GGD-onderzoek")]
    again = read_words(write_words(analyze), COMPOUNDS)
    assert again == analyze
    assert [again(word) for word in ("Jeugdzorg", "het", "maatwerk", "messenbezit", "GGD-onderzoek")] == before
    assert again("zorgjeugd").parts == ("zorg", "jeugd")
    assert write_words(read_words(write_words(again), COMPOUNDS)) == write_words(again)
