"""Search: the library becomes an index, a query becomes hits. Whoosh is known here only."""
