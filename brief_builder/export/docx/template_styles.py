"""The styles of our own template, made from the tokens of a house style.

Where Word has a style of its own (heading 1, caption, footnote text …) it is used by its built-in name, so that Word shows it in the
user's language; the others carry Dutch names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from brief_builder.export.docx.measures import eighths, half_points, twips, word_colour
from brief_builder.export.docx.ooxml import paragraph_properties, part_bytes, run_properties, w
from brief_builder.export.docx.roles import STANDARD
from brief_builder.export.docx.template_looks import paragraph_look
from brief_builder.export.docx.template_marks import character_styles
from brief_builder.export.roles import ParagraphRole, letters
from brief_builder.export.style import Style, TextLook, TextToken
from brief_builder.export.xml_text import NOTHING, Xml


@dataclass(frozen=True, slots=True)
class StyleRow:
    """One paragraph style: its name in Word, the token that gives its look, the style it starts from and the one that follows."""

    role: ParagraphRole
    name: str
    token: TextToken
    based: ParagraphRole = "body"
    following: ParagraphRole = "body"
    built_in: bool = False


STYLE_ROWS: tuple[StyleRow, ...] = (
    StyleRow("h1", "heading 1", "h1", built_in=True),
    StyleRow("h2", "heading 2", "h2", built_in=True),
    StyleRow("h3", "heading 3", "h3", built_in=True),
    StyleRow("h4", "heading 4", "h3", built_in=True),
    StyleRow("h5", "heading 5", "h3", built_in=True),
    StyleRow("h6", "heading 6", "h3", built_in=True),
    StyleRow("title", "Onderwerp", "title", based="h1"),
    StyleRow("title_large", "Title", "title_large", following="subtitle", built_in=True),
    StyleRow("subtitle", "Subtitle", "subtitle", built_in=True),
    StyleRow("lead", "Kernboodschap", "lead"),
    StyleRow("doctype", "Documentsoort", "doctype", following="meta"),
    StyleRow("meta", "Kenmerk", "meta", following="meta"),
    StyleRow("list", "List Paragraph", "list", following="list", built_in=True),
    StyleRow("quote", "Quote", "quote", built_in=True),
    StyleRow("caption", "caption", "caption", following="captionsub", built_in=True),
    StyleRow("captionsub", "Bijschrift maat", "captionsub"),
    StyleRow("cell", "Tabeltekst", "cell", following="cell"),
    StyleRow("cell_head", "Tabelkop", "cell", based="cell", following="cell"),
    StyleRow("picture", "Afbeelding", "body", following="source"),
    StyleRow("source", "Bron", "source"),
    StyleRow("kader_term", "Kader kop", "kader_term", following="kader"),
    StyleRow("kader", "Kader", "kader", following="kader"),
    StyleRow("kader_source", "Kader bron", "kader_source"),
    StyleRow("term", "Begrip", "term", following="term_text"),
    StyleRow("term_text", "Begrip tekst", "term_text", following="term_source"),
    StyleRow("term_source", "Begrip bron", "kader_source", following="term"),
    StyleRow("reference", "Bibliography", "reference", following="reference", built_in=True),
    StyleRow("footnote", "footnote text", "footnote", following="footnote", built_in=True),
    StyleRow("toc_title", "TOC Heading", "h2", built_in=True),
    StyleRow("toc1", "toc 1", "toc1", built_in=True),
    StyleRow("toc2", "toc 2", "toc2", built_in=True),
    StyleRow("signature", "Ondertekening", "body", following="signature"),
    StyleRow("offices", "Ondertekenaars", "body"),
    StyleRow("figure_big", "Kerncijfer", "figure_big", following="figure_label"),
    StyleRow("figure_label", "Kerncijfer uitleg", "cell", following="figure_big"),
    StyleRow("header", "header", "running", following="header", built_in=True),
    StyleRow("footer", "footer", "running", following="footer", built_in=True),
    StyleRow("sender_prefix", "Afzender", "running", following="sender_name"),
    StyleRow("sender_name", "Afzender naam", "running"),
    StyleRow("logo", "Logo", "running"),
)
"""Every paragraph style but that of running text."""


def styles_part(style: Style) -> bytes:
    """`word/styles.xml`."""
    paragraphs = (paragraph_style(row, style, STANDARD.paragraph) for row in STYLE_ROWS)
    return part_bytes(
        "styles",
        _defaults(style),
        _hidden_built_ins(),
        _normal(style),
        _no_list(),
        *paragraphs,
        *character_styles(style),
        _plain_table(),
        table_style(style, STANDARD.table),
    )


def _defaults(style: Style) -> Xml:
    font = style.font.family
    fonts = w("rFonts", ascii=font, hAnsi=font, eastAsia=font, cs=font)
    language = w("lang", val="nl-NL", eastAsia="nl-NL", bidi="ar-SA")
    return w("docDefaults", w("rPrDefault", run_properties([fonts, language])), w("pPrDefault"))


def _hidden_built_ins() -> Xml:
    """Word's other built-in styles stay out of the list until somebody uses them."""
    return w("latentStyles", defLockedState=0, defUIPriority=99, defSemiHidden=1, defUnhideWhenUsed=1, defQFormat=0, count=376)


def _normal(style: Style) -> Xml:
    looks = paragraph_properties(paragraph_look("body", style.text["body"], style))
    kind = {"type": "paragraph", "default": 1, "styleId": STANDARD.paragraph["body"]}
    return w("style", w("name", val="Normal"), w("qFormat"), looks, _text_look(style.text["body"], style), **kind)


def _no_list() -> Xml:
    return w("style", w("name", val="No List"), type="numbering", default=1, styleId="NoList")


def paragraph_style(row: StyleRow, style: Style, ids: Mapping[ParagraphRole, str]) -> Xml:
    """One paragraph style under the id of its role."""
    look = style.text[row.token]
    own = {} if row.built_in else {"customStyle": 1}
    return w(
        "style",
        w("name", val=row.name),
        w("basedOn", val=ids[row.based]),
        w("next", val=ids[row.following]),
        w("uiPriority", val=9),
        w("unhideWhenUsed"),
        w("qFormat"),
        paragraph_properties(paragraph_look(row.role, look, style)),
        _text_look(letters(row.role, look), style),
        **{"type": "paragraph", **own, "styleId": ids[row.role]},
    )


def _text_look(look: TextLook, style: Style) -> Xml:
    size = half_points(look.size)
    colour = word_colour(style.colour.named(look.colour))
    bold = w("b") if look.bold else w("b", val=0)
    return run_properties([bold, w("i", val=0), w("color", val=colour), w("sz", val=size), w("szCs", val=size)])


def _plain_table() -> Xml:
    margins = w("tblCellMar", *(w(side, w=0, type="dxa") for side in ("top", "left", "bottom", "right")))
    properties = w("tblPr", w("tblInd", w=0, type="dxa"), margins)
    return w("style", w("name", val="Normal Table"), w("uiPriority", val=99), properties, type="table", default=1, styleId="TableNormal")


def table_style(style: Style, style_id: str, based: str = "TableNormal") -> Xml:
    """The table style: rules and padding; heads, cities and totals are marked in the cells."""
    pad, rule = style.table.pad, style.rule
    ink, hairline = word_colour(style.colour.ink), word_colour(style.colour.hairline)
    borders = w(
        "tblBorders",
        w("bottom", val="single", sz=eighths(rule.header), space=0, color=ink),
        w("insideH", val="single", sz=eighths(rule.row), space=0, color=hairline),
    )
    cells = w("tblCellMar", *_cell_margins(twips(pad.y), twips(2 * pad.x)))
    return w(
        "style",
        w("name", val=STANDARD.table),
        w("basedOn", val=based) if based else NOTHING,
        w("uiPriority", val=59),
        w("qFormat"),
        w("tblPr", borders, cells),
        type="table",
        customStyle=1,
        styleId=style_id,
    )


def _cell_margins(high: int, right: int) -> Iterator[Xml]:
    """The first cell is flush with the text edge; the space between columns stands on the right of each but the last."""
    for side, width in (("top", high), ("left", 0), ("bottom", high), ("right", right)):
        yield w(side, w=width, type="dxa")
