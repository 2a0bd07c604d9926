"""Reading a tagged PDF back as a screen reader does: the structure tree with the text of its marked content."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf

_MAPPING = re.compile(r"<([0-9A-F]{2})> <([0-9A-F]{4})>")


@dataclass
class Node:
    """An element: its kind, its object (alive as long as `pdf`), and kids that are nodes or text."""

    kind: str
    object: pikepdf.Object
    pdf: pikepdf.Pdf
    kids: list[Node | str] = field(default_factory=list)
    links: list[pikepdf.Object] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text below, in reading order."""
        return "".join(kid if isinstance(kid, str) else kid.text for kid in self.kids)

    def walk(self) -> Iterator[Node]:
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.walk()

    def all(self, *kinds: str) -> list[Node]:
        return [node for node in self.walk() if node.kind in kinds]


@dataclass
class Tagged:
    """A PDF read back: the tree, and for each page the text of its marked content and of its artifacts."""

    pdf: pikepdf.Pdf
    root: Node
    marked: list[dict[int, str]]
    artifacts: list[list[str]]


def read_tagged(data: bytes) -> Tagged:
    pdf = pikepdf.open(io.BytesIO(data))
    pages = [_page_text(page) for page in pdf.pages]
    marked, artifacts = [page[0] for page in pages], [page[1] for page in pages]
    numbers = {page.obj.objgen: i for i, page in enumerate(pdf.pages)}
    root = _node(pdf, pdf.Root.StructTreeRoot.K, marked, numbers)
    return Tagged(pdf, root, marked, artifacts)


def _node(pdf: pikepdf.Pdf, element: pikepdf.Object, marked: list[dict[int, str]], numbers: dict[tuple[int, int], int]) -> Node:
    node = Node(str(element.S)[1:], element, pdf)
    for kid in element.get("/K", []):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            node.kids.append(_node(pdf, kid, marked, numbers))
        elif isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/OBJR":
            node.links.append(kid.Obj)
        else:
            here = kid.Pg if isinstance(kid, pikepdf.Dictionary) else element.Pg
            mark = (numbers[here.objgen], int(kid.MCID if isinstance(kid, pikepdf.Dictionary) else kid))
            node.marks.append(mark)
            node.kids.append(marked[mark[0]][mark[1]])
    return node


def _page_text(page: pikepdf.Page) -> tuple[dict[int, str], list[str]]:
    fonts = {name: _characters(font) for name, font in page.Resources.Font.items()}
    marked: dict[int, str] = {}
    artifacts: list[str] = []
    inside: list[int | None] = []
    font: dict[int, str] = {}
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC":
                number = operands[1].get("/MCID")
                inside.append(None if number is None else int(number))
                if number is None:
                    artifacts.append("")
                else:
                    marked[int(number)] = ""
            case "EMC":
                inside.pop()
            case "Tf":
                font = fonts[str(operands[0])]
            case "Tj":
                text = "".join(font[code] for code in bytes(operands[0]))
                if inside[-1] is None:
                    artifacts[-1] += text
                else:
                    marked[inside[-1]] += text
            case _:
                pass
    assert not inside
    return marked, artifacts


def _characters(font: pikepdf.Object) -> dict[int, str]:
    cmap = font.ToUnicode.read_bytes().decode("ascii")
    return {int(code, 16): chr(int(char, 16)) for code, char in _MAPPING.findall(cmap)}


def reading_orders(root: Node) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The marks (page, number) in the order of the tree: of the text, and of the notes, which stand at the foot of their page."""
    text: list[tuple[int, int]] = []
    notes: list[tuple[int, int]] = []

    def read(node: Node, into: list[tuple[int, int]]) -> None:
        kids = iter(node.marks)
        for kid in node.kids:
            if isinstance(kid, str):
                into.append(next(kids))
            else:
                read(kid, notes if kid.kind == "Note" else into)

    read(root, text)
    return text, notes
