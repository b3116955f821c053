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
from functools import partial
from operator import length_hint
from typing import TYPE_CHECKING, Literal, TypeVar

from bosodocs.errors import BosodocsError
from bosodocs.filling import render, templates
from bosodocs.filling.document import Document, document
from bosodocs.filling.render import Printed, RenderJob
from bosodocs.kinds.form import Form
from bosodocs.model import Programme
from bosodocs.prose import packing

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from bosodocs.filling.failures import Failure

packing.teach_pickle()

Thing = TypeVar("Thing")
Made = TypeVar("Made")


def fill_many(
    programmes: Iterable[Programme],
    form: Form,
    *,
    template: str | os.PathLike[str] | None = None,
    executor: Executor | None = None,
    errors: Literal["raise", "yield"] = "raise",
) -> Iterator[Document | Failure]:
    """
    Fill a form for many programmes; return the documents in the programmes' order.

    Each stands in the place of its programme, and knows it (`Document.programme`), whatever becomes of the others.

    Args:
        programmes: taken as they are needed, so they may be loaded on the way.
        form: one of `bosodocs.forms`.
        template: a municipality's own copy of the form's template; without it, the one that is shipped.
        executor: who does the work; without it, this process, one document after the other.
        errors: what becomes of a programme whose form cannot be filled: its error is raised in its place («raise»), or
            a `Failure` stands there, and the rest follow («yield»).

    Raises:
        TemplateError: the template is of no use; at once, before anything is filled.
        BosodocsError: in the place of the first programme that could not be filled, which its `failure` tells; only
            with «raise».

    Example:
        >>> from bosodocs import fill_many, forms
        >>> from bosodocs.model import Formalia, Programme
        >>> many = [Programme(formalia=Formalia(municipality=f"{name} kommune")) for name in ("Ås", "Bø")]
        >>> [document.name for document in fill_many(many, forms.half_year_report)]
        ['halvarsrapport-as.docx', 'halvarsrapport-bo.docx']

    """
    templates.compiled(form, template)
    path = None if template is None else os.path.abspath(template)  # noqa: PTH100 - pathlib would follow links
    made = _documents(form, programmes, path, executor)
    return _until_one_fails(made) if errors == "raise" else made


def in_order(
    function: Callable[[Thing], Made],
    things: Iterable[Thing],
    executor: Executor | None = None,
    count: int | None = None,
    *,
    lost: Callable[[Thing], Made] | None = None,
) -> Iterator[Made]:
    """
    Return what a function makes of each thing, in their order; `count` is about how many there are, where it is known.

    In the place of a thing that ends the process which works on it stands what `lost` makes of it.
    """
    if executor is None:
        yield from map(function, things)
        return
    from bosodocs.filling import sharing  # noqa: PLC0415 - only for who has an executor

    yield from sharing.in_order(function, things, executor, count or length_hint(things, sys.maxsize), lost)


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
) -> Iterator[Document | Failure]:
    begun: deque[tuple[Programme, BosodocsError | None]] = deque()
    work = partial(_printed, form.name, template)
    count = length_hint(programmes) or None
    made = in_order(work, _jobs(form, programmes, begun), executor, count, lost=_nothing)
    for index, printed in enumerate(made):
        programme, error = begun.popleft()
        if isinstance(printed, Printed):
            yield document(form, programme, template, printed)
        else:
            yield _failure(index, programme, form, printed or error)


def _failure(index: int, programme: Programme, form: Form, error: BosodocsError | None) -> Failure:
    from bosodocs.filling import failures  # noqa: PLC0415 - only for a fault

    return failures.died(index, programme, form) if error is None else failures.failure(index, programme, form, error)


def _nothing(_: object) -> None:
    return None


def _until_one_fails(made: Iterable[Document | Failure]) -> Iterator[Document]:
    for one in made:
        if not isinstance(one, Document):
            one.error.failure = one
            raise one.error
        yield one
