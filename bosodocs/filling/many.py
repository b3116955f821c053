"""
Many documents at once, one process or many; they come in the order of what they are made from.

Any executor of `concurrent.futures` serves: threads, processes, dask.distributed's `client.get_executor()`. What
travels to a worker is what is to be printed of a handful of programmes, the name of a form and the path of a template;
what comes back is the files' bytes. Only so many are on the way as keep the workers busy, so memory does not grow with
their number; this process works along meanwhile. Findings are worked out here, and only where they are looked at.
"""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from functools import partial
from itertools import islice
from operator import length_hint
from typing import TYPE_CHECKING, Any, TypeVar

from bosodocs.errors import BosodocsError, Fault
from bosodocs.filling import render, templates
from bosodocs.filling.document import Document, document
from bosodocs.filling.render import Printed, RenderJob
from bosodocs.kinds.form import Form
from bosodocs.model import Programme
from bosodocs.package import collector
from bosodocs.prose import packing

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

TOGETHER = 32
"""What goes to a worker in one batch, at most: enough to make the way worth its cost, few enough to share evenly."""

packing.teach_pickle()

Thing = TypeVar("Thing")
Made = TypeVar("Made")


def fill_many(
    programmes: Iterable[Programme],
    form: Form,
    *,
    template: str | os.PathLike[str] | None = None,
    executor: Executor | None = None,
) -> Iterator[Document]:
    """
    Fill a form for many programmes; return the documents in the programmes' order.

    Args:
        programmes: taken as they are needed, so they may be loaded on the way.
        form: one of `bosodocs.forms`.
        template: a municipality's own copy of the form's template; without it, the one that is shipped.
        executor: who does the work; without it, this process, one document after the other.

    Raises:
        TemplateError: the template is of no use; at once, before anything is filled.
        BosodocsError: behind the last document, with the faults of each programme that could not be filled; all others
            have been given by then.

    Example:
        >>> from bosodocs import fill_many, forms
        >>> from bosodocs.model import Formalia, Programme
        >>> many = [Programme(formalia=Formalia(municipality=f"{name} kommune")) for name in ("Ås", "Bø")]
        >>> [document.name for document in fill_many(many, forms.half_year_report)]
        ['halvarsrapport-as.docx', 'halvarsrapport-bo.docx']

    """
    templates.compiled(form, template)
    path = None if template is None else os.path.abspath(template)  # noqa: PTH100 - pathlib would follow links
    return _good(_documents(form, programmes, path, executor))


def in_order(
    function: Callable[[Thing], Made],
    things: Iterable[Thing],
    executor: Executor | None = None,
    count: int | None = None,
) -> Iterator[Made]:
    """
    Return what a function makes of each thing, in their order; `count` is about how many there are, where it is known.

    While the executor has enough to do and its next result is not there yet, this process works along. Batches are
    small at first and towards the end, so that few things are shared out too and all are ready at about the same time.
    """
    if executor is None:
        yield from map(function, things)
        return
    source = iter(things)
    left = count or length_hint(things, sys.maxsize)
    most = 2 * (getattr(executor, "_max_workers", 0) or os.cpu_count() or 1) + 1
    line: deque[Future[list[bytes]] | tuple[Made, ...]] = deque()
    sent = away = 0
    try:
        while True:
            size = min(2 ** (sent // most), TOGETHER, max(left, 0) // (2 * most) + 1)
            if away < most and (batch := tuple(_packed(islice(source, size)))):
                line.append(executor.submit(_each, function, batch))
                left -= len(batch)
                sent += 1
                away += 1
            elif not line:
                return
            elif isinstance(head := line[0], tuple):
                line.popleft()
                yield from head
            elif not head.done() and len(line) < most * TOGETHER and (own := tuple(map(function, islice(source, 1)))):
                line.append(own)
                left -= 1
            else:
                line.popleft()
                away -= 1
                yield from map(_unpacked, head.result())
    finally:
        for waiting in line:
            if not isinstance(waiting, tuple):
                waiting.cancel()


def _packed(things: Iterable[Any]) -> Iterator[bytes]:
    """
    Pack things one by one, each while the processor still has it at hand.

    By pickle itself: the pickler of multiprocessing (Python 3.11) looks each object's type up in a ChainMap written in
    Python, and takes more time for that than for packing.
    """
    import pickle  # noqa: PLC0415 - only where something travels

    return (pickle.dumps(thing, pickle.HIGHEST_PROTOCOL) for thing in things)


def _unpacked(data: bytes) -> Any:
    import pickle  # noqa: PLC0415 - only where something travels

    with collector.at_rest():
        return pickle.loads(data)  # noqa: S301 - from a process that this one began, or that began this one


def _each(function: Callable[[Any], Any], batch: tuple[bytes, ...]) -> list[bytes]:
    from multiprocessing import parent_process  # noqa: PLC0415 - loaded already where there is another process

    # Only in a worker for so long as a batch: in the user's own process, threads of their own may count on it.
    with collector.at_rest() if parent_process() is not None else nullcontext():
        return list(_packed(function(_unpacked(thing)) for thing in batch))


def _jobs(
    form: Form, programmes: Iterable[Programme], begun: deque[tuple[Programme, BosodocsError | None]]
) -> Iterator[RenderJob | None]:
    """Return what is to be printed of each programme, None for one that cannot be, and remember what it belongs to."""
    for programme in programmes:
        try:
            job = render.job(form, programme)
        except BosodocsError as error:
            begun.append((programme, error))
            yield None
        else:
            begun.append((programme, None))
            yield job


def _printed(form: str, template: str | None, job: RenderJob | None) -> Printed | BosodocsError | None:
    from bosodocs import forms  # noqa: PLC0415 - a worker that was just started has none yet

    try:
        return None if job is None else render.printed(getattr(forms, form), template, job)
    except BosodocsError as error:
        return error


def _documents(
    form: Form, programmes: Iterable[Programme], template: str | None, executor: Executor | None
) -> Iterator[Document | BosodocsError]:
    begun: deque[tuple[Programme, BosodocsError | None]] = deque()
    work = partial(_printed, form.name, template)
    count = length_hint(programmes) or None
    for printed in in_order(work, _jobs(form, programmes, begun), executor, count):
        programme, error = begun.popleft()
        if isinstance(printed, Printed):
            yield document(form, programme, template, printed)
        elif (fault := printed or error) is not None:
            yield fault


def _good(made: Iterable[Document | BosodocsError]) -> Iterator[Document]:
    errors: list[BosodocsError] = []
    for one in made:
        if isinstance(one, BosodocsError):
            errors.append(one)
        else:
            yield one
    if errors:
        kinds = {type(error) for error in errors}
        faults: list[Fault] = [fault for error in errors for fault in error.faults]
        raise (kinds.pop() if len(kinds) == 1 else BosodocsError)(faults)
