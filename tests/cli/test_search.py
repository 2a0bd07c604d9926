"""`search --explain`, and what is said when nothing is found."""

import pytest


def test_every_hit_tells_why_it_was_found(brief_builder):
    found = brief_builder("search", "eenzamheid", "--explain", "--limit", "1", lang=("--lang", "en"))
    assert "probably a typing error" in found.out
    assert "= " in found.out


def test_without_asking_nothing_is_told(brief_builder):
    assert "→" not in brief_builder("search", "eenzaamheid", "--limit", "1").out


def test_in_json_reasons_and_bonuses_make_the_score(brief_builder):
    for hit in brief_builder("search", "hoeveel mensen hebben schulden", "--explain", "--json").json["hits"]:
        explanation = hit["explanation"]
        score = sum(reason["score"] for reason in explanation["reasons"])
        for bonus in explanation["bonuses"]:
            score *= bonus["factor"]
        assert score == pytest.approx(hit["score"], rel=0.01)
        assert all({"typed", "found", "match", "where", "weight"} <= reason.keys() for reason in explanation["reasons"])


def test_nothing_found_shows_what_comes_closest_and_the_themes(brief_builder):
    found = brief_builder("search", "thema:onderwijs", "ransomware", lang=("--lang", "en"))
    assert "This comes closest" in found.out
    assert "cybercrime" in found.out
    assert "veiligheid" in found.out
    assert brief_builder("search", "thema:onderwijs", "ransomware", "--json").json["nearest"][0]["id"] == "cybercrime"


def test_a_word_to_leave_out_may_come_first(brief_builder):
    found = brief_builder("search", "-ouderen", "eenzaam", "--limit", "3", "--json")
    assert found.status == 0
    ids = [hit["id"] for hit in found.json["hits"]]
    assert len(ids) == 3
    assert not any("ouderen" in hit["title"].lower() for hit in found.json["hits"])
    assert found.json["total"] < brief_builder("search", "eenzaam", "--json").json["total"]


def test_an_option_that_is_not_there_is_still_named(brief_builder):
    found = brief_builder("search", "eenzaam", "--limitt", "3")
    assert (found.status, found.out) == (2, "")
    assert "--limitt" in found.err
