"""The user's settings: a small JSON file in the settings folder. Without it the defaults hold."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from brief_builder import paths
from brief_builder.errors import UnwritableFile
from brief_builder.files import read_bytes, write_atomically
from brief_builder.i18n import LANGUAGES, Message, _

FILE_NAME = "settings.json"
LARGEST = 100_000
KNOWN = ("language", "libraries", "house_style", "own_library")
SYSTEM_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
WINDOWS_NAMES = {"dutch": "nl", "english": "en"}


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user chose. `language` "" follows the system; no `libraries` means the built-in one. `house_style` is the
    template for Word files (.docx or .dotx); without it the look is ours. `own_library` is the folder of the library in which the user
    keeps own versions; it is open beside the others.

    `problems` is what was not understood.
    """

    language: str = ""
    libraries: tuple[Path, ...] = ()
    problems: tuple[Message, ...] = ()
    house_style: Path | None = None
    own_library: Path | None = None

    def open_libraries(self) -> tuple[Path, ...]:
        """The folders of the libraries to open, the user's own last; none means the built-in one alone."""
        if self.own_library is None:
            return self.libraries
        return (*(self.libraries or (paths.BUILT_IN_LIBRARY,)), self.own_library)


NO_SETTINGS = Settings()


def read_settings(folder: Path) -> Settings:
    """The settings in this folder. Settings never stop the app: what cannot be read is told in `problems`, and the default holds."""
    path = folder / FILE_NAME
    try:
        if path.stat().st_size > LARGEST:
            return Settings(problems=(_("The settings in “{file}” are left out: the file is too large.", file=path),))
        data = json.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return NO_SETTINGS
    except OSError:
        return Settings(problems=(_("The settings in “{file}” are left out: the file cannot be read.", file=path),))
    except (ValueError, RecursionError):
        return Settings(problems=(_("The settings in “{file}” are left out: this is not JSON.", file=path),))
    if not isinstance(data, dict):
        return Settings(problems=(_("The settings in “{file}” are left out: names with values belong there.", file=path),))
    return _settings(data, path)


def _settings(data: Mapping[str, object], path: Path) -> Settings:
    language, libraries = data.get("language", ""), data.get("libraries", [])
    problems = [_("“{file}”: there is no setting “{key}”.", file=path, key=key) for key in data if key not in KNOWN]
    if not (isinstance(language, str) and language[:2].lower() in ("", *LANGUAGES)):
        known = ", ".join(LANGUAGES)
        problems.append(_("“{file}”: the language must be one of: {known}.", file=path, known=known))
        language = ""
    if not (isinstance(libraries, list) and all(isinstance(name, str) for name in libraries)):
        problems.append(_("“{file}”: the libraries must be a list of folders.", file=path))
        libraries = [name for name in libraries if isinstance(name, str)] if isinstance(libraries, list) else []
    house_style = data.get("house_style", "")
    if not isinstance(house_style, str):
        problems.append(_("“{file}”: the house style must be the name of a file.", file=path))
        house_style = ""
    own = data.get("own_library", "")
    if not isinstance(own, str):
        problems.append(_("“{file}”: your own library must be the name of a folder.", file=path))
        own = ""
    folders = tuple(Path(name) for name in libraries)
    return Settings(str(language), folders, tuple(problems), Path(house_style) if house_style else None, Path(own) if own else None)


def keep_own_library(folder: Path, library: Path) -> None:
    """Remember the folder of the user's own library in the settings folder; all other settings stay. Raises UserError."""
    path = folder / FILE_NAME
    try:
        data = json.loads(read_bytes(path, LARGEST).decode("utf-8-sig")) if path.exists() else {}
    except (ValueError, RecursionError):
        data = None
    if not isinstance(data, dict):
        raise UnwritableFile(_("The settings in “{file}” cannot be read, so nothing is added to them; mend or remove the file.", file=path))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnwritableFile(_("The folder “{folder}” cannot be made; choose another place.", folder=folder)) from error
    content = json.dumps({**data, "own_library": str(library)}, ensure_ascii=False, indent=2) + "\n"
    write_atomically(path, content.encode("utf-8", "surrogateescape"))


def system_language(environment: Mapping[str, str] = os.environ) -> str:
    """The language of the system as it says it itself ("nl_NL.UTF-8"), or ""."""
    for name in SYSTEM_VARIABLES:
        if environment.get(name):
            return environment[name]
    import locale  # only where the system does not say it in a variable

    spoken = (locale.getlocale()[0] or "").split("_")[0].lower()
    return WINDOWS_NAMES.get(spoken, spoken)
