"""
A template held against its form: what the form asks and the template prints nowhere, and what is stated in vain.

Shape: `used` has the paths that the template's tags name (`bosodocs.word.used`).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from bosodocs.errors import Finding, Trouble
from bosodocs.forms import paths
from bosodocs.forms.declaration import Content, CrossTable, Form, Section, Table
from bosodocs.forms.rules import found
from bosodocs.language.sentences import say
from bosodocs.model import Programme, own_answers


class _Needed(NamedTuple):
    """A place of the form: its label, the path behind it («[]» for any item), whether the form asks for it."""

    label: str
    path: str
    asked: bool

    @property
    def tag(self) -> str:
        """The path as tags name it."""
        label = own_answers.label(self.path)
        return own_answers.path(own_answers.tag(label)) if label else self.path


def missing(form: Form, used: frozenset[str]) -> Iterator[Trouble]:
    """Tell what the form asks and no tag of the template prints."""
    printed = _printed(form, used)
    for section in form.sections:
        for needed in _needed(section):
            if needed.asked and needed.tag not in printed:
                what = say("{section} «{label}» is printed nowhere.", section=section.sign, label=needed.label)
                yield Trouble(what, say("Its tag names {path}.", path=needed.tag))


def unprinted(form: Form, used: frozenset[str], programme: Programme) -> Iterator[Finding]:
    """Tell what the programme states, the form has a place for, and the template does not print."""
    printed = _printed(form, used)
    for section in form.sections:
        for needed in _needed(section):
            if needed.tag not in printed and (path := _stated(programme, needed.path)):
                what = say("«{label}» is stated, and the template does not print it.", label=needed.label)
                yield found("unprinted", programme, path, what, label=section.place)


def _needed(section: Section) -> Iterator[_Needed]:
    for content in section.contents:
        yield from _of_content(content)


def _of_content(content: Content) -> Iterator[_Needed]:
    if isinstance(content, CrossTable):
        for group in content.groups:
            yield _Needed(group.label, group.path, asked=True)
            for heading, word in content.columns:
                yield _Needed(f"{group.label}, {heading}", f"{group.path}[].{word}", asked=True)
        return
    yield _Needed(content.label.rstrip(": "), content.path, asked=content.asked)
    if isinstance(content, Table):
        for column in content.columns:
            asked = content.asked and column.asked
            yield _Needed(f"{content.label}, {column.label}", f"{content.path}[].{column.path}", asked=asked)


def _printed(form: Form, used: frozenset[str]) -> frozenset[str]:
    """Give every path that is printed, and every one that something printed stands in."""
    return _with_holders(tuple(pair for special in form.specials for pair in special.prints), used)


@lru_cache(maxsize=64)
def _with_holders(prints: tuple[tuple[str, str], ...], used: frozenset[str]) -> frozenset[str]:
    printed = set(used)
    for written, meant in prints:
        printed |= {meant + path.removeprefix(written) for path in used if _is_in(path, written)}
    for path in list(printed):
        while cut := max(path.rfind("."), path.rfind("["), 0):
            path = path[:cut]  # noqa: PLW2901 - up through what it stands in
            printed.add(path)
    return frozenset(printed)


def _is_in(path: str, around: str) -> bool:
    return path == around or path.startswith((f"{around}.", f"{around}["))


def _stated(programme: Programme, pattern: str) -> str:
    """Give the first path of a pattern that is stated, or «»."""
    block, _, key = (pattern, "", "") if own_answers.label(pattern) else pattern.partition("[].")
    if not key:
        return block if paths.stated(programme, block) else ""
    items = paths.get(programme, block) or ()
    found_at = (f"{block}[{index}].{key}" for index in range(len(items)))
    return next((path for path in found_at if paths.known(programme, path) and paths.stated(programme, path)), "")
