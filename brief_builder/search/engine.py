"""The part of Whoosh that is used, imported in one place.

Python complains of this release of 2016 when it compiles it; where warnings are errors that would stop the import.
"""

from __future__ import annotations

import warnings

with warnings.catch_warnings():
    warnings.filterwarnings("ignore", "invalid escape sequence")
    warnings.filterwarnings("ignore", '"is" with')
    from whoosh import __version__ as _version
    from whoosh.codec.base import FieldWriter, TermsReader
    from whoosh.codec.whoosh3 import W3Codec
    from whoosh.fields import FieldType, Schema
    from whoosh.filedb.filestore import RamStorage
    from whoosh.filedb.filetables import HashReader, HashWriter
    from whoosh.filedb.structfile import BufferFile
    from whoosh.formats import Existence
    from whoosh.matching import ListMatcher
    from whoosh.reading import IndexReader, TermNotFound

ENGINE = "whoosh " + ".".join(map(str, _version))

__all__ = [
    "ENGINE",
    "BufferFile",
    "Existence",
    "FieldType",
    "FieldWriter",
    "HashReader",
    "HashWriter",
    "IndexReader",
    "ListMatcher",
    "RamStorage",
    "Schema",
    "TermNotFound",
    "TermsReader",
    "W3Codec",
]
