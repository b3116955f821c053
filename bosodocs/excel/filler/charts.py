"""
A chart's ranges, and the values it remembers of them.

A chart names the cells it shows, and keeps their values beside the name, for programs that show charts and no sheets.
Both are written anew in each document.

Source: ECMA-376-1 §21.2.2.123 (`numRef`), §21.2.2.201 (`strRef`), §21.2.2.121 (`numCache`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from bosodocs.excel.filler import moving
from bosodocs.excel.filler.rows import Value
from bosodocs.excel.references import Growth, Piece, Reference, formula, letters, moved, number, range_of
from bosodocs.package.escaping import content
from bosodocs.package.xml import Tree

_MOST_REMEMBERED = 32_000
"""Cells of a range that a chart shows, as many points as Excel's older charts have."""
_CACHES = {"numRef": "numCache", "strRef": "strCache"}


class Shown(NamedTuple):
    """
    A range that a chart shows.

    Shape: `kind` is «numRef» or «strRef», `code` the format of its numbers, `prefix` that of the chart's markup.
    """

    reference: Reference
    kind: str
    code: str
    prefix: str
    kept: str
    """The template's own markup for it, for a sheet that nothing is known of."""


class Chart(NamedTuple):
    """A chart's part, with the ranges it shows apart from the markup around them."""

    part: str
    pieces: tuple[Piece | Shown, ...]

    @property
    def references(self) -> list[Reference]:
        """What it shows."""
        return [piece.reference for piece in self.pieces if isinstance(piece, Shown)]


def read(part: str, tree: Tree) -> Chart:
    """Take a chart apart."""
    prefix = tree.root.name.removesuffix("chartSpace")
    pieces: list[Piece | Shown] = []
    at = 0
    for element in tree.root.walk():
        kind = element.name.removeprefix(prefix)
        if element.start < at:
            continue
        if element.name.rpartition(":")[2] == "f" and not element.children:
            pieces += [tree.slice(at, element.inner), *moving.escaped(formula(element.text, ""))]
            at = element.inner_end
            continue
        named = element.child(f"{prefix}f") if kind in _CACHES else None
        reference = range_of(named.text.strip()) if named is not None else None
        if reference is not None and reference.sheet and named is not None and _is_large(reference):
            pieces += [tree.slice(at, element.inner), f"<{prefix}f>", *moving.escaped(formula(named.text.strip(), ""))]
            pieces.append(f"</{prefix}f>")
            at = element.inner_end
        elif reference is not None and reference.sheet:
            cache = element.child(prefix + _CACHES[kind])
            named = cache.child(f"{prefix}formatCode") if cache is not None else None
            code = "General" if named is None else named.text
            kept = tree.slice(element.inner, element.inner_end)
            pieces += [tree.slice(at, element.inner), Shown(reference, kind, code, prefix, kept)]
            at = element.inner_end
    pieces.append(tree.slice(at, len(tree.data)))
    return Chart(part, tuple(pieces))


def _is_large(reference: Reference) -> bool:
    """Return whether a range is whole columns or has more cells than a chart remembers."""
    if not (reference.rows[0] and reference.columns[0]):
        return True
    columns = number(reference.columns[1]) - number(reference.columns[0]) + 1
    return columns * (reference.rows[1] - reference.rows[0] + 1) > _MOST_REMEMBERED


def markup(chart: Chart, growths: Mapping[str, Growth], values: Mapping[tuple[str, str, int], Value]) -> str:
    """Write a chart anew, with the values of a document."""
    return "".join(
        _written(piece, growths[piece.reference.sheet], values)
        if isinstance(piece, Shown) and piece.reference.sheet in growths
        else piece.kept
        if isinstance(piece, Shown)
        else moved((piece,), growths)
        for piece in chart.pieces
    )


def _written(piece: Shown, growth: Growth, values: Mapping[tuple[str, str, int], Value]) -> str:
    reference = piece.reference
    first, last = growth.row(reference.rows[0]), growth.last(reference.rows[1])
    columns = range(number(reference.columns[0]), number(reference.columns[1]) + 1)
    cells = [(letters(column), row) for row in range(first, last + 1) for column in columns]
    p = piece.prefix
    named = f"<{p}f>{content(reference.at(first, last))}</{p}f>"
    points: list[str] = []
    for index, (column, row) in enumerate(cells):
        value = values.get((reference.sheet, column, row))
        if value is None or value == "" or (piece.kind == "numRef" and isinstance(value, str)):
            continue
        shown = repr(value) if isinstance(value, float) else str(value)
        points.append(f'<{p}pt idx="{index}"><{p}v>{content(shown)}</{p}v></{p}pt>')
    code = f"<{p}formatCode>{content(piece.code)}</{p}formatCode>" if piece.kind == "numRef" else ""
    cache = p + _CACHES[piece.kind]
    return f'{named}<{cache}>{code}<{p}ptCount val="{len(cells)}"/>{"".join(points)}</{cache}>'
