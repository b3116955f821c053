"""What a document no longer leads to when last year's answers are gone: their pictures, charts, links and notes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import chain

from bosodocs.package import relations
from bosodocs.package.xml import Element, parse
from bosodocs.word.adopter import spans

_DRAWN = ("diagramDrawing", "diagramData")
"""A diagram's picture, which its data names, and the document does not: it goes with these."""
_NOTES = {"footnotes": "w:footnote", "endnotes": "w:endnote"}
_ID = re.compile(r'\s(?:r|o):[A-Za-z]+="([^"]*)"')
"""Where the markup of a document names a relationship."""


def without(parts: Mapping[str, bytes], main: str, changed: dict[str, bytes]) -> set[str]:
    """Change the parts that name what the text has no longer, and return the parts that go."""
    before, after = parts[main].decode(), changed[main].decode()
    _notes(parts, main, changed, after)
    web = relations.of(main)
    content = changed.get(web) or parts.get(web)
    gone = {*_ID.findall(before)} - {*_ID.findall(after)}
    if not content or not gone:
        return set()
    tree = parse(content)
    dropped = [one for one in tree.root.children if one.attributes.get("Id") in gone]
    if all(relations.kind_of(one.attributes) != _DRAWN[1] or one in dropped for one in tree.root.children):
        drawn = (one for one in tree.root.children if relations.kind_of(one.attributes) == _DRAWN[0])
        dropped += (one for one in drawn if one not in dropped)
    if not dropped:
        return set()
    known = set(_reached({**parts, **changed}))
    changes = sorted((one.start, one.end, "") for one in dropped)
    changed[web] = spans.applied(tree, changes).encode()
    left = known - set(_reached({**parts, **changed}))
    types = "[Content_Types].xml"
    told = (changed.get(types) or parts[types]).decode()
    for name in left:
        told = re.sub(rf'<Override\b[^>]*PartName="/{re.escape(name)}"[^>]*?(?:/>|></Override>)', "", told)
    changed[types] = told.encode()
    return left | {relations.of(name) for name in left}


def _reached(parts: Mapping[str, bytes]) -> Iterator[str]:
    """Return every part that another leads to."""
    names = relations.folded(parts)
    seen: set[str] = set()
    pending = [""]
    while pending:
        base = pending.pop()
        web = "_rels/.rels" if not base else relations.of(base)
        content = parts.get(names.get(web.lower(), web))
        targets = chain(relations.targets(content, base).values()) if content else ()
        for target in targets:
            name = names.get(target.lower(), target)
            if name in parts and name not in seen:
                seen.add(name)
                pending.append(name)
                yield name


def _notes(parts: Mapping[str, bytes], main: str, changed: dict[str, bytes], text: str) -> None:
    """Take the notes away that the text no longer has."""
    for kind, target in relations.read(parts.get(relations.of(main)) or b"<Relationships/>", main):
        element = _NOTES.get(kind)
        content = changed.get(target) or parts.get(target)
        if element is None or not content:
            continue
        named = set(re.findall(rf'<{element}Reference\b[^>]*w:id="([^"]*)"', text))
        tree = parse(content)
        gone = [one for one in tree.root.children if one.name == element and _is_gone(one, named)]
        if gone:
            changed[target] = spans.applied(tree, [(one.start, one.end, "") for one in gone]).encode()


def _is_gone(note: Element, named: set[str]) -> bool:
    return "w:type" not in note.attributes and note.attributes.get("w:id") not in named
