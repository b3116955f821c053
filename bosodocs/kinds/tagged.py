"""
What stands for a content in a template: tags in running text, in the cells of a table, and in rows that repeat.

Nothing here knows Word or Excel. A site is that of a page's block or cell; an engine puts there what is told here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple, TypeAlias

from bosodocs.page.records import Cell, Site

Look: TypeAlias = Literal["text", "bold", "heading", "dated", "caption", "chapter", "item", "table"]


class Line(NamedTuple):
    """
    A line of running text in a template, and how it looks.

    Shape: a «heading» is one within its section, a «dated» one looks as those that the document has for single years, a
    «caption» is the title of a figure, a «chapter» is one like that of a section, an «item» one of a list; a
    «table» has its `columns`, the heading and the key of each, for the records of the list that `text` names.
    """

    text: str
    look: Look = "text"
    columns: tuple[tuple[str, str], ...] = ()


class Put(NamedTuple):
    """
    Tags that stand in a cell or paragraph, in place of the answer there.

    Shape: with `beside`, they stand behind what the cell has. `tick` is the tag that a box or cross stands for. Where
    the answer stands in one paragraph with its label, or in the one below, `label` is that; `asked` is the label,
    wherever it stands.
    """

    site: Site
    lines: tuple[Line, ...] = ()
    beside: bool = False
    tick: str = ""
    label: str = ""
    asked: str = ""


class Repeat(NamedTuple):
    """
    Rows that stand for a list.

    Shape: `rows` are the sites of the rows that go, the first of them being the pattern; `loops` pairs names with the
    lists that the pattern is repeated for, the outer one first; `cells` are the pattern's, with their sites. With
    `kept`, the rows stay and the pattern is printed behind them; `when` are paths of which one must say something.
    """

    rows: tuple[Site, ...]
    loops: tuple[tuple[str, str], ...]
    cells: tuple[Put, ...]
    kept: bool = False
    when: tuple[str, ...] = ()


class Below(NamedTuple):
    """Lines that stand below the table of a cell; the blocks with these sites go."""

    site: Site
    lines: tuple[Line, ...]
    gone: tuple[Site, ...] = ()


class Gone(NamedTuple):
    """The table of a cell goes: its rows all stand in the one before."""

    site: Site


Edit: TypeAlias = Put | Repeat | Below | Gone


def site(row: Sequence[Cell]) -> Site:
    """Return where a row stands: its first cell's site."""
    return next((cell.site for cell in row if cell.site is not None), None)


def value(path: str) -> str:
    """Return the tag that prints a text."""
    return f"{{{{ {path} }}}}"


def prose(path: str) -> str:
    """Return the tag that prints running text."""
    return f"{{{{p {path} }}}}"


def when(paths: Iterable[str], lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return lines that are printed where something is stated."""
    return (Line(f"{{%p if {' or '.join(paths)} %}}"), *lines, Line("{%p endif %}"))


def each(name: str, path: str, lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return lines that are printed for each item of a list."""
    return (Line(f"{{%p for {name} in {path} %}}"), *lines, Line("{%p endfor %}"))


def headed(heading: Line, paths: Sequence[str], lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return lines below a heading, printed where something is stated."""
    return when(paths, (heading, *lines))
