"""Markdown and tree are one: what is written is read back, and what is read and written stays as it is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brief_builder.document.markup import parse_markup
from brief_builder.document.rich.normal import normal
from brief_builder.document.rich.reading import parse
from brief_builder.document.rich.tree import Blocks, Heading, Note, Paragraph, Picture, Table, plain, rows_of_inlines
from brief_builder.document.rich.writing import write
from brief_builder.document.traverse import plain_blocks
from tests.document.rich.texts import dense, texts, trees

many = settings(max_examples=40, deadline=None)

CANONICAL = [
    "Gewone tekst.\n",
    "### Kop\n\n#### Onderkop\n\nTekst **vet**, *cursief*, **_beide_** en **vet *met cursief* erin**.\n",
    "5 \\* 3 en \\_laag\\_ en \\[haken\\] en a\\`b en C:\\\\map\n",
    "1\\. geen lijst\n",
    "\\- geen lijst\n\n\\+ ook niet\n\n-5 graden is wel gewoon\n",
    "\\# geen kop\n\n#hekje mag\n",
    "\\> geen citaat\n",
    "Regel een\\\n2\\. regel twee\\\n\\---\n",
    "R\u00a0&\u00a0D, € 1,2\u202fmln, zorg\u00adverzekering, ‘enkel’ en “dubbel”, 😀 en 👩‍⚖️.\n",
    "\\&amp; en AT&T en a & b\n",
    "- een\n- twee\n  1. drie\n  2. vier\n     - vijf\n- zes\n\n1. zeven\n\n- acht\n",
    "9. negen\n10. tien\n    - diep\\\n      verder\n",
    "- a\n\n  3. begint bij drie\n  4. vier\n",
    "> citaat\n>\n> - a\n> - b\n>\n> slot\n",
    "> ### Kop in citaat\n",
    "| Jaar | Aantal |\n| :-- | --: |\n| 2024 | 1.204 |\n|  |  |\n| a\\|b | **x** |\n",
    "|  |\n| --- |\n|  |\n",
    "| a |\n| --- |\n\n| b |\n| --- |\n",
    "[a \\[b\\] *c*](https://x.nl/%5Bd%5D?e=1&f=2) en [veerkracht](begrip:veerkracht/ser-2021)\n",
    "Stelling.[^1] Nog een.[^2]\n\n[^1]: Eerste alinea.\n\n    Tweede *alinea*.\n\n[^2]: 1\\. Geen lijst.\n",
    "[^1]\\: geen definitie\n\n[^1]: Noot.\n",
    "![Kaart van de gemeente](kaart%201.png)\n",
    "Zie ![](kaart.png)\n",
    "Wat\\![link](https://x.nl)\n",
    "&#97;**&#97;_a_**\n",
    "a\\\\\\![b](https://x.nl)\n",
    "**a.**&#98; en x&#121;**_z_**&#119;\n",
    "her*in*deling en **ge**meente\n",
    "### C \\#\n",
]

OTHERS = [
    ("# Een\n\n##### Vijf\n", "### Een\n\n#### Vijf\n"),
    ("## Een\n\n## Nog een\n", "### Een\n\n### Nog een\n"),
    ("#### Alleen laag\n", "#### Alleen laag\n"),
    ("a  \nb   c\t\td  \n", "a\\\nb c d\n"),
    ("__a__ _b_\n", "**a** *b*\n"),
    ("* a\n\n\n- b\n", "- a\n- b\n"),
    ("<b>x</b> <!-- y -->\n", "\\<b>x\\</b> \\<!-- y -->\n"),
    ("`code`\n\n    blok\n", "code\n\nblok\n"),
    ("[x](javascript:alert(1)) [y](file:///etc) [z](#anker)\n", "\\[x\\](javascript:alert(1)) \\[y\\](file:///etc) z\n"),
    ("a[^n] b[^n] c[^geen]\n\n[^n]: x\n\n[^ongebruikt]: y\n", "a[^1] b[^2] c\\[^geen\\]\n\n[^1]: x\n\n[^2]: x\n"),
    ("a[^1]\n\n[^1]: x[^1] y[^2]\n\n[^2]: z\n", "a[^1]\n\n[^1]: x y (z)\n"),
    ("- a\n\n  tweede alinea\n  > citaat\n", "- a\\\n  tweede alinea\\\n  citaat\n"),
    ("- 1\n  - 2\n    - 3\n      - 4\n", "- 1\n  - 2\n    - 3\n    - 4\n"),
    ("> a\n>> b\n\n> c\n", "> a\n>\n> b\n>\n> c\n"),
    ("***\n", ""),
    ("> | a |\n> |---|\n", "| a |\n| --- |\n"),
    ("**vet **tekst", "\\*\\*vet \\*\\*tekst\n"),
    ("\u00a0", ""),
    ("<https://x.nl/>\n", "[https://x.nl/](https://x.nl/)\n"),
    ("Zie ![kaart](https://x.nl/kaart.png).\n", "Zie \\[kaart\\].\n"),
]


@given(trees)
@many
def test_any_tree_survives_its_text(tree: Blocks) -> None:
    text = write(tree)
    assert normal(tree) == tree
    assert parse(text) == tree
    assert said_on_the_page(text) == said_in_the_editor(tree)
    for line in text.split("\n"):  # it suits a YAML block
        assert line == line.rstrip()
        assert "\t" not in line
        assert "\ufeff" not in line


def said_on_the_page(text: str) -> str:
    marked = parse_markup(text)
    return "".join("".join(plain_blocks(blocks) for blocks in (marked.blocks, *marked.notes.values())).split())


def said_in_the_editor(tree: Blocks) -> str:
    rows = [row for block in tree for row in rows_of_inlines((block,))]
    notes = [paragraph for row in rows for piece in row if isinstance(piece, Note) for paragraph in piece.paragraphs]
    pieces = [piece for row in (*rows, *notes) for piece in row]
    return "".join("".join(f"[{p.alt or p.name}]" if isinstance(p, Picture) else plain((p,)) for p in pieces).split())


@given(dense)
@settings(max_examples=120, deadline=None)
def test_marks_that_touch_are_read_back(inlines: tuple[object, ...]) -> None:
    tree = normal((Paragraph(inlines), Heading(3, inlines), Table((inlines,), ((inlines,),), ("",))))  # type: ignore[arg-type]
    assert parse(write(tree)) == tree


@given(texts | st.text(max_size=80))
@many
def test_writing_any_text_is_stable(text: str) -> None:
    once = write(parse(text))
    assert write(parse(once)) == once
    assert parse(once) == parse(text)


@pytest.mark.parametrize("text", CANONICAL)
def test_canonical_text_returns_letter_for_letter(text: str) -> None:
    assert write(parse(text)) == text


@pytest.mark.parametrize(("text", "canonical"), OTHERS)
def test_other_text_becomes_canonical(text: str, canonical: str) -> None:
    assert write(parse(text)) == canonical


def test_lists_deeper_than_a_page_takes_come_up_in_the_editor_too() -> None:
    deep = write(parse("".join(f"{'  ' * i}- **vet{i}**\n" for i in range(12))))
    assert [line.strip() for line in deep.splitlines()] == [f"- **vet{i}**" for i in range(12)]


def test_a_text_that_is_too_much_for_the_parser_is_taken_as_it_was_typed() -> None:
    assert len(parse("*" * 60_000)) == 1
