"""
Many documents at once, one process or many; they come in the order of what they are made from.

Any executor of `concurrent.futures` serves: threads, processes, dask.distributed's `client.get_executor()`. What
travels to a worker is a handful of programmes, the name of a form and the path of a template; what comes back is the
documents with their findings. Only so many are on the way as keep the workers busy, so memory does not grow with
their number.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from bosodocs.errors import BosodocsError, Fault
from bosodocs.filling import templates
from bosodocs.filling.document import Document, fill
from bosodocs.forms.declaration import Form
from bosodocs.model import Programme

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

TOGETHER = 16
"""What goes to a worker in one parcel: enough to make the way worth its cost, few enough to share the work evenly."""

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
    Fill a form for many programmes; give the documents in the programmes' order.

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
    return _good(in_order(partial(_filled, form.name, path), programmes, executor))


def in_order(
    function: Callable[[Thing], Made], things: Iterable[Thing], executor: Executor | None = None
) -> Iterator[Made]:
    """
    Give what a function makes of each thing, in their order.

    Args:
        function: can travel to a worker, as can what it makes.
        things: taken as they are needed.
        executor: who does the work; without it, this process.

    """
    if executor is None:
        yield from map(function, things)
        return
    left = iter(things)
    parcels = iter(lambda: tuple(islice(left, TOGETHER)), ())
    most = 2 * (getattr(executor, "_max_workers", 0) or os.cpu_count() or 1) + 1
    under_way: deque[Future[list[Made]]] = deque()
    try:
        for parcel in parcels:
            under_way.append(executor.submit(_each, function, parcel))
            if len(under_way) >= most:
                yield from under_way.popleft().result()
        while under_way:
            yield from under_way.popleft().result()
    finally:
        for future in under_way:
            future.cancel()


def _each(function: Callable[[Thing], Made], things: tuple[Thing, ...]) -> list[Made]:
    return [function(thing) for thing in things]


def _filled(form: str, template: str | None, programme: Programme) -> Document | BosodocsError:
    from bosodocs import forms  # noqa: PLC0415 - a worker that was just started has none yet

    try:
        return fill(programme, getattr(forms, form), template=template)
    except BosodocsError as error:
        return error


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
