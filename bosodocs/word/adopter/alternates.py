"""What older programs show in place of a text box: the same words again, which change with those of the box."""

from __future__ import annotations

from collections.abc import Sequence

from bosodocs.package.xml import Element, Tree
from bosodocs.word.adopter import spans
from bosodocs.word.adopter.spans import Change


def echoed(tree: Tree, changes: Sequence[Change]) -> list[Change]:
    """
    Return changes in their order, those of a text box made for older programs too.

    A fallback that does not have the same boxes says nothing: the words of the last municipality do not stay there
    (ECMA-376-3 §9.3).
    """
    kept = list(changes)
    for element in tree.root.walk():
        fallback = element.child("mc:Fallback") if element.name == "mc:AlternateContent" else None
        choice = element.child("mc:Choice") if fallback is not None else None
        if fallback is None or choice is None or not _inside(choice, kept):
            continue
        boxes, others = _boxes(choice), _boxes(fallback)
        kept = [one for one in kept if not (fallback.start <= one[0] and one[1] <= fallback.end)]
        if len(boxes) != len(others):
            kept.append((fallback.inner, fallback.inner_end, ""))
            continue
        for box, other in zip(boxes, others, strict=True):
            said = spans.applied(tree, _inside(box, kept), box.inner, box.inner_end)
            kept.append((other.inner, other.inner_end, said))
        kept.sort(key=lambda one: one[0])
    return kept


def _inside(element: Element, changes: Sequence[Change]) -> list[Change]:
    return [one for one in changes if element.inner <= one[0] and one[1] <= element.inner_end]


def _boxes(element: Element) -> list[Element]:
    return [one for one in element.walk() if one.name == "w:txbxContent"]
