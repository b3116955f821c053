"""
A compiled part: the markup that never changes, and small steps for what does.

Shape: a program is a tuple of markup (`str`) and steps; a step takes the facts in scope and the paper to write on.
Nothing in it changes while it runs, so one program fills any number of documents at once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from bosodocs.drawing.records import Flow, Picture, Tree
from bosodocs.prose.records import Contents, Prose
from bosodocs.word.filler import contents, escaping, figures, prose
from bosodocs.word.filler.expressions import Getter, Scope
from bosodocs.word.filler.paper import ROUND, Paper

Step: TypeAlias = Callable[[Scope, Paper], None]
Program: TypeAlias = tuple[str | Step, ...]

LONG = 1000
"""Characters of a text from which it counts; what is shorter is bounded by the rounds of its loops."""


def run(program: Program, scope: Scope, paper: Paper) -> None:
    """Write a part's markup for the facts in scope."""
    for step in program:
        if isinstance(step, str):
            paper.written.append(step)
        else:
            step(scope, paper)


def value(get: Getter) -> Step:
    """Print a text."""

    def step(scope: Scope, paper: Paper) -> None:
        found = get(scope)
        text = found if type(found) is str else "" if found is None else str(found)
        if len(text) > LONG:
            paper.spend(len(text))
        paper.written.append(escaping.text(text))

    return step


def paragraphs(get: Getter, how: prose.Formatting) -> Step:
    """Print prose, a figure, or a text as one paragraph, in the place of the tag's paragraph."""

    def step(scope: Scope, paper: Paper) -> None:
        found = get(scope)
        if isinstance(found, Prose):
            prose.write(found, how, paper)
        elif isinstance(found, Contents):
            if paper.outline is not None:
                paper.outline.asked = found
            paper.written.append(contents.MARK)
        elif isinstance(found, (Tree, Flow, Picture)):
            figures.write(found, how.plain, figures.Frame(how.width, how.height, how.styles.ink), paper)
        elif found:
            properties = how.runs[False, False, False]
            paper.written.append(
                f'<w:p>{how.plain}<w:r>{properties}<w:t xml:space="preserve">{escaping.text(found)}</w:t></w:r></w:p>'
            )

    return step


def counted(inner: Step) -> Step:
    """Count what a step writes, where a loop repeats it."""

    def step(scope: Scope, paper: Paper) -> None:
        before = len(paper.written)
        inner(scope, paper)
        paper.spend(sum(map(len, paper.written[before:])))

    return step


def heading(level: int, body: Program, text: str) -> Step:
    """Write a heading of the template's own, which the contents are to name; its text is «» where it has tags."""

    def step(scope: Scope, paper: Paper) -> None:
        outer, paper.written = paper.written, []
        run(body, scope, paper)
        markup = "".join(paper.written)
        paper.written = outer
        if paper.outline is not None:
            markup = paper.outline.heading(level, markup, text or contents.text_of(markup))
        outer.append(markup)

    return step


def loop(name: str, get: Getter, body: Program, size: int) -> Step:
    """Run the body, whose markup has so many characters, for each item of a list, with `loop` in scope."""
    cost = ROUND + size

    def step(scope: Scope, paper: Paper) -> None:
        items = get(scope)
        inner = dict(scope)
        length = len(items)
        paper.spend(length * cost)
        for index, item in enumerate(items):
            inner[name] = item
            inner["loop"] = {
                "index": index + 1,
                "index0": index,
                "first": index == 0,
                "last": index + 1 == length,
                "length": length,
            }
            run(body, inner, paper)

    return step


def choice(branches: Sequence[tuple[Getter, Program]], otherwise: Program) -> Step:
    """Run the first branch whose condition holds, else the last one."""

    def step(scope: Scope, paper: Paper) -> None:
        for condition, body in branches:
            if condition(scope):
                run(body, scope, paper)
                return
        run(otherwise, scope, paper)

    return step


def once(markup: str, key: tuple[int, int]) -> Step:
    """Write markup the first time only."""

    def step(_scope: Scope, paper: Paper) -> None:
        if key not in paper.once:
            paper.once.add(key)
            paper.written.append(markup)

    return step


def drawing(_scope: Scope, paper: Paper) -> None:
    """Write an id that no other drawing of the document has."""
    paper.written.append(str(paper.shapes.next()))


def join(top: str, middle: str, bottom: str, single: str) -> Step:
    """Give a cell the borders that join it with those of its loop above and below (ECMA-376-1 §17.4.66 w:tcBorders)."""

    def step(scope: Scope, paper: Paper) -> None:
        here = scope["loop"]
        if here["first"]:
            paper.written.append(single if here["last"] else top)
        else:
            paper.written.append(bottom if here["last"] else middle)

    return step


def grid_columns(get: Getter, cells: int, width: int) -> Step:
    """Share the width between the columns that a cell loop makes; each item has that many cells."""

    def step(scope: Scope, paper: Paper) -> None:
        columns = len(get(scope)) * cells
        if columns:
            paper.written.append(f'<w:gridCol w:w="{width // columns}"/>' * columns)

    return step


def cell_width(get: Getter, cells: int, width: int) -> Step:
    """Give a looped cell its share of the width."""

    def step(scope: Scope, paper: Paper) -> None:
        columns = max(1, len(get(scope)) * cells)
        paper.written.append(f'<w:tcW w:w="{width // columns}" w:type="dxa"/>')

    return step


def guarded(head: str, body: Program, tail: str, needs: str) -> Step:
    """
    Write a container so that Word opens it, however little its loops left inside.

    Shape: `needs` is what it must hold: «w:tr» (a table) or «w:tc» (a row), without which it is left out whole;
    «w:p» (a cell, header or footer), which must end with a paragraph and gets an empty one (ECMA-376-1 §17.4.65).
    """

    def step(scope: Scope, paper: Paper) -> None:
        outer, paper.written = paper.written, []
        run(body, scope, paper)
        inner = "".join(paper.written)
        paper.written = outer
        if needs == "w:p":
            last = max(inner.rfind("</w:p>"), inner.rfind("<w:p/>"))
            if last < 0 or last < inner.rfind("</w:tbl>"):
                inner += "<w:p/>"
        elif f"<{needs}>" not in inner and f"<{needs} " not in inner:
            return
        outer.extend((head, inner, tail))

    return step
