"""Search: the library becomes an index, a query becomes hits. Whoosh is known here only."""

from brief_builder.search.build import build_index, update_index
from brief_builder.search.explanation import Explanation
from brief_builder.search.explanation_words import explanation_lines
from brief_builder.search.index import SearchIndex
from brief_builder.search.results import Correction, Hit, Results, Snippet

__all__ = ["Correction", "Explanation", "Hit", "Results", "SearchIndex", "Snippet", "build_index", "explanation_lines", "update_index"]
