"""Without a screen there is a sentence, before Qt starts: Qt ends the process."""

import os
import subprocess
import sys
from pathlib import Path

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


def test_all_views_fit_at_two_hundred_percent() -> None:
    """The scale is fixed when Qt starts, so this is a process of its own: a screen of 1822 by 1024 pixels at 200 %."""
    test = Path(__file__).parent / "test_languages.py"
    names = [f"{test}::test_nothing_is_cut[narrow-nl]", f"{test}::test_no_word_of_the_app_ends_in_an_ellipsis[narrow-nl]"]
    environment = os.environ | {"QT_SCALE_FACTOR": "2"}
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *names],
        check=False,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0, run.stdout
