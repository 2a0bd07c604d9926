"""Asking under which name a file is to be saved, its ending given."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from brief_builder.gui.asking import ask


def ask_name(parent: QWidget, title: str, suggestion: Path, kinds: str) -> Path | None:
    """The file that the user wants, None when they want none. It ends as `suggestion` does, and replacing one has been agreed to."""
    dialog = QFileDialog(parent, title, str(suggestion.parent), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suggestion.suffix)
    dialog.selectFile(suggestion.name)
    wanted, names = ask(dialog), dialog.selectedFiles()
    return Path(names[0]) if wanted and names else None
