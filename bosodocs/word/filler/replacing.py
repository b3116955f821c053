"""A tag in the place of a whole paragraph, row, cell or run; what else stands there would be lost, and is told."""

from __future__ import annotations

from collections.abc import Iterator

from bosodocs.language.sentences import fixed, say
from bosodocs.package.xml import Element
from bosodocs.word.filler import layout, prose, tags
from bosodocs.word.filler.sites import Item, Part, Site
from bosodocs.word.filler.styles import properties

_SEEN = {
    "w:drawing": fixed("a picture or figure"),
    "w:pict": fixed("a picture or figure"),
    "w:object": fixed("an embedded object"),
    "w:footnoteReference": fixed("a footnote"),
    "w:endnoteReference": fixed("an endnote"),
    "w:footnoteRef": fixed("the number of the note"),
    "w:endnoteRef": fixed("the number of the note"),
    "w:fldChar": fixed("a field"),
    "w:fldSimple": fixed("a field"),
    "w:hyperlink": fixed("a link"),
    "w:sym": fixed("a symbol"),
    "m:oMath": fixed("an equation"),
    "w:altChunk": fixed("an embedded document"),
}
"""What stands on a page beside text, by the element that shows it."""
_BREAK = fixed("a break")


def replace(part: Part, element: Element, scoped: list[Site], items: list[Item]) -> None:
    """Put an element's tags in its place; anything else in it would be lost, so it is refused."""
    rest = "".join(layout.text(inner) for inner in element.walk() if inner.name == "w:p")
    for site in scoped:
        rest = rest.replace(site.tag.written, "", 1)
    before, behind = _breaks(part, element) if element.name == "w:p" else ("", "")
    lost = f"«{rest.strip()[:40]}»" if rest.strip() else next(_lost(element), "")
    if lost:
        kind = tags.SCOPES[scoped[0].tag.scope]
        what = say("The tag stands for its whole {kind}, and {lost} would be lost.", kind=kind, lost=lost)
        part.refuse(scoped[0], what, "Move one away.")
    around = (scoped[0].tag.scope, element.parent.start if element.parent else 0)
    stays = [site for site in scoped if site.tag.word != "comment"]
    items.append(before)
    items.extend(site._replace(around=around, formatting=_formatting(part, site)) for site in stays)
    items.append(behind)


def _lost(element: Element) -> Iterator[str]:
    """Return what else is seen of an element that a tag stands for, its text aside, and what a paragraph keeps."""
    for inner in element.walk():
        if inner.name in _SEEN or (element.name != "w:p" and _is_break(inner)):
            yield _SEEN.get(inner.name, _BREAK)


def _is_break(element: Element) -> bool:
    if element.name == "w:br":
        return element.attributes.get("w:type") in {"page", "column"}
    if element.name == "w:pageBreakBefore":
        return element.attributes.get("w:val") not in {"0", "false", "off"}
    return element.name == "w:sectPr"


def _breaks(part: Part, paragraph: Element) -> tuple[str, str]:
    """
    Return the breaks of pages and sections in a tag's paragraph as paragraphs of their own, before it and behind it.

    LibreOffice (7.4) moves the empty paragraph that ends a section, or a page, into the one before it.
    """
    tag = next((text.start for text in layout.texts(paragraph) if text.text.strip()), paragraph.end)
    sides: tuple[list[str], list[str]] = ([], [])
    for found in filter(_is_break, paragraph.walk()):
        if found.name == "w:sectPr":
            sides[1].append(f"<w:p><w:pPr>{part.tree.outer(found)}</w:pPr></w:p>")
        else:
            kind = found.attributes.get("w:type", "page")
            sides[found.start > tag].append(f'<w:p><w:r><w:br w:type="{kind}"/></w:r></w:p>')
    sides[1].sort(key=lambda markup: "<w:sectPr" in markup)  # a section ends behind all that stands in it
    return "".join(sides[0]), "".join(sides[1])


def _formatting(part: Part, site: Site) -> prose.Formatting | None:
    if site.tag.word != "value" or site.tag.scope != "p":
        return None
    paragraph = site.element
    run = next((layout.ancestor(text, "w:r") for text in layout.texts(paragraph) if "{" in text.text), None)
    return prose.formatting(
        part.styles,
        properties(part.tree, paragraph.child("w:pPr")),
        properties(part.tree, run.child("w:rPr") if run is not None else None),
        heading=part.headings[paragraph.start] + 1,
        room=(layout.room(part.sections, paragraph), layout.tallest(part.sections, paragraph)),
    )
