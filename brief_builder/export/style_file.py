"""Reading a house style: a YAML file becomes a `Style`, or one sentence that names everything wrong in it."""

from __future__ import annotations

from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from brief_builder.content.yaml_text import Node, read_yaml
from brief_builder.errors import UnreadableFile
from brief_builder.export.contrast import FaintPair, too_faint
from brief_builder.export.style import Style
from brief_builder.i18n import _
from brief_builder.paths import FONTS, STYLES

STANDARD = STYLES / "standaard.yaml"
"""The style that comes with the app."""

MAX_BYTES = 200_000
"""A style file larger than this is refused."""

_STYLE = TypeAdapter(Style)


def read_style(file: Path = STANDARD, font_folder: Path = FONTS) -> Style:
    """The style in `file`; its font files lie in `font_folder`. Raises `UnreadableFile`."""
    tokens = {**_read_tokens(file), "font_folder": font_folder}  # never from the file: it would be a path of a stranger's choice
    try:
        style = _STYLE.validate_python(tokens)
    except ValidationError as error:
        message = _("The house style {file} cannot be used. Wrong or missing: {places}.", file=file, places=_places(error))
        raise UnreadableFile(message) from error
    _refuse_faint_colours(style, file)
    return style


def _read_tokens(file: Path) -> dict[str, Node]:
    tokens = read_yaml(file, MAX_BYTES)
    if not isinstance(tokens, dict):
        raise UnreadableFile(_("The house style {file} holds no tokens. Start from the style that comes with the app.", file=file))
    return tokens


def _places(error: ValidationError) -> str:
    """The tokens at fault as "text.h1.size, colour.accent", each once, in the order of the file."""
    return ", ".join(dict.fromkeys(".".join(str(step) for step in problem["loc"]) for problem in error.errors()))


def _refuse_faint_colours(style: Style, file: Path) -> None:
    pairs = too_faint(style.colour)
    if pairs:
        listed = ", ".join(_said(pair) for pair in pairs)
        message = _(
            "The colours of the house style {file} are too faint to be read. Contrast: {pairs}. Choose darker colours.",
            file=file,
            pairs=listed,
        )
        raise UnreadableFile(message)


def _said(pair: FaintPair) -> str:
    return f"{pair.colour} / {pair.ground} {pair.has:.1f} < {pair.needs:.1f}"
