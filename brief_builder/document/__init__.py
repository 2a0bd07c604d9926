"""The document tree: final before a writer sees it. Values in, values out; no format is known here."""
