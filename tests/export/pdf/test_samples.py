"""The sample documents as PDF, reopened: what a reader, a screen reader and an archive would notice."""

from __future__ import annotations

import io
import re
from collections import Counter

import pikepdf
import pypdf
import pytest

from brief_builder.document.nodes import Document
from brief_builder.document.traverse import plain_blocks
from brief_builder.export.pdf import write_pdf
from brief_builder.export.style_file import read_style
from tests.export.pdf.tagged_text import Node, Tagged, read_tagged
from tests.export.sample_documents import SAMPLES

STYLE = read_style()


@pytest.fixture(scope="module", params=sorted(SAMPLES))
def sample(request: pytest.FixtureRequest) -> tuple[Document, bytes]:
    document = SAMPLES[request.param]()
    return document, write_pdf(document, STYLE)


@pytest.fixture(scope="module")
def nota() -> bytes:
    return write_pdf(SAMPLES["nota"](), STYLE)


def words(text: str) -> list[str]:
    return re.sub(r"[\u00ad\u200b]", "", text.replace("\u2011", "-")).split()


def body_text(tagged: Tagged) -> str:
    """The text of the tree without marks and labels of notes and lists."""

    def said(node: Node) -> str:
        if node.kind in ("Reference", "Note"):
            return ""
        return "".join(kid if isinstance(kid, str) else said(kid) for kid in node.kids) + (" " if node.kind not in ("Span", "Link") else "")

    return said(tagged.root)


def test_every_block_is_read_once_and_in_order(sample: tuple[Document, bytes]) -> None:
    document, data = sample
    read = Counter(words(read_tagged(data).root.text))
    text = body_text(read_tagged(data))
    at = 0
    for line in plain_blocks(document.blocks).splitlines():
        wanted = " ".join(words(line))
        found = " ".join(words(text)).find(wanted, at)
        assert found >= 0, wanted
        at = found + len(wanted)
    assert read


def test_every_note_is_read_behind_its_mark(sample: tuple[Document, bytes]) -> None:
    document, data = sample
    notes = {str(note.object.ID): " ".join(words(note.text)) for note in read_tagged(data).root.all("Note")}
    assert list(notes) == [note.id for note in document.notes]
    for note in document.notes:
        for line in plain_blocks(note.blocks).splitlines():
            assert " ".join(words(line)) in notes[note.id]


def test_every_marked_sequence_is_in_the_tree_once(sample: tuple[Document, bytes]) -> None:
    tagged = read_tagged(sample[1])
    in_tree = Counter(mark for node in tagged.root.walk() for mark in node.marks)
    on_pages = [(page, number) for page, marks in enumerate(tagged.marked) for number in marks]
    assert in_tree == Counter(on_pages)
    parents = tagged.pdf.Root.StructTreeRoot.ParentTree.Nums
    for page, number in on_pages:
        holder = parents[2 * page + 1][number]
        assert (page, number) in next(node.marks for node in tagged.root.walk() if node.object.objgen == holder.objgen)


def test_every_page_has_its_number_and_all_but_the_first_a_header(sample: tuple[Document, bytes]) -> None:
    document, data = sample
    tagged = read_tagged(data)
    for number, artifacts in enumerate(tagged.artifacts, 1):
        furniture = " ".join(artifacts)
        assert f"Pagina {number} van {len(tagged.pdf.pages)}" in furniture
        assert (document.furniture.title in furniture) is (number > 1)


def test_language_title_and_properties_come_from_the_document(sample: tuple[Document, bytes]) -> None:
    document, data = sample
    pdf = pikepdf.open(io.BytesIO(data))
    assert pdf.Root.Lang == "nl-NL"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert pdf.docinfo["/Title"] == document.metadata.title
    assert pdf.docinfo["/CreationDate"] == document.metadata.created.strftime("D:%Y%m%d000000Z")
    with pdf.open_metadata() as xmp:
        assert xmp["dc:title"] == document.metadata.title
        assert xmp["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
        assert xmp["{http://www.aiim.org/pdfa/ns/id/}conformance"] == "A"


def test_the_same_document_gives_the_same_bytes(sample: tuple[Document, bytes]) -> None:
    document, data = sample
    assert write_pdf(document, STYLE) == data


def test_all_fonts_are_embedded(sample: tuple[Document, bytes]) -> None:
    pdf = pikepdf.open(io.BytesIO(sample[1]))
    for page in pdf.pages:
        for font in page.Resources.Font.values():
            assert "SourceSans3" in str(font.BaseFont)
            assert "/FontFile2" in font.FontDescriptor


def test_marks_and_notes_lead_to_each_other(sample: tuple[Document, bytes]) -> None:
    document, data = sample
    tagged = read_tagged(data)
    pages = {page.obj.objgen: i for i, page in enumerate(tagged.pdf.pages)}
    notes = {note.object.ID: note for note in tagged.root.all("Note")}
    for reference in tagged.root.all("Reference"):
        for link in reference.all("Link"):
            says = str(link.links[0].get("/Contents"))
            if says.startswith("Naar noot "):
                note = notes[document.notes[int(says.rsplit(" ", 1)[1]) - 1].id]
                label = note.all("Link")[0]
                assert pages[link.links[0].Dest[0].objgen] == label.marks[0][0]
                first_mark_page = min(
                    other.marks[0][0] for other in tagged.root.all("Link") if other.text == link.text and other is not label
                )
                assert pages[label.links[0].Dest[0].objgen] == first_mark_page


def test_contents_tell_the_page_of_every_heading(nota: bytes) -> None:
    tagged = read_tagged(nota)
    headings = {" ".join(words(h.text)): h.marks[0][0] + 1 for h in tagged.root.all("H1", "H2", "H3")}
    entries = [" ".join(words(entry.text)).rsplit(" ", 1) for entry in tagged.root.all("TOCI")]
    assert len(entries) == 9
    assert {title: int(page) for title, page in entries}.items() <= headings.items()


def test_contents_and_cross_references_land_at_their_place(nota: bytes) -> None:
    tagged = read_tagged(nota)
    pages = {page.obj.objgen: i + 1 for i, page in enumerate(tagged.pdf.pages)}
    for entry in tagged.root.all("TOCI"):
        (link,) = entry.all("Link")
        assert pages[link.links[0].Dest[0].objgen] == int(words(entry.text)[-1])


def test_outline_holds_every_heading_nested_by_level(nota: bytes) -> None:
    outline = pypdf.PdfReader(io.BytesIO(nota)).outline
    top = [item.title for item in outline if not isinstance(item, list)]
    assert top == [
        "Gelijke kansen voor jongeren",
        "Samenvatting",
        "1 Inleiding",
        "2 Feiten en cijfers",
        "Bronnen",
        "Bijlage: Begrippenlijst",
    ]
    nested = [item for item in outline if isinstance(item, list)]
    assert [item.title for item in nested[0] if not isinstance(item, list)] == ["1.1 Aanleiding", "1.2 Wat deze notitie doet"]


def test_outside_links_carry_address_and_description(nota: bytes) -> None:
    tagged = read_tagged(nota)
    links = [link for node in tagged.root.all("Link") for link in node.links if "/A" in link]
    assert {str(link.A.URI) for link in links} == {"https://example.org/grip", "https://opendata.cbs.nl/?a=1&b=2", "https://www.ser.nl"}
    assert "de site van de SER (https://www.ser.nl)" in {str(link.Contents) for link in links}


def test_table_head_is_repeated_as_artifact_and_cells_have_scope(nota: bytes) -> None:
    tagged = read_tagged(nota)
    long_table = tagged.root.all("Table")[-1]
    assert len(long_table.all("TR")) == 42
    assert [str(cell.object.A[0].Scope) for cell in long_table.all("TH")[:7]] == ["/Column"] * 6 + ["/Row"]
    assert ["Wijk20182019202020212022" in page for page in tagged.artifacts].count(True) == 1
    assert str(long_table.object.A[0].Summary) == "Aandeel jongeren per wijk en jaar."


def test_figures_say_what_they_show_and_where_they_stand(nota: bytes) -> None:
    figures = read_tagged(nota).root.all("Figure")
    assert [str(figure.object.Alt)[:12] for figure in figures] == ["Staafdiagram", "Staafdiagram", "Silhouet van"]
    assert all(len(figure.object.A[0].BBox) == 4 for figure in figures)


def test_foreign_words_carry_their_language(nota: bytes) -> None:
    spans = [node for node in read_tagged(nota).root.all("Span") if "/Lang" in node.object]
    assert [(node.text, str(node.object.Lang)) for node in spans] == [("evidence-based", "en-GB")]


def test_headings_do_not_jump(sample: tuple[Document, bytes]) -> None:
    levels = [int(node.kind[1]) for node in read_tagged(sample[1]).root.all("H1", "H2", "H3", "H4", "H5", "H6")]
    assert all(below <= above + 1 for above, below in zip([0, *levels], levels, strict=False))
