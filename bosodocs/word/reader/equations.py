"""
An equation as a line of text: «1/2», «m²», «√(a+b)».

Nobody can type an equation into a field of a form, but its parts in a row would be another: a half is not 12.

Source: ECMA-376-1 §22.1.2.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from bosodocs.package.markup import Element

MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

_SIMPLE = re.compile(r"\w*(?:[.,]\w+)?")
"""What needs no brackets in a fraction or behind a sign."""
_GONE = {"del", "moveFrom"}
_RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_LOWERED = str.maketrans("0123456789+-−", "₀₁₂₃₄₅₆₇₈₉₊₋₋")
_DIGITS = re.compile(r"[-+−]?[0-9]+")


def raised(text: str) -> str:
    """
    Return a text as it stands above the line.

    >>> raised("2"), raised("n"), raised("n+1"), lowered("2")
    ('²', '^n', '^(n+1)', '₂')
    """
    return text.translate(_RAISED) if _DIGITS.fullmatch(text) else f"^{_closed(text)}" if text else ""


def lowered(text: str) -> str:
    """Return a text as it stands below the line."""
    return text.translate(_LOWERED) if _DIGITS.fullmatch(text) else f"_{_closed(text)}" if text else ""


SHIFTED = {"superscript": raised, "subscript": lowered}


def text(element: Element) -> str:
    """Return an equation, or a part of one, as a line."""
    name = element.tag.rpartition("}")[2]
    if name == "t":
        return element.text or ""
    written = _WRITTEN.get(name)
    if written is not None and element.tag.startswith(MATHS):
        return written(element)
    return "".join([text(child) for child in element if child.tag.rpartition("}")[2] not in _GONE])


def _part(element: Element, name: str) -> str:
    found = element.find(f"{MATHS}{name}")
    return "" if found is None else text(found).strip()


def _property(element: Element, name: str, otherwise: str) -> str:
    """Return a property by its path below the element's own."""
    kind = element.tag.rpartition("}")[2]
    found = element.find(f"{MATHS}{kind}Pr/{MATHS}{name}")
    return otherwise if found is None else found.get(f"{MATHS}val", otherwise)


def _closed(part: str) -> str:
    return part if _SIMPLE.fullmatch(part) else f"({part})"


def _fraction(element: Element) -> str:
    return f"{_closed(_part(element, 'num'))}/{_closed(_part(element, 'den'))}"


def _scripts(element: Element) -> str:
    base, low, high = _part(element, "e"), lowered(_part(element, "sub")), raised(_part(element, "sup"))
    return f"{low}{high}{base}" if element.tag == f"{MATHS}sPre" else f"{base}{low}{high}"


def _root(element: Element) -> str:
    degree = _part(element, "deg")
    return f"{raised(degree)}√{_closed(_part(element, 'e'))}"


def _sum(element: Element) -> str:
    sign = _property(element, "chr", "∫")
    return f"{sign}{lowered(_part(element, 'sub'))}{raised(_part(element, 'sup'))} {_part(element, 'e')}"


def _brackets(element: Element) -> str:
    parts = [text(part) for part in element.findall(f"{MATHS}e")]
    between = _property(element, "sepChr", "|").join(parts)
    return f"{_property(element, 'begChr', '(')}{between}{_property(element, 'endChr', ')')}"


def _limit(element: Element) -> str:
    wanted = raised if element.tag == f"{MATHS}limUpp" else lowered
    return f"{_part(element, 'e')}{wanted(_part(element, 'lim'))}"


def _function(element: Element) -> str:
    return f"{_part(element, 'fName')} {_part(element, 'e')}"


def _rows(element: Element) -> str:
    return "; ".join([text(row) for row in element if row.tag in {f"{MATHS}e", f"{MATHS}mr"}])


def _cells(element: Element) -> str:
    return ", ".join([text(cell) for cell in element.findall(f"{MATHS}e")])


_WRITTEN: dict[str, Callable[[Element], str]] = {
    "f": _fraction,
    "sSup": _scripts,
    "sSub": _scripts,
    "sSubSup": _scripts,
    "sPre": _scripts,
    "rad": _root,
    "nary": _sum,
    "d": _brackets,
    "limLow": _limit,
    "limUpp": _limit,
    "func": _function,
    "m": _rows,
    "eqArr": _rows,
    "mr": _cells,
}
