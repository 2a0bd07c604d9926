"""What is pasted becomes canonical text with allowed links only, and keeps what a writer meant."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from brief_builder.document.rich.normal import normal
from brief_builder.document.rich.paste import from_html, from_plain
from brief_builder.document.rich.reading import parse
from brief_builder.document.rich.tree import Blocks, Note, Run, rows_of_inlines
from brief_builder.document.rich.writing import write
from tests.document.rich.clipboards import GOOGLE, HOSTILE, TRACKED, WEB, WORD

ALLOWED = re.compile(r"https://|http://|mailto:|begrip:")
TAGS = [
    *("<p>", "</p>", "<div style='mso-element:footnote' id=ftn1>", "</div>", "<b>", "</b>", "<i style='font-weight:800'>", "</i>"),
    *("<ul>", "<li>", "</ul>", "<ol start=9>", "</ol>", "<table>", "<tr>", "<td colspan=3 rowspan=2>", "<th>", "</table>"),
    *("<blockquote>", "</blockquote>", "<h2>", "</h2>", "<br>", "<script>", "</script>", "<!--", "-->", "<![if !supportLists]>"),
    *("<![endif]>", "<p style='mso-list:l0 level2 lfo1'>", "<span style='mso-list:Ignore'>1.</span>", "<a href='javascript:x'>"),
    *("<a href='https://x.nl'>", "</a>", "<a style='mso-footnote-id:ftn1'>", "<img src=x>", "tekst", " ", "&nbsp;", "&#0;", "*"),
    *("[^1]", "<svg>", "<", ">", "<pre>", "\n", "</pre>", "<caption>", "<o:p>"),
]


def links(tree: Blocks) -> list[str]:
    rows = list(rows_of_inlines(tree))
    rows += [p for row in rows for piece in row if isinstance(piece, Note) for p in piece.paragraphs]
    return [piece.marks.link for row in rows for piece in row if isinstance(piece, Run) and piece.marks.link]


def is_harmless(tree: Blocks) -> bool:
    return all(map(ALLOWED.match, links(tree))) and parse(write(tree)) == tree and "\x00" not in write(tree)


def test_word() -> None:
    pasted = from_html(WORD)
    text = write(pasted.blocks)
    assert text.startswith(
        "### Armoede in de gemeente\n\nHet college stelt **drie maatregelen** voor, zie"
        " [het *advies* van de SER](https://www.ser.nl/nl/armoede).[^1]"
    )
    assert "- Vroegsignalering\n  1. huurachterstand\n  2. zorgpremie\n- Bijzondere bijstand\n\n| Begroting |  |" in text
    assert text.endswith("[^1]: SER (2021), *Armoede onder werkenden*.\n")
    assert pasted.left == ("merged-cells", "picture")


def test_word_with_tracked_changes_and_remarks_in_the_margin() -> None:
    assert write(from_html(TRACKED).blocks) == "De raad besluit in **juni** over het plan.\n"


def test_google_docs() -> None:
    assert write(from_html(GOOGLE).blocks) == ("### Aanleiding\n\nGewoon en **_nadrukkelijk_**.\n\n- een\n  - onder een\n- twee\n")


def test_a_web_page() -> None:
    text = write(from_html(WEB).blocks)
    assert "3. Verzamel bewijs\n4. Vul het *formulier* in\n   - op papier\n   - digitaal\n\n> Niemand" in text
    assert "| Jaar | Aantal |\n| --- | --- |\n| 2024 | 1.204 |" in text


def test_hostile_html() -> None:
    tree = from_html(HOSTILE).blocks
    assert is_harmless(tree)
    assert links(tree) == ["https://goed.example/pad"]
    assert not any(word in write(tree) for word in ("alert(1)", "kwaad", "verborgen"))


def test_typed_lists_in_plain_text() -> None:
    assert write(from_plain("Doen:\n- een\n- twee\n3. drie\nklaar").blocks) == "Doen:\n\n- een\n- twee\n\n3. drie\n\nklaar\n"
    assert write(from_plain("een\ntwee\n\ndrie").blocks) == "een\\\ntwee\n\ndrie\n"


def test_elements_without_end_are_read_in_time() -> None:
    assert write(from_html("<div>" * 20_000 + "diep").blocks) == "diep\n"


@given(st.lists(st.sampled_from(TAGS), max_size=40).map("".join) | st.text(max_size=60))
@settings(max_examples=80, deadline=None)
def test_anything_pasted_is_canonical_and_harmless(text: str) -> None:
    for pasted in (from_html(text), from_plain(text)):
        assert normal(pasted.blocks) == pasted.blocks
        assert is_harmless(pasted.blocks)
