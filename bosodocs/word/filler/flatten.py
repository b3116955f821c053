"""
First step of compiling a part: its tree of slices becomes a flat row of markup and tags.

A tag for a paragraph, row, cell or run takes the place of that whole element, as in docxtpl; but where docxtpl drops
what else stands there, this refuses. Each tag remembers its site, what it stands in: a loop can only be closed where
it was opened, so what is between the two is always whole elements, and no filling can break the markup.
"""

from __future__ import annotations

from bosodocs.errors import Unreadable
from bosodocs.package.xml import Element
from bosodocs.word.filler import columns, layout, paragraphs, tags
from bosodocs.word.filler.properties import ORDER, name_of, with_properties
from bosodocs.word.filler.replacing import replace
from bosodocs.word.filler.sites import CLOSING, OPENING, WHOLE, Guard, Heading, Item, Join, Part, Site
from bosodocs.word.filler.styles import properties
from bosodocs.word.filler.tags import Tag

_KINDS = {scope: kind for kind, scope in WHOLE.items()}

BLOCKS = {"w:tc", "w:hdr", "w:ftr", "w:footnote", "w:endnote", "w:txbxContent", "w:docPartBody"}
"""Containers that need a paragraph at their end."""
_RANGES = (b"Start", b"fldChar", b"noteReference", b"docPr", b"<v:", b"w:sdt", b"w14:", b"wp14:")
"""What `ranges` looks at, by a piece of its markup."""


def flatten(part: Part, *, outlined: bool = False) -> list[Item]:
    """Return a part as markup and tags, and its headings where a list of contents is to name them."""
    root = part.tree.root
    heading = 0
    for element in root.walk():
        if element.name == "w:p":
            level = _heading(part, element)
            heading = level or heading
            if outlined and level:
                part.named[element.start] = level
                _hold(part, element)
            _collect(part, element, heading)
    items: list[Item] = [part.tree.slice(0, root.start)]
    _element(part, root, items)
    items.append(part.tree.slice(root.end, len(part.tree.data)))
    return _settled(part, items)


def _settled(part: Part, items: list[Item]) -> list[Item]:
    """Return the items with what can stand once, or has two ends, as it can be printed."""
    if not part.tagged or part.faults or not any(mark in part.tree.data for mark in _RANGES):
        return items
    from bosodocs.word.filler import ranges  # noqa: PLC0415 - the shipped templates have none

    return ranges.settle(part, items)


def _heading(part: Part, paragraph: Element) -> int:
    """Return the level of a heading, 0 of another paragraph."""
    holder = paragraph.child("w:pPr")
    style = holder.child("w:pStyle") if holder is not None else None
    return part.styles.heading_level(style.attributes.get("w:val", "")) if style is not None else 0


def _collect(part: Part, paragraph: Element, heading: int) -> None:
    text = layout.text(paragraph)
    part.braces += text.count("{")
    if not tags.has_tag(text):
        return
    try:
        found = [piece for piece in tags.split(text) if isinstance(piece, Tag)]
    except Unreadable as unreadable:
        for trouble in unreadable.troubles:
            part.fault(paragraph, _begun(text), trouble)
        part.broken.add(paragraph.start)
        return
    part.headings[paragraph.start] = heading
    part.tagged = True
    for tag in found:
        scope, kind = ("vm", "w:tc") if tag.word == "vm" else (tag.scope, _KINDS.get(tag.scope, ""))
        whole = layout.ancestor(paragraph, kind) if kind else None
        if whole is not None:
            part.standing.setdefault((scope, whole.start), []).append(Site(tag, ("", 0), paragraph))
    _hold(part, paragraph)


def _begun(text: str) -> str:
    """Return the beginning of what stands where a tag is broken."""
    begun = text[text.index("{") :].strip()
    return f"«{begun[:BEGUN]}…»" if len(begun) > BEGUN else f"«{begun}»"


BEGUN = 40
"""Characters of a broken tag that a fault quotes."""


def _hold(part: Part, paragraph: Element) -> None:
    """Note that what a paragraph stands in cannot be copied as it is."""
    around: Element | None = paragraph
    while around is not None and around.start not in part.holders:
        part.holders.add(around.start)
        around = around.parent


def _element(part: Part, element: Element, items: list[Item]) -> None:
    if element.start not in part.holders or element.start in part.broken:
        items.append(part.tree.outer(element))
    elif whole := part.whole(element):
        replace(part, element, whole, items)
    elif element.name == "w:p":
        level = part.named.get(element.start, 0)
        text = layout.text(element) if level else ""
        items.extend([Heading(level, "begin", "" if tags.has_tag(text) else text)] if level else [])
        paragraphs.flatten(part, element, items, _element)
        items.extend([Heading(level, "end")] if level else [])
    elif element.name == "w:tc" and (joins := part.standing.get(("vm", element.start))):
        _joined_cell(part, element, joins[0], items)
    elif element.name == "w:tbl":
        _table(part, element, items)
    else:
        needs = {"w:tr": "w:tc"}.get(element.name, "w:p" if element.name in BLOCKS else "")
        _container(part, element, items, needs)


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
    """Return whether a container holds what it needs whatever its loops do; for paragraphs, as its last block."""
    depth, always = 0, False
    for child in element.children:
        sites = part.whole(child)
        if sites:
            depth += sum(site.tag.word in OPENING for site in sites) - sum(site.tag.word in CLOSING for site in sites)
            always = always and needs != "w:p"
        elif child.name == needs:
            # A table cell's nested guards can leave out a table, a row and a cell only with tags of their own.
            always = always or depth == 0
        elif child.name == "w:tbl":
            always = False
    return always


def _joined_cell(part: Part, cell: Element, merge: Site, items: list[Item]) -> None:
    """
    A cell with `{% vm %}`: its content stands in the first row of the loop, and no line parts it from the cells below.

    They look like one cell and stay several. A merged one cannot break over a page where Word would let a row break,
    LibreOffice (7.4) tags its rows wrongly in a PDF, and a screen reader loses count of the columns.
    """
    around = ("vm", cell.start)
    holder = cell.child("w:tcPr")
    kept = [child for child in properties(part.tree, holder) if name_of(child) not in {"w:vMerge", "w:tcBorders"}]
    order = ORDER["w:tcPr"]
    before = [child for child in kept if order.get(name_of(child), 0) < order["w:tcBorders"]]
    after = [child for child in kept if child not in before]
    items.append(part.tree.slice(cell.start, cell.inner) + "<w:tcPr>" + "".join(before))
    own = properties(part.tree, holder.child("w:tcBorders") if holder is not None else None)
    above, below = '<w:top w:val="nil"/>', '<w:bottom w:val="nil"/>'
    borders = ((below,), (above, below), (above,), ())
    items.append(Join(merge, *(with_properties("w:tcBorders", own, extra) for extra in borders)))
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
    columns.share(part, table, inner)
    items.extend(inner)
