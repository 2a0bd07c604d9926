"""The first thing that runs, as `brief-builder` and as `python -m brief_builder`."""

from __future__ import annotations

import gc
import signal
import sys

SELDOM = (50_000, 20, 50)
"""How often Python looks for rubbish that goes round in circles: loading code and values makes much, and hardly any of that."""


def main() -> int:
    """Run the command line and give its exit status.

    Until it has been loaded and can say a sentence, Ctrl-C ends the process without a word.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    gc.set_threshold(*SELDOM)
    from brief_builder.cli.main import main as run

    return run(listening=lambda: signal.signal(signal.SIGINT, signal.default_int_handler))


if __name__ == "__main__":
    sys.exit(main())
