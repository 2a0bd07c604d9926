"""Controle: what is missing, inconsistent or unclear in a brief. Hints, never a stamp."""

from brief_builder.brief.checks.check import check_brief
from brief_builder.brief.checks.remark import Grade, Remark

__all__ = ["Grade", "Remark", "check_brief"]
