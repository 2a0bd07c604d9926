"""Keeping a shared language: statuses of definitions, hints, history, the state of a library, exchange as a table."""
