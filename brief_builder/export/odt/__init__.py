"""The OpenDocument writer: a final document becomes the bytes of an .odt.

`write_odt` is the way in. From there: `blocks` turns each block into pieces (`pieces`: paragraphs, lists, tables), which name roles;
`roles` names the style of each role, `looks` and `list_styles` say how it is set, `page_layout` what the pages are. `ledger` names and
counts what the file names and counts, `notes` writes the notes before the text that carries them, `package` packs the parts.
"""

from brief_builder.export.odt.writer import odt_work, write_odt

__all__ = ["odt_work", "write_odt"]
