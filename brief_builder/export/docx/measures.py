"""Points and millimetres in the units of Word: twips, half points, eighths of a point, English metric units."""

from __future__ import annotations

from brief_builder.export.style import MM


def twips(points: float) -> int:
    """Twentieths of a point: spacing, indents, widths."""
    return round(points * 20)


def twips_mm(millimetres: float) -> int:
    """Millimetres as twentieths of a point."""
    return twips(millimetres * MM)


def half_points(points: float) -> int:
    """Type sizes."""
    return round(points * 2)


def eighths(points: float) -> int:
    """Thickness of borders; Word knows nothing thinner than a quarter point."""
    return max(2, round(points * 8))


def emu(points: float) -> int:
    """English metric units: sizes of drawings."""
    return round(points * 12700)


def word_colour(colour: str) -> str:
    """ "#0F5468" as Word writes it."""
    return colour.removeprefix("#")
