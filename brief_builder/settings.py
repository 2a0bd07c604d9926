"""The user's settings: a small JSON file in the settings folder. Without it, or with a damaged one, the defaults hold."""

from __future__ import annotations

import json
import locale
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FILE_NAME = "settings.json"
LARGEST = 100_000
SYSTEM_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
WINDOWS_NAMES = {"dutch": "nl", "english": "en"}


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user chose. `language` "" follows the system; no `libraries` means the built-in one."""

    language: str = ""
    libraries: tuple[Path, ...] = ()


def read_settings(folder: Path) -> Settings:
    """The settings in this folder. Settings never stop the app: what cannot be read is as if it were not there."""
    try:
        path = folder / FILE_NAME
        text = path.read_text(encoding="utf-8") if path.stat().st_size <= LARGEST else "{}"
        data = json.loads(text)
    except (OSError, ValueError, RecursionError):
        return Settings()
    return _settings(data) if isinstance(data, dict) else Settings()


def _settings(data: Mapping[str, object]) -> Settings:
    language, libraries = data.get("language"), data.get("libraries")
    folders = [Path(name) for name in libraries if isinstance(name, str)] if isinstance(libraries, list) else []
    return Settings(language if isinstance(language, str) else "", tuple(folders))


def system_language(environment: Mapping[str, str] = os.environ) -> str:
    """The language of the system as it says it itself ("nl_NL.UTF-8"), or ""."""
    for name in SYSTEM_VARIABLES:
        if environment.get(name):
            return environment[name]
    spoken = (locale.getlocale()[0] or "").split("_")[0].lower()
    return WINDOWS_NAMES.get(spoken, spoken)
