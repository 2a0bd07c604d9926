"""What is internal (who wrote it, whom to call) stands in the files that are worked on; every other way out leaves it behind."""

from __future__ import annotations

from dataclasses import replace

from brief_builder.document.nodes import Document, LabelLines


def without_internal(document: Document) -> Document:
    """The document without its internal label lines."""
    kept = tuple(block for block in document.blocks if not (isinstance(block, LabelLines) and block.internal))
    return document if len(kept) == len(document.blocks) else replace(document, blocks=kept)
