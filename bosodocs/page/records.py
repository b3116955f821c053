"""
A filled document as what stands on its pages: paragraphs and tables, whoever wrote them.

Shape: text is as a person would see it with all changes accepted; list marks and heading numbers that Word counts by
itself are no part of it. Nothing here knows what the words mean.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias

from bosodocs.prose.records import Runs

Site: TypeAlias = "int | tuple[str, int, int] | None"
"""
Where a block or cell stands in its file, so that something can be put there.

In a document the number of its paragraph (`w:p`) in the order of the part, from 0, that of a cell being its first; in a
workbook the name of its sheet, its row and its column, from 1; None for what has none.
"""


class Marker(NamedTuple):
    """
    A list mark before a paragraph.

    Shape: `list` tells lists apart, `depth` is 0 for the outermost level; `number` is the mark's own where it is
    ordered, and `delimiter` what stands behind it. `styled` is set where the mark comes with the paragraph's style;
    `letters` is «A» or «a» where the level counts by letters; `typed` is the mark itself where it is typed; `anew` is
    set where the list was told to begin its count anew.
    """

    list: int
    depth: int
    ordered: bool
    number: int
    delimiter: str
    styled: bool = False
    letters: str = ""
    typed: str = ""
    anew: bool = False


class Drawing(NamedTuple):
    """
    A picture or figure in a paragraph: its title and text alternative, what is written in it, its file's part.

    Shape: `blocks` are what stands in a single text box; `units` gives a chart's, each with the one it reports to.
    """

    title: str
    alt: str
    text: str = ""
    part: str = ""
    blocks: tuple[Block, ...] = ()
    units: Callable[[], tuple[tuple[str, str], ...]] = tuple


class _Paragraph(NamedTuple):
    runs: Runs
    level: int = 0
    style: str = ""
    marker: Marker | None = None
    indent: int = 0
    align: str = ""
    drawings: tuple[Drawing, ...] = ()
    strong: bool = False
    site: Site = None


class _Said:
    """A paragraph's words, put together once; `functools.cached_property` takes a lock for each (Python 3.11)."""

    def __get__(self, paragraph: Paragraph, _kind: type[Paragraph]) -> str:
        runs = paragraph.runs
        words = runs[0].text if len(runs) == 1 else "".join([run.text for run in runs])
        paragraph.__dict__["text"] = words
        return words


class Paragraph(_Paragraph):
    """
    A paragraph.

    Shape: `level` is that of a heading, 0 for running text; `style` the style's name as Word has it, in lower case,
    and `strong` whether the paragraph is bold by that, or underlined; `indent` in twips from the left; `align` is
    «left», «center», «right» or «».
    """

    text = _Said()
    """The words alone; they are asked for often."""

    @property
    def bold(self) -> bool:
        """Whether all of its words are bold, by its style or by hand."""
        return bool(self.runs) and (self.strong or all(run.bold or not run.text.strip() for run in self.runs))


class _Cell(NamedTuple):
    blocks: tuple[Block, ...]
    span: int = 1
    merged: bool = False
    begins: bool = False
    filled: bool = False
    site: Site = None


class _Text:
    """A cell's words, put together once."""

    def __get__(self, cell: Cell, _kind: type[Cell]) -> str:
        words = cell.__dict__["text"] = text_of(cell.blocks)
        return words


class Cell(_Cell):
    """
    A cell: its blocks, how many columns it spans, and whether it continues the one above it.

    Shape: `merged` is set where the cell is part of one that began above; `begins` where such a one begins; `filled`
    where it has a colour of its own.
    """

    text = _Text()
    """Its words, a paragraph a line; they are asked for often."""


class Row(NamedTuple):
    """
    A row of a table.

    Shape: `header` where Word repeats it on each page, `before` the columns left out before it, `number` its own where
    it has one (a sheet's row).
    """

    cells: tuple[Cell, ...]
    header: bool = False
    before: int = 0
    number: int = 0


class Table(NamedTuple):
    """
    A table.

    Shape: `number` is its place among the document's tables, from 1, 0 inside another; `name` is its sheet's where it
    is one, and `sheet` that of the sheet in which it stands.
    """

    rows: tuple[Row, ...]
    number: int = 0
    name: str = ""
    sheet: str = ""


Block: TypeAlias = Paragraph | Table


def text_of(blocks: Sequence[Block]) -> str:
    """Return the words of blocks, a paragraph a line; tables inside by their cells."""
    return _words(blocks[0]) if len(blocks) == 1 else "\n".join(filter(None, map(_words, blocks)))


def _words(block: Block) -> str:
    if isinstance(block, Paragraph):
        mark = block.marker
        return (f"{mark.typed}{block.text}" if mark else block.text).strip()
    return "\n".join(filter(None, (cell.text for row in block.rows for cell in row.cells)))


class Doubt(NamedTuple):
    """
    Something on the page that is not taken as text, or not as it stands: its kind, its words, and where it stands.

    Shape: `more` is what else is to be told of it, such as the other of two texts that differ.
    """

    kind: str
    text: str
    more: str = ""
    place: str = ""


class Page(NamedTuple):
    """
    A document, as what stands on its pages.

    Shape: `heads` are the lines of the pages' heads and feet; `language` and `title` what the document's properties
    say; `pictures` the files of pictures by part.
    """

    blocks: tuple[Block, ...]
    heads: tuple[str, ...]
    language: str
    title: str
    doubts: tuple[Doubt, ...]
    pictures: dict[str, bytes]
