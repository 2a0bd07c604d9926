"""Own text as one edits it: a small tree with one canonical Markdown text. Any text in, `normal` tree, canonical text out."""
