"""The Word writer: a final document becomes the bytes of a .docx.

`write_docx` is the way in. From there: `blocks` turns each block into paragraphs (`paragraphs`), which name roles; `roles` maps roles to
the styles of a template; `template` makes our own from a house style. `ledger` numbers what Word numbers, `relations` collects
what a part points to, `ooxml` writes the markup.
"""

from brief_builder.export.docx.writer import docx_work, write_docx

__all__ = ["docx_work", "write_docx"]
