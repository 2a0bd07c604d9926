"""Lezen: one item of the library at a time, with a trail of what was read before."""
