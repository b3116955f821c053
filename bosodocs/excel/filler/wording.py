"""A workbook's own words replaced by those of another language: in cells, notes, charts, lists and hints."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape

from bosodocs.excel.filler.strings import escaped
from bosodocs.package.escaping import attribute
from bosodocs.package.xml import Tree

_TEXTS = {"t", "a:t"}
_SAID = re.compile(r'(\s(?:descr|title|prompt|promptTitle|error|errorTitle)=")([^"]*)"')
_LIST = re.compile(r'"([^"]*)"')


def reworded(tree: Tree, words: Mapping[str, str]) -> Tree:
    """Return a part with its own words replaced: whole texts, and the items of a list to choose from."""
    changes: list[tuple[int, int, str]] = []
    for element in tree.root.walk():
        if element.name in _TEXTS and (said := element.text.strip()) in words:
            changes.append((element.inner, element.inner_end, escaped(element.text.replace(said, words[said]))))
        elif element.name == "formula1" and (listed := _LIST.fullmatch(element.text)):
            items = ",".join(words.get(item, item) for item in listed[1].split(","))
            changes.append((element.inner, element.inner_end, escaped(f'"{items}"')))
        if not {"descr", "prompt", "promptTitle", "error", "errorTitle"}.isdisjoint(element.attributes):
            tag = tree.slice(element.start, element.inner)
            new = _SAID.sub(lambda found: f'{found[1]}{_said(found[2], words)}"', tag)
            changes.append((element.start, element.inner, new))
    return tree.replaced(sorted(changes))


def _said(text: str, words: Mapping[str, str]) -> str:
    said = unescape(text)
    return attribute(words[said]) if said in words else text
