"""What happened to an item: the timeline of a term, and each change with who made it, when, and what differs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QFrame, QWidget

from brief_builder.brief.differences import text_differences
from brief_builder.content.library import Item, title_of
from brief_builder.content.vocabulary import Term
from brief_builder.gui.difference_dialog import CLOSE, DifferenceDialog
from brief_builder.gui.difference_view import html_of
from brief_builder.gui.keeping.tables import FORMS, names_of
from brief_builder.gui.kit import Kit
from brief_builder.gui.tokens import Space, Type
from brief_builder.gui.widgets.layout import column, holder, row, surface, top
from brief_builder.gui.widgets.prose import Prose
from brief_builder.gui.widgets.text import Icon, Text, label
from brief_builder.gui.words import STATUSES
from brief_builder.i18n import Message, _
from brief_builder.keeping.history import Change, Entry
from brief_builder.keeping.timeline import Moment, name_of, timeline

DATE_WIDTH = 84
WITHIN = Space.M, Space.S, Space.M, Space.M


def history_dialog(kit: Kit, parent: QWidget, item: Item, entries: Sequence[Entry]) -> DifferenceDialog:
    """The dialog, to be asked with `exec`; `entries` are the oldest first."""
    title = _("History of “{title}”", title=title_of(item))
    said = _("Kept in “{library}”: who wrote what, the newest first.", library=item.library)
    if not entries:
        said = _("Nothing of it has been written in a library of your own yet.")
    dialog = DifferenceDialog(kit, parent, title, said, (), leave=CLOSE)
    moments = timeline(item, entries) if isinstance(item, Term) else ()
    cards = [_timeline_card(kit, moments)] if moments else []
    dialog.show_cards([*cards, *(_entry_card(kit, entry, item) for entry in reversed(entries))])
    return dialog


def _timeline_card(kit: Kit, moments: Sequence[Moment]) -> QFrame:
    lines = [_moment(kit, moment) for moment in moments]
    return surface("soft", column(label(kit, kit.say(_("Timeline")), Type.STRONG), *lines, gap=6, margins=WITHIN))


def _moment(kit: Kit, moment: Moment) -> QWidget:
    when = label(kit, moment.when, Type.META, "muted")
    when.setFixedWidth(DATE_WIDTH)
    look = STATUSES.get(moment.status)
    icon = Icon(kit, look.icon, look.ink) if look else Icon(kit, "pencil-line")
    words = kit.say(moment.what) + (f" ({moment.who})" if moment.who else "")
    return holder(top(row(when, icon, Text(kit, words, Type.BODY), gap=Space.S), when, icon))


def _entry_card(kit: Kit, entry: Entry, item: Item) -> QFrame:
    head = kit.say(_("{when} · {who}", when=entry.when, who=entry.who) if entry.who else Message("{when}", {"when": entry.when}))
    lines = [one for change in entry.changes for one in _change(kit, change, item)]
    return surface("card", column(Text(kit, head, Type.STRONG), *lines, gap=Space.XS, margins=WITHIN))


def _change(kit: Kit, change: Change, item: Item) -> Iterator[QWidget]:
    if not change.field:
        yield Text(kit, kit.say(_("Taken up in “{library}”", library=item.library)), Type.BODY)
        return
    name = kit.say(_way(change.field, item))
    yield label(kit, name, Type.LABEL, "muted")
    before, after = (kit.say(_word(change.field, text)) for text in (change.before, change.after))
    if change.field.endswith("/status") and before:
        yield Text(kit, kit.say(_("From “{before}” to “{after}”", before=before, after=after)), Type.BODY)
        return
    html = f"<p>{html_of(text_differences(before, after))}</p>"
    yield Prose(kit, html, kit.say(_("What differs in “{title}”", title=name)), Type.BODY)


def _word(field: str, text: str) -> Message:
    """A fixed word of the library in the words of the window; anything else as it stands."""
    return STATUSES[text].name if field.endswith("/status") and text in STATUSES else Message("{text}", {"text": text})


def _way(field: str, item: Item) -> Message:
    """ "definitions/ser-2021/text" as "SER (2021), Definition"."""
    names = names_of(FORMS.get(type(item), ()))
    pieces = field.split("/")
    key = next((piece for piece in reversed(pieces) if piece in names), "")
    what = names[key] if key else Message("{text}", {"text": field})
    definition = item.definition(pieces[1]) if isinstance(item, Term) and len(pieces) > 2 else None
    return _("{item}: {what}", item=name_of(definition), what=what) if definition else what
