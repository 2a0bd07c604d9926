"""The proof: what an edit leaves of it is not made again and yet the same, and what goes on paper is what an export would make."""

from datetime import date
from pathlib import Path
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from brief_builder import paths
from brief_builder.brief.assemble.document import Surroundings
from brief_builder.brief.organisation import Organisation
from brief_builder.brief.start import new_brief, set_fields
from brief_builder.brief.template_file import read_templates
from brief_builder.gui.preview.proof import paper_work, proof_work
from brief_builder.progress import finish
from tests.brief.random_edits import AROUND, edited, random_brief
from tests.brief.tiny import LIBRARY
from tests.export.pdf.tagged_text import read_tagged


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.randoms(use_true_random=False))
def test_a_proof_made_after_an_edit_is_the_proof_made_anew(chance: Random) -> None:
    brief, template = random_brief(chance)
    proof = finish(proof_work(brief, template, LIBRARY, lambda: AROUND))
    for _ in range(4):
        brief = edited(brief, template, chance)
        proof, anew = (finish(proof_work(brief, template, LIBRARY, lambda: AROUND, before)) for before in (proof, None))
        assert proof.sheets.places == anew.sheets.places
        assert [proof.sheets.pdf(n + 1) for n in range(proof.sheets.count)] == [anew.sheets.pdf(n + 1) for n in range(anew.sheets.count)]


def test_the_paper_has_the_logo_of_the_house_style(tmp_path: Path) -> None:
    Image.new("RGB", (40, 20), "navy").save(tmp_path / "logo.png")
    style = tmp_path / "huis.yaml"
    style.write_text("logo: {file: logo.png, alt: Wapen van Voorbeeldstad}\n", encoding="utf-8")
    template = read_templates((paths.TEMPLATES,)).get("raadsinformatiebrief")
    brief = set_fields(new_brief(template, date(2026, 11, 24)), template, ("onderwerp=Eenzaamheid", "gemeente=Voorbeeldstad"))
    pdf = finish(paper_work(brief, template, LIBRARY, lambda: Surroundings(Organisation(style=style))))
    assert [str(figure.object.Alt) for figure in read_tagged(pdf).root.all("Figure")] == ["Wapen van Voorbeeldstad"]
