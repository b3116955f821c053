"""Last year's list of contents: filled anew where the form has one, else without what is no heading of the form."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import takewhile

from bosodocs.adopting.survey import Survey
from bosodocs.matching import labels
from bosodocs.package.xml import Element
from bosodocs.prose.records import Contents
from bosodocs.word.adopter.draft import Draft
from bosodocs.word.adopter.looks import Look

_ENTRY = re.compile(r"[\d.\s]*(?P<heading>.*?)[\s\d.]*", re.DOTALL)


def anew(survey: Survey, draft: Draft, styles: Collection[str]) -> None:
    """Take the entries of last year's contents out; `styles` are the ids of the styles that entries have."""
    entries = [one for one in draft.paragraphs if _style(one) in styles]
    if not entries or not survey.answered:
        return
    tag = next((one.path for one in survey.form.derived if isinstance(one.vocabulary, Contents)), "")
    if tag:
        draft.changes += ((mark.start, mark.end, "") for mark in _marks(draft.tree.root))
        last = _end(entries)
        draft.changes.append((entries[0].start, last, Look().paragraph_of(f"{{{{p {tag} }}}}")))
        return
    known = survey.form.words.vocabulary
    for entry in entries:
        site = draft.numbers[entry.start]
        said = _ENTRY.fullmatch(draft.text(site))
        if said is not None and labels.plain(said["heading"]) not in known:
            if _balance(entry):
                draft.within(site, 0, len(draft.text(site)), "")
            else:
                draft.changes.append((entry.start, entry.end, ""))


def _marks(root: Element) -> Iterator[Element]:
    """Return the bookmarks that last year's contents lead to: those made anew have the same names."""
    begun = {
        one.attributes.get("w:id")
        for one in root.walk()
        if one.name == "w:bookmarkStart" and one.attributes.get("w:name", "").startswith("_Toc")
    }
    marks = (one for one in root.walk() if one.name in {"w:bookmarkStart", "w:bookmarkEnd"})
    return (one for one in marks if one.attributes.get("w:id") in begun)


def _style(paragraph: Element) -> str:
    properties = paragraph.child("w:pPr")
    style = properties.child("w:pStyle") if properties is not None else None
    return style.attributes.get("w:val", "") if style is not None else ""


def _end(entries: list[Element]) -> int:
    """Return where the contents end: behind the paragraph that ends their field, where it shows nothing else."""
    last = entries[-1]
    open_ = sum(map(_balance, entries))
    behind = [one for one in last.parent.children if one.start >= last.end] if last.parent is not None else []
    for element in takewhile(lambda one: one.name == "w:p", behind[:1] if open_ > 0 else []):
        if _balance(element) < 0 and not any(one.name == "w:t" and one.text.strip() for one in element.walk()):
            return element.end
    return last.end


def _balance(paragraph: Element) -> int:
    """Return how many fields begin in a paragraph and do not end there."""
    kinds = [one.attributes.get("w:fldCharType", "") for one in paragraph.walk() if one.name == "w:fldChar"]
    return kinds.count("begin") - kinds.count("end")
