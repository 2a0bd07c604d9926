"""Controle: what is missing, inconsistent or unclear in a brief. Hints, never a stamp."""

from brief_builder.brief.checks.check import check_brief
from brief_builder.brief.checks.library import CHANGED
from brief_builder.brief.checks.remark import Grade, Remark

__all__ = ["CHANGED", "Grade", "Remark", "check_brief"]
