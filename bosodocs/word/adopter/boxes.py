"""Boxes to tick: typed signs, content controls and old form fields, each ticked as Word ticks it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bosodocs.package.xml import Element, Tree

BOXES = "☐□▢❏❑❒"
TICKED = "☒☑✓✔✗✘■▣"
_BOX = re.compile(f"[{BOXES}{TICKED}]")
_OPTION = re.compile(rf"[{BOXES}{TICKED}]\s*(?P<words>[^{BOXES}{TICKED}\n\t]+)")
_STATE = re.compile(r'(<w14:checked\b[^>]*w14:val=")[^"]*(")')
_SIGN = {"1": (re.compile(r'<w14:checkedState\b[^>]*w14:val="([0-9A-Fa-f]{4})"'), "☒"),
         "0": (re.compile(r'<w14:uncheckedState\b[^>]*w14:val="([0-9A-Fa-f]{4})"'), "☐")}  # fmt: skip
_CHECKED = re.compile(r"<w:checked\b[^>]*/>")
_SHOWN = re.compile(rf"(<w:t\b[^>]*>)\s*[{BOXES}{TICKED}]\s*(</w:t>)")


def is_box(text: str) -> bool:
    """Return whether a text is a box, ticked or not, and nothing else."""
    return _BOX.fullmatch(text.strip()) is not None


def options(text: str, start: int = 0) -> list[tuple[int, str]]:
    """
    Return the boxes of a text from an offset on, each with the words that it stands before.

    >>> options("☐ FoU ☐ Utvikling"), options("☐")
    ([(0, 'FoU'), (6, 'Utvikling')], [])
    """
    found = ((box.start(), box["words"].strip(" ,;/")) for box in _OPTION.finditer(text, start))
    return [(at, words) for at, words in found if words]


def chosen(path: str, words: str) -> str:
    """Return the tags of a box that is ticked where an answer is the words behind it."""
    quoted = words.replace("'", "’")
    return f"{{% if {path} == '{quoted}' %}}☒{{% else %}}☐{{% endif %}}"


def other(path: str, words: list[str]) -> str:
    """Return the tags of an answer that is none of the words that boxes stand before: it is not lost."""
    none = " and ".join(f"{path} != '{one.replace(chr(39), chr(8217))}'" for one in words)
    return f"{{% if {path} and {none} %}} {{{{ {path} }}}}{{% endif %}}"


def has_control(paragraph: Element) -> bool:
    """Return whether a paragraph has a box that Word ticks: a content control, or a field of an older form."""
    return any(element.name in {"w14:checkbox", "w:checkBox"} for element in paragraph.walk())


def both(tree: Tree, paragraph: Element, path: str) -> Iterator[str]:
    """Return a paragraph with its box ticked and not, each where it is printed."""
    for tag, state in ((f"{{%p if {path} %}}", "1"), ("{%p else %}", "0")):
        yield _tag(tag)
        yield _stated(tree.outer(paragraph), state)
    yield _tag("{%p endif %}")


def _tag(tag: str) -> str:
    return f"<w:p><w:r><w:t>{tag}</w:t></w:r></w:p>"


def _stated(markup: str, state: str) -> str:
    known, usual = _SIGN[state]
    told = known.search(markup)
    sign = chr(int(told[1], 16)) if told else usual
    markup = _STATE.sub(rf"\g<1>{state}\g<2>", markup)
    markup = _SHOWN.sub(rf"\g<1>{sign}\g<2>", markup)
    if "<w:checkBox" in markup:
        markup = _CHECKED.sub("", markup).replace("</w:checkBox>", f'<w:checked w:val="{state}"/></w:checkBox>')
    return markup
