"""A user's own library adds everyday words to those of the others."""

from pathlib import Path

from brief_builder.content.reader import open_libraries
from brief_builder.progress import finish
from brief_builder.search import build_index

GOOD = Path(__file__).parent.parent / "libraries" / "good"


def own_library(folder: Path, words: str) -> Path:
    (folder / "glossary").mkdir(parents=True)
    manifest = (GOOD / "glossary" / "library.yaml").read_text(encoding="utf-8")
    lines = [line for line in manifest.splitlines() if not line.startswith(("name:", "base_uri:"))]
    own = "\n".join([*lines, "name: Eigen woorden", "base_uri: https://example.org/eigen/", ""])
    (folder / "glossary" / "library.yaml").write_text(own, encoding="utf-8")
    (folder / "glossary" / "search-words.yaml").write_text(words, encoding="utf-8")
    return folder


def found(folders, query, cache):
    library = open_libraries(folders)
    assert [problem for problem in library.problems if "eigen" in str(problem.file)] == []
    return [hit.id for hit in finish(build_index(library, cache)).search(query).hits]


def test_own_everyday_words_lead_to_the_items_of_other_libraries(tmp_path):
    title = found([GOOD], "veerkracht", tmp_path / "cache")[0]
    assert found([GOOD], "knokkersmentaliteit", tmp_path / "cache") == []
    own = own_library(tmp_path / "eigen", "- words: [knokkersmentaliteit]\n  finds: [veerkracht]\n")
    assert found([GOOD, own], "knokkersmentaliteit", tmp_path / "cache")[0] == title
    assert found([GOOD, own], "knokersmentaliteit", tmp_path / "cache")[0] == title
