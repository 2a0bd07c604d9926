"""Afdrukvoorbeeld: the pages of the real PDF, following the edits. `proof` makes it, `renderer` draws it, `pages` shows it."""
