"""
The open questions of a form: what it asks and the programme file does not say.

A question left open is no error: a form in work can always be printed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from bosodocs.checks.rules import Looked, found
from bosodocs.errors import Finding
from bosodocs.kinds import facts
from bosodocs.kinds.cross_table import CrossTable, Group
from bosodocs.kinds.declaration import Kind, Printed
from bosodocs.kinds.partner_rows import row_of
from bosodocs.kinds.paths import get, stated
from bosodocs.kinds.yearly import Yearly
from bosodocs.language.sentences import say
from bosodocs.model import Partner, Programme
from bosodocs.model.base import Fact


def of(looked: Looked) -> Iterator[Finding]:
    """Return the open questions of a form in its order."""
    for section in looked.form.sections:
        for said in section.said:
            yield from _unanswered(said.printed, section.place, looked)
        for content in section.contents:
            yield from _content(content, section.place, looked)


def _content(content: Kind, place: str, looked: Looked) -> Iterator[Finding]:
    if isinstance(content, CrossTable):
        yield from _cross_table(content, place, looked)
        return
    for answer in content.printed():
        if not answer.within:
            yield from _unanswered(answer, place, looked, content.named_by)
    if isinstance(content, Yearly) and content.whole:
        yield from _half_answered(content, place, looked)


def _unanswered(answer: Printed, place: str, looked: Looked, named_by: str = "") -> Iterator[Finding]:
    paths = (answer.path, *answer.instead)
    if answer.asked and not any(_says(looked.programme, path, named_by) for path in paths):
        yield _open(looked, answer.path, place, answer.label)


def _says(programme: Programme, path: str, named_by: str) -> bool:
    """Return whether anything is said at a path, of an item of a list more than its name."""
    value: Any = get(programme, path)
    items = cast("tuple[Any, ...]", value) if isinstance(value, tuple) else ()
    if not items or not isinstance(items[0], Fact):
        return stated(programme, path)
    keys = [key.alias for key in facts.keys(type(items[0])) if key.alias != named_by]
    return any(stated(item, key) for item in items for key in keys)


def _half_answered(table: Yearly, place: str, looked: Looked) -> Iterator[Finding]:
    """Ask for the amounts of a year of which some are stated."""
    for index, item in enumerate(get(looked.programme, table.path) or ()):
        values = {column: get(item, column.path) for column in table.columns if column.asked}
        if any(value is not None for value in values.values()):
            named = f"{place} {get(item, table.named_by)}"
            for column, value in values.items():
                if value is None:
                    yield _open(looked, f"{table.path}[{index}].{column.path}", named, column.label)


def _cross_table(table: CrossTable, place: str, looked: Looked) -> Iterator[Finding]:
    programme = looked.programme
    if not any(get(programme, group.path) for group in table.groups):
        yield _open(looked, table.groups[0].path, place, table.label)
        return
    for group in table.groups:
        yield from _crosses(group, get(programme, group.path), place, looked)


def _crosses(group: Group, partners: tuple[Partner, ...], place: str, looked: Looked) -> Iterator[Finding]:
    marked = {row_of(partner.partner, group) for partner in partners if partner.participation}
    for row in group.rows:
        if row not in marked and row not in group.open_rows:
            yield found("open", looked, group.path, say("«{row}» has no cross.", row=row), label=place)


def _open(looked: Looked, path: str, place: str, label: str) -> Finding:
    return found("open", looked, path, say("«{label}» is not stated.", label=label), label=place)
