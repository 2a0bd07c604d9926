"""Long work beside the window: one job at a time on one thread, with progress and cancel.

A job is a generator of `Progress` over plain values; no widget lives in it. Answers arrive in the thread of the window. When the
runner is closed the running job is stopped at its next step, and its answer is dropped.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, Signal

from brief_builder.errors import UserError
from brief_builder.i18n import Message
from brief_builder.progress import Progress, Work

PAUSE = 0.05
"""Seconds between two reports of progress."""


@dataclass(frozen=True, slots=True)
class Job:
    """Work with a name, and what is done in the window with its result or with the message of its failure.

    A `quiet` job shows no progress: it follows what the user does.
    """

    name: Message
    work: Work[Any]
    done: Callable[[Any], None]
    failed: Callable[[Message], None]
    cancelled: Event = field(default_factory=Event)
    quiet: bool = False


class JobRunner(QObject):
    """Runs jobs one after the other. `started` and `ended` frame each; `progressed` tells how far it is."""

    started = Signal(object)
    progressed = Signal(object, object)
    ended = Signal(object)
    _finished = Signal(object, object, object)

    def __init__(self) -> None:
        super().__init__()
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)
        self._jobs: list[Job] = []
        self._finished.connect(self._end)

    @property
    def busy(self) -> bool:
        """Whether a job is running or waiting."""
        return bool(self._jobs)

    def start(self, job: Job) -> None:
        """Run a job when those before it have ended."""
        self._jobs.append(job)
        self.started.emit(job)
        self._pool.start(lambda: self._run(job))

    def cancel(self) -> None:
        """Stop the jobs that the user sees at their next step. A quiet one goes on: nobody asked for it, so nobody would ask again."""
        for job in self._jobs:
            if not job.quiet:
                job.cancelled.set()

    def close(self) -> None:
        """Stop everything and wait for it."""
        for job in self._jobs:
            job.cancelled.set()
        self._jobs.clear()
        self._pool.waitForDone()

    def _run(self, job: Job) -> None:
        """In the thread of the pool."""
        try:
            self._finished.emit(job, self._steps(job), None)
        except Exception as error:  # noqa: BLE001 (raised again in the thread of the window)
            self._finished.emit(job, None, error)

    def _steps(self, job: Job) -> Any:
        told = 0.0
        while not job.cancelled.is_set():
            try:
                progress: Progress = next(job.work)
            except StopIteration as end:
                return end.value
            if time.monotonic() - told > PAUSE:
                told = time.monotonic()
                self.progressed.emit(job, progress)
        job.work.close()
        return None

    def _end(self, job: Job, result: object, error: Exception | None) -> None:
        """In the thread of the window."""
        if job not in self._jobs:
            return
        self._jobs.remove(job)
        self.ended.emit(job)
        if isinstance(error, UserError):
            job.failed(error.message)
        elif error is not None:
            raise error
        elif not job.cancelled.is_set():
            job.done(result)
