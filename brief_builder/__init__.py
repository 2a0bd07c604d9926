"""Brief Builder: search a shared language and the findings of a study, and assemble them into documents."""

__version__ = "0.1.0"
