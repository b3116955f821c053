"""The collector of circular waste, at rest while a document is made or read."""

from __future__ import annotations

import gc
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def at_rest() -> Generator[None]:
    """
    Leave the collector at rest meanwhile: it would look, again and again, at thousands of objects only just made.

    A tenth of reading a form. It works on behind it, as it did before; nothing that is made here is circular.

    >>> with at_rest():
    ...     gc.isenabled()
    False
    """
    busy = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if busy:
            gc.enable()
