from brief_builder.dutch.trigrams import trigram_index, trigrams


def test_edges_count():
    assert trigrams("wijk") == ("^wi", "wij", "ijk", "jk$")


def test_the_most_alike_word_comes_first():
    index = trigram_index(("veerkracht", "burgerkracht", "eenzaamheid", "wijk"))
    assert index.alike("veerkragt", most=3, shared=2)[0] == "veerkracht"
    assert "wijk" not in index.alike("veerkragt", most=3, shared=2)
