"""Searching while the user types: on a thread of its own; a newer question overtakes an older one."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QThreadPool, Signal

if TYPE_CHECKING:
    from brief_builder.search import Explanation, Hit, Results, SearchIndex
    from brief_builder.search.own import Own

MOST_HITS = 60
Key = tuple[str, str]
"""An item: its id, and the name of its library."""

Kept = tuple[AbstractSet[Key], Mapping[Key, str]]
"""What has a star, and the notes."""


class Question(NamedTuple):
    """What is asked: words and filters."""

    text: str
    kind: str = ""
    theme: str = ""
    area: str = ""
    group: str = ""
    status: str = ""


class Searcher(QObject):
    """Answers the latest question; the answers to questions that were overtaken are never shown."""

    answered = Signal(object, object)
    _found = Signal(object, object, object, object)

    def __init__(self) -> None:
        super().__init__()
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)
        self._index: SearchIndex | None = None
        self._kept: Kept = (frozenset(), {})
        self._own: tuple[SearchIndex, Kept, Own] | None = None
        self._wanted: Question | None = None
        self._busy = False
        self._found.connect(self._arrive)

    @property
    def has_index(self) -> bool:
        """Whether there is something to search in yet."""
        return self._index is not None

    @property
    def index(self) -> SearchIndex | None:
        """What is searched in."""
        return self._index

    def use(self, index: SearchIndex) -> None:
        """Search in this index from now on; what another one is still answering is asked again."""
        self._index = index
        if self._wanted is not None and not self._busy:
            self._start(index, self._wanted)

    def use_own(self, starred: AbstractSet[Key], notes: Mapping[Key, str]) -> None:
        """Search in these stars and notes of the user too from now on, by id and library."""
        if (starred, notes) != self._kept:
            self._kept = (starred, notes)
            if self._wanted is not None:
                self.ask(self._wanted)

    def ask(self, question: Question) -> None:
        """Ask; the answer comes as `answered(question, results)`."""
        self._wanted = question
        if self._index is not None and not self._busy:
            self._start(self._index, question)

    def explain(self, question: Question, hit: Hit) -> Explanation | None:
        """Why a question found a hit; None while the index is busy with another question, for it does one thing at a time."""
        if self._index is None or self._busy:
            return None
        filters = {
            "kind": question.kind,
            "theme": question.theme,
            "area": question.area,
            "group": question.group,
            "status": question.status,
        }
        return self._index.explain(question.text, hit, **filters)

    def forget(self) -> None:
        """No answer is wanted any more."""
        self._wanted = None

    def close(self) -> None:
        """Wait for the running search; its answer is dropped."""
        self._wanted = None
        self._pool.waitForDone()

    def _start(self, index: SearchIndex, question: Question) -> None:
        self._busy = True
        kept = self._kept
        self._pool.start(lambda: self._search(index, question, kept))

    def _search(self, index: SearchIndex, question: Question, kept: Kept) -> None:
        """In the thread of the pool."""
        if self._own is None or self._own[0] is not index or self._own[1] is not kept:
            self._own = (index, kept, index.own(*kept))
        results = index.search(
            question.text,
            question.kind,
            question.theme,
            question.area,
            MOST_HITS,
            group=question.group,
            status=question.status,
            own=self._own[2],
        )
        self._found.emit(index, kept, question, results)

    def _arrive(self, index: SearchIndex, kept: Kept, question: Question, results: Results) -> None:
        """In the thread of the window."""
        self._busy = False
        if self._wanted is None:
            return
        if question == self._wanted and index is self._index and kept is self._kept:
            self.answered.emit(question, results)
        elif self._index is not None:
            self._start(self._index, self._wanted)
