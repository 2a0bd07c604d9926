"""Words that were found, shown in the outline: the text is opened and they are selected, while the keyboard stays where it is."""

from __future__ import annotations

from brief_builder.brief.checks import Remark
from brief_builder.brief.find import find
from brief_builder.brief.model import Brief
from brief_builder.brief.wanted import Hit, Wanted
from brief_builder.gui.document.outline_view import OutlineView
from brief_builder.gui.editor.finding import words_in


def show_words(view: OutlineView, hit: Hit, wanted: Wanted) -> None:
    """Go to the part of a hit; words in own text are selected. What stands in a field has no part: the bar tells which field."""
    if hit.field:
        return
    focused = view.window().focusWidget()
    _hold(view, on=True)
    view.go_to(hit.slot, hit.part)
    if hit.place == "text":
        view.writing.begin(view.currentIndex())
        _hold(view, on=True)
        if view.writing.editor:
            edit = view.writing.editor.edit
            edit.setTextCursor(words_in(edit.document(), wanted.pattern(), hit.number) or edit.textCursor())
    if focused:
        focused.setFocus()
    _hold(view, on=False)


def show_remark(view: OutlineView, brief: Brief, remark: Remark) -> None:
    """Go to the part that a remark is about, and where that is own text to the words, ready to be changed."""
    view.go_to(remark.slot, remark.part)
    wanted = Wanted(remark.about.partition("\t")[0].removesuffix(" …"), whole_words=True)
    hits = find(brief, wanted) if remark.part else ()
    hit = next((hit for hit in hits if hit.part == remark.part and hit.place == "text"), None)
    if hit:
        show_words(view, hit, wanted)
        focus_text(view)


def _hold(view: OutlineView, *, on: bool) -> None:
    """Whether the text that is open stays so when the focus goes."""
    if view.writing.editor:
        view.writing.editor.edit.held = on


def selected_words(view: OutlineView) -> str:
    """What is selected in the text that is being written, when it is one line."""
    words = view.writing.editor.edit.textCursor().selectedText() if view.writing.editor else ""
    return words if words.isprintable() else ""


def focus_text(view: OutlineView) -> None:
    """Go on in the text that is open, else in the outline."""
    (view.writing.editor or view).setFocus()
