"""Controle: what is missing, inconsistent or unclear in a brief. Hints, never a stamp."""

from brief_builder.brief.checks.check import check_brief, check_steps, settled
from brief_builder.brief.checks.library import CHANGED
from brief_builder.brief.checks.remark import Grade, Remark
from brief_builder.brief.checks.silence import can_be_silenced, hear_again, silence

__all__ = ["CHANGED", "Grade", "Remark", "can_be_silenced", "check_brief", "check_steps", "hear_again", "settled", "silence"]
