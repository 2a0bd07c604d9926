"""The PDF writer: a final document becomes a tagged, archivable PDF.

The way of the data, one value between every two steps:

    Document ── translate ──► Flow (strips + structure elements) ── paginate ──► Pages ── paint ──► Painted ── finish ──► bytes

- A *strip* (`strips`) is a slice of the column that is never cut: a line of text, a line of a table row, a chart. It carries what
  is painted on it, the notes cited in it, and how much it wants to stay with the next one.
  Spans become lines in `pieces`, `atoms`, `lines`, `typesetting`.
- A structure *element* (`structure`) says what the content is; text is painted only with the number of a content in the tree.
- `pages` is the one place that decides about page breaks and footnotes; it knows strips only, no fonts and no PDF.
- `sheets` are pages to look at: painted one by one when somebody asks, without the last step.
- `paint` puts strips on ReportLab's canvas, `finish` adds with pikepdf what makes a stack of pages a document: tags, links,
  outline, metadata. `lettering` asks ReportLab for its document by a private name; nothing else leans on one.
"""

from brief_builder.export.pdf.places import anchor_pages, part_at, part_places
from brief_builder.export.pdf.sheets import Sheets, sheets_work
from brief_builder.export.pdf.writer import pdf_work, write_pdf

__all__ = ["Sheets", "anchor_pages", "part_at", "part_places", "pdf_work", "sheets_work", "write_pdf"]
