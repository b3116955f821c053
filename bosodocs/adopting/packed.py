"""A Word file made a template: tags in its text and page heads, styles that it lacks, last year's parts gone."""

from __future__ import annotations

import re
from typing import NamedTuple

from bosodocs.adopting import document, heads, left, survey
from bosodocs.adopting.texts import Setting
from bosodocs.kinds.form import Form
from bosodocs.package import archive, opening
from bosodocs.package.writer import Skeleton
from bosodocs.page.records import Page
from bosodocs.word.adopter import parts as word_parts
from bosodocs.word.adopter import unused
from bosodocs.word.adopter.draft import Draft
from bosodocs.word.filler import styles

_MARKED = re.compile(r"(?:heading|list|title|toc)\b", re.IGNORECASE)
"""Word's names of the styles of headings and of lists' items."""
_HEADS = {"header", "footer"}
"""Kinds of parts that say on every page whose the document is."""
_A4 = 9070
"""The width of the text on A4 with Word's own margins, in twentieths of a point."""
_NARROWEST = 1440


class Made(NamedTuple):
    """
    A document with tags.

    Shape: `texts` are the headings that running text goes below, each with the path of a fact; `left` are texts of last
    year that stay in it.
    """

    surveyed: survey.Survey
    data: bytes
    texts: tuple[tuple[str, str], ...]
    left: tuple[str, ...]


class Opened(NamedTuple):
    """A document that is looked at: its package, its main part, and what stands on its pages."""

    raw: dict[str, archive.Part]
    parts: dict[str, bytes]
    main: str
    page: Page


def made(opened: Opened, form: Form, name: str) -> Made:
    """Return a document with the tags of a form."""
    raw, parts, main, page = opened
    surveyed = survey.of_document(form, page, name)
    changed, item = word_parts.completed(parts, main)
    related = opening.related(parts | changed, main)
    styles_part = dict(related)["styles"]
    known = styles.read(changed.get(styles_part) or parts[styles_part])
    marked = {found for (kind, name_), found in known.ids.items() if kind == "paragraph" and _MARKED.match(name_)}
    draft = Draft(opening.tree_of(main, parts[main]), marked)
    texts = document.tag(surveyed, draft, _setting(known, item, draft))
    changed[main] = draft.changed().encode()
    for kind, target in related:
        if kind in _HEADS and target in parts:
            head = Draft(opening.tree_of(target, parts[target]))
            heads.name_in(surveyed, head)
            if head.spans:
                changed[target] = head.changed().encode()
    gone = unused.without(parts, main, changed) if surveyed.answered else set[str]()
    kept = [part for named, part in raw.items() if named not in changed and named not in gone]
    return Made(surveyed, Skeleton(kept).pack(changed), tuple(texts), tuple(left.of(surveyed, draft)))


def _setting(known: styles.Styles, item: str, draft: Draft) -> Setting:
    headings = tuple(known.paragraph(f"heading {level}") for level in range(1, 10))
    table, caption = known.ids.get(("table", "Table Grid"), ""), known.paragraph(word_parts.CAPTION)
    return Setting(item, table, headings, caption, _width(draft), known.contents)


def _width(draft: Draft) -> int:
    """Return the width of the text, in twentieths of a point."""
    size = {one.name: one.attributes for one in draft.tree.root.walk() if one.name in {"w:pgSz", "w:pgMar"}}
    page, margins = size.get("w:pgSz", {}), size.get("w:pgMar", {})
    told = [page.get("w:w", ""), margins.get("w:left", ""), margins.get("w:right", "")]
    if not all(one.isdecimal() for one in told):
        return _A4
    whole, left_, right = map(int, told)
    return max(_NARROWEST, whole - left_ - right)
