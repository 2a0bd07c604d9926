"""The same document as Typst source, for comparing speeds: same text, notes, tables and charts, in the same font and on the same paper."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import assert_never

from brief_builder.document.nodes import (
    Block,
    Callout,
    Caption,
    Chart,
    Contents,
    Document,
    Glossary,
    Heading,
    Image,
    LabelLines,
    LetterBlock,
    ListBlock,
    PageBreak,
    Paragraph,
    Quote,
    Row,
    Signature,
    SourceList,
    Table,
)
from brief_builder.document.spans import LineBreak, NoteMark, Span, Text

_FRONT = """#set document(title: {title})
#set page(paper: "a4", margin: (top: 26mm, bottom: 22mm, left: 32mm, right: 52mm), numbering: "1",
  header: [{title}], footer: context [Pagina #counter(page).display() van #counter(page).final().first()])
#set text(font: "Source Sans 3", size: 11pt, lang: "nl")
#let bar(label, value, width) = grid(columns: (40%, 60%), label, stack(dir: ltr, rect(width: width, height: 11pt, fill: gray), value))
"""


def typst_source(document: Document) -> str:
    """The whole source."""
    return _FRONT.format(title=_string(document.metadata.title)) + "\n".join(_Translator(document).blocks(document.blocks))


def _string(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


class _Translator:
    def __init__(self, document: Document) -> None:
        self.notes = {note.id: note for note in document.notes}

    def spans(self, spans: Iterable[Span]) -> str:
        return "".join(map(self._span, spans))

    def _span(self, span: Span) -> str:
        match span:
            case Text():
                made = f"#text({_string(span.text)})"
                made = f"#strong[{made}]" if span.strong else made
                made = f"#emph[{made}]" if span.emphasis else made
                return f"#link({_string(span.href)})[{made}]" if span.href else made
            case NoteMark():
                return f"#footnote[{' '.join(self.blocks(self.notes[span.note].blocks))}]"
            case LineBreak():
                return "#linebreak()"
            case _:
                assert_never(span)

    def blocks(self, blocks: Iterable[Block]) -> Iterator[str]:
        for block in blocks:
            yield from self._block(block)

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Heading():
                yield f"#heading(level: {block.level})[#text({_string(block.number)}) {self.spans(block.spans)}]"
            case Paragraph():
                yield self.spans(block.spans) + "\n"
            case ListBlock():
                kind = "enum" if block.ordered else "list"
                yield f"#{kind}({', '.join('[' + ' '.join(self.blocks(item.blocks)) + ']' for item in block.items)})"
            case Quote():
                yield f"#quote(block: true)[{' '.join(self.blocks(block.blocks))}]"
            case Table():
                yield from self._caption(block.caption)
                yield self._table(block)
                yield self.spans(block.source) + "\n"
            case Chart():
                yield from self._caption(block.caption)
                yield from (f"#bar({_string(b.label)}, {_string(b.printed)}, {abs(float(b.value)):.1f}pt)" for b in block.bars)
                yield self.spans(block.source) + "\n"
            case Callout():
                inner = " ".join(self.blocks(block.blocks))
                yield f"#block(fill: luma(240), inset: 9pt)[{self.spans(block.title)} #parbreak() {inner} {self.spans(block.source)}]"
            case LabelLines():
                yield from (f"#text({_string(line.label)}) {self.spans(line.spans)}\n" for line in block.lines)
            case Signature():
                yield from (f"#text({_string(line)})\n" for line in (*block.lines, *block.offices))
            case LetterBlock():
                yield f"#text({_string(block.sender.name)})\n\n#text({_string(block.document_type)})\n"
            case SourceList():
                yield from (self.spans(entry.spans) + "\n" for entry in block.entries)
            case Glossary():
                for entry in block.entries:
                    yield f"*{self.spans(entry.label)}*\n"
                    yield from self.blocks(entry.blocks)
            case Contents():
                yield f"#outline(title: {_string(block.title)})"
            case PageBreak():
                yield "#pagebreak(weak: true)"
            case Image():
                raise AssertionError("the speed of pictures is not compared")
            case _:
                assert_never(block)

    def _caption(self, caption: Caption | None) -> Iterator[str]:
        if caption:
            yield f"*#text({_string(caption.label)}) {self.spans(caption.title)}*\n\n{self.spans(caption.measure)}\n"

    def _table(self, block: Table) -> str:
        head = f"table.header({self._cells(block.header)})," if block.header else ""
        return f"#table(columns: {len(block.columns)}, stroke: none, {head} {self._cells(block.rows)})"

    def _cells(self, rows: Iterable[Row]) -> str:
        return ", ".join(f"[{self.spans(cell.spans)}]" for row in rows for cell in row.cells)
