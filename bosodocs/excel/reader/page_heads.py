"""
The words of a sheet's heads and feet, without the codes for what a program puts in and how it looks (§18.3.1.46).

>>> lines('&L&"Calibri,Bold"&12Ås kommune&C&K000000Rapport &amp;A&R&P / &N'.replace("&amp;", "&&"))
['Ås kommune', 'Rapport &A', '/']
"""

from __future__ import annotations

import re

NAMES = ("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter")
_PLACES = re.compile("&[LCR]")
_CODE = re.compile(r'&(?:"[^"]*"|K(?:[0-9A-Fa-f]{6}|[0-9]{2}[+-][0-9]{3})|[0-9]{1,3}|[A-Za-z])')
_SIGN = "\ue000"
"""Stands for a «&» that is meant as it is."""


def lines(written: str) -> list[str]:
    """Return the lines of a head or foot, from left to right."""
    parts = _PLACES.split(written.replace("&&", _SIGN))
    said = (line.strip() for part in parts for line in _CODE.sub("", part).split("\n"))
    return [line.replace(_SIGN, "&") for line in said if line]
