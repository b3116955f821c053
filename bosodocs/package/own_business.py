"""
A part's markup without what is its author's own: names of people, comments, variables, paths, printers.

Names become the program's own, as Office's document inspector makes them «Author».

Source: ECMA-376-1 §17.13.4 (comments), §17.15.1 (settings), §17.13.5 (changes), §18.2 (`workbook`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import NamedTuple, TypeAlias

from bosodocs.errors import Unpackable
from bosodocs.package import fields, own_notes
from bosodocs.package.own_notes import Change
from bosodocs.package.xml import Element, Tree, parse

AUTHOR = "bosodocs"
"""Whose a template's notes and changes are in what is filled from it."""

Cleaner: TypeAlias = "Callable[[str, bytes, frozenset[str]], bytes]"

_MARKUP = (".xml", ".vml")
_WORD_MARKS = (b"omment", b"attachedTemplate", b"attachedSchema", b"schemaLibrary", b"docVar", b"printerSettings",
               b"permStart")  # fmt: skip
_WORD_LEFT = {"commentRangeStart", "commentRangeEnd", "commentReference", "attachedTemplate", "linkStyles",
              "attachedSchema", "schemaLibrary", "printerSettings"}  # fmt: skip
_EXCEL_MARKS = (b"absPath", b"fileSharing", b"customWorkbookViews", b"customSheetViews")
_OTHERS_NOTES = re.compile(rb"<(?:\w+:)?author>(?!%b<)" % AUTHOR.encode())
_EXCEL_LEFT = {"fileSharing", "customWorkbookViews", "customSheetViews"}

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
    """What must be known of other parts: variables that fields show, and cells with conversations by VML's part."""

    shown: frozenset[str]
    talked: Mapping[str, frozenset[str]]


def cleaner(parts: Mapping[str, bytes], *, in_word: bool) -> Cleaner:
    """Return what cleans the parts of a package, each by its name, its content and the ids of ties left out."""
    return partial(_cleaned_word if in_word else _cleaned_excel, _Asked(_shown(parts), own_notes.talked(parts)))


def _cleaned_word(asked: _Asked, name: str, content: bytes, _loose: frozenset[str]) -> bytes:
    if name.endswith(".xml") and any(mark in content for mark in _WORD_MARKS):
        content = _changed(content, partial(_word, asked))
    return _nameless(content) if name.endswith(_MARKUP) else content


def _cleaned_excel(asked: _Asked, name: str, content: bytes, loose: frozenset[str]) -> bytes:
    if loose or any(mark in content for mark in _EXCEL_MARKS) or _OTHERS_NOTES.search(content):
        content = _changed(content, partial(_excel, loose))
    elif cells := asked.talked.get(name):
        content = _changed(content, partial(own_notes.frames, cells))
    return _nameless(content) if name.endswith(_MARKUP) else content


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
    made = sorted(set(changes(tree)))
    return tree.replaced(made).data if made else content


def _word(asked: _Asked, tree: Tree) -> Iterator[Change]:
    editors: set[str] = set()
    for element in tree.root.walk():
        name, attributes = _local(element.name), element.attributes
        if name in _WORD_LEFT:
            alone = name == "commentReference" and element.parent is not None and _holds_it_alone(element.parent)
            whole = element.parent if alone and element.parent is not None else element
            yield whole.start, whole.end, ""
        elif name == "docVar" and _value(attributes, "name").lower() not in asked.shown:
            yield element.start, element.end, ""
        elif name == "permStart" and _value(attributes, "ed"):
            editors.add(_value(attributes, "id"))
            yield element.start, element.end, ""
        elif name == "permEnd" and _value(attributes, "id") in editors:
            yield element.start, element.end, ""


def _holds_it_alone(run: Element) -> bool:
    return _local(run.name) == "r" and {_local(child.name) for child in run.children} <= {"rPr", "commentReference"}


def _excel(loose: frozenset[str], tree: Tree) -> Iterator[Change]:
    if _local(tree.root.name) == "comments":
        yield from own_notes.changes(tree, AUTHOR)
        return
    for element in tree.root.walk():
        name = _local(element.name)
        if name in _EXCEL_LEFT:
            yield element.start, element.end, ""
        elif name == "absPath":
            around = element
            while around.parent is not None and around.parent is not tree.root:
                around = around.parent
            yield around.start, around.end, ""
        elif name == "pageSetup" and _value(element.attributes, "id") in loose:
            written = tree.slice(element.start, element.inner)
            yield element.start, element.inner, re.sub(r"""\s[\w]+:id\s*=\s*(?:"[^"]*"|'[^']*')""", "", written)


def _shown(parts: Mapping[str, bytes]) -> frozenset[str]:
    """Return the document variables that fields show."""
    codes = (code.split() for content in parts.values() if b"DOCVARIABLE" in content for code in fields.codes(content))
    return frozenset(words[1].strip('"').lower() for words in codes if words[1:] and words[0] == "DOCVARIABLE")


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _value(attributes: Mapping[str, str], name: str) -> str:
    """Return an attribute by its name, whatever its prefix."""
    return next((value for key, value in attributes.items() if _local(key) == name), "")
