"""
Texts of a workbook that no cell shows any more: they go, since whoever opens the file with another program reads them.

Excel keeps each text once, beside the cells (`xl/sharedStrings.xml`), and cells name it by number, so a text whose
number is left out must leave a blank one behind.

Source: ECMA-376-1 §18.4.9 (`sst`), §18.3.1.4 (`c`).

>>> blanked(["<si><t>a</t></si>", "<si><t>b</t></si>"], {0})
['<si><t/></si>', '<si><t>b</t></si>']
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

_SHOWN = re.compile(
    rb"""<(?:\w+:)?c\s[^>]*?\bt\s*=\s*["']s["'][^>]*>(?:<(?:\w+:)?f\b[^>]*(?:/>|>[^<]*</(?:\w+:)?f>))?"""
    rb"""\s*<(?:\w+:)?v[^>]*>\s*(\d{1,9})"""
)
_BLANK = "<si><t/></si>"


def shown(sheets: Iterable[bytes]) -> frozenset[int]:
    """Return the numbers of the texts that cells of sheets show."""
    return frozenset(int(found[1]) for sheet in sheets for found in _SHOWN.finditer(sheet))


def blanked(texts: Sequence[str], gone: Collection[int]) -> list[str]:
    """Return the texts with those blank that are gone."""
    return [_BLANK if number in gone else text for number, text in enumerate(texts)]
