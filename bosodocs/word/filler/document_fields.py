"""
Fields that print what a template knows of itself (ECMA-376-1 §17.16.5.16 DOCPROPERTY, §17.16.5.17 DOCVARIABLE).

A filled document has properties of its own, so such a field would print «Error! Unknown document property name» as soon
as it is updated. Its last result stays, as text.
"""

from __future__ import annotations

from collections.abc import Iterator

from bosodocs.package.xml import Element, Tree

NEEDLES = (b"instrText", b"w:fldSimple")
_KINDS = {"DOCPROPERTY", "DOCVARIABLE"}


class _Field:
    """A field while it is read: its code, and which of the marks, codes and texts seen so far it is made of."""

    def __init__(self, begin: int) -> None:
        self.begin = begin
        self.shown: int | None = None
        self.code = ""


def freed(tree: Tree) -> Tree:
    """Return a part where the last result of each such field is text."""
    if not any(needle in tree.data for needle in NEEDLES):
        return tree
    changes = sorted({*_simple(tree), *((element.start, element.end, "") for element in _complex(tree.root))})
    return tree.replaced(changes)


def _names_one(code: str) -> bool:
    return code.split(maxsplit=1)[:1] != [] and code.split(maxsplit=1)[0].upper() in _KINDS


def _simple(tree: Tree) -> Iterator[tuple[int, int, str]]:
    """Return the tags of fields that are one element."""
    for element in tree.root.walk():
        if element.name == "w:fldSimple" and _names_one(element.attributes.get("w:instr", "")):
            yield element.start, element.inner, ""
            yield element.inner_end, element.end, ""


def _complex(root: Element) -> Iterator[Element]:
    """Return what goes of fields between marks: the marks and their code, with all other fields in it."""
    seen = [element for element in root.walk() if element.name in {"w:fldChar", "w:instrText", "w:t"}]
    fields: list[_Field] = []
    for at, element in enumerate(seen):
        side = element.attributes.get("w:fldCharType", "")
        if side == "begin":
            fields.append(_Field(at))
        elif not fields:
            continue
        elif element.name == "w:instrText":
            fields[-1].code += element.text
        elif side == "separate":
            fields[-1].shown = at
        elif side == "end":
            field = fields.pop()
            if _names_one(field.code):
                yield from seen[field.begin : (at if field.shown is None else field.shown) + 1]
                yield element
