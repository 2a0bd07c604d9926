"""Results as JSON, and the names of the kinds."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal

from brief_builder.cli.visible import visible_json
from brief_builder.content.library import Item, kind_of
from brief_builder.i18n import Message, _

KIND_NAMES: Mapping[str, Message] = {
    "term": _("term"),
    "finding": _("finding"),
    "figure": _("figure"),
    "theme": _("theme"),
    "source": _("source"),
    "abbreviation": _("abbreviation"),
}
"""What the user calls each kind of item; the keys are those of the command line and of JSON."""


def write_json(value: object) -> None:
    """JSON alone on stdout, in UTF-8 whatever the system's own encoding is."""
    text = visible_json(json.dumps(plain_data(value), ensure_ascii=False, indent=2))
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8") + b"\n")
    sys.stdout.buffer.flush()


def plain_data(value: object) -> object:
    """Dataclasses as mappings, tuples as lists, decimals as the text that was printed."""
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain_data(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, Mapping):
        return {str(k): plain_data(v) for k, v in value.items()}
    if isinstance(value, tuple | list):
        return [plain_data(v) for v in value]
    return str(value) if isinstance(value, Decimal) else value


def item_data(item: Item) -> dict[str, object]:
    """The whole item for `show --json`: `kind` as `search` names it, its own kind (stand_van_zaken, kernconcept …) as `type`."""
    data = plain_data(item)
    assert isinstance(data, dict)
    own_kind = {"type": data.pop("kind")} if "kind" in data else {}
    return {"id": item.id, "kind": kind_of(item), **own_kind, **data}
