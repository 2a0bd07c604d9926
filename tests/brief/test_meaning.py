"""The definition that a part prints, chosen again."""

from dataclasses import replace

import pytest

from brief_builder.brief.insert import part_of
from brief_builder.brief.meaning import term_of, with_meaning
from brief_builder.content.library import Library
from brief_builder.errors import UnknownName
from tests.brief.tiny import FINDING, LIBRARY, TERM

PART = replace(part_of(TERM, LIBRARY, "ungar-2012"), id="p3", form="zin", heading="Veerkracht hier", excluded=True)


def test_another_definition_brings_its_words_and_sources_and_leaves_the_place() -> None:
    changed = with_meaning(PART, LIBRARY, "cbs-2022", "kader", "Past bij ons beleid.")
    fresh = part_of(TERM, LIBRARY, "cbs-2022")
    assert (changed.text, changed.sources, changed.fingerprint) == (fresh.text, fresh.sources, fresh.fingerprint)
    assert (changed.id, changed.heading, changed.excluded) == ("p3", "Veerkracht hier", True)
    assert (changed.form, changed.reason) == ("kader", "Past bij ons beleid.")


def test_only_the_reason_leaves_the_words_as_they_were() -> None:
    reworded = replace(PART, text="In eigen woorden.", own_wording=True, original=PART.text)
    changed = with_meaning(reworded, LIBRARY, "ungar-2012", "zin", "Zo zegt de raad het.")
    assert changed == replace(reworded, reason="Zo zegt de raad het.")


def test_words_of_the_writer_about_another_definition_do_not_stay() -> None:
    reworded = replace(PART, text="In eigen woorden.", own_wording=True, original=PART.text)
    changed = with_meaning(reworded, LIBRARY, "cbs-2022", "zin", "")
    assert not changed.own_wording
    assert changed.text == part_of(TERM, LIBRARY, "cbs-2022").text


def test_a_term_that_is_gone_and_other_parts_have_no_choice() -> None:
    assert term_of(PART, LIBRARY) == TERM
    assert term_of(PART, Library()) is None
    assert term_of(part_of(FINDING, LIBRARY), LIBRARY) is None


def test_an_unknown_definition_is_told() -> None:
    with pytest.raises(UnknownName):
        with_meaning(PART, LIBRARY, "nergens", "zin", "")
