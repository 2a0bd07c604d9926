"""The pages that LibreOffice prints of files of ours, and what of the tree is missing on them: one comparison for Word and OpenDocument."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from pypdf import PdfReader

from brief_builder.document.nodes import Block, Chart, Document, Heading, Image
from brief_builder.document.spans import NoteMark, Spans, plain
from brief_builder.document.traverse import map_spans, walk
from tests.export.document_text import read_aloud

SOFFICE = shutil.which("soffice")
SECONDS = 400
ALL = os.environ.get("BRIEF_BUILDER_VALIDATORS") == "1"
"""Whether every document type must be printed, and a missing LibreOffice is a failure."""

CONTEXT = 30
"""Letters by which a place is known again."""

NEEDS_LIBREOFFICE = pytest.mark.skipif(SOFFICE is None and not ALL, reason="LibreOffice (soffice) is not installed")


@dataclass(frozen=True, slots=True)
class Printed:
    """A document, the text of each of its pages without white space, and how many pictures are painted on them."""

    document: Document
    pages: tuple[str, ...]
    pictures: int
    raw: str

    @property
    def text(self) -> str:
        return "".join(self.pages)


def print_all(folder: Path, suffix: str, files: Iterable[tuple[str, Document, bytes]]) -> Mapping[str, Printed]:
    """Every file as pages, from one run of LibreOffice with a profile of its own."""
    documents = {}
    for name, document, data in files:
        documents[name] = document
        (folder / f"{name}.{suffix}").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    targets = [str(folder / f"{name}.{suffix}") for name in documents]
    command = [SOFFICE or "", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *targets]
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)
    return {name: _printed(document, PdfReader(folder / f"{name}.pdf")) for name, document in documents.items()}


def _printed(document: Document, pdf: PdfReader) -> Printed:
    texts = [page.extract_text() for page in pdf.pages]
    pictures = sum(page.get_contents().get_data().count(b" Do") for page in pdf.pages)
    return Printed(document, tuple(map(squeezed, texts)), pictures, "\n".join(texts))


def squeezed(text: str) -> str:
    """Without white space and hyphens: a line may end anywhere."""
    return re.sub(r"[\s\u00ad\u00a0\u2010\u2011-]+", "", text)


def lost_words(printed: Printed) -> list[str]:
    """The words of text, boxes, tables, key figures, letter block, signature and notes that the pages show too seldom."""
    document = printed.document
    pieces = [*read_aloud(document.blocks), *(piece for note in document.notes for piece in read_aloud(note.blocks))]
    wanted = Counter(squeezed(word) for piece in pieces for word in piece.split())
    text = printed.text
    return [word for word, times in wanted.items() if word and text.count(word) < times]


def misplaced_notes(printed: Printed) -> list[int]:
    """The numbers of the notes that do not begin on the page that has their mark; a place that is twice in the text tells nothing."""
    notes = {note.id: note for note in printed.document.notes}
    found = []
    for before, mark in _marks(printed.document.blocks):
        begin = squeezed(" ".join(read_aloud(notes[mark].blocks)))[:CONTEXT]
        pages = [page for page in printed.pages if before in page]
        if len(before) == CONTEXT and len(pages) == 1 and begin not in pages[0]:
            found.append(notes[mark].number)
    return found


def _marks(blocks: Iterable[Block]) -> Iterator[tuple[str, str]]:
    """What stands before each mark of a note, and the note."""
    found: list[tuple[str, str]] = []

    def seen(spans: Spans) -> Spans:
        for place, span in enumerate(spans):
            if isinstance(span, NoteMark):
                found.append((squeezed(plain(spans[:place]))[-CONTEXT:], span.note))
        return spans

    map_spans(blocks, seen)
    yield from found


def out_of_order(printed: Printed) -> list[str]:
    """The headings and captions that do not follow the one before them."""
    text, place, found = printed.text, 0, []
    for words in _landmarks(printed.document.blocks):
        at = text.find(words, place)
        found += [words] if at < 0 else []
        place = max(place, at)
    return found


def _landmarks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in walk(blocks):
        caption = getattr(block, "caption", None)
        if isinstance(block, Heading):
            yield squeezed(plain(block.spans))
        elif caption:
            yield squeezed(caption.label + plain(caption.title))


def pictures_of(document: Document) -> Iterator[Chart | Image]:
    """Every chart and picture."""
    return (block for block in walk(document.blocks) if isinstance(block, (Chart, Image)))
