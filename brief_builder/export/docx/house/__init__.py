"""A template of the organisation: any .docx or .dotx lends its look to the Word file.

`file` reads and judges it, `parts` opens the package, `copying` takes over the few parts that make a look (nothing else gets in), `styles`
and `lists` find the style of every role and add what is missing, `page` measures the section; `template` puts it together.
"""

from brief_builder.export.docx.house.file import read_word_template

__all__ = ["read_word_template"]
