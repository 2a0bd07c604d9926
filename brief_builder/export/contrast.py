"""Contrast of colours as WCAG 2.2 counts it, and which pairs of a house style fall short."""

from __future__ import annotations

from dataclasses import dataclass

from brief_builder.export.style import ColourName, Colours

TEXT_CONTRAST = 4.5
GRAPHICS_CONTRAST = 3.0
WHITE = "#FFFFFF"

_TEXT: tuple[ColourName, ...] = ("ink", "accent", "grey", "status")
_TEXT_ON_TINT: tuple[ColourName, ...] = ("ink", "accent", "grey")
_GRAPHICS: tuple[ColourName, ...] = ("bar_city", "bar_country", "bar_other")


@dataclass(frozen=True, slots=True)
class FaintPair:
    """A colour that is too close to its ground: the contrast it has and the least it needs."""

    colour: ColourName
    ground: str
    has: float
    needs: float


def luminance(colour: str) -> float:
    """Relative luminance (0 black - 1 white) of an "#RRGGBB" colour."""
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two "#RRGGBB" colours: 1 (same) to 21 (black on white)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def too_faint(colours: Colours) -> tuple[FaintPair, ...]:
    """Every pair that cannot be read: text below 4.5 : 1, bars below 3 : 1."""
    pairs = [
        *((name, "white", WHITE, TEXT_CONTRAST) for name in _TEXT),
        *((name, "tint", colours.tint, TEXT_CONTRAST) for name in _TEXT_ON_TINT),
        *((name, "white", WHITE, GRAPHICS_CONTRAST) for name in _GRAPHICS),
    ]
    measured = (FaintPair(name, ground, contrast(colours.named(name), hex_), needs) for name, ground, hex_, needs in pairs)
    return tuple(pair for pair in measured if pair.has < pair.needs)
