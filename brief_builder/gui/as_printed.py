"""The document of the window as it is printed: what it is printed with, and what Controle says of it.

What checks and prints is loaded when it is first needed, as the session does: a style is chosen before that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brief_builder.brief.assemble.document import Surroundings
    from brief_builder.brief.checks import Remark
    from brief_builder.brief.model import Brief
    from brief_builder.brief.organisation import Organisation
    from brief_builder.brief.template import Template
    from brief_builder.content.library import Library
    from brief_builder.document.nodes import Document
    from brief_builder.gui.print_remarks import PrintCheck
    from brief_builder.gui.session import Session


class AsPrinted:
    """Looks at what the session holds when it is asked."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._style: Path | None = None
        self._print_check: PrintCheck | None = None

    def use_style(self, style: Path | None) -> None:
        """Show, print and export documents in this style file from now on; None is that of the organisation."""
        if style != self._style:
            self._style = style
            self._session.look_changed.emit()

    def surroundings(self) -> Surroundings:
        """What the brief is printed with. Raises UserError."""
        return self.reading()()

    def reading(self) -> Callable[[], Surroundings]:
        """Reads the same, for another thread: pictures may be large, and lie on a slow share."""
        file, printed_for, organisation = self._session.file, self._printed_for(), self._session.organisation
        return lambda: _surroundings(printed_for, organisation, file.pictures())

    def remarks(self) -> tuple[Remark, ...]:
        """What Controle says of the brief. Raises UserError."""
        if not self._session.has_document:
            return ()
        from brief_builder.brief.checks import settled

        steps = self.remark_steps(self._session.file.pictures)
        return settled((remark for step in steps for remark in step), self._session.brief)

    def remark_steps(self, read: Callable[[], Mapping[str, bytes]]) -> Iterator[tuple[Remark, ...]]:
        """The same in small steps, still to be settled, for another thread: of the brief as it is now, whatever the session holds then.

        `read` gives the pictures of the working file.
        """
        session = self._session
        if not session.has_document:
            return iter(())
        return self._remark_steps(session.brief, session.template, session.library, session.organisation, self._printed_for(), read)

    def _remark_steps(
        self,
        brief: Brief,
        template: Template,
        library: Library,
        organisation: Organisation,
        printed_for: Organisation,
        read: Callable[[], Mapping[str, bytes]],
    ) -> Iterator[tuple[Remark, ...]]:
        from brief_builder.brief.assemble import assemble  # loaded where the steps are taken: beside the window
        from brief_builder.brief.checks import check_steps
        from brief_builder.gui.print_remarks import PrintCheck

        pictures = read()
        yield from check_steps(brief, template, library, organisation, pictures)

        def made() -> Document:
            return assemble(brief, template, library, _surroundings(printed_for, organisation, pictures))

        if self._print_check is None:
            self._print_check = PrintCheck()
        yield from self._print_check.remarks(brief, made, printed_for.style)

    def _printed_for(self) -> Organisation:
        """The organisation, with the style file that was chosen for exports in the place of its own, as long as it is there."""
        chosen = self._style if self._style and self._style.is_file() else None
        return replace(self._session.organisation, style=chosen) if chosen else self._session.organisation


def _surroundings(printed_for: Organisation, organisation: Organisation, pictures: Mapping[str, bytes]) -> Surroundings:
    from brief_builder.brief.assemble.document import Surroundings
    from brief_builder.brief.organisation_file import read_logo

    return Surroundings(printed_for, read_logo(organisation), pictures)
