import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_builder.content.library import Library
from brief_builder.progress import Progress, finish
from brief_builder.search import build_index, update_index
from brief_builder.search.changes import change_between, updated
from brief_builder.search.entries import Entry
from brief_builder.search.inverted import GONE
from tests.search.conftest import finding

WORDS = ("eenzaamheid", "zorg", "schuld", "moskee", "wijkagent", "jongeren", "almere", "ouderen", "problemen", "fiets")
QUERIES = (
    *WORDS,
    "eenzame jongeren",
    "sociale problemen",
    "schulden -almere",
    '"de wijk"',
    "wijkag",
    "gebied:almere",
    "bejaarde",
    "moskeen",
)


def answers(index):
    """Everything a user sees of many searches."""
    return [dataclasses.replace(index.search(query), took_ms=0.0) for query in QUERIES]


def with_items(library, *items, without=()):
    kept = {item_id: versions for item_id, versions in library.items.items() if item_id not in without}
    return dataclasses.replace(library, items={**kept, **{item.id: (item,) for item in items}})


def many(library):
    """The library with enough findings that a few changes are few."""
    made = (
        finding(f"f{number}", f"Over {WORDS[number % 8]}", f"Iets met {WORDS[number % 7]} en {WORDS[number % 5]}.") for number in range(60)
    )
    return with_items(library, *made)


CHANGED = finding("f7", "De wijkagent op de fiets", "In de wijk rijdt de wijkagent; jongeren met problemen kennen hem.")
ADDED = finding("nieuw", "Wijkagenten fietsen", "De wijk is veilig.")


@pytest.mark.parametrize(
    ("changed", "gone"),
    [((CHANGED,), ()), ((ADDED,), ()), ((), ("f3",)), ((CHANGED, ADDED), ("f0", "ouderen"))],
    ids=["edited", "added", "removed", "all of it"],
)
def test_a_mended_index_answers_like_one_built_anew(library, changed, gone):
    before = many(library)
    after = with_items(before, *changed, without=gone)
    mended = updated(finish(build_index(before, None)), after)
    assert mended is not None
    assert answers(mended) == answers(finish(build_index(after, None)))


def test_what_was_mended_is_mended_again(library):
    libraries = [many(library)]
    libraries.append(with_items(libraries[-1], CHANGED))
    libraries.append(with_items(libraries[-1], ADDED, without=("f1",)))
    libraries.append(with_items(libraries[-1], finding("f7", "Toch anders", "Geen fiets meer, wel de wijk."), without=("nieuw",)))
    index = finish(build_index(libraries[0], None))
    for changed in libraries[1:]:
        index = updated(index, changed)
        assert index is not None
        assert answers(index) == answers(finish(build_index(changed, None)))


def test_the_index_of_before_goes_on_answering(library):
    before = many(library)
    index = finish(build_index(before, None))
    first = answers(index)
    updated(index, with_items(before, CHANGED, ADDED))
    assert answers(index) == first


def test_after_many_changes_it_is_built_anew_and_stored(library, tmp_path):
    index = finish(build_index(library, tmp_path))
    steps = list(update_index(index, many(library), tmp_path))
    assert all(isinstance(step, Progress) for step in steps)
    assert steps[-1].total == len(many(library).items)
    assert len(list(build_index(many(library), tmp_path))) == 1


def test_other_exceptions_for_compounds_are_a_reason_to_build_anew(library):
    index = finish(build_index(many(library), None))
    assert updated(index, dataclasses.replace(many(library), compounds=Library().compounds)) is None


@given(st.permutations("abcdef"), st.sets(st.sampled_from("abcdef")))
def test_every_entry_is_moved_or_fresh(order, edited):
    before = [Entry(name, "finding", name, "", ()) for name in "abcd"]
    now = [Entry(name, "finding", name + "!" * (name in edited), "", ()) for name in order]
    change = change_between(before, now)
    assert all(at == GONE or now[at] == entry for entry, at in zip(before, change.moved, strict=True))
    assert sorted([*change.fresh, *(at for at in change.moved if at != GONE)]) == list(range(len(now)))
