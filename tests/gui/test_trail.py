"""The way back and forth through what was read."""

from brief_builder.gui.read.trail import LONGEST, Stop, Trail


def test_back_and_forth() -> None:
    trail = Trail().to(Stop("a")).to(Stop("b")).to(Stop("c")).moved(-1)
    assert (trail.here, trail.can_go_back, trail.can_go_forth) == (Stop("b"), True, True)
    assert trail.moved(1).here == Stop("c")
    assert trail.moved(-9).here == Stop("a")


def test_reading_on_forgets_what_was_ahead() -> None:
    trail = Trail().to(Stop("a")).to(Stop("b")).moved(-1).to(Stop("c"))
    assert trail.stops == (Stop("a"), Stop("c"))


def test_the_same_again_is_no_stop_of_its_own() -> None:
    assert Trail().to(Stop("a")).to(Stop("a", "zoek")).stops == (Stop("a", "zoek"),)


def test_the_trail_stays_short() -> None:
    trail = Trail()
    for number in range(LONGEST + 5):
        trail = trail.to(Stop(str(number)))
    assert len(trail.stops) == LONGEST
    assert trail.here == Stop(str(LONGEST + 4))
