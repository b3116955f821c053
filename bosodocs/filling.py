"""
Where forms meet engines: facts in, a filled document out.

A template is compiled once in a process. Nothing of one document is left in it for the next, so threads can share it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from bosodocs.errors import Fault, Finding, Place, TemplateError
from bosodocs.forms import context, doubts, questions
from bosodocs.forms.declaration import Form
from bosodocs.model import Language, Programme
from bosodocs.package import file_names, saving
from bosodocs.word.document_properties import DocumentProperties
from bosodocs.word.template import Template, compile_template

LARGEST_TEMPLATE = 50 * 2**20
"""Bytes of a template file that are read; Word's own limit for a document's text is 32 MB."""

_LANGUAGES = {Language.BOKMAL: "nb-NO", Language.NYNORSK: "nn-NO"}


@dataclass(frozen=True, slots=True)
class Document:
    """A filled form: the name of its file, the file's bytes, and what is worth a look before it is sent."""

    name: str
    data: bytes
    findings: tuple[Finding, ...] = ()

    def save(self, folder: str | os.PathLike[str] = ".", *, overwrite: bool = False) -> Path:
        """
        Write the document into a folder, whole or not at all, and give its path.

        A file with the same content is left as it is.

        Raises:
            SaveError: it cannot be written there, or a file with other content has its name and is not to be
                overwritten: somebody may have edited it.

        """
        path = Path(folder, self.name)
        saving.save(self.data, path, overwrite=overwrite)
        return path


def fill(programme: Programme, form: Form, *, template: str | os.PathLike[str] | None = None) -> Document:
    """
    Fill a form.

    Args:
        programme: the facts.
        form: one of `bosodocs.forms`.
        template: a municipality's own copy of the form's template; without it, the one that is shipped.

    Raises:
        TemplateError: the template is no Word file, or has tags that are broken or that nothing fills; all at once.

    Example:
        >>> from bosodocs import fill, forms
        >>> from bosodocs.model import Formalia, Programme
        >>> programme = Programme(formalia=Formalia(municipality="Ås kommune", period="2013-1"))
        >>> fill(programme, forms.half_year_report).name
        'halvarsrapport-as-2013-1.docx'

    """
    compiled = _template(form, shipped(form) if template is None else Path(template))
    data = compiled.fill(context.of(form, programme), _properties(form, programme))
    name = file_names.file_name(*form.file_parts(programme), suffix=form.suffix)
    return Document(name, data, tuple(_findings(form, programme)))


def shipped(form: Form) -> Path:
    """Give the path of a form's own template: beside the code where it is installed, else at the top of the tree."""
    here = Path(__file__).parent
    installed = here / "templates" / f"{form.name}{form.suffix}"
    return installed if installed.is_file() else here.parent / "templates" / installed.name


_compiled: dict[tuple[str, str], tuple[tuple[int, int], Template]] = {}
"""Templates by form and path, each with the time and size of the file it was made from."""


def _template(form: Form, path: Path) -> Template:
    try:
        state = path.stat()
        seen = (state.st_mtime_ns, state.st_size)
        known = _compiled.get((form.name, str(path)))
        if known is not None and known[0] == seen:
            return known[1]
        data = _read(path)
    except FileNotFoundError:
        _refuse(path, "There is no such template.", "Check the path.")
    except PermissionError:
        _refuse(path, "The template may not be read by you.", "Ask for access, or copy it.")
    except (OSError, ValueError):
        _refuse(path, "The template cannot be read.", "Give the path of a .docx file.")
    compiled = compile_template(data, str(path), context.vocabulary(form))
    _compiled[form.name, str(path)] = (seen, compiled)
    return compiled


def _read(path: Path) -> bytes:
    if path.is_dir():
        _refuse(path, "The template is a folder.", "Name the .docx file in it.")
    if not path.is_file():
        _refuse(path, "The template is a device or a pipe.", "Give the path of a .docx file.")
    with path.open("rb") as file:
        data = file.read(LARGEST_TEMPLATE + 1)
    if len(data) > LARGEST_TEMPLATE:
        _refuse(path, "The template is larger than 50 MB.", "Make the pictures in it smaller.")
    return data


def _refuse(path: Path, what: str, helps: str) -> NoReturn:
    raise TemplateError([Fault(what, helps, Place(file=str(path)))])


def _properties(form: Form, programme: Programme) -> DocumentProperties:
    formalia = programme.formalia
    date = formalia.report_date
    stamp = f"{date.year:04}-{date.month:02}-{date.day:02}" if date is not None and date.complete else ""
    return DocumentProperties(
        title=_one_line(form.title(programme)),
        author=_one_line(formalia.filled_in_by or formalia.municipality),
        language=_LANGUAGES[formalia.language],
        date=stamp,
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _findings(form: Form, programme: Programme) -> Iterator[Finding]:
    yield from doubts.of(programme, form.sections)
    for check in form.checks:
        yield from check(programme)
    yield from questions.of(form, programme)
