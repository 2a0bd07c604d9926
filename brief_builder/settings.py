"""The user's settings: a small JSON file in the settings folder. Without it the defaults hold.

One table says what each setting is called, what it is for and what kind of value it has: the file is read and the form is made by it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal, NamedTuple

from brief_builder import paths
from brief_builder.errors import UnwritableFile
from brief_builder.files import make_folder, read_bytes, write_atomically
from brief_builder.i18n import LANGUAGES, Message, _

FILE_NAME = "settings.json"
LARGEST = 100_000
BUILT_IN = "built-in"
"""How the file and the command line name the library that comes with the app: where that lies differs with every version."""

SYSTEM_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
WINDOWS_NAMES = {"dutch": "nl", "english": "en"}
LANGUAGE_NAMES: Mapping[str, Message] = {"": _("That of the system"), "nl": _("Dutch"), "en": _("English")}

COLOURS: Mapping[str, Message] = {"": _("Those of the system"), "light": _("Light"), "dark": _("Dark")}

Kind = Literal["choice", "folders", "file", "folder"]


class SettingSpec(NamedTuple):
    """A setting as the user meets it. `wrong` is said of a value in the file that is not understood.

    `choices` are the values of a choice with their names, `suffixes` the endings of a file. `at_once`: a change holds without a new start.
    """

    name: Message
    help: Message
    kind: Kind
    wrong: Message
    choices: Mapping[str, Message] = {}
    suffixes: tuple[str, ...] = ()
    at_once: bool = True


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user chose. `language` "" follows the system; no `libraries` means the built-in one. `house_style` is the
    template for Word files (.docx or .dotx); without it the look is ours. `own_library` is the folder of the library in which the user
    keeps own versions; it is open beside the others. `colours` "" follow the system.

    `problems` is what was not understood.
    """

    language: str = ""
    libraries: tuple[Path, ...] = ()
    problems: tuple[Message, ...] = ()
    house_style: Path | None = None
    own_library: Path | None = None
    colours: str = ""

    def open_libraries(self) -> tuple[Path, ...]:
        """The folders of the libraries to open, the user's own last; none means the built-in one alone."""
        if self.own_library is None:
            return self.libraries
        others = tuple(folder for folder in self.libraries or (paths.BUILT_IN_LIBRARY,) if folder != self.own_library)
        return (*others, self.own_library)


SPECS: Mapping[str, SettingSpec] = {
    "language": SettingSpec(
        _("Language of the window"),
        _("Of menus and messages. A document has the language of its document type."),
        "choice",
        _("“{file}”: the language must be one of: {known}.", file="", known=", ".join(LANGUAGES)),
        LANGUAGE_NAMES,
        at_once=False,
    ),
    "libraries": SettingSpec(
        _("Libraries"),
        _("What you search in: the folders with terms, findings and figures."),
        "folders",
        _("“{file}”: the libraries must be a list of folders.", file=""),
    ),
    "house_style": SettingSpec(
        _("House style for Word"),
        _("The Word template of your organisation. Without one, documents have the look of Brief Builder."),
        "file",
        _("“{file}”: the house style must be the name of a file.", file=""),
        suffixes=(".docx", ".dotx"),
    ),
    "own_library": SettingSpec(
        _("Own library"),
        _("The folder in which your own versions are kept, beside the libraries that you search in."),
        "folder",
        _("“{file}”: your own library must be the name of a folder.", file=""),
    ),
    "colours": SettingSpec(
        _("Colours"),
        _("Of the window at every start; Ctrl+Shift+D changes them for as long as it is open."),
        "choice",
        _("“{file}”: the colours must be one of: {known}.", file="", known=", ".join(filter(None, COLOURS))),
        COLOURS,
    ),
}
"""All settings by the names that they have in the file, in the order of the form."""

NO_SETTINGS = Settings()


# ---- reading


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
    problems = [_("“{file}”: there is no setting “{key}”.", file=path, key=key) for key in data if key not in SPECS]
    values: dict[str, Any] = {}
    for name, spec in SPECS.items():
        if name in data:
            values[name], understood = READERS[spec.kind](data[name], spec)
            if not understood:
                problems.append(replace(spec.wrong, values={**spec.wrong.values, "file": path}))
    return Settings(**values, problems=tuple(problems))


Read = tuple[object, bool]
"""A value, and whether all that the file says of it was understood."""


def _choice(value: object, spec: SettingSpec) -> Read:
    if isinstance(value, str):
        for known in (value, value[:2].lower()):  # a language may be written in full: en_GB
            if known in spec.choices:
                return known, True
    return "", False


def _folders(value: object, _spec: SettingSpec) -> Read:
    if not isinstance(value, list):
        return (), False
    names = [name for name in value if isinstance(name, str)]
    return tuple(library_folder(name) for name in names), len(names) == len(value)


def library_folder(name: str) -> Path:
    """The folder of a library as a user names it."""
    return paths.BUILT_IN_LIBRARY if name == BUILT_IN else Path(name)


def _path(value: object, _spec: SettingSpec) -> Read:
    if not isinstance(value, str):
        return None, False
    return Path(value) if value else None, True


READERS: Mapping[Kind, Callable[[object, SettingSpec], Read]] = {
    "choice": _choice,
    "folders": _folders,
    "file": _path,
    "folder": _path,
}


# ---- keeping


def keep_settings(folder: Path, changes: Mapping[str, object]) -> None:
    """Keep these settings, by name, in the settings folder; all else in the file stays as it is. Raises UserError.

    A file that cannot be read is never written over.
    """
    path = folder / FILE_NAME
    try:
        data = json.loads(read_bytes(path, LARGEST).decode("utf-8-sig")) if path.exists() else {}
    except (ValueError, RecursionError):
        data = None
    if not isinstance(data, dict):
        raise UnwritableFile(_("The settings in “{file}” cannot be read, so nothing is added to them; mend or remove the file.", file=path))
    make_folder(folder)
    data |= {name: _written(value) for name, value in changes.items()}
    content = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    write_atomically(path, content.encode("utf-8", "surrogateescape"))


def _written(value: object) -> object:
    """A value as it stands in the file."""
    if isinstance(value, tuple):
        return [BUILT_IN if folder == paths.BUILT_IN_LIBRARY else str(folder) for folder in value]
    return "" if value is None else str(value)


def system_language(environment: Mapping[str, str] = os.environ) -> str:
    """The language of the system as it says it itself ("nl_NL.UTF-8"), or ""."""
    for name in SYSTEM_VARIABLES:
        if environment.get(name):
            return environment[name]
    import locale  # only where the system does not say it in a variable

    spoken = (locale.getlocale()[0] or "").split("_")[0].lower()
    return WINDOWS_NAMES.get(spoken, spoken)
