"""
What of a template does not travel into what is filled from it: its author's own business.

A report is mailed out, and made from a template that somebody has worked on: with comments to a colleague, on a machine
with a name, at a printer. None of that is the form's. Parts that nothing leads to are no part of the document at all.

    parts  --ties-->  parts that travel  --own_business-->  markup without names and paths  --picture_metadata-->  bytes

Only what is found is changed; a template without any of it is copied to the byte.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial

from bosodocs.errors import Trouble
from bosodocs.language.sentences import say
from bosodocs.package import active_markup, fields, own_business, picture_metadata, relations

_TYPES = "[Content_Types].xml"
_LEFT = {
    "attachedtemplate", "commentsextended", "commentsids", "commentsextensible", "people", "person", "threadedcomment",
    "printersettings", "revisionheaders", "revisionlog", "usernames", "documenttasks", "classificationlabels",
}  # fmt: skip
"""Ties that are left out, by the last word of their type in lower case; what they lead to goes with them."""
_WORDS_ALONE = {"comments"}
"""Those of Word alone: in Excel comments are the notes that a form explains its cells with."""
_INSIDE = {"extended-properties", "custom-properties", "thumbnail", "core-properties"}
"""Those of a file inside the file; the file itself gets properties of its own (`relations.STALE`)."""
_STORE = "customxml"
"""A tie to facts of other programs: a list of who may see a document, a query's text, sources of citations."""

_TOLD = {
    "attachedtemplate": (
        "The template was tied to another template ({target}); the tie is left out.",
        "Nothing is lost: what a document looks like stands in itself.",
    ),
    "comments": (
        "The template holds comments, which are left out.",
        "Delete them in the template, or write what they say into its text.",
    ),
}
_BOUND = re.compile(rb"""storeItemID\s*=\s*["']([^"']+)["']""")
_IDENTITY = re.compile(rb"""itemID\s*=\s*["']([^"']+)["']""")
_CITES = re.compile(r"BIBLIOGRAPHY\b|CITATION\b")


def cleaned(
    parts: Mapping[str, bytes], types: Mapping[str, str], *, inside: bool = False
) -> tuple[dict[str, bytes], tuple[Trouble, ...]]:
    """Return the parts of a template that travel, with what of them does, and what is told of the rest."""
    in_word = any("wordprocessingml" in kind for kind in types.values())
    left = {*_LEFT, *(_WORDS_ALONE if in_word else ()), *(_INSIDE if inside else ())}
    bound = _bound(parts)
    told: dict[Trouble, None] = {}
    kept = dict(parts)

    def goes(base: str, attributes: Mapping[str, str]) -> bool:
        kind, target = relations.kind_of(attributes).lower(), attributes.get("Target", "")
        if kind in _TOLD and kind in left:
            what, helps = _TOLD[kind]
            file = target.replace("\\", "/").rpartition("/")[2]
            told[Trouble(say(what, target=active_markup.shown(file)), helps)] = None
        return kind in left or (kind == _STORE and relations.path(target, base) not in bound)

    loose: dict[str, frozenset[str]] = {}
    for name, content in parts.items():
        base = relations.base_of(name)
        if base is not None:
            written, loose[base] = relations.without(content, partial(goes, base))
            if loose[base]:
                kept[name] = written
    reached = _reached(kept)
    cleaner = own_business.cleaner(parts, told.setdefault, in_word=in_word)
    kept = {
        name: picture_metadata.without(cleaner(name, content, loose.get(name, frozenset())))
        for name, content in kept.items()
        if name in reached
    }
    if len(kept) < len(parts):
        kept[_TYPES] = relations.types_of_kept(kept[_TYPES], kept)
    return kept, tuple(told)


def _bound(parts: Mapping[str, bytes]) -> set[str]:
    """Return the stores of facts that a part shows: those of a bound control, and of citations."""
    named = {found[1].lower() for name, content in parts.items() if name.startswith("word/")
             for found in _BOUND.finditer(content)}  # fmt: skip
    cites = any(
        _CITES.match(code)
        for content in parts.values()
        if b"CITATION" in content or b"BIBLIOGRAPHY" in content
        for code in fields.codes(content)
    )
    stores = {
        base: [parts.get(target, b"") for _, target in relations.read(content, base)]
        for name, content in parts.items()
        if (base := relations.base_of(name) or "").lower().startswith("customxml/")
    }
    return {
        base
        for base, about in stores.items()
        if any((found := _IDENTITY.search(content)) and found[1].lower() in named for content in about)
        or (cites and b"officeDocument/2006/bibliography" in parts.get(base, b""))
    }


def _reached(parts: Mapping[str, bytes]) -> set[str]:
    """Return the parts that a document consists of: those that others lead to, from the package down."""
    found = {_TYPES}
    pending = [""]
    while pending:
        base = pending.pop()
        web = relations.of(base)
        if web in parts and web not in found:
            found.add(web)
            targets = {target for _, target in relations.read(parts[web], base)} & parts.keys()
            pending.extend(targets - found)
            found |= targets
    return found
