"""
What fields of a Word template last showed of its own file and of people: its name and path, its author, its user.

Such a field would go on showing the template's until somebody updates it. What it shows is taken away, and the field
stays: Word works it out when the document is printed. It is not flagged as stale (`w:dirty`), since Word then asks
everybody who opens the report whether fields may be updated «that may refer to other files».

Source: ECMA-376-1 §17.16.5 (AUTHOR, DOCPROPERTY, FILENAME, INFO, LASTSAVEDBY, TEMPLATE, USERADDRESS, USERINITIALS,
USERNAME), §17.16.18 (`fldChar`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

from bosodocs.package import fields
from bosodocs.package.xml import Element, Tree, local, value

Change: TypeAlias = "tuple[int, int, str]"
_FIELDS = {"AUTHOR", "FILENAME", "LASTSAVEDBY", "TEMPLATE", "USERADDRESS", "USERINITIALS", "USERNAME"}
_ASKING = {"INFO", "DOCPROPERTY"}
"""Fields that show what they name, each of the others' words and these."""
_ASKED = {*_FIELDS, "MANAGER", "HYPERLINKBASE"}
_WORD = re.compile(r"[A-Za-z]+")
_ANY = re.compile("&#|" + "|".join(sorted(_ASKED)), re.IGNORECASE)


def may_show(data: bytes) -> bool:
    """Return whether a part may have such a field; an entity may stand for any letter."""
    return _ANY.search(fields.written(data).decode("utf-8", "replace")) is not None


def named(code: str) -> str:
    """
    Return the word of a field that shows such a thing, or «».

    >>> named(" filename \\\\p "), named('DOCPROPERTY "Author"'), named("PAGE"), named("INFO Title")
    ('FILENAME', 'AUTHOR', '', '')
    """
    first, second = [*(word.upper() for word in _WORD.findall(code)[:2]), "", ""][:2]
    if first in _ASKING:
        return second if second in _ASKED else ""
    return first if first in _FIELDS else ""


def emptied(tree: Tree) -> Iterator[tuple[str, list[Change]]]:
    """Return each such field that shows something, by its word, with what takes that away; a tag is no such thing."""
    begun: list[tuple[list[str], list[int]]] = []
    texts: list[Element] = []
    for element in tree.root.walk():
        name = local(element.name)
        if name == "fldSimple" and (word := named(value(element.attributes, "instr"))):
            yield from _shown(word, [inner for inner in element.walk() if local(inner.name) == "t"])
        elif name == "t":
            texts.append(element)
        elif name in {"instrText", "delInstrText"} and begun:
            begun[-1][0].append(element.text)
        elif name == "fldChar":
            kind = value(element.attributes, "fldCharType")
            if kind == "begin":
                begun.append(([], []))
            elif kind == "separate" and begun:
                begun[-1][1].append(len(texts))
            elif kind == "end" and begun:
                code, shown = begun.pop()
                if shown and (word := named("".join(code))):
                    yield from _shown(word, texts[shown[0] :])
                    del texts[shown[0] :]


def _shown(word: str, texts: list[Element]) -> Iterator[tuple[str, list[Change]]]:
    said = "".join(text.text for text in texts)
    if said.strip() and "{" not in said:
        yield word, [(text.inner, text.inner_end, "") for text in texts if text.inner < text.inner_end]
