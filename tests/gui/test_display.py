"""Without a screen there is a sentence, before Qt starts: Qt ends the process."""

import pytest

from brief_builder.app import NoDisplay, check_display


def test_no_display_names_what_can_be_done_instead() -> None:
    with pytest.raises(NoDisplay, match=r"brief-builder export"):
        check_display("linux", {})


@pytest.mark.parametrize(
    ("platform", "environment"),
    [("win32", {}), ("darwin", {}), ("linux", {"QT_QPA_PLATFORM": "offscreen"}), ("linux", {"WAYLAND_DISPLAY": "wayland-0"})],
)
def test_with_a_display_the_window_may_open(platform: str, environment: dict[str, str]) -> None:
    check_display(platform, environment)
