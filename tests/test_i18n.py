"""Messages are said in the language of the user."""

from pathlib import Path

import pytest

from brief_builder import paths
from brief_builder.i18n import Message, Translator, _, choose_language, ngettext, translator


@pytest.fixture(params=["nl", "en"])
def say(request: pytest.FixtureRequest) -> Translator:
    return translator(request.param, paths.TRANSLATIONS)


def test_values_are_filled_in_and_nested_messages_too(say: Translator) -> None:
    inner = Message("inner {x}", {"x": 1})
    assert say(Message("outer {y}", {"y": inner})) == "outer inner 1"


def test_braces_in_values_are_text(say: Translator) -> None:
    assert say(Message("{file}!", {"file": "{0} %s"})) == "{0} %s!"


def test_plural_follows_the_count() -> None:
    english = translator("en", Path("nowhere"))
    assert [english(ngettext("{count} hit", "{count} hits", n)) for n in (1, 2)] == ["1 hit", "2 hits"]


@pytest.mark.parametrize(
    ("wishes", "language"),
    [
        (("", "en_GB.UTF-8"), "en"),
        (("nl", "en"), "nl"),
        (("C.UTF-8",), "nl"),
        (("fr_FR", "de"), "nl"),
        (("pt-BR", "en-US"), "en"),
        ((), "nl"),
    ],
)
def test_the_language_is_the_first_wish_we_speak_else_dutch(wishes: tuple[str, ...], language: str) -> None:
    assert choose_language(*wishes) == language


def test_a_message_has_a_text_before_it_has_a_language() -> None:
    assert _("{a} and {b}", a=1, b=2).values == {"a": 1, "b": 2}
