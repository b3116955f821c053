"""
What a command prints, and how it ends: data on stdout, messages on stderr, and neither in the place of the other.

Data is UTF-8, whatever the machine speaks, where it goes to a file or another program. A stream that is closed or full,
or whose reader has gone, stops no work: what can be done is done, and the exit code tells that what was asked for is
not all there. A command that is interrupted or ended takes away what it has half written, and ends without a traceback.
"""

from __future__ import annotations

import contextlib
import errno
import io
import os
import signal
import sys
from collections.abc import Callable
from types import FrameType
from typing import NoReturn, TextIO, cast

from bosodocs.language.sentences import fixed

INTERRUPTED = 128
"""To which a shell adds the number of the signal that ended a command: 130 for Ctrl-C."""

LOST = fixed("Not all that was asked for could be printed: stdout is closed or full.")

_ENDS = ("SIGTERM", "SIGHUP")
"""What ends a command from without; Windows has no hang-up."""

_refused: list[OSError] = []
"""Why stdout takes no more; empty while it does."""


class Ended(BaseException):
    """A signal has ended the command; what is cleared away on the way out is cleared away."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


def out(text: object = "", *, end: str = "\n") -> None:
    """Print what was asked for; nothing more where it cannot go anywhere, which the end tells."""
    if _refused:
        return
    try:
        _stdout().write(f"{text}{end}")
    except OSError as error:
        _refused.append(error)


def err(text: str, *, end: str = "\n") -> None:
    """Print a message, where there is anybody to read it."""
    with contextlib.suppress(OSError, ValueError):
        if (stream := cast("TextIO | None", sys.stderr)) is not None:
            stream.write(f"{text}{end}")
            stream.flush()


def _stdout() -> TextIO:
    stream = cast("TextIO | None", sys.stdout)  # None where it is closed, which its type does not know
    if stream is None:
        raise OSError(errno.EBADF, "")
    return stream


def run(main: Callable[[], int], *, wrong: int, told: Callable[[], str], gone: int | None = None) -> NoReturn:
    """
    Run a command as a process, and leave it at once with its exit code: taking the interpreter apart takes time.

    Shape: that something cannot be printed is `told`, and ends with `wrong`. A reader who has gone (`| head -1`) has
    what they want, and nothing is told; the end is `gone`, or None for that of the work.
    """
    try:
        _prepare()
        code = _code(main)
        _flush()
        if _refused and isinstance(_refused[0], BrokenPipeError):
            code = code if gone is None else gone
        elif _refused:
            err(told())
            code = wrong
    except KeyboardInterrupt:
        code = INTERRUPTED + signal.SIGINT
    except Ended as ended:
        code = INTERRUPTED + ended.number
    os._exit(code)


def _code(main: Callable[[], int]) -> int:
    try:
        return main()
    except SystemExit as ended:  # argparse, behind help and behind wrong use
        return ended.code if isinstance(ended.code, int) else int(ended.code is not None)


def _flush() -> None:
    try:
        if not _refused:
            _stdout().flush()
    except OSError as error:
        if sys.stdout is not None or error.errno != errno.EBADF:  # closed, and nothing was to be printed
            _refused.append(error)


def _prepare() -> None:
    """
    Make the streams and signals what the rest counts on.

    A descriptor that is closed would be that of the next file that is opened, and messages would land in a report.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
    for stream, errors in ((sys.stdout, "surrogateescape"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper) and not stream.isatty():
            stream.reconfigure(encoding="utf-8", errors=errors)
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    for name in _ENDS:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) == signal.SIG_DFL:  # under nohup, a hang-up ends nothing
            signal.signal(number, _end)


def _end(number: int, _frame: FrameType | None) -> NoReturn:
    raise Ended(number)
