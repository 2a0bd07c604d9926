"""Marks under the words of own text: a wave where the spelling is wrong, dots where a word is a term that could be linked.

A highlighter only paints: what it marks can never become part of the text. It looks at blocks that changed; the word that is being
typed is left alone until the cursor has gone on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtGui import QSyntaxHighlighter, QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from brief_builder.dutch.recognition import Use
from brief_builder.gui.editor.places import span
from brief_builder.gui.editor.reading import is_quoted, marks_of
from brief_builder.gui.kit import Kit
from brief_builder.gui.proofreader import Proofreader
from brief_builder.spelling.askable import askable_words

JUDGED, WAITING, UNSEEN = range(3)
"""States of a block: all its words are judged, or some wait for a verdict, or nobody has looked at it yet."""

AT_ONCE = 12_000
"""Letters that are looked at in one turn of the event loop: the cursor must not wait for a very long text."""

Line = QTextCharFormat.UnderlineStyle


class Found(NamedTuple):
    """A word that is marked: the cursor that selects it, and the word as it was asked or the id of the term."""

    where: QTextCursor
    name: str


class Marks(QSyntaxHighlighter):
    """Marks the words of one text field."""

    def __init__(self, kit: Kit, edit: QTextEdit, judge: Proofreader) -> None:
        super().__init__(edit.document())
        self._kit, self._edit, self._judge = kit, edit, judge
        self._typed: tuple[int, int, int] | None = None
        self._room, self._has_unseen = AT_ONCE, False
        self._next_turn = QTimer(self)
        self._next_turn.setSingleShot(True)
        self._next_turn.timeout.connect(self._go_on)
        edit.cursorPositionChanged.connect(self._judge_typed)
        judge.judged.connect(self.look_again)
        judge.changed.connect(self.look_at_all)

    def _line(self, style: QTextCharFormat.UnderlineStyle, ink: str) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setUnderlineStyle(style)
        made.setUnderlineColor(self._kit.colour(ink))
        return made

    # ---- marking

    def highlightBlock(self, text: str) -> None:  # noqa: N802
        """Mark the words of one block, in a turn that has room for it."""
        self._next_turn.start(0)
        if self._room <= 0:
            self._has_unseen = True
            self.setCurrentBlockState(UNSEEN)
            return
        self._room -= len(text)
        block = self.currentBlock()
        spot = Units(text)
        for use in _free_uses(self._judge, block, text):
            self.setFormat(spot(use.start), spot(use.end) - spot(use.start), self._line(Line.DotLine, "muted"))
        waiting = False
        for word in askable_words(text):
            verdict = None if self._is_typed(block, spot(word.start), spot(word.end)) else self._judge.knows(word.word)
            waiting |= verdict is None
            if verdict is False:
                self.setFormat(spot(word.start), spot(word.end) - spot(word.start), self._line(Line.WaveUnderline, "must"))
        self.setCurrentBlockState(WAITING if waiting else JUDGED)

    def _is_typed(self, block: QTextBlock, start: int, end: int) -> bool:
        """Whether the cursor stands behind these letters: the word may not be complete."""
        at = self._edit.textCursor().position() - block.position()
        if self._edit.hasFocus() and start < at == end:
            self._typed = (block.blockNumber(), start, end)
            return True
        return False

    def _judge_typed(self) -> None:
        """The cursor has gone on: the word that was left alone is judged now."""
        if self._typed is None:
            return
        number, start, end = self._typed
        at = self._edit.textCursor().position() - self.document().findBlockByNumber(number).position()
        if not start < at <= end:
            self._typed = None
            self.rehighlightBlock(self.document().findBlockByNumber(number))

    def look_again(self) -> None:
        """Verdicts have come: look again at the blocks that waited for them."""
        self._again(block for block in self._blocks() if block.userState() == WAITING)

    def look_at_all(self) -> None:
        """What is known has changed: words may be right now, or wrong again."""
        self._again(self._blocks())

    def _again(self, blocks: Iterable[QTextBlock]) -> None:
        for block in blocks:
            block.setUserState(UNSEEN)
            self._has_unseen = True
        self._go_on()

    def _go_on(self) -> None:
        """A new turn has room again: for what was left of a long text first."""
        self._room = AT_ONCE
        if not self._has_unseen:
            return
        self._has_unseen = False
        for block in self._blocks():
            if block.userState() == UNSEEN:
                if self._room <= 0:
                    self._has_unseen = True
                    return
                self.rehighlightBlock(block)

    def _blocks(self) -> Iterator[QTextBlock]:
        return blocks_from(self.document().begin())

    # ---- asking

    def mistake_at(self, cursor: QTextCursor) -> Found | None:
        """The word with a wrong spelling at a cursor."""
        block = self.document().findBlock(cursor.selectionStart())
        at = cursor.selectionStart() - block.position()
        return next((f for f in self._mistakes(block) if _covers(f.where, block, at)), None)

    def term_at(self, cursor: QTextCursor) -> Found | None:
        """The term that could be linked at a cursor."""
        block = self.document().findBlock(cursor.selectionStart())
        at, spot = cursor.selectionStart() - block.position(), Units(block.text())
        found = (self._found(block, spot, use.start, use.end, use.id) for use in _free_uses(self._judge, block, block.text()))
        return next((f for f in found if _covers(f.where, block, at)), None)

    def next_mistake(self, cursor: QTextCursor) -> Found | None:
        """The first word with a wrong spelling behind a cursor; from the beginning when there is none."""
        everything = [found for block in self._blocks() for found in self._mistakes(block)]
        behind = [f for f in everything if f.where.selectionStart() >= cursor.selectionEnd()]
        return next(iter((*behind, *everything)), None)

    def _mistakes(self, block: QTextBlock) -> Iterator[Found]:
        spot = Units(block.text())
        wrong = (word for word in askable_words(block.text()) if self._judge.knows(word.word) is False)
        return (self._found(block, spot, word.start, word.end, word.word) for word in wrong)

    def _found(self, block: QTextBlock, spot: Units, start: int, end: int, name: str) -> Found:
        return Found(span(self.document(), block.position() + spot(start), block.position() + spot(end)), name)


class Units:
    """From places in a text to places as Qt counts them: letters beyond the first 65,536 take two."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._same = text.isascii() or max(text) <= "\uffff"

    def __call__(self, at: int) -> int:
        """The place as Qt counts."""
        return at if self._same else len(self._text[:at].encode("utf-16-le", "surrogatepass")) // 2


def blocks_from(block: QTextBlock) -> Iterator[QTextBlock]:
    """This block and all behind it."""
    while block.isValid():
        yield block
        block = block.next()


def _covers(where: QTextCursor, block: QTextBlock, at: int) -> bool:
    return where.selectionStart() <= block.position() + at <= where.selectionEnd()


def _free_uses(judge: Proofreader, block: QTextBlock, text: str) -> Iterator[Use]:
    """The uses of terms that could be linked: not in a heading, a quotation, a link or a title in italics."""
    if block.blockFormat().headingLevel() or is_quoted(block):
        return
    spot = Units(text)
    taken = [(part.start, part.start + part.length) for part in block.textFormats() if _is_taken(part.format)]
    for use in judge.terms_in(text):
        if not any(start < spot(use.end) and spot(use.start) < end for start, end in taken):
            yield use


def _is_taken(form: QTextCharFormat) -> bool:
    marks = marks_of(form)
    return bool(marks.link or marks.italic)
