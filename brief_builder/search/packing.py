"""Packing: numbers as bytes and back, the same on every machine."""

from __future__ import annotations

import sys
from array import array
from typing import Any


def packed_numbers(numbers: array[Any]) -> bytes:
    """The numbers as bytes, of each the lowest first."""
    if sys.byteorder == "big":
        numbers = numbers[:]
        numbers.byteswap()
    return numbers.tobytes()


def unpacked_numbers(code: str, content: bytes) -> array[Any]:
    """The numbers of this type code (as `array` has them) again; raises ValueError when the bytes do not come out even."""
    numbers = array(code)
    numbers.frombytes(content)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
