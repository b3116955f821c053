"""
What is wrong with a form as it is declared: paths that no fact has, labels that mean two things.

The forms of the package are looked at by a test; one that somebody declares, when it is first used.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any, cast

from bosodocs.kinds import facts, prose, records
from bosodocs.kinds.declaration import Field, Kind, Section
from bosodocs.kinds.form import Form
from bosodocs.kinds.labelled import Fields
from bosodocs.kinds.lines import DatedLines, Line, Lines
from bosodocs.matching.labels import plain
from bosodocs.matching.values import keys
from bosodocs.model import Programme, own_answers
from bosodocs.notation.suggestions import did_you_mean
from bosodocs.prose.records import Prose

_SUFFIXES = frozenset({".docx", ".xlsx"})

_HOLDS: dict[type[Kind], tuple[type, ...]] = {
    prose.Text: (str, Prose),
    Line: (str,),
    Lines: (list,),
    records.Records: (list,),
}
"""What stands at the path of a kind."""
_CALLED: dict[type, str] = {str: "one text", Prose: "running text", list: "a list", dict: "a block"}


@cache
def check(form: Form) -> None:
    """Raise a ValueError that tells everything that is wrong with a form's declaration."""
    if found := list(faults(form)):
        raise ValueError("\n".join((f"The form «{form.name}» cannot be used as it is declared:", *found)))


def faults(form: Form) -> Iterator[str]:
    """Return what is wrong with a form's declaration, each with what helps."""
    if single := list(_single(form)):
        yield from single
        return
    if _SUFFIXES.isdisjoint({form.suffix}):
        yield f"suffix: {form.suffix!r} is none of {', '.join(map(repr, sorted(_SUFFIXES)))}."
    if isinstance(form.head, Fields):
        yield "head: labels above the first heading stand in a section of their own; `ReportHead` is for titles."
    yield from _twice(form)
    for section in form.sections:
        if not section.contents:
            yield f"Section «{section.heading}»: it has no contents, so nothing in it is filled or read."
        for answer in section.answers():
            if answer.fact and not own_answers.label(answer.path) and facts.at(answer.path) == "":
                yield f"«{answer.label}»: no key of the programme file is «{answer.path}». {_nearest(answer.path)}"
        for content in section.contents:
            yield from _of_kind(content, in_sheet=bool(section.sheets))


def _twice(form: Form) -> Iterator[str]:
    """Return what is named twice: own answers, sheets, headings, tags; and what lacks the sheet that others have."""
    answers = {answer[:2] for section in form.sections for answer in section.answers()}
    for path, count in Counter(path for _, path in answers if own_answers.label(path)).items():
        if count > 1:
            yield f"{path}: it stands behind {count} labels. Give each a path of its own."
    named = [section for section in form.sections if section.sheets]
    sheets = [name for section in named for name in {*map(plain, section.sheets)}]
    for name, count in Counter(sheets or [plain(section.heading) for section in form.sections]).items():
        if count > 1:
            yield f"«{name}» names {count} sections. Put their contents into one."
    for section in (section for section in form.sections if named and not section.sheets):
        yield f"Section «{section.heading}»: name its sheet as `sheets`, as the others do."
    for one in form.derived:
        above = one.path.rpartition(".")[0]
        if isinstance(facts.at(above), list):
            yield f"derived: «{one.path}» stands inside the list «{above}». Write «_» for the dot."
        elif any(answer.path == one.path for section in form.sections for answer in section.answers()):
            yield f"derived: «{one.path}» is what a label asks. Give it a name of its own."


def _single(form: Form) -> Iterator[str]:
    """Return what is one thing where a tuple is asked, mostly for want of a comma."""
    left: list[Any] = [form]
    while left:
        record = left.pop()
        for name, kind in type(record).__annotations__.items():
            value = getattr(record, name)
            if value is None or not str(getattr(kind, "__forward_arg__", kind)).startswith("tuple["):
                continue
            if isinstance(value, tuple) and not hasattr(cast("Any", value), "_fields"):
                left += (item for item in cast("tuple[Any, ...]", value) if isinstance(item, (Section, Kind, Field)))
            else:
                where = f"{type(record).__name__} «{getattr(record, 'label', '') or getattr(record, 'heading', '')}»"
                yield f"{where}: {name} is no tuple. Write a comma behind a single item: («…»,)."


def _nearest(path: str) -> str:
    """Return what helps: the key that was meant, where the path first leads nowhere."""
    shape: Any = facts.vocabulary(Programme)
    for key in keys(path.replace("[]", "")):
        inner = cast("list[Any]", shape)[0] if isinstance(shape, list) else shape
        names = cast("dict[str, Any]", inner) if isinstance(inner, dict) else {}
        if key not in names:
            return did_you_mean(key, names, "docs/glossary.md has all keys; «egne_svar.LABEL» is for what none means.")
        shape = names[key]
    return f"A list in «{path}» has several items: write «[]» behind its name."


def _of_kind(content: Kind, *, in_sheet: bool) -> Iterator[str]:
    where = f"{type(content).__name__} «{content.label}»"
    if isinstance(content, records.Columned):
        columns = {column.path for column in content.headed()}
        known = f"it has the paths of columns, which are {', '.join(sorted(columns))}."
        for key in content.known_by:
            if key not in columns:
                yield f"{where}: known_by: {did_you_mean(key, columns, known)}"
    fields = content.fields if isinstance(content, Fields) else getattr(content, "columns", ())
    yield from _of_fields(where, fields)
    path = getattr(content, "path", "")
    shape = facts.at(path)
    if (shape != "" or own_answers.label(path)) and not isinstance(shape, _HOLDS.get(type(content), object)):
        yield f"{where}: at «{path}» stands {_CALLED[type(shape)]}, which is for another kind."
    if isinstance(content, Lines) and content.code is None and isinstance(facts.at(f"{content.path}[]"), dict):
        yield f"{where}: the items of «{content.path}» have parts. Give `code`, or declare `Records`."
    if in_sheet and isinstance(content, (Line, Lines, DatedLines)):
        yield f"{where}: it is for a document. In a sheet, declare `LabelledTexts`."
    if in_sheet and isinstance(content, prose.Text) and not content.column:
        yield f"{where}: name the heading of the sheet's column that holds the text as `column`."


def _of_fields(where: str, fields: tuple[Field, ...]) -> Iterator[str]:
    for path, count in Counter(field.path for field in fields if field.path).items():
        if count > 1:
            yield f"{where}: {count} of its fields have the path «{path}»."
    for label, count in Counter(plain(spelt) for field in fields for spelt in field.spellings).items():
        if count > 1:
            yield f"{where}: «{label}» means several of its fields."
