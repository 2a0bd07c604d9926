"""Finding and replacing in a whole document."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_builder.brief.checks.better_label import with_better_label
from brief_builder.brief.checks.language import AVOID
from brief_builder.brief.checks.remark import Grade, Remark
from brief_builder.brief.find import find, replace_all, replace_hit
from brief_builder.brief.model import Brief, Part, Slot
from brief_builder.brief.wanted import Wanted
from brief_builder.document.rich.reading import parse
from brief_builder.document.rich.writing import write
from brief_builder.i18n import _
from tests.brief.conftest import MakeBrief
from tests.brief.tiny import LIBRARY

TEXT = "De wijk, *een* wi**jk**.[^1]\n\n> Wijk\n\n- wijkteam\n\n[^1]: De wijk."


def written(text: str, heading: str = "") -> Brief:
    return Brief("memo", slots=(Slot("kern", (Part("p1", "text", text, heading=heading),)),))


def text_after(text: str, wanted: Wanted, words: str) -> str:
    return next(replace_all(written(text), wanted, words)[0].parts()).text


def test_hits_come_in_the_order_of_the_document_with_titles_and_notes(make: MakeBrief) -> None:
    brief, _template = make("memo", "eenzaamheid")
    brief = brief.with_part("kern", Part("a", "text", TEXT, heading="Over de wijk"))
    found = [(hit.place, hit.number) for hit in find(brief, Wanted("wijk")) if hit.part == "a"]
    assert found == [("title", 0), ("text", 0), ("text", 1), ("note", 0), ("text", 2), ("text", 3)]
    in_library = find(brief, Wanted("eenzaam"))
    assert in_library
    assert not any(hit.can_be_replaced for hit in in_library)
    assert replace_all(brief, Wanted("eenzaam"), "x") == (brief, 0)


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (Wanted("wijk"), 5),
        (Wanted("Wijk", match_case=True), 1),
        (Wanted("wijk", whole_words=True), 4),
        (Wanted(" "), 0),
        (Wanted("de  wijk"), 2),
        (Wanted("."), 2),
    ],
)
def test_what_is_found(wanted: Wanted, count: int) -> None:
    assert len(find(written(TEXT), wanted)) == count


def test_replacing_keeps_the_marks_and_valid_markdown() -> None:
    assert text_after(TEXT, Wanted("wijk", whole_words=True), "buurt") == (
        "De buurt, *een* buurt.[^1]\n\n> buurt\n\n- wijkteam\n\n[^1]: De buurt."
    )
    assert text_after("Een **ster** en meer", Wanted("ster"), "*_[a](b)") == "Een **\\*\\_\\[a\\](b)** en meer"
    assert text_after("# Vreemd   Markdown  \n", Wanted("niets"), "x") == "# Vreemd   Markdown  \n"


def test_one_hit_is_replaced_and_no_other() -> None:
    brief = written(TEXT, "De wijk")
    for hit in find(brief, Wanted("wijk")):
        after = replace_hit(brief, Wanted("wijk"), hit, "zone")
        left = find(after, Wanted("wijk"))
        assert len(left) == 5
        assert len(find(after, Wanted("zone"))) == 1


def test_fields_and_what_pictures_show_are_found_and_replaced() -> None:
    fields = {"onderwerp": "De wijk en de wijk", "bijlagen": ({"title": "Kaart van de wijk"}, {"title": "Wijkplan"}), "aan": "wijkraad"}
    picture = Part("p2", "image", "Een wijk.", item="kaart.png")
    brief = replace(written("Zie ![De wijk](kaart.png).\n\nWijk."), fields=fields).with_part("kern", picture)
    named = ("onderwerp", "bijlagen")
    found = find(brief, Wanted("wijk"), named)
    assert [(hit.place, hit.field or hit.part, hit.number) for hit in found] == [
        ("field", "onderwerp", 0),
        ("field", "onderwerp", 1),
        ("field", "bijlagen", 0),
        ("field", "bijlagen", 1),
        ("text", "p1", 0),
        ("alt", "p1", 0),
        ("alt", "p2", 0),
    ]
    for hit in found:
        after = replace_hit(brief, Wanted("wijk"), hit, "zone")
        assert len(find(after, Wanted("wijk"), named)) == len(found) - 1
    after, count = replace_all(brief, Wanted("wijk"), "buurt", fields=named)
    assert count == len(found)
    assert after.fields == {"onderwerp": "De buurt en de buurt", "bijlagen": ({"title": "Kaart van de buurt"}, {"title": "buurtplan"})} | {
        "aan": "wijkraad"
    }
    assert [p.text for p in after.parts()] == ["Zie ![De buurt](kaart.png).\n\nbuurt.", "Een buurt."]


@given(st.text("ab *_[]()\n#>-|", max_size=60), st.text("xy*_[]\\", max_size=5))
def test_what_is_replaced_is_canonical(text: str, words: str) -> None:
    after = text_after(write(parse(text)).rstrip("\n"), Wanted("a"), words)
    assert write(parse(after)).rstrip("\n") == after


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Weerbaarheid en **weerbaarheid**.", "Veerkracht en **veerkracht**."),
        ("De Wet weerbaarheid en weerbaarheid.", "De Wet weerbaarheid en veerkracht."),
        (
            "“Weerbaarheid” en [weerbaarheid](https://x.nl).\n\n> weerbaarheid",
            "“Weerbaarheid” en [weerbaarheid](https://x.nl).\n\n> weerbaarheid",
        ),
    ],
)
def test_a_label_to_avoid_is_replaced_in_the_words_of_the_writer_only(text: str, after: str) -> None:
    remark = Remark(Grade.LANGUAGE, _("Title"), part="p1", code=AVOID, about="weerbaarheid\tveerkracht")
    brief = with_better_label(written(text), remark, LIBRARY)
    assert next(brief.parts()).text == after
    assert replace(brief, slots=()) == replace(written(text), slots=())
