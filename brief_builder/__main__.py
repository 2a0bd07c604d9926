"""`python -m brief_builder` is `brief-builder`."""

import sys

from brief_builder.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
