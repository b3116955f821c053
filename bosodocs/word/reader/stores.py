"""
The data in a file that content controls are bound to: parts of its own, or the document's properties (§17.5.2.6).

A binding names a store by its id and a place in it by an XPath; Word writes only the plainest of these.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from bosodocs.errors import Unpackable
from bosodocs.package.markup import Element, W

_ITEM = "{http://schemas.openxmlformats.org/officeDocument/2006/customXml}itemID"
_STEP = re.compile(r"(?:([\w.-]+):)?([\w.-]+)(?:\[([0-9]{1,6})\])?")
_NUMBERED = re.compile(r"item([0-9]+)\.xml$")
_PREFIX = re.compile(r"""xmlns:([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
BUILT_IN = {
    "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}": "core-properties",
    "{6668398D-A668-4E3E-A5EB-62B293D839F1}": "extended-properties",
}
"""The ids under which Word knows the document's properties ([MS-OI29500] §2.1.512), and how these are related."""

Parse = Callable[[str], Element]


class Stores:
    """
    A file's stores, each parsed when it is first asked for, each place in them looked at once.

    Shape: `named` are parts by the id of their store; `nameless` those that have none, or a program has left it out.
    """

    def __init__(self, named: Mapping[str, str], nameless: Sequence[str], parse: Parse) -> None:
        self._named = named
        self._nameless = nameless
        self._parse = parse
        self._roots: dict[str, Element | None] = {}
        self._children: dict[tuple[Element, str], list[Element]] = {}
        self._said: dict[Element, str] = {}

    def value(self, binding: Element) -> str | None:
        """Return what a binding's store says; None where there is none, or none that is known how to find."""
        found = _PREFIX.finditer(binding.get(f"{W}prefixMappings", ""))
        prefixes = {one[1]: one[2] or one[3] or "" for one in found}
        part = self._named.get(binding.get(f"{W}storeItemID", "").upper())
        roots = map(self._root, self._nameless if part is None else (part,))
        path = binding.get(f"{W}xpath", "")
        said = (self._followed(root, path, prefixes) for root in roots if root is not None)
        return next((value for value in said if value is not None), None)

    def _root(self, part: str) -> Element | None:
        if part not in self._roots:
            try:
                self._roots[part] = self._parse(part)
            except Unpackable:  # a store that is broken tells nothing, and the page is there without it
                self._roots[part] = None
        return self._roots[part]

    def _followed(self, root: Element, path: str, prefixes: Mapping[str, str]) -> str | None:
        """Return the text at a path of names from the top."""
        first, *steps = path.strip().removeprefix("/").split("/")
        at = root if _named(first, prefixes) == root.tag and _index(first) == 0 else None
        for step in steps:
            if at is not None and step.startswith("@"):
                return at.get(_named(step[1:], prefixes) or "")
            named = _named(step, prefixes)
            if at is None or named is None:
                return None
            if (at, named) not in self._children:
                self._children[at, named] = at.findall(named)
            among, index = self._children[at, named], _index(step)
            at = among[index] if 0 <= index < len(among) else None
        if at is not None and at not in self._said:
            self._said[at] = "".join(at.itertext())
        return None if at is None else self._said[at]


def identity(properties: Element) -> str:
    """Return the id that a store's own properties give it."""
    return properties.get(_ITEM, "").upper()


def properties_beside(part: str) -> str:
    """
    Return the part with a store's properties where nothing leads to it, by the name that Word gives it.

    >>> properties_beside("customXml/item1.xml")
    'customXml/itemProps1.xml'
    """
    return _NUMBERED.sub(r"itemProps\1.xml", part)


def _index(step: str) -> int:
    found = _STEP.fullmatch(step)
    return int(found[3] or 1) - 1 if found else -1


def _named(step: str, prefixes: Mapping[str, str]) -> str | None:
    """Return a step's name as it is in a tree; None for what is no plain name."""
    found = _STEP.fullmatch(step)
    if found is None or (found[1] and found[1] not in prefixes):
        return None
    return f"{{{prefixes[found[1]]}}}{found[2]}" if found[1] else found[2]
