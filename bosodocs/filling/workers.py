"""
Processes that work for this one: what is done where one of them dies, and that none outlives it.

A pool of `concurrent.futures` of which one process dies (killed for want of memory, or by a library written in C) gives
back nothing of what any of its processes were at (`BrokenProcessPool`), and takes nothing more. So what was on the way
is done again, one thing at a time in a process of its own, and only what ends that one too is lost.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, ProcessPoolExecutor
from multiprocessing import parent_process
from typing import Any


class Lost(Exception):
    """The process that worked on a thing has died, twice."""


class Alone:
    """A process of its own for one thing after the other, begun anew where one has ended it."""

    def __init__(self, like: Executor) -> None:
        self.context = getattr(like, "_mp_context", None)
        self.pool: ProcessPoolExecutor | None = None

    def run(self, function: Callable[..., Any], *given: Any) -> Any:
        """
        Return what a function makes of what it is given.

        Raises:
            Lost: the process has died over it.

        """
        try:
            if self.pool is None:
                self.pool = ProcessPoolExecutor(1, self.context, initializer=begin)
            return self.pool.submit(function, *given).result()
        except BrokenExecutor:
            self.end()
            raise Lost from None

    def end(self) -> None:
        """Let the process go."""
        if self.pool is not None:
            self.pool.shutdown(wait=False, cancel_futures=True)
            self.pool = None


def begin() -> None:
    """
    Prepare a process for work: an interrupt is the main process's to answer, and its end is the end of all.

    A worker waits for work on a pipe whose other end it holds itself, if it was forked: it would wait for ever.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_DFL)
    threading.Thread(target=_end_with_the_main_process, daemon=True).start()


def _end_with_the_main_process() -> None:
    if (parent := parent_process()) is not None:
        parent.join()
        os._exit(1)
