"""What one part of the file points to: addresses on the web, and pictures."""

from __future__ import annotations

from dataclasses import dataclass, field

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

_PNG = b"\x89PNG"


@dataclass(slots=True)
class Relations:
    """Collects relationship ids while a part is written; `attach` then makes them real. The same thing gets the same id."""

    addresses: dict[str, str] = field(default_factory=dict)
    pictures: dict[bytes, str] = field(default_factory=dict)

    def address(self, target: str) -> str:
        """The id for a web address."""
        return self.addresses.setdefault(target, f"link{len(self.addresses) + 1}")

    def picture(self, data: bytes) -> str:
        """The id for the bytes of a PNG or JPEG."""
        return self.pictures.setdefault(data, f"picture{len(self.pictures) + 1}")

    def attach(self, part: Part) -> None:
        """Give `part` everything that was asked for; pictures become parts of its package."""
        for target, relation in self.addresses.items():
            part.rels.add_relationship(RELATIONSHIP_TYPE.HYPERLINK, target, relation, is_external=True)
        for data, relation in self.pictures.items():
            part.rels.add_relationship(RELATIONSHIP_TYPE.IMAGE, _picture_part(data, relation, part), relation)


def _picture_part(data: bytes, relation: str, owner: Part) -> Part:
    """A part of the package with the picture, whatever kind of JPEG it is; named after the part that shows it."""
    ending, kind = ("png", CONTENT_TYPE.PNG) if data.startswith(_PNG) else ("jpg", CONTENT_TYPE.JPEG)
    stem = owner.partname.filename.removesuffix(".xml")
    return Part(PackURI(f"/word/media/{stem}-{relation}.{ending}"), kind, data, owner.package)
