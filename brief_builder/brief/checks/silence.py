"""Silencing a hint in one document: the writer has seen it, and it need not come back. What must be done cannot be silenced."""

from __future__ import annotations

from dataclasses import replace

from brief_builder.brief.checks.remark import Grade, Remark
from brief_builder.brief.model import Brief


def can_be_silenced(remark: Remark) -> bool:
    """Whether this is a hint that can be recognised when it comes again."""
    return bool(remark.code) and remark.grade is not Grade.MUST


def silence(brief: Brief, remark: Remark) -> Brief:
    """The brief without this remark, wherever in it it comes up; the same brief when it cannot be silenced."""
    if not can_be_silenced(remark) or is_silenced(remark, brief):
        return brief
    return replace(brief, silenced=(*brief.silenced, _name(remark)))


def hear_again(brief: Brief) -> Brief:
    """The brief with nothing silenced."""
    return replace(brief, silenced=())


def is_silenced(remark: Remark, brief: Brief) -> bool:
    """Whether the writer silenced this remark."""
    return can_be_silenced(remark) and _name(remark) in brief.silenced


def _name(remark: Remark) -> str:
    """ "passive: Het plan wordt in juni vastgesteld"; a remark about a whole part names the part."""
    return f"{remark.code}: {remark.about or remark.part or remark.slot or remark.field}".removesuffix(": ")
