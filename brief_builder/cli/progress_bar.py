"""Long work on the command line: with a progress bar when somebody is looking."""

from __future__ import annotations

import sys
from typing import TypeVar

import click

from brief_builder.i18n import Translator
from brief_builder.progress import Work, finish

Result = TypeVar("Result")
STEPS = 1000


def run(work: Work[Result], say: Translator) -> Result:
    """Run the work to its end and give its result; the bar stands on stderr, so that stdout holds results alone."""
    if not sys.stderr.isatty():
        return finish(work)
    with click.progressbar(length=STEPS, file=sys.stderr) as bar:
        while True:
            try:
                progress = next(work)
            except StopIteration as end:
                bar.update(STEPS - bar.pos)
                result: Result = end.value
                return result
            bar.label = say(progress.label)
            target = STEPS * progress.done // progress.total if progress.total else bar.pos
            bar.update(max(target - bar.pos, 0))
