from pathlib import Path

import pytest

from tests.content.libraries import MakeLibrary


@pytest.fixture
def make(tmp_path: Path) -> MakeLibrary:
    """Makes a library folder from texts by path; further keys are those of the manifest that differ."""

    def build(folder_name: str, files: dict[str, str], **manifest: str) -> Path:
        folder = tmp_path / folder_name
        keys = {"name": folder_name, "version": "1", "base_uri": f"https://{folder_name}.example/"} | manifest
        texts = files | {"glossary/library.yaml": "\n".join(f'{key}: "{value}"' for key, value in keys.items())}
        for path, text in texts.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")
        return folder

    return build
