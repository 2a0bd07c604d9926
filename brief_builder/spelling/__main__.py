"""`python -m brief_builder.spelling FOLDER`: the helper process of the window."""

import io
import sys
from pathlib import Path

from brief_builder.spelling.serve import serve

if __name__ == "__main__":
    try:
        serve(
            Path(sys.argv[1]),
            io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace"),
            io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8"),
        )
    except (KeyboardInterrupt, BrokenPipeError):
        sys.exit(0)
