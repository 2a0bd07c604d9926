"""The structure tree into the PDF: elements, the way back from marked content (ParentTree), ids and attributes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

import pikepdf
from pikepdf import Array, Dictionary, Name, Object

from brief_builder.export.pdf.paint import Painted, Rectangle
from brief_builder.export.pdf.strings import text_string
from brief_builder.export.pdf.structure import Attribute, Element, Kind

_STANDS_EMPTY: tuple[Kind, ...] = ("TD", "TH", "Document")
"""Kinds of element that mean something without content; others are left out then."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """A link on a page (counted from 0), and the content it belongs to."""

    content: int
    page: int
    object: Object


def write_tree(pdf: pikepdf.Pdf, root: Element, painted: Painted, annotations: Sequence[Annotation]) -> None:
    """Give the PDF its structure tree. Annotations are numbered behind the pages, in the order given."""
    writer = _TreeWriter(pdf, [page.obj for page in pdf.pages])
    writer.take_marks(painted)
    for annotation in annotations:
        writer.annotations.setdefault(annotation.content, []).append(annotation)
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    document = writer.write(root, tree)
    if document is None:
        raise AssertionError("a document element may stand empty")
    tree.K = document
    tree.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(writer.parents(painted, annotations))))
    tree.ParentTreeNextKey = len(pdf.pages) + len(annotations)
    if writer.ids:
        tree.IDTree = pdf.make_indirect(
            Dictionary(Names=Array([x for name in sorted(writer.ids) for x in (text_string(name), writer.ids[name])]))
        )
    pdf.Root.StructTreeRoot = tree
    pdf.Root.MarkInfo = Dictionary(Marked=True)


@dataclass(slots=True)
class _TreeWriter:
    pdf: pikepdf.Pdf
    pages: list[Object]
    marks: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    bounds: dict[int, list[Rectangle]] = field(default_factory=dict)
    annotations: dict[int, list[Annotation]] = field(default_factory=dict)
    holders: dict[int, Object] = field(default_factory=dict)
    ids: dict[str, Object] = field(default_factory=dict)
    names: dict[Kind, Name] = field(default_factory=dict)
    attributes: dict[tuple[Attribute, ...], Object] = field(default_factory=dict)

    def take_marks(self, painted: Painted) -> None:
        for page, contents in enumerate(painted.marked):
            for number, content in enumerate(contents):
                self.marks.setdefault(content, []).append((page, number))
        for content, rectangle in painted.areas:
            self.bounds.setdefault(content, []).append(rectangle)

    def write(self, element: Element, parent: Object) -> Object | None:
        """The object of an element and all under it; None for one that would stand empty without meaning."""
        made = self.pdf.make_indirect(Dictionary({"/Type": Name.StructElem, "/S": self._name(element.kind), "/P": parent}))
        page = next((page for kid in element.kids if isinstance(kid, int) for page, _ in self.marks.get(kid, ())), None)
        kids = list(self._kids(element, made, page))
        if not kids and element.kind not in _STANDS_EMPTY:
            return None
        if kids:
            made.K = Array(kids)
        if page is not None:
            made.Pg = self.pages[page]
        self._describe(element, made)
        return made

    def _kids(self, element: Element, made: Object, page: int | None) -> Iterator[Object | int]:
        for kid in element.kids:
            if isinstance(kid, Element):
                child = self.write(kid, made)
                if child is not None:
                    yield child
            else:
                self.holders[kid] = made
                yield from self._content(kid, page)

    def _content(self, content: int, page: int | None) -> Iterator[Object | int]:
        for on, number in self.marks.get(content, ()):
            yield number if on == page else Dictionary(Type=Name.MCR, Pg=self.pages[on], MCID=number)
        for annotation in self.annotations.get(content, ()):
            yield Dictionary(Type=Name.OBJR, Pg=self.pages[annotation.page], Obj=annotation.object)

    def _describe(self, element: Element, made: Object) -> None:
        if element.alt:
            made.Alt = text_string(element.alt)
        if element.language:
            made.Lang = text_string(element.language)
        if element.id:
            made.ID = text_string(element.id)
            self.ids[element.id] = made
        box = list(self._bounding_box(element)) if element.kind == "Figure" else []
        if box:
            made.A = Array([*_attributes(element.attributes), *box])
        elif element.attributes:
            made.A = self._shared(element.attributes)

    def _name(self, kind: Kind) -> Name:
        if kind not in self.names:
            self.names[kind] = Name("/" + kind)
        return self.names[kind]

    def _shared(self, attributes: tuple[Attribute, ...]) -> Object:
        """Most attributes say that a cell names its row: all elements that say the same share one object."""
        if attributes not in self.attributes:
            self.attributes[attributes] = self.pdf.make_indirect(Array(list(_attributes(attributes))))
        return self.attributes[attributes]

    def _bounding_box(self, element: Element) -> Iterator[Object]:
        """A figure tells where it stands; one that goes on overleaf, where it begins."""
        found = [r for kid in element.kids if isinstance(kid, int) for r in self.bounds.get(kid, ())]
        here = [r for r in found if r.page == found[0].page]
        if here:
            left, bottom = min(r.left for r in here), min(r.bottom for r in here)
            right, top = max(r.right for r in here), max(r.top for r in here)
            corners = Array([round(number, 2) for number in (left, bottom, right, top)])
            yield Dictionary(O=Name.Layout, Placement=Name.Block, BBox=corners)

    def parents(self, painted: Painted, annotations: Sequence[Annotation]) -> Iterator[Object | int]:
        """The ParentTree: for each page the elements of its marks, for each annotation its element."""
        for page, contents in enumerate(painted.marked):
            yield page
            yield Array([self.holders[content] for content in contents])
            self.pages[page].StructParents = page
        for number, annotation in enumerate(annotations, len(painted.marked)):
            yield number
            yield self.holders[annotation.content]


def _attributes(attributes: Iterable[Attribute]) -> Iterator[Object]:
    for owner, group in groupby(attributes, lambda attribute: attribute.owner):
        made = Dictionary(O=Name("/" + owner))
        for attribute in group:
            made["/" + attribute.name] = text_string(attribute.value) if attribute.text else Name("/" + attribute.value)
        yield made
