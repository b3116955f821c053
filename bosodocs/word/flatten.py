"""
First step of compiling a part: its tree of slices becomes a flat row of markup and tags.

A tag for a paragraph, row, cell or run takes the place of that whole element, as in docxtpl; but where docxtpl drops
what else stands there, this refuses. Each tag remembers its site, what it stands in: a loop can only be closed where
it was opened, so what is between the two is always whole elements, and no filling can break the markup.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias

from bosodocs.errors import Fault, Place, Trouble, Unreadable
from bosodocs.word import escaping, layout, prose, tags
from bosodocs.word.properties import ORDER, name_of, with_properties
from bosodocs.word.styles import Styles, properties
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

_WHOLE = {"w:tr": "tr", "w:tc": "tc"}
"""Elements that a tag inside takes the place of, and its scope."""

CONTROL = {"for", "endfor", "if", "elif", "else", "endif"}
OPENING, CLOSING = {"for", "if"}, {"endfor", "endif"}
BLOCKS = {"w:tc", "w:hdr", "w:ftr", "w:txbxContent", "w:footnote", "w:endnote", "w:comment"}
"""Containers that need a paragraph at their end."""


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


def flatten(part: Part) -> list[Item]:
    """Give a part as markup and tags."""
    root = part.tree.root
    for element in root.walk():
        if element.name == "w:p":
            _collect(part, element)
    items: list[Item] = [part.tree.slice(0, root.start)]
    _element(part, root, items)
    items.append(part.tree.slice(root.end, len(part.tree.data)))
    return items


def _collect(part: Part, paragraph: Element) -> None:
    text = layout.text(paragraph)
    if not tags.has_tag(text):
        return
    try:
        found = [piece for piece in tags.split(text) if isinstance(piece, Tag)]
    except Unreadable as unreadable:
        for trouble in unreadable.troubles:
            part.fault(paragraph, "a tag", trouble)
        return
    part.tagged[paragraph.start] = [Site(tag, ("", 0), paragraph) for tag in found]
    around: Element | None = paragraph
    while around is not None:
        part.holders.add(around.start)
        around = around.parent


def _element(part: Part, element: Element, items: list[Item]) -> None:
    if element.name == "w:p":
        _note_heading(part, element)
    if element.start not in part.holders:
        items.append(part.tree.outer(element))
        _note_headings_inside(part, element)
        return
    if element.name == "w:p":
        _paragraph(part, element, items)
    elif scoped := _scoped(part, element, _WHOLE.get(element.name, "")):
        _replace(part, element, scoped, items)
    elif element.name == "w:tc" and (merge := _merging(part, element)):
        _merged_cell(part, element, merge, items)
    elif element.name == "w:tbl":
        _table(part, element, items)
    else:
        needs = {"w:tr": "w:tc"}.get(element.name, "w:p" if element.name in BLOCKS else "")
        _container(part, element, items, needs)


def _note_heading(part: Part, paragraph: Element) -> None:
    """Remember the heading that what follows stands under."""
    holder = paragraph.child("w:pPr")
    style = holder.child("w:pStyle") if holder is not None else None
    if style is not None:
        part.heading = part.styles.heading_level(style.attributes.get("w:val", "")) or part.heading


def _note_headings_inside(part: Part, element: Element) -> None:
    if element.name == "w:p":
        return
    for inner in element.walk():
        if inner.name == "w:p":
            _note_heading(part, inner)


def _container(part: Part, element: Element, items: list[Item], needs: str) -> None:
    """Flatten an element's children between its own tags, and guard it where loops could leave it empty."""
    head = part.tree.slice(element.start, element.inner)
    tail = part.tree.slice(element.inner_end, element.end)
    inner: list[Item] = []
    _children(part, element, inner)
    if needs and not _holds_always(part, element, needs):
        items.append(Guard(needs, head, "begin"))
        items.extend(inner)
        items.append(Guard(needs, tail, "end"))
    else:
        items.append(head)
        items.extend(inner)
        items.append(tail)


def _children(part: Part, element: Element, items: list[Item]) -> None:
    at = element.inner
    for child in element.children:
        items.append(part.tree.slice(at, child.start))
        _element(part, child, items)
        at = child.end
    items.append(part.tree.slice(at, element.inner_end))


def _holds_always(part: Part, element: Element, needs: str) -> bool:
    """Tell whether a container holds what it needs whatever its loops do; for paragraphs, as its last block."""
    depth, always = 0, False
    for child in element.children:
        sites = _standing_for(part, child)
        if sites:
            depth += sum(site.tag.word in OPENING for site in sites) - sum(site.tag.word in CLOSING for site in sites)
            always = always and needs != "w:p"
        elif child.name == needs:
            # A table cell's nested guards can leave out a table, a row and a cell only with tags of their own.
            always = always or depth == 0
        elif child.name == "w:tbl":
            always = False
    return always


def _standing_for(part: Part, element: Element) -> Sequence[Site]:
    """Give the tags that take the place of a whole element."""
    scope = {"w:p": "p", "w:tr": "tr", "w:tc": "tc"}.get(element.name)
    return _scoped(part, element, scope) if scope and element.start in part.holders else ()


def _scoped(part: Part, element: Element, scope: str) -> list[Site]:
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


def _replace(part: Part, element: Element, scoped: list[Site], items: list[Item]) -> None:
    """Put an element's tags in its place; anything else in it would be lost, so it is refused."""
    rest = "".join(layout.text(inner) for inner in element.walk() if inner.name == "w:p")
    for site in scoped:
        rest = rest.replace(site.tag.written, "", 1)
    if rest.strip():
        kind = tags.SCOPES[scoped[0].tag.scope]
        part.fault(
            scoped[0].element,
            scoped[0].tag.written,
            Trouble(f"The tag stands for its whole {kind}, and «{rest.strip()[:40]}» would be lost.", "Move one away."),
        )
    if any(inner.name == "w:sectPr" for inner in element.walk()):
        part.fault(
            scoped[0].element,
            scoped[0].tag.written,
            Trouble("The tag's paragraph ends a section, which would be lost.", "Put the tag in one of its own."),
        )
    around = (scoped[0].tag.scope, element.parent.start if element.parent else 0)
    items.extend(site._replace(around=around, look=_look(part, site)) for site in scoped if site.tag.word != "comment")


def _look(part: Part, site: Site) -> prose.Look | None:
    if site.tag.word != "value" or site.tag.scope != "p":
        return None
    paragraph = site.element
    run = next((layout.ancestor(text, "w:r") for text in layout.texts(paragraph) if "{" in text.text), None)
    return prose.look(
        part.styles,
        properties(part.tree, paragraph.child("w:pPr")),
        properties(part.tree, run.child("w:rPr") if run is not None else None),
        heading=part.heading + 1,
        width=layout.room(part.tree, paragraph),
    )


def _paragraph(part: Part, paragraph: Element, items: list[Item]) -> None:
    scoped = _scoped(part, paragraph, "p")
    if scoped:
        _replace(part, paragraph, scoped, items)
        return
    texts = layout.texts(paragraph)
    pieces = _pieces(paragraph, texts)
    at = paragraph.start
    dropped: set[int] = set()
    for text in texts:
        run = layout.ancestor(text, "w:r") or text
        mine = pieces[text.start]
        whole_run = [piece for piece in mine if isinstance(piece, Site) and piece.tag.scope == "r"]
        if whole_run:
            if run.start not in dropped:
                items.append(part.tree.slice(at, run.start))
                _replace(part, run, whole_run, items) if len(mine) == len(whole_run) else _mixed(part, whole_run[0])
                dropped.add(run.start)
            at = run.end
            continue
        items.append(part.tree.slice(at, text.start))
        items.append('<w:t xml:space="preserve">')
        items.extend(mine)
        items.append("</w:t>")
        at = text.end
    items.append(part.tree.slice(at, paragraph.end))


def _mixed(part: Part, site: Site) -> None:
    part.fault(
        site.element,
        site.tag.written,
        Trouble("The tag stands for its whole run, and other text has the same look.", "Leave out the «r»."),
    )


def _pieces(paragraph: Element, texts: list[Element]) -> dict[int, list[Item]]:
    """Share a paragraph's text and tags between its `w:t`: a tag that Word cut into several goes to the first."""
    whole = "".join(text.text for text in texts)
    pieces: dict[int, list[Item]] = {text.start: [] for text in texts}
    bounds: list[tuple[int, int, Element]] = []
    at = 0
    for text in texts:
        bounds.append((at, at + len(text.text), text))
        at += len(text.text)
    at = 0
    for piece in tags.split(whole):
        length = len(piece) if isinstance(piece, str) else len(piece.written)
        for begin, end, text in bounds:
            if isinstance(piece, Tag):
                if begin <= at < end:
                    run = layout.ancestor(text, "w:r") or text
                    around = ("text", run.parent.start if run.parent else 0)
                    if piece.scope in {"tr", "tc"}:
                        around = (piece.scope, 0)
                    if piece.word != "comment":
                        pieces[text.start].append(Site(piece, around, paragraph))
                    break
            elif (left := max(at, begin)) < (right := min(at + length, end)):
                pieces[text.start].append(escaping.text(whole[left:right]))
        at += length
    return pieces


def _merging(part: Part, cell: Element) -> Site | None:
    for inner in cell.walk():
        for site in part.tagged.get(inner.start, ()) if inner.name == "w:p" else ():
            if site.tag.word == "vm" and layout.ancestor(inner, "w:tc") is cell:
                return site
    return None


def _merged_cell(part: Part, cell: Element, merge: Site, items: list[Item]) -> None:
    """A cell with `{% vm %}`: its content stands in the first row of the loop, the cells below are joined to it."""
    around = ("vm", cell.start)
    holder = cell.child("w:tcPr")
    kept = [child for child in properties(part.tree, holder) if name_of(child) != "w:vMerge"]
    order = ORDER["w:tcPr"]
    before = [child for child in kept if order.get(name_of(child), 0) < order["w:vMerge"]]
    after = [child for child in kept if child not in before]
    items.append(part.tree.slice(cell.start, cell.inner) + "<w:tcPr>" + "".join(before))
    items.append(Merge(merge))
    items.append("".join(after) + "</w:tcPr>")
    condition = Tag("if", "", "loop.first", merge.tag.written, 0, 0)
    items.append(Site(condition, around, merge.element))
    start = holder.end if holder is not None else cell.inner
    for child in cell.children:
        if child is not holder:
            items.append(part.tree.slice(start, child.start))
            _element(part, child, items)
            start = child.end
    items.append(part.tree.slice(start, cell.inner_end))
    blank = with_properties("w:pPr", properties(part.tree, merge.element.child("w:pPr")), ())
    items.append(Site(Tag("else", "", "", merge.tag.written, 0, 0), around, merge.element))
    items.append(f"<w:p>{blank}</w:p>")
    items.append(Site(Tag("endif", "", "", merge.tag.written, 0, 0), around, merge.element))
    items.append(part.tree.slice(cell.inner_end, cell.end))


def _table(part: Part, table: Element, items: list[Item]) -> None:
    """A table; where its rows loop over cells, the columns of the grid follow."""
    inner: list[Item] = []
    _container(part, table, inner, "w:tr")
    rows = [row for row in table.walk() if row.name == "w:tr" and layout.ancestor(row.parent, "w:tbl") is table]
    loops = [found for row in rows for found in [_cell_loop(part, row)] if found is not None]
    if loops:
        _share_width(part, table, loops[0], inner)
    items.extend(inner)


class _CellLoop(NamedTuple):
    site: Site
    first: int
    last: int


def _cell_loop(part: Part, row: Element) -> _CellLoop | None:
    """Find a row's loop over cells: the tag, and the columns from the cell that opens it to the one that closes it."""
    opened: tuple[Site, int] | None = None
    for index, cell in enumerate(child for child in row.children if child.name == "w:tc"):
        for site in _scoped(part, cell, "tc"):
            if site.tag.word == "for" and opened is None:
                opened = (site, index)
            elif site.tag.word == "endfor" and opened is not None:
                return _CellLoop(opened[0], opened[1], index)
    return None


def _share_width(part: Part, table: Element, found: _CellLoop, items: list[Item]) -> None:
    grid = table.child("w:tblGrid")
    if grid is None:
        return
    columns = [column for column in grid.children if column.name == "w:gridCol"]
    looped = columns[found.first : found.last + 1]
    if not looped:
        return
    width = sum(layout.measure(column) for column in looped)
    cells = max(1, found.last - found.first - 1)
    markup = part.tree.outer(grid)
    for index, item in enumerate(items):
        if isinstance(item, str) and markup in item:
            head, tail = item.split(markup, 1)
            before = part.tree.slice(grid.start, looped[0].start)
            after = part.tree.slice(looped[-1].end, grid.end)
            items[index : index + 1] = [head + before, Columns("grid", found.site, cells, width), after + tail]
            break
    _share_cells(items, found, cells, width)


def _share_cells(items: list[Item], found: _CellLoop, cells: int, width: int) -> None:
    """Replace the fixed width of each looped cell by its share."""
    inside = 0
    index = 0
    while index < len(items):
        item = items[index]
        if isinstance(item, Site) and item.around[0] == "tc":
            inside += (item.tag.word in OPENING) - (item.tag.word in CLOSING)
        elif inside and isinstance(item, str) and "<w:tcW " in item:
            head, rest = item.split("<w:tcW ", 1)
            _, tail = rest.split("/>", 1)
            items[index : index + 1] = [head, Columns("cell", found.site, cells, width), tail]
            index += 1
        index += 1
