"""Undo keeps whole briefs, with names; typing without pauses is one step."""

from brief_builder.brief.model import Brief, Part, Slot
from brief_builder.gui.history import MOST_LETTERS, MOST_STEPS, History
from brief_builder.i18n import _

ONE, TWO, THREE = (Brief("memo", {"onderwerp": word}) for word in ("een", "twee", "drie"))


def test_back_and_forth() -> None:
    history = History(ONE).edited(_("Write"), TWO).edited(_("Move"), THREE)
    back = history.back()
    assert (back.now, back.done[-1].label.text, back.undone[0].label.text) == (TWO, "Write", "Move")
    assert back.forth().now is THREE
    assert back.back().back().now is ONE


def test_an_edit_forgets_what_was_undone() -> None:
    history = History(ONE).edited(_("Write"), TWO).back().edited(_("Move"), THREE)
    assert history.undone == ()
    assert history.back().now is ONE


def test_typing_in_one_part_is_one_step_until_a_pause() -> None:
    history = History(ONE).edited(_("Write"), TWO, "p1", at=10.0).edited(_("Write"), THREE, "p1", at=10.9)
    assert len(history.done) == 1
    assert history.back().now is ONE
    assert len(history.edited(_("Write"), TWO, "p1", at=12.0).done) == 2
    assert len(history.edited(_("Write"), TWO, "p2", at=11.0).done) == 2


def test_ten_thousand_steps_can_be_undone_and_no_more_are_kept() -> None:
    history = History(ONE)
    for number in range(MOST_STEPS + 5):
        history = history.edited(_("Write"), (TWO, THREE)[number % 2])
    assert len(history.done) == MOST_STEPS


def test_texts_that_are_no_more_do_not_fill_the_memory() -> None:
    def long(number: int) -> Brief:
        return Brief("memo", slots=(Slot("kern", (Part("p1", "text", str(number) * (MOST_LETTERS // 5)), Part("p2", "text", "kort"))),))

    history = History(long(0))
    for number in range(1, 10):
        history = history.edited(_("Write"), long(number))
    assert 3 <= len(history.done) <= 5
    assert history.back().now == long(8)
