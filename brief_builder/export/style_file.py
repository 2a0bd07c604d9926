"""Reading a house style: a YAML file becomes a `Style`, or one sentence that names everything wrong in it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from brief_builder.content.yaml_text import Node, read_yaml
from brief_builder.errors import UnreadableFile
from brief_builder.export.contrast import FaintPair, too_faint
from brief_builder.export.font_check import check_fonts
from brief_builder.export.style import Style
from brief_builder.i18n import _
from brief_builder.paths import FONTS, STYLES

STANDARD = STYLES / "standaard.yaml"
"""The style that comes with the app."""

MAX_BYTES = 200_000
"""A style file larger than this is refused."""

_STYLE = TypeAdapter(Style)
_YAML = (".yaml", ".yml")
_WHOLE = ("files", "logo")


def read_style(file: Path = STANDARD) -> Style:
    """The style in `file`. What a file of the user's leaves out is as in the standard style. Raises `UnreadableFile`.

    Fonts and logo lie beside the file, never elsewhere: a path in it would be of a stranger's choice.
    """
    standard = _read_tokens(STANDARD)
    tokens = standard if file == STANDARD else _over(standard, _read_tokens(file))
    own_fonts = _fonts_named(tokens) != _fonts_named(standard)
    folders = {"font_folder": file.parent if own_fonts else FONTS, "folder": file.parent}
    try:
        style = _STYLE.validate_python({**tokens, **folders})
    except ValidationError as error:
        message = _("The house style {file} cannot be used. Wrong or missing: {places}.", file=file, places=_places(error))
        raise UnreadableFile(message) from error
    _refuse_faint_colours(style, file)
    if own_fonts:
        check_fonts(style, file)
    return style


def find_style(name: str, folder: Path) -> Path:
    """The style file that a user means: a path, or the name of one in the folder of own styles. Raises `UnreadableFile`."""
    if Path(name).suffix.lower() in _YAML or Path(name).is_file():
        return Path(name)
    own = folder / f"{name}.yaml"
    if not own.is_file():
        known = ", ".join(sorted(f.stem for f in folder.glob("*.yaml"))) or "–"
        message = _("There is no house style “{name}” in {folder}. Known are: {known}.", name=name, folder=folder, known=known)
        raise UnreadableFile(message)
    return own


def _over(standard: Mapping[str, Node], own: Mapping[str, Node]) -> dict[str, Node]:
    """The tokens of the standard with the user's own over them. The files of a family belong together: they are never mixed."""
    merged = dict(standard)
    for key, value in own.items():
        below = merged.get(key)
        mixes = isinstance(value, dict) and isinstance(below, dict) and key not in _WHOLE
        merged[key] = _over(below, value) if mixes else value  # type: ignore[arg-type] # both are mappings
    return merged


def _fonts_named(tokens: Mapping[str, Node]) -> Node:
    font = tokens.get("font")
    return font.get("files", "") if isinstance(font, dict) else ""


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
