"""Assembling: brief becomes document. The only bridge from content to document."""

from brief_builder.brief.assemble.document import assemble

__all__ = ["assemble"]
