"""The way to a spot in a file."""

from typing import TypeAlias

Keys: TypeAlias = "tuple[str | int, ...]"
"""The way to a node from the top of a file: keys of mappings, positions (from 0) in lists."""
