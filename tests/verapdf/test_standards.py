"""The gate: every PDF we write follows PDF/UA-1 and PDF/A-2a, says veraPDF; and one that does not is caught."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from brief_builder.document.nodes import Document
from brief_builder.export.pdf import write_pdf
from brief_builder.export.style_file import read_style
from tests.export.own_style import style_with_vera
from tests.export.random_briefs import random_brief
from tests.export.random_documents import random_document
from tests.export.sample_documents import SAMPLES
from tests.export.whole_documents import document_types, long_document, split_everything, table_in_columns, wide_tables
from tests.verapdf.verapdf import FLAVOURS, Verdict, missing, validate

RANDOM_DOCUMENTS, RANDOM_BRIEFS = 40, 20
CHAPTERS = (1, 8, 80)
"""About 2, 20 and 200 pages."""

BAD = "known-bad"
MUST_RUN = "BRIEF_BUILDER_VALIDATORS"
"""Set to 1, a machine without veraPDF fails instead of skipping: a gate that never runs is none."""


def documents() -> Iterator[tuple[str, Document]]:
    for name, make in SAMPLES.items():
        yield f"sample-{name}", make()
    for name, document in document_types().items():
        yield f"type-{name}", document
    yield "split-everything", split_everything()
    yield "wide-tables", wide_tables()
    yield "table-in-columns", table_in_columns()
    for chapters in CHAPTERS:
        yield f"long-{chapters}", long_document(chapters)
    for seed in range(RANDOM_DOCUMENTS):
        yield f"random-{seed}", random_document(seed)
    for seed in range(RANDOM_BRIEFS):
        yield f"brief-{seed}", random_brief(seed)


def known_bad(good: bytes) -> bytes:
    """The same file without the alternative text of a figure, and with a font that is not embedded."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(good)) as pdf:
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == "/Figure":
                del thing.Alt
            if isinstance(thing, pikepdf.Dictionary) and "/FontFile2" in thing:
                del thing.FontFile2
        pdf.save(out)
    return out.getvalue()


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> list[Verdict]:
    reason = missing()
    if reason and os.environ.get(MUST_RUN) == "1":
        pytest.fail(f"veraPDF cannot run: {reason}")
    if reason:
        pytest.skip(f"veraPDF cannot run: {reason}")
    folder = tmp_path_factory.mktemp("verapdf")
    style = read_style()
    files: list[Path] = []
    for name, document in documents():
        files.append(folder / f"{name}.pdf")
        files[-1].write_bytes(write_pdf(document, style))
    files.append(folder / "own-style.pdf")
    files[-1].write_bytes(write_pdf(SAMPLES["nota"](), read_style(style_with_vera(folder, "page: {size: A5, margin: {right: 20}}"))))
    files.append(folder / f"{BAD}.pdf")
    files[-1].write_bytes(known_bad((folder / "sample-nota.pdf").read_bytes()))
    return validate(files, folder)


def test_every_document_follows_both_standards(verdicts: list[Verdict]) -> None:
    assert [v for v in verdicts if not v.passed and v.file.stem != BAD] == []
    assert len(verdicts) == len(FLAVOURS) * (len(list(documents())) + 2)


def test_the_validator_notices_a_bad_file(verdicts: list[Verdict]) -> None:
    said = {v.flavour: v for v in verdicts if v.file.stem == BAD}
    assert not said["ua1"].passed
    assert "7.3-1" in said["ua1"].says, "a figure without alternative text"
    assert not said["2a"].passed
    assert "6.2.11.4.1-1" in said["2a"].says, "a font that is not embedded"
