import importlib.util
import io
import sys

import pikepdf
import pytest

from brief_builder.export.pdf import write_pdf
from brief_builder.export.style_file import read_style
from brief_builder.export.validity import NoValidator, can_validate, verdicts
from tests.export.sample_documents import SAMPLES

needs_judge = pytest.mark.skipif(importlib.util.find_spec("page") is None, reason="needs the extra [validate]")


@needs_judge
@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_our_files_are_valid(name: str) -> None:
    found = verdicts(write_pdf(SAMPLES[name](), read_style()))
    assert [(v.standard, v.valid, v.failures) for v in found] == [("PDF/UA-1", True, ()), ("PDF/A-2a", True, ())]
    assert str(found[0].message) == "PDF/UA-1: this PDF is valid."


@needs_judge
def test_a_file_without_tags_is_not_valid_and_it_says_why() -> None:
    out = io.BytesIO()
    pikepdf.new().save(out)
    for verdict in verdicts(out.getvalue()):
        assert not verdict.valid
        assert verdict.failures
        assert verdict.failures[0] in str(verdict.message)


def test_who_has_no_judge_reads_how_to_get_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "page", None)
    assert not can_validate()
    with pytest.raises(NoValidator, match=r"pip install '.\[validate\]'"):
        verdicts(b"")
