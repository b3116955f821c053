"""Tags where they stand: what a part is flattened to, and what is known of a part while it is compiled."""

from __future__ import annotations

from functools import cached_property
from typing import Literal, NamedTuple, TypeAlias

from bosodocs.errors import Fault, Place, Trouble
from bosodocs.package.xml import Element, Tree
from bosodocs.word.filler import layout, prose, tags
from bosodocs.word.filler.styles import Styles
from bosodocs.word.filler.tags import Tag


class Site(NamedTuple):
    """A tag where it stands: what encloses it, for pairing; the element it is in, for faults; how its prose looks."""

    tag: Tag
    around: tuple[str, int]
    element: Element
    formatting: prose.Formatting | None = None


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


class Join(NamedTuple):
    """The place of a joined cell's borders: the markup for its top, middle and bottom row, and for a single one."""

    site: Site
    top: str
    middle: str
    bottom: str
    single: str


class Heading(NamedTuple):
    """The begin or end of a heading that the contents are to name; its text, where it has no tags."""

    level: int
    side: Literal["begin", "end"]
    text: str = ""


class Once(NamedTuple):
    """Markup that a part has once, though a tag repeats it; told by its key."""

    markup: str
    key: tuple[int, int]


class Drawing(NamedTuple):
    """The place of a drawing's id, where a tag repeats it."""


Item: TypeAlias = str | Site | Guard | Columns | Join | Heading | Once | Drawing

WHOLE = {"w:p": "p", "w:tr": "tr", "w:tc": "tc"}
"""Elements that a tag inside can take the place of, and its scope."""

OPENING, CLOSING = {"for", "if"}, {"endfor", "endif"}


class Part:
    """
    A part while it is compiled: what is known of it, and what has been found wrong with it.

    Shape: `standing` has the tags that stand for a whole element or join its cell, by their scope («vm») and the
    element's start; `holders` every element with a tag inside, `headings` the level of the heading that each paragraph
    with a tag stands under, both by start; `named` has the level of each heading that a list of contents is to name;
    `broken` the starts of paragraphs with a tag that cannot be read, `braces` counts «{» in the text of
    paragraphs, and `tagged` tells whether there is a tag among them.
    """

    def __init__(self, file: str, tree: Tree, styles: Styles) -> None:
        self.file = file
        self.tree = tree
        self.styles = styles
        self.faults: list[Fault] = []
        self.standing: dict[tuple[str, int], list[Site]] = {}
        self.holders: set[int] = set()
        self.headings: dict[int, int] = {}
        self.named: dict[int, int] = {}
        self.broken: set[int] = set()
        self.braces = 0
        self.tagged = False

    @cached_property
    def rows(self) -> dict[int, tuple[int, int]]:
        """The number of each row's table and of the row in it, by its start."""
        return layout.rows(self.tree)

    @cached_property
    def sections(self) -> list[tuple[int, Element]]:
        """The properties of each section, with where it ends."""
        return layout.sections(self.tree)

    def whole(self, element: Element) -> list[Site]:
        """Return the tags that take the place of an element, without those of an element of its kind inside it."""
        return self.standing.get((WHOLE.get(element.name, ""), element.start), [])

    def fault(self, element: Element, written: str, trouble: Trouble) -> None:
        """Note a fault and where it stands."""
        self.faults.append(
            trouble.at(Place(file=self.file, label=layout.place(self.rows, element, tags.quoted(written))))
        )

    def refuse(self, site: Site, what: str, help: str = "") -> None:  # noqa: A002 - the word that every fault uses
        """Note what is wrong with a tag."""
        self.fault(site.element, site.tag.written, Trouble(what, help))
