"""organisatie.yaml from the settings folder; without it, a neutral organisation."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from brief_builder.brief.organisation import Organisation
from brief_builder.brief.reading import as_mapping, validated
from brief_builder.content.yaml_text import read_yaml
from brief_builder.errors import UnreadableFile
from brief_builder.files import read_bytes
from brief_builder.i18n import _

FILE_NAME = "organisatie.yaml"
LARGEST = 200_000
LARGEST_LOGO = 5_000_000
PNG = b"\x89PNG\r\n\x1a\n"


def read_organisation(folder: Path) -> Organisation:
    """The organisation of this settings folder; the neutral one when there is no file. Raises UnreadableFile."""
    path = folder / FILE_NAME
    if not path.exists():
        return Organisation()
    data = as_mapping(read_yaml(path, LARGEST), path)
    found = validated(Organisation, data, path)
    for name, pattern in found.patterns.items():
        _check_pattern(name, pattern, path)
    return replace(found, logo=_beside(path, found.logo), house_style=_beside(path, found.house_style), style=_beside(path, found.style))


def _check_pattern(name: str, pattern: str, path: Path) -> None:
    try:
        re.compile(pattern)
    except re.error as error:
        raise UnreadableFile(_("“{file}”: the pattern of “{name}” is not a valid regular expression.", file=path, name=name)) from error


def _beside(path: Path, named: Path | None) -> Path | None:
    """File names in the organisation file are meant from its own folder."""
    return path.parent / named if named is not None else None


def read_logo(organisation: Organisation) -> bytes:
    """The PNG bytes of the logo, b"" when there is none. Raises UnreadableFile when it is no PNG or has no alternative text."""
    if organisation.logo is None:
        return b""
    content = read_bytes(organisation.logo, LARGEST_LOGO)
    if not content.startswith(PNG):
        raise UnreadableFile(_("“{file}” is not a PNG picture; give the logo as PNG.", file=organisation.logo))
    if not organisation.logo_alt:
        raise UnreadableFile(_("The logo “{file}” has no alternative text; add “logo_alt” to organisatie.yaml.", file=organisation.logo))
    return content
