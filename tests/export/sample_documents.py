"""Documents built by hand for the writers: a council letter, a memo and a policy note. Together they use every block and span."""

from tests.export.sample_letter import letter, memo
from tests.export.sample_nota import nota

__all__ = ["SAMPLES", "letter", "memo", "nota"]

SAMPLES = {"letter": letter, "memo": memo, "nota": nota}
