"""The state of a library: each shortcoming with the id of its item."""

from brief_builder.content.findings import Figure, Value
from brief_builder.content.library import Item, Library
from brief_builder.content.provenance import Citation, Source
from brief_builder.content.vocabulary import Definition, Term
from brief_builder.keeping.quality import quality_report

SOURCE = Source("bron", "report", title="Een rapport", library="mijn")
GOOD = Term(
    "gevoel",
    "werkterm",
    "gevoel",
    (Definition("een", "Een gewaarwording.", sources=(Citation("bron"),)),),
    explanation="Wat u voelt.",
    related=("gemis",),
    library="mijn",
)
BAD = Term("gemis", "werkterm", "Gevoel", (Definition("een", "Iets."),), library="mijn")
FIGURE = Figure("cijfer", "thema", "Cijfer", "maat", "mensen", "%", (Value("stad"),), period="2019", library="mijn")


def found(*items: Item) -> list[tuple[str, str]]:
    library = Library(items={item.id: (item,) for item in items})
    return [(one.item, one.code) for one in quality_report(library, "mijn", 2026)]


def test_a_good_term_has_no_shortcoming() -> None:
    other = Term("gemis", "werkterm", "gemis", GOOD.definitions[:1], library="elders")
    assert found(GOOD, other, SOURCE) == [("gevoel", "same_text")]
    assert found(GOOD, BAD, SOURCE)[0] == ("gevoel", "double_label")


def test_everything_that_is_missing_is_told_with_the_id() -> None:
    assert found(GOOD, BAD, SOURCE)[1:] == [("gemis", "no_source"), ("gemis", "no_explanation"), ("gemis", "double_label")]


def test_loose_ends_and_old_figures() -> None:
    assert ("los", "orphan") in found(Term("los", "werkterm", "los", BAD.definitions, library="mijn"))
    assert ("gevoel", "dangling") in found(GOOD)
    assert ("cijfer", "old_figure") in found(FIGURE)
    assert ("cijfer", "no_year") in found(Figure("cijfer", "t", "C", "m", "p", "%", (), period="onbekend", library="mijn"))


def test_only_the_library_asked_for_is_reported_on() -> None:
    assert found(Term("los", "werkterm", "los", BAD.definitions, library="elders")) == []
