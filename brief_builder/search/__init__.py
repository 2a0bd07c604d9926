"""Search: the library becomes an index, a query becomes hits. Whoosh is known here only."""

from brief_builder.search.build import build_index, update_index
from brief_builder.search.index import SearchIndex
from brief_builder.search.results import Correction, Hit, Results, Snippet

__all__ = ["Correction", "Hit", "Results", "SearchIndex", "Snippet", "build_index", "update_index"]
