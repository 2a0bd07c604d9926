"""Settings never stop the app."""

from pathlib import Path

import pytest

from brief_builder.settings import Settings, read_settings, system_language


def test_settings_are_read(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"language": "en", "libraries": ["/a", "/b"]}')
    assert read_settings(tmp_path) == Settings("en", (Path("/a"), Path("/b")))


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b'{"language": 3, "libraries": "x"}', b"[" * 5000])
def test_damaged_settings_are_no_settings(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "settings.json").write_bytes(content)
    assert read_settings(tmp_path) == Settings()


def test_the_system_says_its_language() -> None:
    assert system_language({"LANG": "nl_NL.UTF-8", "LC_ALL": "en_US.UTF-8"}) == "en_US.UTF-8"
