"""Every colour that is written on another can be read."""

import pytest

from brief_builder.export.contrast import contrast
from brief_builder.gui.tokens import DARK, LIGHT, PAIRS, Colours


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_contrast(theme: Colours) -> None:
    low = {(a, b): contrast(theme.named(a), theme.named(b)) for a, b, least in PAIRS if contrast(theme.named(a), theme.named(b)) < least}
    assert low == {}
