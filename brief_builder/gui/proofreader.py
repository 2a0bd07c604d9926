"""What the window knows of the words of the writer: which are spelled wrong, and which are terms of the library.

One for each window. The helper process starts with the first text that is opened, or when Controle is looked at; nothing waits for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from PySide6.QtCore import QObject, QTimer, Signal

from brief_builder import paths
from brief_builder.brief.checks import Remark, silence
from brief_builder.brief.checks.language import term_labels
from brief_builder.brief.checks.silence import is_silenced
from brief_builder.brief.checks.spelling import SHOWN, misspelled
from brief_builder.brief.model import Brief
from brief_builder.brief.passages import Passage, passages
from brief_builder.content.library import Library
from brief_builder.content.proper_names import proper_names
from brief_builder.content.vocabulary import Term
from brief_builder.dutch.recognition import Label, Recogniser, Use, hidden, tokens_of
from brief_builder.errors import UserError
from brief_builder.gui.session import Session
from brief_builder.gui.speller import Speller
from brief_builder.i18n import _
from brief_builder.spelling.askable import askable_words, plain
from brief_builder.spelling.known import library_words, own_words, remember

AT_ONCE = 12
"""Texts whose words are read in one turn of the event loop."""


class Proofreader(QObject):
    """`judged`: verdicts have come for words that were asked. `changed`: what is right or wrong, or a term, may be so no more."""

    judged = Signal()
    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._speller: Speller | None = None
        self._terms: tuple[Library, Recogniser] | None = None
        self._words: dict[str, tuple[str, ...]] = {}
        self._silenced: tuple[str, ...] = session.brief.silenced
        session.library_opened.connect(self._meet_library)
        session.brief_changed.connect(self._follow_silence)

    # ---- spelling

    @property
    def started(self) -> bool:
        """Whether words are being judged."""
        return self._speller is not None

    def start(self) -> Speller:
        """Judge words from now on."""
        if self._speller is None:
            self._speller = Speller(paths.SPELLING)
            self._speller.add(own_words(self._session.folders.settings))
            self._speller.add(library_words(self._session.library))
            self._speller.judged.connect(self.judged)
        return self._speller

    def knows(self, word: str) -> bool | None:
        """Whether a word is right in this document; None when that is not known yet."""
        return True if self._is_ignored(word) else self.start().knows(word)

    def suggest(self, word: str, then: Callable[[tuple[str, ...]], None]) -> None:
        """Ask for words like this one; `then` gets them when they come."""
        self.start().suggest(word, then)

    def remember(self, word: str) -> None:
        """Add a word to the user's own; when it cannot be written it is known as long as the window is open."""
        try:
            remember(self._session.folders.settings, word)
        except UserError as error:
            self._session.failed.emit(error.message)
        self.start().add([word])
        self.changed.emit()

    def ignore(self, word: str) -> None:
        """Let a word be as it is in this document."""
        self._session.flushing.emit()
        self._session.edit(_("Ignore “{word}”", word=word), silence(self._session.brief, misspelled(word)))

    def _is_ignored(self, word: str) -> bool:
        return bool(self._silenced) and is_silenced(misspelled(plain(word)), self._session.brief)

    def remarks(self, brief: Brief) -> tuple[Remark, ...]:
        """What Controle says of the spelling: the first of the unknown words."""
        return tuple(islice(self.unknown(brief), SHOWN))

    def unknown(self, brief: Brief) -> Iterator[Remark]:
        """The words of the writer that are not in the word list, as far as they have been judged, each once in each place."""
        found = tuple(passages(brief, self._session.template)) if self.started else ()
        self._read(found)
        asked = frozenset().union(*self._words.values())
        wrong = self.start().wrong_among(asked) if asked else set()
        told = set[tuple[str, str, str]]()
        for place in found:
            for word in self._words.get(place.words, ()):
                here = (place.field, place.part, word)
                if word in wrong and here not in told and not self._is_ignored(word):
                    told.add(here)
                    yield misspelled(word, place)

    def _read(self, found: Sequence[Passage]) -> None:
        """The words of passages that are new; of many at once in portions, so that no key waits."""
        known = {p.words: self._words[p.words] for p in found if p.words in self._words}
        new = list(dict.fromkeys(p.words for p in found if p.words not in known))
        self._words = known | {words: _words_of(words) for words in new[:AT_ONCE]}
        if len(new) > AT_ONCE:
            QTimer.singleShot(0, self, self.judged.emit)

    # ---- terms

    def terms_in(self, text: str) -> Iterator[Use]:
        """Where a text without Markdown uses terms of the library, outside quotation marks, titles and names of laws."""
        return self._recogniser().find(tokens_of(hidden(text)))

    def term(self, term: str) -> Term | None:
        """The term with this id."""
        found = self._session.library.get(term)
        return found if isinstance(found, Term) else None

    def _recogniser(self) -> Recogniser:
        library = self._session.library
        if self._terms is None or self._terms[0] is not library:
            self._terms = (library, Recogniser(_labels(library), proper_names(library)))
        return self._terms[1]

    # ---- what changes it

    def _meet_library(self) -> None:
        if self._speller is not None:
            self._speller.add(library_words(self._session.library))
        self.changed.emit()

    def _follow_silence(self) -> None:
        if self._session.brief.silenced != self._silenced:
            self._silenced = self._session.brief.silenced
            self.changed.emit()

    def close(self) -> None:
        """End the helper process."""
        if self._speller is not None:
            self._speller.close()


def _words_of(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found.word for found in askable_words(text)))


def _labels(library: Library) -> Iterator[Label]:
    return (label for term in library.terms() for label in term_labels(library, term.id))
