"""What differs between two briefs, as cards to be read: each part and field with what happened to it, and its text word by word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from PySide6.QtWidgets import QFrame, QLayout, QWidget

from brief_builder.brief import renew
from brief_builder.brief.differences import Change, FieldDifference, PartDifference, Stretch, text_differences
from brief_builder.brief.model import Part
from brief_builder.brief.template import Template
from brief_builder.document.rich.read_out import read_out
from brief_builder.gui.kit import Kit
from brief_builder.gui.tokens import Space, Type
from brief_builder.gui.widgets.layout import column, row, surface
from brief_builder.gui.widgets.prose import Prose
from brief_builder.gui.widgets.text import Badge, Text
from brief_builder.gui.words import Named
from brief_builder.i18n import Message, _

CHANGES: Mapping[Change, Named] = {
    Change.ADDED: Named("plus", _("Added"), "ok"),
    Change.REMOVED: Named("x", _("Removed"), "must"),
    Change.CHANGED: Named("pencil-line", _("Changed"), "warn"),
    Change.MOVED: Named("grip-vertical", _("Moved")),
}

ASPECTS: Mapping[str, Message] = {
    "text": _("text"),
    "heading": _("title"),
    "form": _("form"),
    "excluded": _("whether it is left out"),
    "reason": _("reason of the choice"),
    "definition": _("definition"),
    "own_wording": _("text"),
    "original": _("text"),
    "measurements": _("newer measurement"),
}
"""What of a part the user can change by hand; anything else came from the library."""

FAR, NEAR = 240, 80
"""A stretch without changes that is longer than FAR is shown with NEAR characters on each side."""


def part_card(kit: Kit, difference: PartDifference, template: Template) -> QFrame:
    """One part: its title, what happened, where it stands, and its text."""
    spec = template.slot(difference.slot)
    facts = [spec.heading if spec else difference.slot, *_aspects(kit, difference.aspects)]
    return _card(kit, title_of_part(difference.part), difference.change, " · ".join(facts), _text_of(difference))


def content_card(kit: Kit, part: Part, slot: str, template: Template) -> QFrame:
    """One part as it is, where there is nothing to compare it with."""
    spec = template.slot(slot)
    return _card(kit, title_of_part(part), None, spec.heading if spec else slot, (Stretch(read_out(part.text)),))


def field_card(kit: Kit, difference: FieldDifference, template: Template) -> QFrame:
    """One field of the document: what stood there and what stands there now."""
    label = next((spec.label for spec in template.fields if spec.id == difference.field), difference.field)
    change = Change.CHANGED if difference.before and difference.after else Change.ADDED if difference.after else Change.REMOVED
    return _card(kit, label, change, kit.say(_("Details of the document")), text_differences(difference.before, difference.after))


def change_card(kit: Kit, change: renew.Change) -> QFrame:
    """One thing of a part that is not the same in the library any more."""
    kind = Change.CHANGED if change.before and change.after else Change.ADDED if change.after else Change.REMOVED
    return _card(kit, kit.say(change.what), kind, "", text_differences(read_out(change.before), read_out(change.after)))


def title_of_part(part: Part) -> str:
    """The line that names a part: its title, else its first words."""
    title = part.heading or part.label or read_out(part.text).partition("\n")[0]
    return title[:1].upper() + title[1:]


def _aspects(kit: Kit, names: Sequence[str]) -> Iterator[str]:
    """The changed aspects in words, each once."""
    other = _("content from the library")
    words = dict.fromkeys(kit.say(ASPECTS.get(name, other)) for name in names)
    if words:
        yield ", ".join(words)


def _text_of(difference: PartDifference) -> Sequence[Stretch]:
    match difference.change:
        case Change.ADDED | Change.REMOVED:
            return (Stretch(read_out(difference.part.text), difference.change),)
        case Change.CHANGED if difference.before is not None and "text" in difference.aspects:
            return text_differences(read_out(difference.before.text), read_out(difference.part.text))
        case _:
            return ()


def _card(kit: Kit, title: str, change: Change | None, facts: str, stretches: Sequence[Stretch]) -> QFrame:
    badge = [Badge(kit, kit.say(CHANGES[change].name), CHANGES[change].icon, CHANGES[change].ink)] if change else []
    head = row(Text(kit, title, Type.STRONG, lines=2), *badge)
    lines: list[QWidget | QLayout] = [head, *([Text(kit, facts, Type.META, "muted")] if facts else [])]
    if any(stretch.text.strip() for stretch in stretches):
        lines.append(Prose(kit, f"<p>{html_of(stretches)}</p>", kit.say(_("What differs in “{title}”", title=title)), Type.BODY))
    return surface("card", column(*lines, gap=4, margins=(Space.M, Space.S, Space.M, Space.M)))


def html_of(stretches: Sequence[Stretch], far: int = FAR) -> str:
    """The stretches as HTML: what is new underlined, what is gone struck through, what is the same shortened when longer than `far`."""
    return "".join(_html(stretch, far) for stretch in stretches)


def _html(stretch: Stretch, far: int) -> str:
    words = escape(stretch.text).replace("\n", "<br>")
    if stretch.change is None:
        return words if len(words) <= far else f"{words[:NEAR]} … {words[-NEAR:]}"
    return f'<span class="{"new" if stretch.change is Change.ADDED else "gone"}">{words}</span>'
