"""
Prose as WordprocessingML: real headings, real lists, real tables, in the formatting of the paragraph that held the tag.

The paragraph with `{{p … }}` says how running text looks: each paragraph and list item has its style and direct
formatting, each run the formatting of the tag itself. Headings begin one level below the heading above the tag.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain, compress, groupby, product
from operator import attrgetter
from typing import NamedTuple

from bosodocs.package.relations import RELATIONSHIPS
from bosodocs.prose.packing import Carried, Packed, unfolded
from bosodocs.prose.records import Block, Heading, List, Paragraph, Prose, Run, Runs, Table
from bosodocs.prose.text import words
from bosodocs.word.filler import escaping
from bosodocs.word.filler.paper import INDENT, Paper
from bosodocs.word.filler.properties import with_properties
from bosodocs.word.filler.styles import Styles

LAST_HEADING = 9
_BREAKS = re.compile(r"((?<!\s)\s*\n\s*|^\s+|(?<!\s)\s+$)")
DEEPEST_LIST = 8


class Formatting(NamedTuple):
    """
    How prose looks where a tag stands.

    Shape: `paragraph` and `run` hold the markup of each property of the tag's paragraph and run; `plain` is the whole
    `w:pPr` of running text, `runs` the whole `w:rPr` by (bold, italic, link), `heading` the level of the first heading;
    `width` and `height` are the room for a table or figure, in twips; `bare` is how headings look, `cells` tables.
    """

    styles: Styles
    paragraph: tuple[str, ...]
    plain: str
    runs: dict[tuple[bool, bool, bool], str]
    heading: int
    width: int
    height: int
    bare: Formatting | None = None
    cells: Formatting | None = None

    def with_extra(self, *extra: str) -> str:
        """Return the paragraph's properties with more of them."""
        return with_properties("w:pPr", self.paragraph, extra)


def formatting(
    styles: Styles, paragraph: Sequence[str], run: Sequence[str], *, heading: int, room: tuple[int, int]
) -> Formatting:
    """Work out once, when a template is compiled, what all its prose is written with."""
    text = styles.paragraph("Tabelltekst")
    cell = [f'<w:pStyle w:val="{text}"/>'] if text else paragraph
    bare, cells = (_formatting(styles, of, (), heading, room) for of in ((), cell))
    return _formatting(styles, paragraph, run, heading, room)._replace(bare=bare, cells=cells)


def _formatting(
    styles: Styles, paragraph: Sequence[str], run: Sequence[str], heading: int, room: tuple[int, int]
) -> Formatting:
    link = styles.ids.get(("character", "hyperlink"), "")
    mark = f'<w:rStyle w:val="{link}"/>' if link else '<w:u w:val="single"/>'
    kept = tuple(child for child in paragraph if not child.startswith(("<w:rPr", "<w:sectPr", "<w:pageBreakBefore")))
    return Formatting(styles, kept, with_properties("w:pPr", kept, ()), _characters(tuple(run), mark), heading, *room)


@lru_cache(maxsize=64)
def _characters(run: tuple[str, ...], mark: str) -> dict[tuple[bool, bool, bool], str]:
    """Return a run's properties in every formatting; the prose of a template has few that differ, and it takes long."""
    marks = (("<w:b/>", "<w:bCs/>"), ("<w:i/>", "<w:iCs/>"), (mark,))
    return {
        (bold, italic, linked): with_properties("w:rPr", run, chain(*compress(marks, (bold, italic, linked))))
        for bold, italic, linked in product((False, True), repeat=3)
    }


def write(prose: Prose, how: Formatting, paper: Paper) -> None:
    """Write prose on paper; what came from another process is unpacked no further than it must be."""
    _blocks(prose.packed if isinstance(prose, Carried) else prose.blocks, how, paper)


def _blocks(blocks: Sequence[Block | Packed], how: Formatting, paper: Paper) -> None:
    for position, found in enumerate(blocks):
        if type(found) is str:
            paper.written.append(f"<w:p>{how.plain}{_plain(found, how)}</w:p>")
            continue
        block = _block(found)
        if isinstance(block, Paragraph):
            _paragraph(how.plain, block.runs, how, paper)
        elif isinstance(block, Heading):
            _heading(block, how, paper)
        elif isinstance(block, List):
            _list(block, how, paper, level=0)
        else:
            _table(block, how, paper)
            if position + 1 == len(blocks) or isinstance(_block(blocks[position + 1]), Table):
                # Two tables without a paragraph between become one in Word.
                paper.written.append("<w:p/>")


def _block(found: Block | Packed) -> Block:
    return unfolded(found) if type(found) is tuple else found


def _paragraph(properties: str, runs: Runs, how: Formatting, paper: Paper) -> None:
    written = paper.written
    written.append(f"<w:p>{properties}")
    _runs(runs, how, paper)
    written.append("</w:p>")


def _runs(runs: Runs, how: Formatting, paper: Paper) -> None:
    for address, stretch in groupby(runs, key=attrgetter("link")):
        if address:
            _link(address, stretch, how, paper)
        else:
            paper.written.extend([_run(run, how) for run in stretch])


def _link(address: str, runs: Iterable[Run], how: Formatting, paper: Paper) -> None:
    """
    Write a link as one, whatever its formatting, a line at a time; breaks and spaces at its edges stand outside of it.

    A line of a link that shows nothing loses its place in the tags of what LibreOffice (7.4) prints, and a space at the
    end of a link can become such a line.
    """
    opening = f'<w:hyperlink xmlns:r="{RELATIONSHIPS}" r:id="{paper.links.id(address)}">'
    pieces = [run._replace(text=piece) for run in runs for piece in _BREAKS.split(run.text) if piece]
    for _, line in groupby(pieces, key=lambda piece: "\n" in piece.text):
        before, shown, behind = _edges([*line])
        paper.written.extend([_run(piece, how) for piece in before])
        if shown:
            inner = "".join([_run(piece, how) for piece in shown])
            paper.written.append(f"{opening}{inner}</w:hyperlink>")
        paper.written.extend([_run(piece, how) for piece in behind])


def _edges(pieces: list[Run]) -> tuple[list[Run], list[Run], list[Run]]:
    """Part the pieces of white space at both ends from what shows something."""
    shows = [index for index, piece in enumerate(pieces) if piece.text.strip()]
    first, last = (shows[0], shows[-1] + 1) if shows else (len(pieces), len(pieces))
    return pieces[:first], pieces[first:last], pieces[last:]


def _run(run: Run, how: Formatting) -> str:
    return _spoken(run.text, how.runs[run.bold, run.italic, bool(run.link)])


def _plain(text: str, how: Formatting) -> str:
    return _spoken(text, how.runs[False, False, False])


def _spoken(text: str, properties: str) -> str:
    return f'<w:r>{properties}<w:t xml:space="preserve">{escaping.text(text)}</w:t></w:r>'


def _heading(block: Heading, how: Formatting, paper: Paper) -> None:
    level = min(how.heading + block.level - 1, LAST_HEADING)
    style = how.styles.paragraph(f"heading {level}")
    bare = how.bare or how
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
    if paper.outline is None:
        _paragraph(properties, block.runs, bare, paper)
        return
    outer, paper.written = paper.written, []
    _paragraph(properties, block.runs, bare, paper)
    outer.append(paper.outline.heading(level, "".join(paper.written), words(block.runs)))
    paper.written = outer


def _list(block: List, how: Formatting, paper: Paper, *, level: int, ends: bool = True) -> None:
    """
    Write a list. `ends` tells whether its last paragraph is the last of the outermost list.

    All paragraphs but that one are tight: `w:contextualSpacing` drops the space between two of the same style
    (ECMA-376-1 §17.3.1.9), and the text behind a list most often has the style of its items.
    """
    depth = min(level, DEEPEST_LIST)
    number = paper.lists.numbered(depth, block.start, block.delimiter) if block.ordered else paper.lists.bulleted(depth)
    mark = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
    under = f'<w:ind w:left="{INDENT * (depth + 1)}"/>'
    for position, item in enumerate(block.items, 1):
        parts: list[Block | Packed] = [_block(part) for part in item]
        if not parts or isinstance(parts[0], List):
            parts.insert(0, Paragraph(()))
        for inner, part in enumerate(parts, 1):
            last = ends and position == len(block.items) and inner == len(parts)
            if isinstance(part, List):
                _list(part, how, paper, level=level + 1, ends=last)
            else:
                tight = () if last else ("<w:contextualSpacing/>",)
                properties = how.with_extra(mark if inner == 1 else under, *tight)
                if type(part) is str:
                    paper.written.append(f"<w:p>{properties}{_plain(part, how)}</w:p>")
                else:
                    _paragraph(properties, _text_of(part), how, paper)


def _text_of(block: Block) -> Runs:
    if isinstance(block, (Paragraph, Heading)):
        return block.runs
    message = f"a {type(block).__name__} in a list item"
    raise TypeError(message)


def _table(block: Table, how: Formatting, paper: Paper) -> None:
    columns = len(block.header)
    width = how.width // columns
    style = how.styles.ids.get(("table", "bosodocs tabell")) or how.styles.ids.get(("table", "Table Grid"), "")
    styled = f'<w:tblStyle w:val="{style}"/>' if style else ""
    paper.written.append(
        f'<w:tbl><w:tblPr>{styled}<w:tblW w:w="{width * columns}" w:type="dxa"/>'
        '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" '
        f'w:noVBand="1"/></w:tblPr><w:tblGrid>{f"<w:gridCol w:w={chr(34)}{width}{chr(34)}/>" * columns}</w:tblGrid>'
    )
    base = how.cells or how
    for position, row in enumerate((block.header, *block.rows)):
        # Rows that may not break make LibreOffice (7.4) lose some of them where a table breaks behind its first; and a
        # last row that may, leaves an empty one on the next page where only its margin does not fit.
        whole = "<w:trPr><w:cantSplit/></w:trPr>" if position == len(block.rows) else ""
        header = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" if position == 0 else whole
        paper.written.append(f"<w:tr>{header}")
        for cell, align in zip(row, block.align, strict=True):
            aligned = base.with_extra(f'<w:jc w:val="{align}"/>') if align in {"center", "right"} else base.plain
            paper.written.append(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>')
            _paragraph(aligned, cell, base, paper)
            paper.written.append("</w:tc>")
        paper.written.append("</w:tr>")
    paper.written.append("</w:tbl>")
