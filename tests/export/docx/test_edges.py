"""What is added to the headers and footers of an organisation's own template."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest

from brief_builder.export.docx import write_docx
from tests.export.docx.templates import TEMPLATES, part
from tests.export.docx.word_file import STYLE
from tests.export.sample_documents import nota

INTERNAL = "Steller: A. de Vries"


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_what_is_internal_stands_once_under_page_1_of_every_template(name: str) -> None:
    document = nota()
    document = replace(document, furniture=replace(document.furniture, internal=INTERNAL))
    file = write_docx(document, STYLE, {}, TEMPLATES[name]())
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        found = [entry for entry in archive.namelist() if INTERNAL.encode() in archive.read(entry)]
    assert len(found) == 1
    assert b"<w:ftr" in part(file, found[0])
    assert part(file, found[0]).count(INTERNAL.encode()) == 1
