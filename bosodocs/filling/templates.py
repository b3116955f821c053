"""
The templates that forms are filled with: the shipped ones, and municipalities' own.

A template is compiled once in a process. Nothing of one document is left in it for the next, so threads can share it.
"""

from __future__ import annotations

import os
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn, Protocol

from bosodocs.checks import coverage
from bosodocs.errors import Fault, Place, TemplateError, Trouble, Unpackable
from bosodocs.filling import context
from bosodocs.kinds.form import Form
from bosodocs.model import Language
from bosodocs.package.document_properties import DocumentProperties
from bosodocs.package.templates import Ask, Filled, Limit

LARGEST = 50 * 2**20
"""Bytes of a template file that are read; Word's own limit for a document's text is 32 MB."""


def shipped(form: Form) -> Path:
    """Return the path of a form's own template: beside the code where it is installed, else at the top of the tree."""
    here = Path(__file__).parents[1]
    installed = here / "templates" / f"{form.name}{form.suffix}"
    return installed if installed.is_file() else here.parent / "templates" / installed.name


class Template(Protocol):
    """A compiled template, of Word or Excel."""

    @property
    def used(self) -> frozenset[str]:
        """The paths that its tags or names lead to."""
        ...

    @property
    def told(self) -> tuple[Trouble, ...]:
        """What of it is left out of every document."""
        ...

    @property
    def limits(self) -> tuple[Limit, ...]:
        """How long its answers may be."""
        ...

    def fill(self, facts: dict[str, Any], properties: DocumentProperties) -> Filled:
        """Fill it."""
        ...


_ENGINES = {".docx": "bosodocs.word.filler.template", ".xlsx": "bosodocs.excel.filler.template"}
"""The module that compiles a kind of file; imported for the first template of its kind, so nobody waits for both."""

_ADOPTING = "bosodocs.adopting.adoption"
"""What makes a form without tags a template; imported for the first of these, since it reads."""

_compiled: dict[tuple[Form, str, Language], tuple[tuple[int, int], Template]] = {}
"""Templates by form, path and language, each with the time and size of the file it was made from."""

_MOST_KEPT = 32
"""Templates that are kept: more than a batch has, and few megabytes; of more, those that were compiled first go."""


def compiled(
    form: Form, template: str | os.PathLike[str] | None = None, language: Language = Language.BOKMAL
) -> Template:
    """
    Return a form's template, compiled: the one at a path, else the shipped one, with its own words in a language.

    Raises:
        TemplateError: it is no file of the form's kind, or has tags that are broken or that nothing fills; all at once.
        ValueError: the form's declaration is not sound (`bosodocs.kinds.soundness`).

    """
    path = shipped(form) if template is None else Path(template)
    try:
        state = path.stat()
        seen = (state.st_mtime_ns, state.st_size)
        known = _compiled.get((form, str(path), language))
        if known is not None and known[0] == seen:
            return known[1]
        data = _read(path)
    except FileNotFoundError:
        _refuse(path, "There is no such template.", "Check the path.")
    except PermissionError:
        _refuse(path, "The template may not be read by you.", "Ask for access, or copy it.")
    except (OSError, ValueError):
        _refuse(path, "The template cannot be read.", "Give the path of a .docx or .xlsx file.")
    if template is not None:
        from bosodocs.kinds import soundness  # noqa: PLC0415 - who fills the shipped template does not wait for it

        soundness.check(form)
    engine = import_module(_ENGINES[form.suffix])
    ask = Ask(context.vocabulary(form), partial(coverage.missing, form), form.wording(language), template is None)
    if template is not None and not engine.has_tags(data, ask.vocabulary):
        data, told = _adopted(data, path, form)
        ask = ask._replace(told=told)
    made: Template = engine.compile_template(data, str(path), ask)
    _compiled[form, str(path), language] = (seen, made)
    for oldest in list(_compiled)[:-_MOST_KEPT]:
        _compiled.pop(oldest, None)
    return made


def _adopted(data: bytes, path: Path, form: Form) -> tuple[bytes, tuple[Trouble, ...]]:
    """Return a form without tags as a template, and what is told of it."""
    try:
        return import_module(_ADOPTING).tagged(data, str(path), form)
    except Unpackable as refused:
        raise TemplateError([trouble.at(Place(file=str(path))) for trouble in refused.troubles]) from None


def has_tags(template: str | os.PathLike[str]) -> bool:
    """Return whether a template has tags, or is no file that can be opened: then what compiles it says why."""
    path = Path(template)
    engine = _ENGINES.get(path.suffix.lower(), _ENGINES[".docx"])
    try:
        return import_module(engine).has_tags(_read(path))
    except (TemplateError, OSError):
        return True


def form_of(template: str | os.PathLike[str] | None) -> Form:
    """
    Return the form that a template is, by its labels.

    Raises:
        TemplateError: it is none of them.
        TypeError: there is no template.

    """
    if template is None:
        message = "without a form, there must be a template that says which it is"
        raise TypeError(message)
    path = Path(template)
    if not path.exists():
        _refuse(path, "There is no such template.", "Check the path.")
    try:
        found: Form = import_module(_ADOPTING).form_of(_read(path), str(path))
    except Unpackable as refused:
        raise TemplateError([trouble.at(Place(file=str(path))) for trouble in refused.troubles]) from None
    return found


def _at_once(path: str, flags: int) -> int:
    """Open a file so that reading waits for nobody, as some of /proc would have it (kmsg)."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _read(path: Path) -> bytes:
    if path.is_dir():
        _refuse(path, "The template is a folder.", "Name the file in it.")
    if not path.is_file():
        _refuse(path, "The template is a device or a pipe.", "Give the path of a .docx or .xlsx file.")
    with open(path, "rb", opener=_at_once) as file:
        data = file.read(LARGEST + 1) or b""
    if len(data) > LARGEST:
        _refuse(path, "The template is larger than 50 MB.", "Make the pictures in it smaller.")
    return data


def _refuse(path: Path, what: str, helps: str) -> NoReturn:
    raise TemplateError([Fault(what, helps, Place(file=str(path)))])
