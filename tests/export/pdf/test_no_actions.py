"""A PDF does nothing by itself, and its links lead to the web, to mail, or within the file: whatever somebody wrote as an address."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pikepdf
from hypothesis import example, given, settings
from hypothesis import strategies as st

from brief_builder.document.nodes import Document, Heading, Metadata, Note, Paragraph
from brief_builder.document.spans import NoteMark, Text
from brief_builder.export.pdf import write_pdf
from brief_builder.export.style_file import read_style

STYLE = read_style()
FORBIDDEN = ("/JS", "/AA", "/OpenAction", "/F", "/EF", "/EmbeddedFiles", "/JavaScript", "/AcroForm", "/XFA", "/RichMediaContent")
SCHEMES = (
    "javascript:",
    "JaVaScRiPt:",
    "file:///",
    "vbscript:",
    "data:text/html,",
    "smb://",
    "\\\\server\\",
    "launch:",
    "ms-word:",
    "http:",
    "",
)
ALLOWED = ("http://", "https://", "mailto:", "tel:")


def hostile(address: str) -> Document:
    """The address as a link in the text, in a heading and in a note, and as text of the metadata."""
    link = Text("klik", href=address)
    blocks = (Heading(1, (link,), "kop"), Paragraph((link, NoteMark("n"), Text(" terug", target="kop"))))
    return Document(Metadata("Titel", subject=address, properties=(("JS", address),)), blocks, (Note("n", 1, (Paragraph((link,)),)),))


def dictionaries(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """All dictionaries, also those within others; the document's own properties are text."""
    waiting = [thing for thing in pdf.objects if thing.objgen != pdf.docinfo.objgen]
    while waiting:
        thing = waiting.pop()
        if isinstance(thing, pikepdf.Array):
            waiting += [inner for inner in thing if _is_within(inner)]
        elif isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
            yield thing
            waiting += [inner for _key, inner in thing.items() if _is_within(inner)]


def _is_within(thing: object) -> bool:
    return isinstance(thing, pikepdf.Object) and not thing.is_indirect


@settings(max_examples=30, deadline=None)
@given(st.builds(lambda scheme, rest: scheme + rest, st.sampled_from(SCHEMES), st.text(max_size=40)))
@example("javascript:app.alert(1)")
@example("file:///C:/Users/jan/geheim.docx")
@example("https://example.org/)>>/S/JavaScript/JS(app.alert(1))")
def test_nothing_runs_and_links_stay_on_the_web(address: str) -> None:
    with pikepdf.open(io.BytesIO(write_pdf(hostile(address), STYLE))) as pdf:
        for thing in dictionaries(pdf):
            annotation = thing.get("/Subtype") == "/Link"
            assert not [key for key in FORBIDDEN if key in thing and not (key == "/F" and annotation)]
            action = thing.get("/A") if annotation else None
            if action is not None:
                assert action.S == "/URI"
                assert str(action.URI).lower().startswith(ALLOWED)
            assert thing.get("/S") not in ("/JavaScript", "/Launch", "/GoToR", "/GoToE", "/SubmitForm", "/ImportData")
