"""
Second step of compiling a part: the flat row of markup and tags becomes a program, checked against a vocabulary.

All faults of a part are found at once; a name that nothing fills stands for anything afterwards, so that one
misspelt loop does not make a fault of every tag inside it.
"""

from __future__ import annotations

from typing import Any, NamedTuple, cast

from bosodocs.drawing.records import Flow
from bosodocs.errors import Fault, Unreadable
from bosodocs.language.sentences import fixed, say
from bosodocs.package.templates import Vocabulary
from bosodocs.package.xml import Tree
from bosodocs.prose.records import Contents, Prose
from bosodocs.word.filler import expressions, layout, program, tags, used
from bosodocs.word.filler.anything import ANYTHING, UNKNOWN
from bosodocs.word.filler.expressions import LOOP, Compiled, Getter, compiled_value
from bosodocs.word.filler.flatten import flatten
from bosodocs.word.filler.program import Program, Step
from bosodocs.word.filler.sites import CLOSING, Columns, Drawing, Guard, Heading, Item, Join, Once, Part, Site
from bosodocs.word.filler.styles import Styles

MAX_NESTING = 30
"""Loops and conditions inside each other."""


class _Reader:
    """The flat row, read once from left to right; `size` has the characters of the markup read so far."""

    def __init__(self, part: Part, items: list[Item]) -> None:
        self.part = part
        self.items = items
        self.at = 0
        self.size = 0

    def peek(self) -> Item | None:
        return self.items[self.at] if self.at < len(self.items) else None


class CompiledPart(NamedTuple):
    """
    A compiled part: its program, every fault found (it is of no use where there is one), and what its tags name.

    Shape: `tagged` tells whether it has tags at all, comments among them.
    """

    program: Program
    faults: list[Fault]
    used: frozenset[str]
    tagged: bool


def compile_part(file: str, tree: Tree, styles: Styles, vocabulary: Vocabulary, relations: bytes = b"") -> CompiledPart:
    """Compile a part of a template, which leads to others by its relations."""
    part = Part(file, tree, styles)
    items = flatten(part, outlined=any(isinstance(shape, Contents) for shape in vocabulary.values()))
    _check_unfilled(part, relations)
    reader = _Reader(part, items)
    compiled = _steps(reader, vocabulary, around=None, depth=0)
    while (item := reader.peek()) is not None:
        if isinstance(item, Site):
            part.refuse(item, "Nothing is open here that this could close.", "Delete it, or open it before.")
        reader.at += 1
        _steps(reader, vocabulary, around=None, depth=0)
    return CompiledPart(compiled, part.faults, frozenset(used.paths(items)), part.tagged)


def _check_unfilled(part: Part, relations: bytes) -> None:
    """Refuse tags beside the text of paragraphs, and in the addresses that the part leads to (as «%7b»)."""
    data = part.tree.data
    if data.count(b"{") > part.braces or b"&#" in data or b"{" in relations or b"%7b" in relations.lower():
        from bosodocs.word.filler import unfilled  # noqa: PLC0415 - the shipped templates have none

        unfilled.tell(part)
        unfilled.in_links(part, relations)


def _steps(reader: _Reader, vocabulary: Vocabulary, *, around: Site | None, depth: int) -> Program:
    """Read steps up to a tag that closes or divides what is open, or to the end of a guard."""
    steps: list[str | Step] = []
    markup: list[str] = []
    if depth > MAX_NESTING and around is not None:
        reader.part.refuse(around, "Too many loops and conditions stand inside each other.", "Use fewer.")
        reader.at = len(reader.items)
    while (item := reader.peek()) is not None:
        if isinstance(item, str):
            markup.append(item)
            reader.size += len(item)
            reader.at += 1
            continue
        _settle(markup, steps)
        if isinstance(item, (Guard, Heading)):
            if item.side == "end":
                break
            steps.append(_held(reader, item, vocabulary, depth))
            continue
        if isinstance(item, Site) and item.tag.word in {*CLOSING, "elif", "else"}:
            break
        reader.at += 1
        steps.append(_step(reader, item, vocabulary, depth))
    _settle(markup, steps)
    return tuple(steps)


def _settle(markup: list[str], steps: list[str | Step]) -> None:
    """Put the markup read so far behind the steps, as one."""
    if joined := "".join(markup):
        steps.append(joined)
    markup.clear()


def _step(reader: _Reader, item: Site | Columns | Join | Once | Drawing, vocabulary: Vocabulary, depth: int) -> Step:
    if isinstance(item, Drawing):
        return program.drawing
    if isinstance(item, Once):
        return program.once(item.markup, item.key)
    if isinstance(item, Join):
        if "loop" not in vocabulary:
            reader.part.refuse(item.site, "{% vm %} stands in no loop.", "Put it inside a {%tr for … %}.")
        return program.join(item.top, item.middle, item.bottom, item.single)
    if isinstance(item, Columns):
        get = _value(reader.part, item.loop, vocabulary, told=True).value
        make = program.grid_columns if item.kind == "grid" else program.cell_width
        return make(get, item.cells, item.width)
    return _tag(reader, item, vocabulary, depth)


def _tag(reader: _Reader, item: Site, vocabulary: Vocabulary, depth: int) -> Step:
    if item.around[1] == 0 and item.tag.scope in {"tr", "tc"}:
        kind = tags.SCOPES[item.tag.scope]
        reader.part.refuse(item, say("The tag stands for a {kind}, and there is none around it.", kind=kind))
    if item.tag.word == "for":
        return _loop(reader, item, vocabulary, depth)
    if item.tag.word == "if":
        return _choice(reader, item, vocabulary, depth)
    if item.tag.word == "vm":
        if layout.ancestor(item.element, "w:tc") is None:
            reader.part.refuse(item, "{% vm %} stands in no cell.", "Put it in the cell that is to be joined.")
        return _nothing
    return _print(reader.part, item, vocabulary)


def _nothing(_scope: object, _paper: object) -> None:
    """Print nothing: `{% vm %}` speaks of its cell."""


def _print(part: Part, site: Site, vocabulary: Vocabulary) -> Step:
    found = _value(part, site, vocabulary)
    name, shape = site.tag.source, found.shape
    if isinstance(shape, (dict, list)):
        kind = fixed("list") if isinstance(shape, list) else fixed("block")
        what = say("«{name}» is a {kind}, and only texts are printed.", name=name, kind=kind)
        part.refuse(site, what, "Name one of its texts.")
    elif isinstance(shape, (Prose, Flow, Contents)) and site.formatting is None:
        what = "«{name}» is a figure." if isinstance(shape, Flow) else "«{name}» is running text."
        part.refuse(site, say(what, name=name), say("Write {{{{p {name} }}}} in a paragraph of its own.", name=name))
    if site.formatting is None:
        return program.value(found.value)
    step = program.paragraphs(found.value, site.formatting)
    return program.counted(step) if "loop" in vocabulary else step


def _value(part: Part, site: Site, vocabulary: Vocabulary, *, told: bool = False) -> Compiled:
    try:
        return compiled_value(site.tag.source, vocabulary)
    except Unreadable as unreadable:
        if not told:
            for trouble in unreadable.troubles:
                part.fault(site.element, site.tag.written, trouble)
        return UNKNOWN


def _loop(reader: _Reader, site: Site, vocabulary: Vocabulary, depth: int) -> Step:
    found = _value(reader.part, site, vocabulary)
    item: Any = ANYTHING
    shape: Any = found.shape
    if isinstance(shape, list):
        item = cast("list[Any]", shape)[0]
    elif shape is not ANYTHING:
        what = say("«{source}» is no list.", source=site.tag.source)
        reader.part.refuse(site, what, "Only a list can be looped over.")
    before = reader.size
    body = _steps(reader, {**vocabulary, site.tag.name: item, "loop": LOOP}, around=site, depth=depth + 1)
    _close(reader, site, "endfor")
    return program.loop(site.tag.name, found.value, body, reader.size - before)


def _choice(reader: _Reader, site: Site, vocabulary: Vocabulary, depth: int) -> Step:
    branches: list[tuple[Getter, Program]] = []
    otherwise: Program = ()
    condition: Site | None = site
    while condition is not None:
        get = expressions.condition(_value(reader.part, condition, vocabulary, told=condition.around[0] == "vm"))
        branches.append((get, _steps(reader, vocabulary, around=site, depth=depth + 1)))
        condition = _next_branch(reader, site, "elif")
    if _next_branch(reader, site, "else") is not None:
        otherwise = _steps(reader, vocabulary, around=site, depth=depth + 1)
    _close(reader, site, "endif")
    return program.choice(branches, otherwise)


def _next_branch(reader: _Reader, opened: Site, word: str) -> Site | None:
    item = reader.peek()
    if not isinstance(item, Site) or item.tag.word != word:
        return None
    _same_site(reader.part, opened, item)
    reader.at += 1
    return item


def _close(reader: _Reader, opened: Site, word: str) -> None:
    item = reader.peek()
    if isinstance(item, Site) and item.tag.word == word:
        _same_site(reader.part, opened, item)
        reader.at += 1
        return
    if not reader.part.faults or isinstance(item, Site):
        helps = say("Write {{% {word} %}} behind what it holds.", word=word)
        reader.part.refuse(opened, "This is never closed.", helps)


def _same_site(part: Part, opened: Site, closing: Site) -> None:
    if opened.around != closing.around:
        where, written = tags.SCOPES.get(opened.tag.scope, tags.SCOPES[""]), tags.quoted(opened.tag.written)
        what = say("{written} is opened in another {where} than it is closed in.", written=written, where=where)
        part.refuse(
            closing, what, "Put both in the same paragraph, cell, row or table, with the same letter before them."
        )


def _held(reader: _Reader, holder: Guard | Heading, vocabulary: Vocabulary, depth: int) -> Step:
    """Read what stands between the begin and end of a container or heading."""
    reader.at += 1
    body = _steps(reader, vocabulary, around=None, depth=depth)
    item = reader.peek()
    while isinstance(item, Site):
        reader.part.refuse(item, "Nothing is open here that this could close.", "Delete it.")
        reader.at += 1
        _steps(reader, vocabulary, around=None, depth=depth)
        item = reader.peek()
    reader.at += 1
    if isinstance(holder, Heading):
        return program.heading(holder.level, body, holder.text)
    tail = item.markup if isinstance(item, Guard) else ""
    reader.size += len(holder.markup) + len(tail)
    return program.guarded(holder.markup, body, tail, holder.needs)
