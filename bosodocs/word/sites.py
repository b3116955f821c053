"""Tags where they stand: what a part is flattened to, and what is known of a part while it is compiled."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias

from bosodocs.errors import Fault, Place, Trouble
from bosodocs.word import layout, prose
from bosodocs.word.styles import Styles
from bosodocs.word.tags import Tag
from bosodocs.word.xml import Element, Tree


class Site(NamedTuple):
    """A tag where it stands: what encloses it, for pairing; the element it is in, for faults; how its prose looks."""

    tag: Tag
    around: tuple[str, int]
    element: Element
    look: prose.Look | None = None


class Guard(NamedTuple):
    """The begin (with the markup before it) or end of a container that must not be left empty."""

    needs: str
    markup: str
    side: Literal["begin", "end"]


class Columns(NamedTuple):
    """A place where a cell loop decides the width of columns: in the grid, or in a cell."""

    kind: Literal["grid", "cell"]
    loop: Site
    cells: int
    width: int


class Merge(NamedTuple):
    """The place of a `w:vMerge`."""

    site: Site


Item: TypeAlias = str | Site | Guard | Columns | Merge

OPENING, CLOSING = {"for", "if"}, {"endfor", "endif"}


@dataclass(slots=True)
class Part:
    """A part while it is compiled: what is known of it, and what has been found wrong with it."""

    file: str
    tree: Tree
    styles: Styles
    faults: list[Fault] = field(default_factory=list[Fault])
    tagged: dict[int, list[Site]] = field(default_factory=dict[int, list[Site]])
    """The tags of each paragraph that has any, by the paragraph's start."""
    holders: set[int] = field(default_factory=set[int])
    """Every element with a tag inside, by its start."""
    heading: int = 0

    def fault(self, element: Element, written: str, trouble: Trouble) -> None:
        """Note a fault and where it stands."""
        place = Place(file=self.file, label=layout.place(self.tree, element, written))
        self.faults.append(Fault(trouble.what, trouble.help, place))


def scoped(part: Part, element: Element, scope: str) -> list[Site]:
    """Give the tags of a scope inside an element, without those of an element of the same kind nested in it."""
    if not scope:
        return []
    if scope == "p":
        return [site for site in part.tagged.get(element.start, ()) if site.tag.scope == "p"]
    return [
        site
        for inner in element.walk()
        if inner.name == "w:p"
        for site in part.tagged.get(inner.start, ())
        if site.tag.scope == scope and layout.ancestor(inner, element.name) is element
    ]
