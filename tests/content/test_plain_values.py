from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_builder.content.library import Compounds, Library, Problem
from brief_builder.content.plain_values import DAMAGED, RECORDS, dump, load
from brief_builder.content.reader import open_libraries
from brief_builder.i18n import Message
from tests.content.paths import BROKEN, GOOD

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False)


def any_value() -> st.SearchStrategy[Any]:
    """Anything that a library can hold, odd texts and numbers too."""
    for kind in (Decimal, Path):
        st.register_type_strategy(kind, NUMBERS if kind is Decimal else TEXTS.filter(lambda t: "\0" not in t).map(Path))
    st.register_type_strategy(str, TEXTS)
    messages = st.builds(Message, TEXTS, st.dictionaries(TEXTS, TEXTS | st.integers() | st.builds(Message, TEXTS)), TEXTS, st.integers())
    st.register_type_strategy(Message, messages)
    return st.one_of([st.from_type(kind) for kind in RECORDS])


@given(any_value())
def test_what_is_dumped_is_loaded_as_it_was(value: object) -> None:
    assert load(dump(value)) == value


def test_numbers_keep_their_decimals_and_words_their_order() -> None:
    assert str(load(dump((Decimal("11.40"),)))[0]) == "11.40"
    compounds = Compounds(frozenset({"b", "a"}), {"z": ("y", "x"), "a": ()})
    assert list(load(dump(compounds)).split) == ["z", "a"]


@pytest.mark.parametrize("content", [b"", b"{", b"[{}]", b'{"": "Nothing"}', b'{"": "Term"}', b'{"": "os.system", "of": "x"}', b"[" * 9999])
def test_anything_else_is_damage(content: bytes) -> None:
    with pytest.raises(DAMAGED):
        load(content)


def test_what_is_not_of_the_model_is_refused() -> None:
    with pytest.raises(TypeError):
        dump((object(),))


def test_a_whole_library_comes_back_with_its_problems() -> None:
    library: Library = open_libraries([GOOD, BROKEN])
    assert load(dump(tuple(library.all()))) == tuple(library.all())
    assert load(dump(library.problems)) == library.problems
    assert any(isinstance(problem, Problem) for problem in library.problems)
