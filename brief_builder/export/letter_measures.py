"""Where sender and text of a letter stand, and how large the sender is: the same in every format."""

from __future__ import annotations

SENDER_HEIGHT = 30.0
"""Height of the wordmark and of the tallest logo, in points."""

SENDER_PREFIX = 10.5
"""Size of the line above the name in the wordmark, in points."""

SENDER_NAME = 18.0
"""Size of the name in the wordmark, in points."""

SENDER_FOOT_MM = 24
"""Where wordmark or logo end, from the top of the page."""

TEXT_TOP_MM = 34
"""Where the text of a letter begins, from the top of the page."""

LOGO_WIDEST_MM = 80
