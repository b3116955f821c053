"""
A formula as it is in another cell, as Excel copies it: references without «$» go along, what «$» fixes stays.

Source: ECMA-376-1 §18.17.2.3 (relative and absolute references), §18.3.1.40 (shared formulas).

>>> translated("$A6+B$4", 2, 1)
'$A8+C$4'
"""

from __future__ import annotations

from bosodocs.excel.references import LAST_COLUMN, LAST_ROW, Reference, formula, letters, number


def translated(text: str, rows: int, columns: int) -> str:
    """
    Return a formula as it is when it is copied so many rows down and columns to the right.

    >>> translated("SUM(G:G)+SUM($4:4)+B$1", 1, -1)
    'SUM(F:F)+SUM($4:5)+A$1'
    >>> translated("A1*B1+C:C", 0, -2)
    '#REF!*#REF!+A:A'
    """
    pieces = formula(text, "")
    return "".join(_copied(piece, rows, columns) if isinstance(piece, Reference) else str(piece) for piece in pieces)


def _copied(reference: Reference, rows: int, columns: int) -> str:
    """Write a reference as it is beside its formula's copy; what would lie off the sheet is an error."""
    a, b, c, d = reference.dollars
    left, right = (
        number(column) + (0 if fixed or not column else columns)
        for column, fixed in zip(reference.columns, (a, c), strict=True)
    )
    first, last = (row + (0 if fixed or not row else rows) for row, fixed in zip(reference.rows, (b, d), strict=True))
    if not (_lies(left, LAST_COLUMN, reference.columns[0]) and _lies(right, LAST_COLUMN, reference.columns[1])):
        return f"{reference.prefix}#REF!"
    if not (_lies(first, LAST_ROW, reference.rows[0]) and _lies(last, LAST_ROW, reference.rows[1])):
        return f"{reference.prefix}#REF!"
    return reference._replace(columns=(letters(left), letters(right))).at(first, last)


def _lies(at: int, end: int, written: str | int) -> bool:
    """Return whether a row or column is on the sheet; one that is not written is all of them."""
    return not written or 1 <= at <= end
