"""
Pivot tables of an own template: their source follows the rows, and they are worked out when the workbook is opened.

A pivot table shows what was last put into its store, which is the template's. It moves with the rows above it; one that
stands across rows that grow would be torn.

Source: ECMA-376-1 §18.10.1.67 (`pivotCacheDefinition`), §18.10.1.95 (`worksheetSource`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from bosodocs.errors import Trouble
from bosodocs.excel.filler.names import Tags
from bosodocs.excel.references import range_of
from bosodocs.language.sentences import say
from bosodocs.package.xml import Tree, parse

_STORE = re.compile(r"xl/pivotCache/pivotCacheDefinition[^/]*\.xml", re.IGNORECASE)
_PLACE = re.compile(rb"""<(?:\w+:)?location\b[^<>]*?\sref\s*=\s*["']([A-Z0-9:]+)["']""")
_FRESH = 'refreshOnLoad="1"'


def read(parts: Mapping[str, bytes]) -> Iterator[tuple[str, Tree]]:
    """Return each store's part and its markup, which says of each source of its own which sheet it stands on."""
    return ((name, _fresh(parse(content))) for name, content in parts.items() if _STORE.fullmatch(name))


def troubles(names: Iterable[str], parts: Mapping[str, bytes], tags: Tags) -> Iterator[Trouble]:
    """Tell of the pivot tables among a sheet's parts that rows of a block run through."""
    for name in names if tags.blocks else ():
        place = _PLACE.search(parts[name])
        area = range_of(place[1].decode("ascii", "replace")) if place else None
        if area is not None and any(
            block.rows[0] <= area.rows[1] and area.rows[0] <= block.rows[1] for block in tags.blocks
        ):
            what = say("The pivot table in {cells} stands across rows that are added to.", cells=area.at(*area.rows))
            yield Trouble(what, "Put it above or below them, or on a sheet of its own.")


def _fresh(tree: Tree) -> Tree:
    tag = tree.slice(tree.root.start, tree.root.inner)
    bare = re.sub(r'\srefreshOnLoad="[^"]*"', "", tag)
    begins = f"<{tree.root.name}"
    return parse(
        tree.slice(0, tree.root.start)
        + bare.replace(begins, f"{begins} {_FRESH}", 1)
        + tree.slice(tree.root.inner, len(tree.data))
    )
