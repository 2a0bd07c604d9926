"""The process that builds an index beside a window (see `beside`): a library comes in, the files of its index go out."""

from __future__ import annotations

import os
import sys
from threading import Thread

from brief_builder.search.beside import STEP, receive_library, send_files
from brief_builder.search.build import make_files
from brief_builder.search.entries import entries_of


def main() -> None:
    """Do the work once."""
    source, target = sys.stdin.buffer, sys.stdout.buffer
    library = receive_library(source)
    Thread(target=_end_with, args=(source.fileno(),), daemon=True).start()
    work = make_files(library, entries_of(library))
    while True:
        try:
            progress = next(work)
        except StopIteration as end:
            send_files(end.value, target)
            return
        target.write(b"%s %d %d\n" % (STEP, progress.done, progress.total))
        target.flush()


def _end_with(source: int) -> None:
    """The input has no more to say; that it ends means that whoever asked is gone."""
    os.read(source, 1)
    os._exit(1)


if __name__ == "__main__":
    main()
