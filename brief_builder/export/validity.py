"""Whether a PDF keeps the standards it claims: PDF/UA-1 (everyone can read it) and PDF/A-2a (an archive can keep it).

The judge is the package page-validation, which is installed only by who asks for it (the extra `validate`).
"""

from __future__ import annotations

import importlib
import importlib.util
from dataclasses import dataclass

from brief_builder.errors import UserError
from brief_builder.i18n import Message, _

STANDARDS = {"PDF/UA-1": "ua1", "PDF/A-2a": "2a"}
"""The name people know → the profile of the judge."""

_JUDGE = "page"
_MOST = 5


class NoValidator(UserError):
    """The package that judges PDF files is not installed."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to be said of one standard: whether the file keeps it, and the first few rules it breaks, as the judge words them."""

    standard: str
    valid: bool
    failures: tuple[str, ...] = ()

    @property
    def message(self) -> Message:
        """The verdict as one sentence."""
        if self.valid:
            return _("{standard}: this PDF is valid.", standard=self.standard)
        return _("{standard}: this PDF is not valid. {failures}", standard=self.standard, failures="; ".join(self.failures))


def can_validate() -> bool:
    """Whether there is a judge on this computer."""
    return importlib.util.find_spec(_JUDGE) is not None


def verdicts(pdf: bytes) -> tuple[Verdict, ...]:
    """A verdict for each standard. Raises `NoValidator`."""
    if not can_validate():
        raise NoValidator(
            _("The PDF cannot be checked, because the checker is not installed. Install it in your clone with: pip install '.[validate]'.")
        )
    judge = importlib.import_module(_JUDGE)
    return tuple(_verdict(judge.validate_pdf_bytes(pdf, profile=profile), name) for name, profile in STANDARDS.items())


def _verdict(report: object, standard: str) -> Verdict:
    valid: bool = report.is_compliant  # type: ignore[attr-defined] # the package may be missing where types are checked
    failures = [f"{failure.rule_id} {failure.message}" for failure in report.failures]  # type: ignore[attr-defined]
    return Verdict(standard, valid, () if valid else tuple(dict.fromkeys(failures))[:_MOST])
