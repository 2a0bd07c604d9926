"""A fuzzer that is guided by the code, over one of the readers. By hand, in an environment with atheris:

python tests/fuzz/by_hand.py NAME -runs=100000 -timeout=10 -rss_limit_mb=500

The names are those of the functions in targets.py. What it finds is written to a file; it becomes an example in test_readers.py.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parents[2]))
with atheris.instrument_imports(include=["brief_builder", "markdown_it", "mdit_py_plugins"]):
    from tests.fuzz import targets


def main() -> None:
    """Run one target, beginning with its good examples."""
    name, *options = sys.argv[1:]
    with tempfile.TemporaryDirectory() as corpus, tempfile.TemporaryDirectory() as work:
        for number, seed in enumerate(targets.seeds(name)):
            (Path(corpus) / str(number)).write_bytes(seed)
        atheris.Setup([sys.argv[0], *options, corpus], lambda data: targets.read(name, data, Path(work)))
        atheris.Fuzz()


if __name__ == "__main__":
    main()
