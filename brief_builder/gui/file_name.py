"""The name of a file: date, type, subject, status and version."""

from __future__ import annotations

import re

from brief_builder.brief.model import Brief
from brief_builder.dutch.fold import fold

LONGEST = 80
FINAL = ("vastgesteld", "verzonden")
FORMATS = ("docx", "pdf")


def file_name(brief: Brief) -> str:
    """`{date}-{type}-{subject}-{status}-v{version}` in a–z, digits and hyphens, at most 80; a long subject is what is cut.

    Status and version are dropped once the document is final.
    """
    before = _slug(f"{brief.field_text('datum')} {brief.template}")
    status, version = brief.field_text("status"), brief.field_text("versie")
    after = "" if status in FINAL else _slug(f"{status} {f'v{version}' if version else ''}")
    room = LONGEST - len(before) - len(after) - 2
    subject = _slug(brief.field_text("onderwerp"))[: max(room, 0)].strip("-")
    return "-".join(piece for piece in (before, subject, after) if piece)[:LONGEST].strip("-") or "document"


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
