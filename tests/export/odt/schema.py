"""The schema of OpenDocument, where this computer has it: Debian's libjopendocument-java carries version 1.2.

`ODF_SCHEMA` may name a schema file of another version. What is valid as 1.2 is valid as 1.3 too: nothing was taken away.
"""

from __future__ import annotations

import os
import zipfile
from functools import cache
from pathlib import Path

from lxml import etree

from tests.export.odt.odt_file import OdtFile

_JARS = Path("/usr/share/java")
_IN_JAR = "org/jopendocument/dom/oofficeDTDs/OpenDocument-v1.2-schema.rng"
_PARTS = ("content.xml", "styles.xml", "meta.xml", "settings.xml")


def find_schema() -> bytes | None:
    """The schema as RELAX NG, or None."""
    named = os.environ.get("ODF_SCHEMA")
    if named:
        return Path(named).read_bytes()
    jars = sorted(_JARS.glob("jOpenDocument*.jar"))
    if not jars:
        return None
    with zipfile.ZipFile(jars[0]) as jar:
        return jar.read(_IN_JAR)


@cache
def _grammar(schema: bytes) -> etree.RelaxNG:
    return etree.RelaxNG(etree.fromstring(schema))


def faults(file: OdtFile, schema: bytes) -> list[str]:
    """What is not valid, by part and line."""
    grammar = _grammar(schema)
    version = b"1.2" if b"<value>1.2</value>" in schema or b"rng:value>1.2<" in schema else b"1.3"
    found = []
    for name in _PARTS:
        tree = etree.fromstring(file.parts[name].replace(b'office:version="1.3"', b'office:version="' + version + b'"'))
        if not grammar.validate(tree):
            found += [f"{name}: {error.line}: {error.message}" for error in grammar.error_log]
    return found
