r"""
A value's text as WordprocessingML, whatever it holds.

Every text goes through here. A line break becomes `w:br`, a tab `w:tab` (ECMA-376-1 §17.3.3.1, §17.3.3.32); other
control characters are refused before, in the model.

>>> text("Kjøp & salg <b>")
'Kjøp &amp; salg &lt;b&gt;'
>>> text("to\nlinjer")
'to</w:t><w:br/><w:t xml:space="preserve">linjer'
"""

from __future__ import annotations

from bosodocs.package.escaping import content

_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
_TAB = '</w:t><w:tab/><w:t xml:space="preserve">'


def text(value: str) -> str:
    """Escape a value that stands inside `w:t`."""
    value = content(value)
    if "\n" in value:
        value = value.replace("\n", _BREAK)
    if "\t" in value:
        value = value.replace("\t", _TAB)
    return value
