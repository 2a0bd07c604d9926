"""Answers to what is typed, when the library is read again meanwhile."""

from typing import Any

from brief_builder.content.library import Library
from brief_builder.content.vocabulary import Definition, Term
from brief_builder.progress import finish
from tests.gui.conftest import PATIENCE


def index_of(*labels: str) -> Any:
    from brief_builder.search import build_index

    terms = {x: (Term(id=x, kind="kernconcept", pref_label=x, definitions=(Definition("een", "Wat mensen doen."),)),) for x in labels}
    return finish(build_index(Library(items=terms), None))


def test_what_is_being_asked_when_the_library_changes_is_answered_from_the_new_one(qtbot: Any, qapp: Any) -> None:
    from brief_builder.gui.searcher import Question, Searcher

    searcher, answers = Searcher(), list[list[str]]()
    searcher.answered.connect(lambda _question, results: answers.append([hit.id for hit in results.hits]))
    searcher.use(index_of("wijk"))
    searcher.ask(Question("wijk"))
    searcher.use(index_of("wijk", "wijkteam"))
    qtbot.waitUntil(lambda: bool(answers), timeout=PATIENCE)
    searcher.close()
    assert [sorted(hits) for hits in answers] == [["wijk", "wijkteam"]]


def test_a_star_that_is_given_while_the_answer_is_on_its_way_is_in_it(qtbot: Any, qapp: Any) -> None:
    from brief_builder.gui.searcher import Question, Searcher

    searcher, answers = Searcher(), list[list[str]]()
    searcher.answered.connect(lambda _question, results: answers.append([hit.id for hit in results.hits]))
    searcher.use(index_of("wijk", "buurt"))
    searcher.ask(Question("is:ster"))
    searcher.use_own({("wijk", "")}, {})
    qtbot.waitUntil(lambda: bool(answers), timeout=PATIENCE)
    searcher.close()
    assert answers == [["wijk"]]
