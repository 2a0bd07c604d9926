"""The briefs of the tests of brief, also here; imported, since pytest refuses a conftest that is named as a plugin."""

from tests.brief.conftest import make, templates

__all__ = ["make", "templates"]
