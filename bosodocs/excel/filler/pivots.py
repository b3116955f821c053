"""
Pivot tables of an own template: their source follows the rows, and they are worked out when the workbook is opened.

A pivot table shows what was last put into its store, which is the template's.

Source: ECMA-376-1 §18.10.1.67 (`pivotCacheDefinition`), §18.10.1.95 (`worksheetSource`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from bosodocs.package.xml import Tree, parse

_STORE = re.compile(r"xl/pivotCache/pivotCacheDefinition[^/]*\.xml", re.IGNORECASE)
_FRESH = 'refreshOnLoad="1"'


def read(parts: Mapping[str, bytes]) -> Iterator[tuple[str, str, Tree]]:
    """Return each store's part, its source's sheet in small letters («» where a name leads to it), and its markup."""
    for name, content in parts.items():
        if _STORE.fullmatch(name):
            tree = _fresh(parse(content))
            source = next((one for one in tree.root.walk() if one.name == "worksheetSource"), None)
            yield name, source.attributes.get("sheet", "").casefold() if source is not None else "", tree


def _fresh(tree: Tree) -> Tree:
    tag = tree.slice(tree.root.start, tree.root.inner)
    bare = re.sub(r'\srefreshOnLoad="[^"]*"', "", tag)
    begins = f"<{tree.root.name}"
    return parse(
        tree.slice(0, tree.root.start)
        + bare.replace(begins, f"{begins} {_FRESH}", 1)
        + tree.slice(tree.root.inner, len(tree.data))
    )
