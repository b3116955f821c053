"""
Tags that stand where none is filled: in a field's code, in the text that a picture has in its place, in a chart.

They would be printed as they stand, or do harm unseen; so each is told with the kind of its place.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from bosodocs.errors import Fault, Place, Trouble
from bosodocs.language.sentences import fixed, say
from bosodocs.package.xml import Element, is_markup, parse
from bosodocs.patterns import lazily
from bosodocs.word.filler import layout, tags
from bosodocs.word.filler.sites import Part

_TEXTS = {
    "w:instrText": fixed("the code of a field"),
    "w:delText": fixed("deleted text"),
    "w:delInstrText": fixed("deleted text"),
    "m:t": fixed("an equation"),
    "a:t": fixed("a drawing"),
}
_ATTRIBUTES = {
    "descr": fixed("an alternative text"),
    "title": fixed("an alternative text"),
    "alt": fixed("an alternative text"),
    "w:instr": fixed("the code of a field"),
    "w:tooltip": fixed("the address of a link"),
    "w:anchor": fixed("the address of a link"),
    "string": fixed("WordArt"),
    "w:tblCaption": fixed("an alternative text"),
    "w:tblDescription": fixed("an alternative text"),
}
_ELEMENTS = {
    "w:alias": fixed("the name of a content control"),
    "w:tag": fixed("the name of a content control"),
    "w:tblCaption": fixed("an alternative text"),
    "w:tblDescription": fixed("an alternative text"),
}
_FOLDERS = {
    "charts/": fixed("a chart"),
    "diagrams/": fixed("SmartArt"),
    "drawings/": fixed("a drawing"),
}
"""Parts that are printed, and have text of their own."""
_ELSEWHERE = fixed("a place without text")
_LINK = fixed("the address of a link")
_HELP = fixed("Put it in the text of a paragraph.")

_WRITTEN = lazily(r"\{([{%#]).{0,200}?[}%#]\}", re.DOTALL)
_MARKUP = lazily("<[^>]*>")


def tell(part: Part) -> None:
    """Refuse each tag of a part that no paragraph's text holds."""
    for element, text, where in _held(part.tree.root):
        part.fault(element, written(text), _trouble(where))


def _held(root: Element) -> Iterator[tuple[Element, str, str]]:
    """Return what holds a tag beside the text of paragraphs; code and the like are put together as a paragraph's is."""
    texts: defaultdict[tuple[int, str], list[Element]] = defaultdict(list)
    for element in root.walk():
        for name, value in element.attributes.items():
            if tags.has_tag(value):
                yield element, value, _ELEMENTS.get(element.name) or _ATTRIBUTES.get(name, _ELSEWHERE)
        if element.name in _TEXTS:
            paragraph = layout.ancestor(element, "w:p") or root
            texts[paragraph.start, element.name].append(element)
    for (_, name), held in texts.items():
        text = "".join(element.text for element in held)
        if tags.has_tag(text):
            yield held[0], text, _TEXTS[name]


def _trouble(where: str) -> Trouble:
    return Trouble(say("The tag stands in {where}, where none is filled.", where=where), _HELP)


def written(text: str) -> str:
    """Return the first tag in a text as it is quoted."""
    found = _WRITTEN.search(text)
    tag = " ".join((found[0] if found else text[text.index("{") :]).split())
    return tag if len(tag) <= LONGEST else f"{tag[:LONGEST]}…"


LONGEST = 60
"""Characters of a tag that a fault quotes."""


def in_part(name: str, content: bytes, file: str) -> Iterator[Fault]:
    """Return the tags in a part that is printed, and never filled."""
    where = next((where for folder, where in _FOLDERS.items() if folder in name), "")
    if where and b"{" in content and is_markup(content):
        text = _MARKUP.sub("", content.decode("utf-8", "replace"))
        if tags.has_tag(text):
            yield _trouble(where).at(Place(file=file, label=written(text)))


def in_links(part: Part, relations: bytes) -> None:
    """Refuse tags in the addresses that a part leads to; Word writes their braces as «%7b»."""
    if not relations:
        return
    from urllib.parse import unquote  # noqa: PLC0415 - the shipped templates have no such address

    shown = {element.attributes.get("r:id", ""): element for element in part.tree.root.walk()}
    for relation in parse(relations).root.children:
        target = unquote(relation.attributes.get("Target", ""))
        if tags.has_tag(target):
            element = shown.get(relation.attributes.get("Id", ""), part.tree.root)
            part.fault(element, written(target), _trouble(_LINK))
