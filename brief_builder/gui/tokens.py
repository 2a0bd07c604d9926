"""Every decision about looks in one table: colours, space, sizes, type. Nothing else in the window holds a colour or a margin.

Tuples with names: a data class of thirty fields costs the start of the window three milliseconds.
"""

from __future__ import annotations

from typing import NamedTuple


class Colours(NamedTuple):
    """One theme. Surfaces from back to front, lines, inks, the accent, the mark of a match, and three grades with soft grounds."""

    desk: str
    side: str
    page: str
    raised: str
    sunken: str
    hover: str
    selected: str
    hairline: str
    border: str
    text: str
    muted: str
    accent: str
    accent_fill: str
    on_accent: str
    accent_soft: str
    mark: str
    on_mark: str
    must: str
    must_soft: str
    warn: str
    warn_soft: str
    ok: str
    ok_soft: str
    chart_rest: str
    inverse: str
    on_inverse: str
    inverse_accent: str
    scrim: str
    shadow: str
    strong: bool = False
    """Whether this is for the setting of the system for high contrast: lines then say what soft grounds say elsewhere."""

    def named(self, name: str) -> str:
        """The colour with this name."""
        value: str = getattr(self, name)
        return value


LIGHT = Colours(
    desk="#ECEEF0",
    side="#F6F7F8",
    page="#FFFFFF",
    raised="#FFFFFF",
    sunken="#F1F3F4",
    hover="#EBEEF0",
    selected="#DCECEE",
    hairline="#DDE1E4",
    border="#82898F",
    text="#1C2024",
    muted="#5A6269",
    accent="#0B6A74",
    accent_fill="#0B6A74",
    on_accent="#FFFFFF",
    accent_soft="#E3F1F2",
    mark="#FFE7A3",
    on_mark="#1C2024",
    must="#B3261E",
    must_soft="#FCEBE9",
    warn="#8A5300",
    warn_soft="#FDF1DC",
    ok="#1E6B3C",
    ok_soft="#E5F3EA",
    chart_rest="#7F8B94",
    inverse="#22272B",
    on_inverse="#F4F6F7",
    inverse_accent="#7FD3DA",
    scrim="#59101418",
    shadow="#1E101820",
)

DARK = Colours(
    desk="#121416",
    side="#191C1F",
    page="#1F2326",
    raised="#272C30",
    sunken="#2A2F33",
    hover="#2A3034",
    selected="#1F4046",
    hairline="#31373B",
    border="#7A848C",
    text="#E7EAEC",
    muted="#A9B2B9",
    accent="#63C3CC",
    accent_fill="#63C3CC",
    on_accent="#08272B",
    accent_soft="#1C3539",
    mark="#6B5312",
    on_mark="#FFF4D1",
    must="#FF9C92",
    must_soft="#3D2422",
    warn="#F0BC6A",
    warn_soft="#3A2E1A",
    ok="#86D3A0",
    ok_soft="#1D3526",
    chart_rest="#7C8790",
    inverse="#E7EAEC",
    on_inverse="#1C2024",
    inverse_accent="#0B5D66",
    scrim="#99000000",
    shadow="#66000000",
)


class Space:
    """Gaps and insets on a grid of 4 pixels; 8 is the usual step."""

    HAIR, XS, S, M, L, XL, XXL = 2, 4, 8, 12, 16, 24, 32


class Size:
    """Heights and widths in pixels at 100 %."""

    HEADER = 48
    TOP = 52
    BAR = 40
    STATUS = 28
    CONTROL = 32
    FIELD = 36
    COMPACT = 28
    ICON = 16
    SCROLLBAR = 10
    READING_WIDTH = 680
    SEARCH_WIDTH = (300, 352, 400)
    READ_LEAST = 340
    DOCUMENT_WIDTH = (400, 452, 560)
    NARROW = 1080
    WIDE = 1600


PATIENCE_MS = 400
"""What takes longer than this is told; before that a word about it would only flash."""

ICON_ROOM = Size.ICON + Space.S
"""What an icon takes before the word of a button."""


class Radius:
    """Badge; control and row; card and layer."""

    S, M, L = 4, 6, 10


class TextStyle(NamedTuple):
    """A size in pixels, a weight, and the line height as a multiple of the size."""

    px: int
    weight: int
    leading: float

    @property
    def line(self) -> int:
        """The height of a line in pixels."""
        return round(self.px * self.leading)


class Type:
    """The type scale. Nothing is smaller than 12 pixels."""

    DISPLAY = TextStyle(24, 600, 1.25)
    TITLE = TextStyle(20, 600, 1.3)
    HEADING = TextStyle(15, 600, 1.35)
    READ = TextStyle(14, 400, 1.55)
    BODY = TextStyle(13, 400, 1.45)
    STRONG = TextStyle(13, 600, 1.4)
    LABEL = TextStyle(12, 600, 1.35)
    META = TextStyle(12, 400, 1.4)


_SURFACES = ("desk", "side", "page", "raised", "sunken", "hover", "selected", "accent_soft")

PAIRS: tuple[tuple[str, str, float], ...] = (
    *(("text", ground, 4.5) for ground in (*_SURFACES, "must_soft", "warn_soft", "ok_soft")),
    *(("muted", ground, 4.5) for ground in _SURFACES),
    *(("accent", ground, 4.5) for ground in _SURFACES),
    ("on_accent", "accent_fill", 4.5),
    ("on_mark", "mark", 4.5),
    *(("must", ground, 4.5) for ground in ("must_soft", "page", "desk")),
    *(("warn", ground, 4.5) for ground in ("warn_soft", "page", "desk")),
    *(("ok", ground, 4.5) for ground in ("ok_soft", "page", "side")),
    ("on_inverse", "inverse", 4.5),
    ("inverse_accent", "inverse", 4.5),
    *(("border", ground, 3.0) for ground in ("desk", "side", "page", "raised")),
    ("chart_rest", "page", 3.0),
)
"""What is written or drawn on what, and the contrast it needs."""
