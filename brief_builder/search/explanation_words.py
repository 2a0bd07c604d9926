"""Explanations in words, for the command line and the tooltip of a hit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from brief_builder.i18n import Message, Translator, _
from brief_builder.search.bonuses import Bonus, Why
from brief_builder.search.explanation import Explanation, Match, Reason, Where

MATCHES: Mapping[Match, Message] = {
    Match.WORD: _("the word itself"),
    Match.STEM: _("another form of the word"),
    Match.COMPOUND: _("part of a longer word"),
    Match.PART: _("a part of the word typed"),
    Match.COMPLETION: _("begins like it"),
    Match.TYPO: _("probably a typing error"),
    Match.OPPOSITE: _("its opposite"),
    Match.SYNONYM: _("another word for it"),
    Match.JOINED: _("two words written as one"),
    Match.PHRASE: _("exactly these words"),
}
PLACES: Mapping[Where, Message] = {
    Where.TITLE: _("in the title"),
    Where.LABEL: _("in another label"),
    Where.TEXT: _("in the text"),
    Where.MENTION: _("mentioned in passing"),
}
BONUSES: Mapping[Why, Message] = {
    Why.COVERAGE: _("answers a part of what was typed"),
    Why.KIND: _("kind of item"),
    Why.QUESTION: _("form of the question"),
    Why.RETIRED: _("has been replaced"),
    Why.SIDE_BY_SIDE: _("the words stand side by side"),
    Why.IS_NAME: _("is called so"),
    Why.IN_NAME: _("has it in its name"),
    Why.NOT_IN_NAME: _("is only mentioned in the text"),
    Why.OWN_FIGURE: _("stands beside its figure"),
    Why.SHOWN: _("a finding shows it"),
    Why.PLACE: _("is about this place"),
}


def explanation_lines(explanation: Explanation, say: Translator) -> Iterator[str]:
    """A line per typed word, a line per bonus, and the score they make."""
    for reason in explanation.reasons:
        yield say(_of_reason(reason, say.language))
    for bonus in explanation.bonuses:
        yield say(_of_bonus(bonus, say.language))
    if explanation.reasons or explanation.bonuses:
        yield say(_("= {score} in all", score=_number(explanation.score, say.language)))


def _of_reason(reason: Reason, language: str) -> Message:
    return _(
        "{typed} → “{found}”: {match}, {where}; weight {weight}, + {score}",
        typed=_typed(reason),
        found=reason.found,
        match=_match(reason),
        where=PLACES[reason.where],
        weight=_number(reason.weight, language),
        score=_number(reason.score, language),
    )


def _typed(reason: Reason) -> Message:
    if reason.mended:
        return _("“{typed}”, probably a typing error for “{meant}”,", typed=reason.typed, meant=reason.mended)
    return _("“{typed}”", typed=reason.typed)


def _match(reason: Reason) -> Message:
    """How it was matched, with the word between when that is neither the typed nor the found one."""
    between = reason.via.lower() not in ("", reason.typed.lower(), reason.found.lower())
    return _("{match} (“{via}”)", match=MATCHES[reason.match], via=reason.via) if between else MATCHES[reason.match]


def _of_bonus(bonus: Bonus, language: str) -> Message:
    return _("× {factor}: {why}", factor=_number(bonus.factor, language), why=BONUSES[bonus.why])


def _number(number: float, language: str) -> str:
    from babel.numbers import format_decimal  # hardly any search is explained

    return str(format_decimal(number, "0.00", locale=language))
