"""The house style: the tokens of a style file (`resources/styles/standaard.yaml`) as one frozen value for every writer.

`style_file` reads them; every field is validated when a value is made, so what a writer gets is complete and in bounds.
Lengths are in points unless a docstring says millimetres; colours are "#RRGGBB".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Literal, Self, TypeVar, get_args

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, model_validator
from pydantic.dataclasses import dataclass

from brief_builder.document.nodes import RowLook
from brief_builder.paths import FONTS, STYLES

MM = 72 / 25.4
"""Points in a millimetre."""

TextToken = Literal[
    "body", "lead", "doctype", "title", "title_large", "subtitle", "h1", "h2", "h3", "meta", "list", "caption", "captionsub", "cell",
    "source", "kader_term", "kader", "kader_source", "quote", "footnote", "reference", "term", "term_text", "toc1", "toc2", "running",
    "figure_big",
]  # fmt: skip
TEXT_TOKENS: tuple[TextToken, ...] = get_args(TextToken)

ColourName = Literal["ink", "accent", "grey", "status", "hairline", "tint", "bar_city", "bar_country", "bar_other"]
FontCut = Literal["regular", "italic", "bold", "bolditalic"]
FONT_CUTS: tuple[FontCut, ...] = get_args(FontCut)

Key = TypeVar("Key")
Value = TypeVar("Value")

_STRICT = ConfigDict(extra="forbid", allow_inf_nan=False)


def _length(value: object) -> object:
    """ "34mm" in points; anything else is left to the field's own check."""
    if isinstance(value, str) and value.endswith("mm"):
        return float(value[:-2]) * MM
    return value


def _complete(found: Mapping[Key, Value], wanted: Iterable[Key]) -> Mapping[Key, Value]:
    missing = [str(name) for name in wanted if name not in found]
    if missing:
        raise ValueError("missing: " + ", ".join(missing))
    return found


def _every_cut(files: Mapping[FontCut, str]) -> Mapping[FontCut, str]:
    return _complete(files, FONT_CUTS)


def _file_name(value: str) -> str:
    if not re.fullmatch(r"[\w .-]+\.ttf", value, re.IGNORECASE):
        raise ValueError("not the plain name of a TrueType font file")
    return value


def _picture_name(value: str) -> str:
    if not re.fullmatch(r"[\w .-]+\.(png|jpg|jpeg)", value, re.IGNORECASE):
        raise ValueError("not the plain name of a PNG or JPEG file")
    return value


Length = Annotated[float, BeforeValidator(_length), Field(ge=0, le=600)]
Millimetres = Annotated[float, Field(ge=0, le=300)]
Size = Annotated[float, Field(ge=6, le=100)]
Hex = Annotated[str, Field(pattern=r"^#[0-9A-Fa-f]{6}$"), AfterValidator(str.upper)]
FontFile = Annotated[str, AfterValidator(_file_name)]
PictureFile = Annotated[str, AfterValidator(_picture_name)]
PaperSize = Literal["A4", "A5", "Letter"]

_PAPER: Mapping[PaperSize, tuple[float, float]] = {"A4": (210, 297), "A5": (148, 210), "Letter": (215.9, 279.4)}
"""Width and height in millimetres."""

_NARROWEST, _LOWEST = 50, 80
"""Millimetres of text that a page must leave room for."""


@dataclass(frozen=True, slots=True, config=_STRICT)
class FontTokens:
    """The type family: its name, one file name per cut, and the family used where it is missing."""

    family: Annotated[str, Field(pattern=r"^[\w .-]{1,60}$")]
    files: Annotated[Mapping[FontCut, FontFile], AfterValidator(_every_cut)]
    fallback: Annotated[str, Field(pattern=r"^[\w .-]{1,60}$")]
    kerning: bool = False
    footnote_marks: Literal["glyphs", "raised"] = "glyphs"


@dataclass(frozen=True, slots=True, config=_STRICT)
class Colours:
    """Every colour of the pages as "#RRGGBB"; `bar_*` are for graphics, `tint` is a ground, `hairline` only decorates."""

    ink: Hex
    accent: Hex
    grey: Hex
    status: Hex
    hairline: Hex
    tint: Hex
    bar_city: Hex
    bar_country: Hex
    bar_other: Hex

    def named(self, name: ColourName) -> str:
        """The colour with this name."""
        value: str = getattr(self, name)
        return value


@dataclass(frozen=True, slots=True, config=_STRICT)
class Margins:
    """The margins round the text column, in millimetres."""

    top: Millimetres
    bottom: Millimetres
    left: Millimetres
    right: Millimetres


@dataclass(frozen=True, slots=True, config=_STRICT)
class PageTokens:
    """The page, in millimetres: margins, right edge of wide blocks, baselines of header and footer, hang of heading numbers.

    `column_gap` is between two columns on the wide measure.
    """

    margin: Margins
    wide_right: Millimetres
    header_y: Millimetres
    footer_y: Millimetres
    number_hang: Millimetres
    size: PaperSize = "A4"
    column_gap: Millimetres = 8

    @model_validator(mode="after")
    def _has_room(self) -> Self:
        width, height = _PAPER[self.size]
        if width - self.margin.left - max(self.margin.right, self.wide_right) < _NARROWEST:
            raise ValueError("no room for text between the margins")
        if height - self.margin.top - self.margin.bottom < _LOWEST:
            raise ValueError("no room for text between the margins")
        return self

    @property
    def width(self) -> float:
        """Width of the sheet in points."""
        return _PAPER[self.size][0] * MM

    @property
    def height(self) -> float:
        """Height of the sheet in points."""
        return _PAPER[self.size][1] * MM

    @property
    def text_width(self) -> float:
        """Width of the text column in points."""
        return self.width - (self.margin.left + self.margin.right) * MM

    @property
    def wide_width(self) -> float:
        """Width of wide tables, header and footer in points."""
        return self.width - (self.margin.left + self.wide_right) * MM

    @property
    def column_width(self) -> float:
        """Width of one of two columns in points."""
        return (self.wide_width - self.column_gap * MM) / 2


@dataclass(frozen=True, slots=True, config=_STRICT)
class Rhythm:
    """The body line and half of it."""

    unit: Length
    half: Length


@dataclass(frozen=True, slots=True, config=_STRICT)
class TextLook:
    """How one kind of text is set: size, leading (exact), space before and after, indent of the whole, hang of later lines."""

    size: Size
    leading: Size
    before: Length
    after: Length
    bold: bool = False
    colour: ColourName = "ink"
    indent: Length = 0.0
    hang: Length = 0.0


@dataclass(frozen=True, slots=True, config=_STRICT)
class RuleTokens:
    """Thickness of the rules, the gap under a caption's rule, and the width of the rule above footnotes."""

    block: Length
    block_gap: Length
    row: Length
    header: Length
    kader_bar: Length
    footnote: Length
    footnote_width: Length


@dataclass(frozen=True, slots=True, config=_STRICT)
class Padding:
    """Space inside a table cell: `x` beside the text, `y` above and below."""

    x: Length
    y: Length


@dataclass(frozen=True, slots=True, config=_STRICT)
class RowTokens:
    """How a row of a kind differs from the others."""

    bold: bool = False
    colour: ColourName = "ink"
    rule_above: Length = 0.0


@dataclass(frozen=True, slots=True, config=_STRICT)
class TableTokens:
    """Tables: padding, the special rows, and what is printed for a missing value."""

    pad: Padding
    city_row: RowTokens
    country_row: RowTokens
    total_row: RowTokens
    missing: str

    def row(self, look: RowLook) -> RowTokens:
        """How a row of this kind is set."""
        return {"": RowTokens(), "city": self.city_row, "country": self.country_row, "total": self.total_row}[look]


@dataclass(frozen=True, slots=True, config=_STRICT)
class ChartTokens:
    """Bar charts: height of a bar, gap between bars, largest part of the width for labels, type size, thickness of the axis."""

    bar: Annotated[Length, Field(gt=0)]
    gap: Length
    label_width: Annotated[float, Field(gt=0, lt=0.9)]
    size: Size
    axis: Length


@dataclass(frozen=True, slots=True, config=_STRICT)
class KaderTokens:
    """Boxes: padding, width of the accent bar, space above and below."""

    pad: Length
    bar: Length
    gap_before: Length
    gap_after: Length


@dataclass(frozen=True, slots=True, config=_STRICT)
class LinkTokens:
    """Links: colour and thickness of the underline."""

    colour: ColourName
    underline: Length


@dataclass(frozen=True, slots=True, config=_STRICT)
class HyphenationTokens:
    """Where words may be broken, and the least length of a word and of its parts."""

    text: bool
    cells: bool
    min_word: int
    min_part: int


@dataclass(frozen=True, slots=True, config=_STRICT)
class LogoTokens:
    """The logo of the organisation, beside the style file, and what it says to who can't see it."""

    file: PictureFile
    alt: Annotated[str, Field(min_length=1, max_length=200)]


def _every_token(looks: Mapping[TextToken, TextLook]) -> Mapping[TextToken, TextLook]:
    return _complete(looks, TEXT_TOKENS)


@dataclass(frozen=True, slots=True, config=_STRICT)
class Style:
    """All tokens of a house style. `text` has every `TextToken`; the font files lie in `font_folder`, the logo in `folder`."""

    name: str
    version: str
    font: FontTokens
    colour: Colours
    page: PageTokens
    rhythm: Rhythm
    text: Annotated[Mapping[TextToken, TextLook], AfterValidator(_every_token)]
    rule: RuleTokens
    table: TableTokens
    chart: ChartTokens
    kader: KaderTokens
    link: LinkTokens
    hyphenation: HyphenationTokens
    logo: LogoTokens | None = None
    font_folder: Path = FONTS
    folder: Path = STYLES

    def hyphenating(self, asked: bool) -> Style:
        """The style for a document that may ask (`asked`) that long words of its text are broken."""
        return replace(self, hyphenation=replace(self.hyphenation, text=self.hyphenation.text or asked))

    def font_path(self, cut: FontCut) -> Path:
        """The file of one cut."""
        return self.font_folder / self.font.files[cut]
