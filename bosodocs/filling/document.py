"""Where forms meet engines: facts in, a filled document out."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from pathlib import Path
from typing import Any, NamedTuple

from bosodocs import forms
from bosodocs.errors import Finding, Place, Unsure
from bosodocs.filling import render, templates
from bosodocs.kinds.form import Form
from bosodocs.language.sentences import say
from bosodocs.model import Programme
from bosodocs.package import file_names, saving
from bosodocs.package.templates import WITHOUT_NAMES


@dataclass(frozen=True, eq=False)
class Document:
    """
    A filled form: the name of its file, the file's bytes, what was filled, and what is worth a look before it is sent.

    The findings are worked out when they are first asked for, since that takes as long as filling does. A document on
    its way to another process takes them along.
    """

    name: str
    data: bytes
    look: Callable[[], Iterable[Finding]] = field(default=tuple, repr=False)
    programme: Programme | None = field(default=None, repr=False)
    """The facts that it was filled with; None for a document that was made by hand."""
    form: Form | None = field(default=None, repr=False)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What is worth a look, in the order of the form's checks."""
        return tuple(self.look())

    def with_findings(self, findings: Iterable[Finding]) -> Document:
        """Return the same document with other findings."""
        return replace(self, look=_Given(tuple(findings)))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Document):
            return NotImplemented
        return (self.name, self.data, self.findings) == (other.name, other.data, other.findings)

    def __hash__(self) -> int:
        return hash((self.name, self.data))

    def __reduce__(self) -> tuple[type[Document], tuple[Any, ...]]:
        return Document, (self.name, self.data, _Given(self.findings), self.programme, self.form)

    def save(self, folder: str | os.PathLike[str] = ".", *, overwrite: bool = False) -> Path:
        """
        Write the document into a folder, whole or not at all, and return its path.

        A file with the same content is left as it is.

        Raises:
            SaveError: it cannot be written there, or a file with other content has its name and is not to be
                overwritten: somebody may have edited it.

        """
        path = Path(folder, self.name)
        saving.save(self.data, path, overwrite=overwrite)
        return path


class _Given(NamedTuple):
    """Findings that are known already."""

    findings: tuple[Finding, ...]

    def __call__(self) -> tuple[Finding, ...]:
        return self.findings


def fill(programme: Programme, form: Form | None, *, template: str | os.PathLike[str] | None = None) -> Document:
    """
    Fill a form.

    Args:
        programme: the facts.
        form: one of `bosodocs.forms`; None for the one that the template is, by its labels.
        template: a municipality's own copy of the form's template, or a form without tags, blank or filled in, which is
            filled by its labels; without it, the template that is shipped.

    Raises:
        TemplateError: the template is no Word file, or has tags that are broken or that nothing fills; all at once.

    Example:
        >>> from bosodocs import fill, forms
        >>> from bosodocs.model import Formalia, Programme
        >>> programme = Programme(formalia=Formalia(municipality="Ås kommune", period="2013-1"))
        >>> fill(programme, forms.half_year_report).name
        'halvarsrapport-as-2013-1.docx'

    """
    if form is None:
        form = templates.form_of(template)
    return document(form, programme, template, render.printed(form, template, render.job(form, programme)))


def document(
    form: Form, programme: Programme, template: str | os.PathLike[str] | None, printed: render.Printed
) -> Document:
    """Return what was printed of a programme as a document."""
    if isinstance(parts := form.file_parts(programme), str):
        message = f"{form.name}: file_parts returns {parts!r}, and not a tuple of the parts of a name"
        raise TypeError(message)
    name = file_names.file_name(*parts, suffix=form.suffix)
    look = partial(_findings, form, programme, os.fsdecode(template or ""), printed)
    return Document(name, printed.data, look, programme, form)


def _findings(form: Form, programme: Programme, template: str, printed: render.Printed) -> Iterator[Finding]:
    # Whoever does not look at the findings does not wait for the checks.
    from bosodocs.checks import coverage, doubtful_values, findings, questions  # noqa: PLC0415
    from bosodocs.checks.rules import Looked, found  # noqa: PLC0415

    looked = Looked(programme, form)
    yield from doubtful_values.of(looked)
    yield from findings.of(looked)
    for title in printed.undrawn:
        yield found("chart", looked, "organisering", say("«{title}» is too large to be drawn.", title=title))
    for trouble in printed.told:
        rule = "unsure" if isinstance(trouble, Unsure) else "template"
        yield found(rule, looked, "", trouble)._replace(place=Place(template))
    yield from coverage.unprinted(printed.used, looked)
    if not template:
        yield from questions.of(looked)
        return
    if WITHOUT_NAMES in printed.used:
        yield from coverage.elsewhere(looked, forms.ALL)
    yield from coverage.too_long(printed.limits, looked)
    yield from coverage.unasked(printed.used, looked)
    yield from coverage.asked(questions.of(looked), form, printed.used)
