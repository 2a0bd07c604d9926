"""What has been replaced sinks."""

import dataclasses

from brief_builder.progress import finish
from brief_builder.search import build_index


def test_what_has_been_replaced_sinks(library):
    first = finish(build_index(library, None)).search("maatwerk").hits[0].score
    (term,) = library.items["maatwerk"]
    retired = {**library.items, "maatwerk": (dataclasses.replace(term, replaced_by="veerkracht"),)}
    assert finish(build_index(dataclasses.replace(library, items=retired), None)).search("maatwerk").hits[0].score < first
