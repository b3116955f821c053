"""Things shared out to an executor in batches, and what is made of them, in the things' order."""

from __future__ import annotations

import os
import pickle
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import nullcontext
from dataclasses import dataclass
from itertools import islice
from multiprocessing import parent_process
from typing import Any, TypeVar

from bosodocs.filling import workers
from bosodocs.package import collector

TOGETHER = 32
"""What goes to a worker in one batch, at most: enough to make the way worth its cost, few enough to share evenly."""

Thing = TypeVar("Thing")
Made = TypeVar("Made")


def in_order(
    function: Callable[[Thing], Made],
    things: Iterable[Thing],
    executor: Executor,
    count: int,
    lost: Callable[[Thing], Made] | None,
) -> Iterator[Made]:
    """
    Return what a function makes of each thing (`bosodocs.filling.many.in_order`).

    While the executor has enough to do and its next result is not there yet, this process works along. Batches are
    small at first and towards the end, so that few things are shared out too and all are ready at about the same time.
    """
    source = iter(things)
    left = count
    most = 2 * (getattr(executor, "_max_workers", 0) or os.cpu_count() or 1) + 1
    line: deque[_Sent | tuple[Made, ...]] = deque()
    alone = workers.Alone(executor)
    sent = away = 0
    try:
        while True:
            size = min(2 ** (sent // most), TOGETHER, max(left, 0) // (2 * most) + 1)
            if away < most and (batch := tuple(_packed(islice(source, size)))):
                line.append(_Sent(_submitted(executor, function, batch), batch))
                left -= len(batch)
                sent += 1
                away += 1
            elif not line:
                return
            elif isinstance(head := line[0], tuple):
                line.popleft()
                yield from head
            elif (
                not head.future.done()
                and len(line) < most * TOGETHER
                and (own := tuple(map(function, islice(source, 1))))
            ):
                line.append(own)
                left -= 1
            else:
                line.popleft()
                away -= 1
                try:
                    made = head.future.result()
                except BrokenExecutor:
                    yield from (_again(alone, function, thing, lost) for thing in head.batch)
                else:
                    yield from map(_unpacked, made)
    finally:
        alone.end()
        for waiting in line:
            if not isinstance(waiting, tuple):
                waiting.future.cancel()


@dataclass(frozen=True)
class _Sent:
    """A batch on its way."""

    future: Future[list[bytes]]
    batch: tuple[bytes, ...]


def _submitted(executor: Executor, function: Callable[[Any], Any], batch: tuple[bytes, ...]) -> Future[list[bytes]]:
    """Send a batch off; an executor that is broken already takes none."""
    try:
        return executor.submit(_each, function, batch)
    except BrokenExecutor as broken:
        refused: Future[list[bytes]] = Future()
        refused.set_exception(broken)
        return refused


def _again(
    alone: workers.Alone, function: Callable[[Any], Made], thing: bytes, lost: Callable[[Any], Made] | None
) -> Made:
    """Work on one thing of a batch whose process has died, in a process of its own."""
    try:
        [made] = alone.run(_each, function, (thing,))
    except workers.Lost:
        if lost is None:
            raise
        return lost(_unpacked(thing))
    return _unpacked(made)


def _packed(things: Iterable[Any]) -> Iterator[bytes]:
    """
    Pack things one by one, each while the processor still has it at hand.

    By pickle itself: the pickler of multiprocessing (Python 3.11) looks each object's type up in a ChainMap written in
    Python, and takes more time for that than for packing.
    """
    return (pickle.dumps(thing, pickle.HIGHEST_PROTOCOL) for thing in things)


def _unpacked(data: bytes) -> Any:
    with collector.at_rest():
        return pickle.loads(data)  # noqa: S301 - from a process that this one began, or that began this one


def _each(function: Callable[[Any], Any], batch: tuple[bytes, ...]) -> list[bytes]:
    # Only in a worker for so long as a batch: in the user's own process, threads of their own may count on it.
    with collector.at_rest() if parent_process() is not None else nullcontext():
        return list(_packed(function(_unpacked(thing)) for thing in batch))
