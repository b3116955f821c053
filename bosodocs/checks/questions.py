"""
The open questions of a form: what it asks and the programme file does not say.

A question left open is no error: a form in work can always be printed.
"""

from __future__ import annotations

from collections.abc import Iterator

from bosodocs.checks.rules import found
from bosodocs.errors import Finding
from bosodocs.forms import partners
from bosodocs.kinds import facts
from bosodocs.kinds.declaration import Content, CrossTable, Field, Form, Group, Section, Table, Text
from bosodocs.kinds.paths import get, stated
from bosodocs.language.sentences import say
from bosodocs.model import Partner, Programme
from bosodocs.model.base import Fact


def of(form: Form, programme: Programme) -> Iterator[Finding]:
    """Give the open questions of a form in its order."""
    for section in form.sections:
        for content in section.contents:
            yield from _content(content, section, programme)


def _content(content: Content, section: Section, programme: Programme) -> Iterator[Finding]:
    if isinstance(content, CrossTable):
        yield from _cross_table(content, section, programme)
    elif isinstance(content, Table):
        yield from _table(content, section, programme)
    elif content.asked and not any(stated(programme, path) for path in _answers(content)):
        label = content.label.rstrip(": ")
        yield _open(programme, content.path, section.place, label)


def _answers(content: Field | Text) -> tuple[str, ...]:
    return (content.path, *(content.instead if isinstance(content, Text) else ()))


def _table(table: Table, section: Section, programme: Programme) -> Iterator[Finding]:
    items = get(programme, table.path) or ()
    place = section.place
    if not any(_says(item, table) for item in items):
        if table.asked:
            yield _open(programme, table.path, place, table.label)
        return
    for index, item in enumerate(items if table.whole else ()):
        values = {column: get(item, column.path) for column in table.columns if column.asked}
        if any(value is not None for value in values.values()):
            name = f" {get(item, table.named_by)}" if table.named_by else ""
            for column, value in values.items():
                if value is None:
                    yield _open(programme, f"{table.path}[{index}].{column.path}", place + name, column.label)


def _says(item: Fact, table: Table) -> bool:
    """Tell whether an item says anything but its name."""
    return any(stated(item, key.alias) for key in facts.keys(type(item)) if key.alias != table.named_by)


def _cross_table(table: CrossTable, section: Section, programme: Programme) -> Iterator[Finding]:
    place = section.place
    if not any(get(programme, group.path) for group in table.groups):
        yield _open(programme, table.groups[0].path, place, table.label)
        return
    for group in table.groups:
        yield from _crosses(group, get(programme, group.path), place, programme)


def _crosses(group: Group, stated: tuple[Partner, ...], place: str, programme: Programme) -> Iterator[Finding]:
    marked = {partners.row_of(partner.partner, group) for partner in stated if partner.participation}
    for row in group.rows:
        if row not in marked and row not in group.open_rows:
            yield found("open", programme, group.path, say("«{row}» has no cross.", row=row), label=place)


def _open(programme: Programme, path: str, place: str, label: str) -> Finding:
    return found("open", programme, path, say("«{label}» is not stated.", label=label), label=place)
