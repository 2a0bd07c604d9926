"""`check --library DIR`: what is wrong in a library."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from brief_builder.cli.kept_library import others, with_others
from brief_builder.cli.session import Session, opened, problem_line
from brief_builder.content.library import Problem
from brief_builder.i18n import ngettext
from brief_builder.settings import BUILT_IN


def check_library(session: Session, folder: Path) -> bool:
    """Tell what is wrong in the library in a folder, and whether anything is. Raises UnreadableFile when there is none."""
    library = opened((folder,))
    leaning = _leaning(session, folder, library.problems)
    wrong = [problem for problem in library.problems if problem not in leaning]
    for problem in wrong:
        session.tell(session.say(problem_line(problem)))
    if leaning:
        session.tell(
            session.say(
                ngettext(
                    "{count} reference leads to another library: open that one too, as with “--library {built_in} --library {folder}”.",
                    "{count} references lead to another library: open that one too, as with “--library {built_in} --library {folder}”.",
                    len(leaning),
                    built_in=BUILT_IN,
                    folder=folder,
                )
            )
        )
    total = sum(len(versions) for versions in library.items.values())
    found = ngettext("{count} problem in {total} items.", "{count} problems in {total} items.", len(wrong), total=total)
    session.tell(session.say(found))
    return bool(wrong)


def _leaning(session: Session, folder: Path, problems: Sequence[Problem]) -> list[Problem]:
    """Which of the problems of a library are none beside the libraries that are open, which it may refer to."""
    if not problems or folder.resolve() in {other.resolve() for other in others(session)}:
        return []
    beside = with_others(session, folder)
    if len(beside.manifests) <= len(others(session)):  # one replaces the other: then they do not stand beside each other
        return []
    places = {(problem.file, problem.line) for problem in beside.problems}
    return [problem for problem in problems if (problem.file, problem.line) not in places]
