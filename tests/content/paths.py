"""Where the libraries for tests lie."""

from pathlib import Path

LIBRARIES = Path(__file__).parent.parent / "libraries"
GOOD = LIBRARIES / "good"
BROKEN = LIBRARIES / "broken"
