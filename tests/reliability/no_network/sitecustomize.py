"""Loaded by every Python of the journey, helper processes too: an internet socket is written down in a file, and refused.

An audit hook sees what patches of `socket.socket` would not: sockets made from C, look-ups of names, and other ways in.
"""

import os
import sys

FORBIDDEN = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.connect", "socket.bind", "socket.sendto")
LOCAL = 1  # AF_UNIX


def _note(line: str) -> None:
    with open(os.environ["SOCKET_LOG"], "a", encoding="utf-8") as log:  # noqa: PTH123 (nothing more is loaded here than needed)
        log.write(f"{line}\n")


def _hook(event: str, args: tuple[object, ...]) -> None:
    if not event.startswith("socket."):
        return
    if event == "socket.__new__" and args[1] != LOCAL:
        _note(f"attempt {event} {args[1:]} by {sys.argv}")
        raise PermissionError("no internet socket here")
    if event in FORBIDDEN and getattr(args[0], "family", None) != LOCAL:
        _note(f"attempt {event} {args[1:]} by {sys.argv}")
        raise PermissionError("no internet socket here")


if "SOCKET_LOG" in os.environ:
    sys.addaudithook(_hook)
    _note(f"watching {sys.orig_argv[1:]}")
