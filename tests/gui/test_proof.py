"""What is printed on paper is what an export would make."""

from datetime import date
from pathlib import Path

from PIL import Image

from brief_builder import paths
from brief_builder.brief.assemble.document import Surroundings
from brief_builder.brief.organisation import Organisation
from brief_builder.brief.start import new_brief, set_fields
from brief_builder.brief.template_file import read_templates
from brief_builder.gui.preview.proof import paper_work
from brief_builder.progress import finish
from tests.brief.tiny import LIBRARY
from tests.export.pdf.tagged_text import read_tagged


def test_the_paper_has_the_logo_of_the_house_style(tmp_path: Path) -> None:
    Image.new("RGB", (40, 20), "navy").save(tmp_path / "logo.png")
    style = tmp_path / "huis.yaml"
    style.write_text("logo: {file: logo.png, alt: Wapen van Voorbeeldstad}\n", encoding="utf-8")
    template = read_templates((paths.TEMPLATES,)).get("raadsinformatiebrief")
    brief = set_fields(new_brief(template, date(2026, 11, 24)), template, ("onderwerp=Eenzaamheid", "gemeente=Voorbeeldstad"))
    pdf = finish(paper_work(brief, template, LIBRARY, Surroundings(Organisation(style=style))))
    assert [str(figure.object.Alt) for figure in read_tagged(pdf).root.all("Figure")] == ["Wapen van Voorbeeldstad"]
