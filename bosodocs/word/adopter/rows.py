"""Rows of a table that stand for a list, and tables that a text gets: between them the tags of a loop."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.sax.saxutils import escape

from bosodocs.package.xml import Element, Tree
from bosodocs.word.adopter.looks import Look
from bosodocs.word.adopter.spans import Change, applied

_MERGED = re.compile(r"<w:vMerge(?: [^<>]*)?/>")
_ROW = "<w:tr><w:tc><w:tcPr>{width}{span}</w:tcPr><w:p><w:r><w:t>{tag}</w:t></w:r></w:p></w:tc></w:tr>"


def pattern(
    tree: Tree,
    row: Element,
    changes: Sequence[Change],
    loops: Sequence[tuple[str, str]],
    when: Sequence[str] = (),
) -> str:
    """Return a row with changes, between the rows of the loops that repeat it where one of some paths says anything."""
    width = sum(_span(cell) for cell in row.children if cell.name in {"w:tc", "w:sdt"})
    inner = _MERGED.sub("", applied(tree, sorted(changes), row.start, row.end))
    opened = [_tag(f"{{%tr for {name} in {path} %}}", width) for name, path in loops]
    closed = [_tag("{%tr endfor %}", width) for _ in loops]
    if when:
        opened.append(_tag(f"{{%tr if {' or '.join(when)} %}}", width))
        closed.insert(0, _tag("{%tr endif %}", width))
    return "".join((*opened, inner, *closed))


def _span(cell: Element) -> int:
    properties = cell.child("w:tcPr")
    span = properties.child("w:gridSpan") if properties is not None else None
    told = span.attributes.get("w:val", "") if span is not None else ""
    return int(told) if told.isdecimal() else 1


def _tag(tag: str, width: int) -> str:
    return _ROW.format(width='<w:tcW w:w="0" w:type="auto"/>', span=f'<w:gridSpan w:val="{width}"/>', tag=escape(tag))


def table(path: str, columns: Sequence[tuple[str, str]], look: Look, style: str, width: int) -> str:
    """Return a table with a row for each item of a list, in a style of the document."""
    each = width // len(columns)
    grid = f'<w:gridCol w:w="{each}"/>' * len(columns)
    cell = f'<w:tc><w:tcPr><w:tcW w:w="{each}" w:type="dxa"/></w:tcPr>'
    head = "".join(f"{cell}{look.bold.paragraph_of(label)}</w:tc>" for label, _ in columns)
    body = "".join(f"{cell}{look.paragraph_of(f'{{{{ x.{key} }}}}')}</w:tc>" for _, key in columns)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{each * len(columns)}" w:type="dxa"/>'
        '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" '
        f'w:noVBand="1"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>"
        f"{_tag(f'{{%tr for x in {path} %}}', len(columns))}<w:tr><w:trPr><w:cantSplit/></w:trPr>{body}</w:tr>"
        f"{_tag('{%tr endfor %}', len(columns))}</w:tbl>"
    )
