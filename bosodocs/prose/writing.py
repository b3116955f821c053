r"""
Prose as Markdown that is pleasant to read and to edit, and that `markdown.parse` reads back as the same prose.

>>> from bosodocs.prose.markdown import parse
>>> print(write(parse("Mål:\n\n* __bolig__\n  1) trygg\n* 3. juni")))
Mål:
<BLANKLINE>
- **bolig**
  1) trygg
- 3. juni
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bosodocs.prose import escaping
from bosodocs.prose.canonical import canonical
from bosodocs.prose.formatting import Stretch, nested
from bosodocs.prose.records import Block, Heading, List, Paragraph, Prose, Run, Runs, Table

_ALIGN = {"": "---", "left": ":---", "center": ":---:", "right": "---:"}

_DATED = re.compile(r"(?!1[.)])[0-9]{1,9}[.)] (?=[^\W\d_])")
"""A number that begins a paragraph, as in «3. juni»: it prints as typed, unless the list that it begins can go on."""


def write(prose: Prose, *, width: int = 0) -> str:
    """
    Return prose as Markdown, in the form that `canonical` has.

    Units: `width` is the characters that a line has at most, where it can be broken; 0 for a line a paragraph.
    """
    return "\n".join(_blocks(canonical(prose).blocks, width))


def _blocks(blocks: Sequence[Block], width: int) -> list[str]:
    """Return the lines of blocks, a blank one between two."""
    found: list[str] = []
    for index, block in enumerate(blocks):
        if found:
            found.append("")
        if isinstance(block, Paragraph):
            beside = (*blocks[max(index - 1, 0) : index], *blocks[index + 1 : index + 2])
            found += _paragraph(block.runs, width, alone=not any(map(_counts, beside)))
        else:
            found += _block(block, width)
    return found


def _block(block: Block, width: int) -> list[str]:
    if isinstance(block, List):
        return _list(block, width)
    if isinstance(block, Table):
        return list(_table(block))
    if isinstance(block, Heading):
        return [f"{'#' * block.level} {_heading(block.runs)}"]
    return _paragraph(block.runs, width, alone=False)


def _counts(block: Block) -> bool:
    """Return whether a number beside this block might go on in it, or it in the number."""
    if isinstance(block, Paragraph):
        return block.runs[0].text[:1].isdigit()
    return isinstance(block, List) and block.ordered


def _paragraph(runs: Runs, width: int, *, alone: bool) -> list[str]:
    source = escaping.edges(_inline(nested(runs)))
    dated = _DATED.match(runs[0].text) if alone and len(runs[0].text) > 1 else None
    start = dated.end() if dated else 0
    number, rest = source[:start], escaping.lines(source[start:])
    return (number + (escaping.wrapped(rest, width - start) if width else rest)).split("\n")


def _heading(runs: Runs) -> str:
    source = escaping.one_line(escaping.edges(_inline(nested(runs))))
    return f"{source[:-1]}\\#" if source.endswith("#") else source


def _table(table: Table) -> Iterator[str]:
    yield _row(table.header)
    yield "|".join(["", *(_ALIGN[align] for align in table.align), ""])
    for row in table.rows:
        yield _row(row)


def _row(cells: tuple[Runs, ...]) -> str:
    sources = (escaping.one_line(escaping.edges(_inline(nested(cell)))) for cell in cells)
    return "".join([f"| {source.replace('|', chr(92) + '|')} " for source in sources]) + "|"


def _list(found: List, width: int) -> list[str]:
    tight = not any(isinstance(block, Paragraph) for item in found.items for block in item[1:])
    lines: list[str] = []
    for number, item in enumerate(found.items, found.start):
        mark = f"{number}{found.delimiter}" if found.ordered else "-"
        if lines and not tight:
            lines.append("")
        inner = _item(item, width and width - len(mark) - 1)
        first = f"{mark} {inner.pop(0)}" if item and isinstance(item[0], Paragraph) else mark
        indent = " " * (len(mark) + 1)
        lines += [first, *(f"{indent}{line}" if line else "" for line in inner)]
    return lines


def _item(item: tuple[Block, ...], width: int) -> list[str]:
    """Return the lines of an item; a list right behind its first paragraph needs no blank line, where it can do so."""
    lines = _blocks(item, width)
    if len(item) > 1 and isinstance(item[0], Paragraph) and isinstance(item[1], List) and _interrupts(item[1]):
        lines.pop(lines.index(""))
    return lines


def _interrupts(found: List) -> bool:
    """Return whether a list may begin right behind a line of text: not with nothing, nor with 2 (CommonMark §5.2)."""
    first = found.items[0]
    return bool(first) and isinstance(first[0], Paragraph) and found.start == 1


def _inline(pieces: tuple[Stretch | Run, ...], *, bold: bool = False, linked: bool = False) -> str:
    written: list[str] = []
    for index, piece in enumerate(pieces):
        if isinstance(piece, Run):
            written.append(escaping.inline(piece.text, linked=linked))
        elif piece.kind == "link":
            if written and written[-1].endswith("!"):
                written[-1] = f"{written[-1][:-1]}\\!"
            written.append(_link(piece, bold=bold))
        else:
            inside = _inline(piece.inside, bold=bold or piece.kind == "bold", linked=linked)
            beside = (*pieces[max(index - 1, 0) : index], *pieces[index + 1 : index + 2])
            # Italic has another mark than bold where one stands in the other or right beside it.
            touches = bold or any(map(_is_bold, (*beside, *piece.inside)))
            mark = "**" if piece.kind == "bold" else "_" if touches else "*"
            written.append(f"{mark}{inside}{mark}")
    return "".join(written)


def _is_bold(piece: Stretch | Run) -> bool:
    return isinstance(piece, Stretch) and (piece.kind == "bold" or any(map(_is_bold, piece.inside)))


def _link(piece: Stretch, *, bold: bool) -> str:
    match piece.inside:
        case (Run(text=text),) if text == piece.link:
            return f"<{text}>"
        case _:
            return f"[{_inline(piece.inside, bold=bold, linked=True)}]({escaping.address(piece.link)})"
