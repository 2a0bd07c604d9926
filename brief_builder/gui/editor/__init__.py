"""Own text written in place: a tree of `document.rich` shown in Qt's text document, changed by commands, and read back."""
