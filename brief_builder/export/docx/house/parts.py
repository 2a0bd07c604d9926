"""The package of a template as plain values: its parts by name, and what each part points to. Files of strangers: everything is bounded."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from docx.oxml.ns import qn
from lxml import etree

from brief_builder.export.docx.ooxml import NAMESPACES
from brief_builder.i18n import Message, _

LARGEST = 20_000_000
"""A template file with more bytes than this is refused."""

_LARGEST_UNPACKED = 80_000_000
_MOST_PARTS = 2_000
_OLD_WORD = b"\xd0\xcf\x11\xe0"  # of .doc files, and of .docx files with a password
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError, LookupError)

Parts = Mapping[str, bytes]
"""The bytes of every part by its name without the first slash: "word/styles.xml"."""


class NoTemplate(Exception):
    """A file that cannot be a template; `reason` completes a sentence: "it is too large"."""

    def __init__(self, reason: Message) -> None:
        super().__init__(str(reason))
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Relation:
    """One arrow from a part: its id, the last word of its kind ("header"), and the part or (external) the address it leads to."""

    id: str
    kind: str
    target: str
    external: bool = False


def read_parts(data: bytes) -> Parts:
    """The parts of a package. Raises `NoTemplate` for what is no zip, too large, or broken."""
    if data.startswith(_OLD_WORD):
        raise NoTemplate(_("it is an old Word file or has a password; open it in Word and save it as .docx without a password."))
    if len(data) > LARGEST:
        raise _too_large()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            entries = file.infolist()
            if len(entries) > _MOST_PARTS or sum(entry.file_size for entry in entries) > _LARGEST_UNPACKED:
                raise _too_large()
            return {entry.filename: _content(file, entry) for entry in entries if not entry.is_dir()}
    except _BROKEN as error:
        raise NoTemplate(_("it is no Word file, or it is damaged; open it in Word and save it again as .docx.")) from error


def _too_large() -> NoTemplate:
    return NoTemplate(_("it is too large for a template; take out pictures and text, and keep styles, header and footer."))


def _content(file: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """Never more than the entry said it would be: a packed byte can unpack to thousands."""
    with file.open(entry) as stream:
        return stream.read(entry.file_size)


def main_part(parts: Parts) -> str:
    """The name of the part that holds the text. Raises `NoTemplate` when it is no Word text."""
    names = [r.target for r in relations(parts, "") if r.kind == "officeDocument" and not r.external]
    name = names[0] if names else ""
    if name not in parts or tree(parts, name).tag != qn("w:document"):
        raise NoTemplate(_("it is no Word document of the usual kind; open it in Word and save it as “Word document (.docx)”."))
    return name


def tree(parts: Parts, name: str) -> etree._Element:
    """A part as XML, without entities and without anything from outside. Raises `NoTemplate`."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(parts[name], parser)
    except etree.XMLSyntaxError as error:
        raise _damaged(name) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise _damaged(name)
    for node in list(root.iter(etree.Comment, etree.PI, etree.Entity)):
        node.getparent().remove(node)
    return root


def _damaged(name: str) -> NoTemplate:
    return NoTemplate(_("its part “{part}” is damaged; open it in Word and save it again as .docx.", part=name))


def relations(parts: Parts, name: str) -> tuple[Relation, ...]:
    """What a part ("" is the package) points to; arrows to parts that are not there are left out."""
    folder, _slash, file = name.rpartition("/")
    path = posixpath.join(folder, "_rels", f"{file}.rels")
    return tuple(_relations(parts, path, folder)) if path in parts else ()


def _relations(parts: Parts, path: str, folder: str) -> Iterator[Relation]:
    for node in tree(parts, path):
        number, target = node.get("Id", ""), node.get("Target", "")
        kind = node.get("Type", "").rpartition("/")[2]
        if node.get("TargetMode") == "External":
            yield Relation(number, kind, target, external=True)
            continue
        inside = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        if inside in parts:
            yield Relation(number, kind, inside)


def only(parts: Parts, name: str, kind: str) -> str:
    """The part of this kind that `name` points to, or ""."""
    return next((r.target for r in relations(parts, name) if r.kind == kind and not r.external), "")


def find(root: etree._Element, path: str) -> list[etree._Element]:
    """The elements at an XPath with the usual prefixes."""
    found: list[etree._Element] = etree._Element.xpath(root, path, namespaces=dict(NAMESPACES))
    return found


def values(root: etree._Element, path: str) -> list[str]:
    """The attribute values at an XPath."""
    return [str(value) for value in etree._Element.xpath(root, path, namespaces=dict(NAMESPACES))]
