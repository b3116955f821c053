"""
Paragraph and run properties, put together in the order that the schema asks for.

Order: ECMA-376-1 §17.3.1.26 (`w:pPr`) and §17.3.2.28 (`w:rPr`); Word refuses some files that have it wrong.

>>> with_properties("w:rPr", ["<w:i/>", '<w:sz w:val="19"/>'], ["<w:b/>"])
'<w:rPr><w:b/><w:i/><w:sz w:val="19"/></w:rPr>'
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_PARAGRAPH = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
)
_RUN = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish "
    "webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang "
    "eastAsianLayout specVanish oMath rPrChange"
)
_CELL = "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark"

_BORDERS = "top start left bottom end right insideH insideV tl2br tr2bl"

ORDER = {
    name: {f"w:{child}": rank for rank, child in enumerate(order.split())}
    for name, order in (("w:pPr", _PARAGRAPH), ("w:rPr", _RUN), ("w:tcPr", _CELL), ("w:tcBorders", _BORDERS))
}

_NAME = re.compile(r"<([\w.-]+:[\w.-]+)")


def name_of(markup: str) -> str:
    """Return the name of the element that markup begins with."""
    found = _NAME.match(markup)
    return found[1] if found else ""


def with_properties(kind: str, base: Iterable[str], extra: Iterable[str]) -> str:
    """
    Return a properties element with its children in order; what is extra replaces what the base has of the same name.

    Shape: `kind` is «w:pPr», «w:rPr» or «w:tcPr», each child the markup of one element. Nothing gives «».
    """
    found = {name_of(child): child for child in (*base, *extra)}
    if not found:
        return ""
    order = ORDER[kind]
    children = sorted(found.items(), key=lambda item: order.get(item[0], len(order)))
    return f"<{kind}>{''.join(markup for _, markup in children)}</{kind}>"
