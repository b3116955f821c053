"""
What a template's tags name, so that it can be held against what a form must print.

Shape: paths as in the vocabulary, «[]» for each item of a list («mål.måltabeller.forebygging[].resultater[].resultat»);
a name that a loop gives is replaced by what it stands for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bosodocs.word.filler.sites import Item, Site

_TEXT = re.compile(r"'[^']*'|\"[^\"]*\"")
_NAME = re.compile(r"[^\W\d]\w*(?:\s*\.\s*[^\W\d]\w*)*")


def paths(items: Iterable[Item]) -> Iterator[str]:
    """Return every path that the tags of a part name."""
    loops: list[tuple[str, str]] = []
    for item in items:
        if not isinstance(item, Site):
            continue
        tag = item.tag
        if tag.word == "endfor":
            loops = loops[:-1]
        elif tag.word in {"for", "value", "if", "elif"}:
            named = [_resolved(name, loops) for name in _NAME.findall(_TEXT.sub("", tag.source))]
            yield from named
            if tag.word == "for":
                loops.append((tag.name, f"{named[0]}[]" if named else ""))


def _resolved(written: str, loops: list[tuple[str, str]]) -> str:
    first, *rest = (part.strip() for part in written.split("."))
    path = next((path for name, path in reversed(loops) if name == first), first)
    return ".".join((path, *rest))
