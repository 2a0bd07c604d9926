from brief_builder.brief.assemble.origins import origins
from brief_builder.brief.model import Part
from brief_builder.document.nodes import Origin


def test_definitions_and_figures_say_where_they_come_from() -> None:
    parts = (
        Part("p1", "term", item="veerkracht", definition="ungar-2012", label="Veerkracht", fingerprint="0123456789ab"),
        Part("p2", "figure", item="schulden", fingerprint="ba9876543210"),
        Part("p3", "finding", item="eenzaam"),
        Part("p4", "text", "Eigen tekst."),
    )
    assert origins(parts) == (
        Origin("p1", "veerkracht/ungar-2012", "Veerkracht", "0123456789ab"),
        Origin("p2", "schulden", "schulden", "ba9876543210"),
    )
