"""
A part's markup without what is its author's own: names of people, comments, variables, paths, printers, deleted text.

Names become the program's own, as Office's document inspector makes them «Author». What is deleted with tracking is
hidden and would be mailed along: it goes, as if the change had been accepted; of rows, columns and notes that are
deleted so, somebody has to decide.

Source: ECMA-376-1 §17.13.4 (comments), §17.15.1 (settings), §17.13.5 (changes), §18.2 (`workbook`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import NamedTuple, TypeAlias

from bosodocs.errors import Trouble, Unpackable
from bosodocs.language.sentences import fixed, say
from bosodocs.package import fields, own_fields, own_notes
from bosodocs.package.own_notes import Change
from bosodocs.package.xml import Element, Tree, is_markup, local, parse, value

AUTHOR = "bosodocs"
"""Whose a template's notes and changes are in what is filled from it."""

Cleaner: TypeAlias = "Callable[[str, bytes, frozenset[str]], bytes]"

_WORD_MARKS = (b"omment", b"attachedTemplate", b"attachedSchema", b"schemaLibrary", b"docVar", b"printerSettings",
               b"permStart", b"smartTagType", b":del ", b":del>", b"moveFrom", b"cellDel")  # fmt: skip
_WORD_LEFT = {"commentRangeStart", "commentRangeEnd", "commentReference", "attachedTemplate", "linkStyles",
              "attachedSchema", "schemaLibrary", "printerSettings", "smartTagType",
              "moveFromRangeStart", "moveFromRangeEnd"}  # fmt: skip
_DELETED = {"del", "moveFrom"}
_UNDECIDED = {
    "tr": fixed("a table's row"), "tc": fixed("a table's column"), "note": fixed("a footnote or endnote"),
}  # fmt: skip
_ACCEPT = "Accept or reject the changes in the template (Review), and save it again."
_EXCEL_MARKS = (b"absPath", b"fileSharing", b"customWorkbookViews", b"customSheetViews", b"smartTag")
_OTHERS_NOTES = re.compile(rb"<(?:\w+:)?author>(?!%b<)" % AUTHOR.encode())
_EXCEL_LEFT = {"fileSharing", "customWorkbookViews", "customSheetViews", "smartTagPr", "smartTagTypes", "smartTags"}

_TAG = re.compile(rb"""<[^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>""")
_NAMED = re.compile(rb"""(\s(?:\w+:)?(?:author|refreshedBy|lastModifiedBy)\s*=\s*)(?:"[^"<]*"|'[^'<]*')""")
_NAMES = re.compile(rb"author|refreshedBy|lastModifiedBy")
_PLACE = rb"""(?:file:/{0,3})?(?:[A-Za-z]:[\\/]|\\\\|/(?:home|Users)/)"""
_PATH = re.compile(
    rb"""(\s(?:\w+:)?(?:descr|title|alt|name|display|export-filename|absref)\s*=\s*["'])%b(?:[^"'<>\\/]*[\\/])*"""
    % _PLACE
)
_PATHS = re.compile(rb"""["']%b""" % _PLACE)


class _Asked(NamedTuple):
    """
    What must be known beside a part.

    Shape: `shown` are variables that fields show, `talked` cells with conversations by VML's part; `tell` takes what
    is to be told of what goes.
    """

    shown: frozenset[str]
    talked: Mapping[str, frozenset[str]]
    tell: Callable[[Trouble], None]


def cleaner(parts: Mapping[str, bytes], tell: Callable[[Trouble], None], *, in_word: bool) -> Cleaner:
    """
    Return what cleans the parts of a package, each by its name, its content and the ids of ties left out.

    Raises:
        Unpackable: it, when somebody has to decide what is deleted with tracking.

    """
    return partial(_cleaned_word if in_word else _cleaned_excel, _Asked(_shown(parts), own_notes.talked(parts), tell))


def _cleaned_word(asked: _Asked, _name: str, content: bytes, _loose: frozenset[str]) -> bytes:
    if not is_markup(content):
        return content
    if any(mark in content for mark in _WORD_MARKS) or own_fields.may_show(content):
        content = _changed(content, partial(_word, asked))
    return _nameless(content)


def _cleaned_excel(asked: _Asked, name: str, content: bytes, loose: frozenset[str]) -> bytes:
    if not is_markup(content):
        return content
    if loose or any(mark in content for mark in _EXCEL_MARKS) or _OTHERS_NOTES.search(content):
        content = _changed(content, partial(_excel, loose))
    elif cells := asked.talked.get(name):
        content = _changed(content, partial(own_notes.frames, cells))
    return _nameless(content)


def _nameless(content: bytes) -> bytes:
    """Return markup with our name for its author's, and what a file is called for where it lay."""
    made = content
    if _NAMES.search(made):
        made = _TAG.sub(lambda tag: _NAMED.sub(rb'\g<1>"%b"' % AUTHOR.encode(), tag[0]), made)
    if _PATHS.search(made):
        made = _TAG.sub(lambda tag: _PATH.sub(rb"\g<1>", tag[0]), made)
    return content if made == content else made


def _changed(content: bytes, changes: Callable[[Tree], Iterator[Change]]) -> bytes:
    """Return a part with changes, as it stands where there are none, and where it is no XML (VML need be none)."""
    try:
        tree = parse(content)
    except Unpackable:
        return content
    made = list(_outermost(sorted(set(changes(tree)), key=lambda change: (change[0], -change[1]))))
    return tree.replaced(made).data if made else content


def _outermost(changes: Iterable[Change]) -> Iterator[Change]:
    """Leave out what stands within what goes."""
    at = 0
    for change in changes:
        if change[0] >= at:
            yield change
            at = change[1]


def _word(asked: _Asked, tree: Tree) -> Iterator[Change]:
    for word, changes in own_fields.emptied(tree):
        yield from changes
        what = say("What the field {field} showed in the template is left out.", field=word)
        asked.tell(Trouble(what, "Word works it out when the document is printed; delete the field if it need not."))
    editors: set[str] = set()
    for element in tree.root.walk():
        name, attributes = local(element.name), element.attributes
        if name in _WORD_LEFT:
            alone = name == "commentReference" and element.parent is not None and _holds_it_alone(element.parent)
            whole = element.parent if alone and element.parent is not None else element
            yield whole.start, whole.end, ""
        elif name == "docVar" and value(attributes, "name").lower() not in asked.shown:
            yield element.start, element.end, ""
        elif name == "permStart" and value(attributes, "ed"):
            editors.add(value(attributes, "id"))
            yield element.start, element.end, ""
        elif name == "cellDel" or (name in _DELETED and _is_of(element, "trPr")):
            raise _undecided("tc" if name == "cellDel" else "tr", element)
        elif name in _DELETED and element.children:
            if any(local(inner.name) in {"footnoteReference", "endnoteReference"} for inner in element.walk()):
                raise _undecided("note", element)
            asked.tell(Trouble("The template holds text that is deleted with tracking, which is left out.", _ACCEPT))
            yield element.start, element.end, ""
        elif name == "permEnd" and value(attributes, "id") in editors:
            yield element.start, element.end, ""


def _holds_it_alone(run: Element) -> bool:
    return local(run.name) == "r" and {local(child.name) for child in run.children} <= {"rPr", "commentReference"}


def _is_of(element: Element, name: str) -> bool:
    return element.parent is not None and local(element.parent.name) == name


def _undecided(kind: str, element: Element) -> Unpackable:
    """Say what is deleted with tracking and cannot be taken out, with its words."""
    around = element
    while kind != "note" and local(around.name) != kind and around.parent is not None:
        around = around.parent
    said = " ".join("".join(inner.text for inner in around.walk() if local(inner.name) in {"t", "delText"}).split())
    pattern = "In the template, {what} is deleted with tracking, and would be mailed along («{text}»)."
    return Unpackable(say(pattern, what=_UNDECIDED[kind], text=said[:_LONGEST]), _ACCEPT)


_LONGEST = 80
"""Characters that are told of what is deleted."""


def _excel(loose: frozenset[str], tree: Tree) -> Iterator[Change]:
    if local(tree.root.name) == "comments":
        yield from own_notes.changes(tree, AUTHOR)
        return
    for element in tree.root.walk():
        name = local(element.name)
        if name in _EXCEL_LEFT:
            yield element.start, element.end, ""
        elif name == "absPath":
            around = element
            while around.parent is not None and around.parent is not tree.root:
                around = around.parent
            yield around.start, around.end, ""
        elif name == "pageSetup" and value(element.attributes, "id") in loose:
            written = tree.slice(element.start, element.inner)
            yield element.start, element.inner, re.sub(r"""\s[\w]+:id\s*=\s*(?:"[^"]*"|'[^']*')""", "", written)


def _shown(parts: Mapping[str, bytes]) -> frozenset[str]:
    """Return the document variables that fields show."""
    codes = (code.split() for content in parts.values() if b"DOCVARIABLE" in content for code in fields.codes(content))
    return frozenset(words[1].strip('"').lower() for words in codes if words[1:] and words[0] == "DOCVARIABLE")
