"""
Content controls of a template: what stands in them is what a filled document says.

A control that shows its placeholder is empty to Word, whatever text it has (ECMA-376-1 §17.5.2.39), and one that is
bound shows what its store says (§17.5.2.6). So the flag goes where a tag fills the control, with the look that goes
with it, and no control stays bound: a filled document's properties are its own, and it has no store.
"""

from __future__ import annotations

from collections.abc import Iterator

from bosodocs.package.xml import Element, Tree
from bosodocs.word.filler import tags
from bosodocs.word.filler.styles import Styles

NEEDLES = (b"dataBinding", b"showingPlcHdr")
_BOUND = {"w:dataBinding", "w15:dataBinding"}


def freed(tree: Tree, styles: Styles) -> Tree:
    """Return a part whose controls hold what stands in them."""
    if not any(needle in tree.data for needle in NEEDLES):
        return tree
    look = styles.ids.get(("character", "Placeholder Text"), "")
    going = [found for element in tree.root.walk() if element.name == "w:sdt" for found in _going(element, look)]
    spans = sorted({(element.start, element.end) for element in going})
    return tree.replaced((start, end, "") for start, end in spans)


def _going(control: Element, look: str) -> Iterator[Element]:
    """Return what goes from a control."""
    properties, content = control.child("w:sdtPr"), control.child("w:sdtContent")
    for found in properties.children if properties is not None else ():
        if found.name in _BOUND:
            yield found
        elif found.name == "w:showingPlcHdr" and content is not None and _has_tag(content):
            yield found
            yield from (
                style for style in content.walk() if style.name == "w:rStyle" and style.attributes.get("w:val") == look
            )


def _has_tag(content: Element) -> bool:
    return tags.has_tag("".join(text.text for text in content.walk() if text.name == "w:t"))
