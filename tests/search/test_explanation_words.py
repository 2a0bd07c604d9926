"""Every way of matching, place and bonus has its words; an explanation reads as a sum."""

from brief_builder.i18n import Translator, translator
from brief_builder.search.bonuses import Bonus, Why
from brief_builder.search.explanation import Explanation, Match, Reason, Where
from brief_builder.search.explanation_words import BONUSES, MATCHES, PLACES, explanation_lines


def english(tmp_path) -> Translator:
    return translator("en", tmp_path)


def test_nothing_is_without_words():
    assert set(MATCHES) == set(Match)
    assert set(PLACES) == set(Where)
    assert set(BONUSES) == set(Why)


def test_an_explanation_is_a_sum_in_words(tmp_path):
    reason = Reason("bejaarden", "ouderen", Match.SYNONYM, Where.TEXT, 0.9, 2.5, 2.0, via="oudere")
    lines = list(explanation_lines(Explanation("ouderen", (reason,), (Bonus(Why.IS_NAME, 1.6),)), english(tmp_path)))
    assert lines == [
        "“bejaarden” → “ouderen”: another word for it (“oudere”), in the text; weight 0.90, + 2.00",
        "× 1.60: is called so",
        "= 3.20 in all",
    ]


def test_a_typing_error_on_the_way_to_another_word_is_told(tmp_path):
    reason = Reason("bejaardn", "ouderen", Match.SYNONYM, Where.TEXT, 0.9, 2.5, 2.0, via="oudere", mended="bejaarde")
    first, *_ = explanation_lines(Explanation("ouderen", (reason,)), english(tmp_path))
    told = "“bejaardn”, probably a typing error for “bejaarde”, → “ouderen”: another word for it (“oudere”), in the text"
    assert first == f"{told}; weight 0.90, + 2.00"


def test_what_was_not_found_has_nothing_to_tell(tmp_path):
    assert list(explanation_lines(Explanation("ouderen"), english(tmp_path))) == []
