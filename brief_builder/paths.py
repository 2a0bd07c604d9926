"""Where things lie: the data that comes with the app, and the user's folders.

In a checkout the data folders stand beside the package; in an installed wheel they lie inside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

_PACKAGE = Path(__file__).parent
_DATA = _PACKAGE / "data" if (_PACKAGE / "data").is_dir() else _PACKAGE.parent

BUILT_IN_LIBRARY = _DATA
"""The folder that holds `glossary/` and `sections/` of the built-in library."""

RESOURCES = _DATA / "resources"
"""Templates, styles, fonts, translations."""

TEMPLATES = RESOURCES / "templates"
STYLES = RESOURCES / "styles"
FONTS = RESOURCES / "fonts"
TRANSLATIONS = RESOURCES / "translations"
EXAMPLES = RESOURCES / "examples"
SPELLING = RESOURCES / "spelling"
MANUAL = RESOURCES / "manual"


@dataclass(frozen=True, slots=True)
class UserFolders:
    """The user's folders: settings (also own templates and organisatie.yaml), cache (the index), data (recovery files)."""

    settings: Path
    cache: Path
    data: Path


def user_folders(base: Path | None = None) -> UserFolders:
    """The folders of this user on this system, or three folders under `base`. Nothing is created here."""
    if base is not None:
        return UserFolders(base / "settings", base / "cache", base / "data")
    from platformdirs import PlatformDirs

    system = PlatformDirs("brief-builder", appauthor=False)
    return UserFolders(Path(system.user_config_dir), Path(system.user_cache_dir), Path(system.user_data_dir))
