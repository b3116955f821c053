"""
A document's text with other text in some of its places: every change by its offsets, so all else keeps its bytes.

A site is the number of a paragraph in the order of the part, as the reader counts them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property

from bosodocs.package.templates import ADOPTED, Limit
from bosodocs.package.xml import Element, Tree
from bosodocs.word.adopter import alternates, boxes, looks, spans
from bosodocs.word.adopter.looks import Look
from bosodocs.word.adopter.spans import Change

_KEPT = re.compile(r'\s(?:w:fullDate|w:lastValue)="[^"]*"')
_TAG = re.compile(r"\{\{ [\w.]+ \}\}")
_APART = " ,;|/\t\xa0"
"""What parts an answer from the next label in its line."""
_BEHIND = re.compile(r"(?P<colon>\s?:?)(?P<gap>[ \t\xa0]*)")


class Draft:
    """A document that tags are put into."""

    def __init__(self, tree: Tree, marked: Collection[str] = ()) -> None:
        self.tree = tree
        self.marked = marked
        """The styles of headings and of lists' items: what is written anew has none of them."""
        self.changes: list[Change] = []
        self.limits: list[Limit] = []
        self.kept: list[Change] = []
        """Those that were made."""
        self.spans: dict[int, list[Change]] = {}
        """Texts that go into a paragraph's own, by its site."""

    @cached_property
    def paragraphs(self) -> list[Element]:
        """Every paragraph of the part."""
        return [element for element in self.tree.root.walk() if element.name == "w:p"]

    @cached_property
    def numbers(self) -> dict[int, int]:
        """The number of each paragraph, by where it begins."""
        return {element.start: number for number, element in enumerate(self.paragraphs)}

    def changed(self) -> str:
        """Return the text with all changes; one inside what goes is none."""
        kept: list[Change] = []
        for site, texts in self.spans.items():
            self.changes += spans.replaced(self.tree, self.paragraphs[site], texts)
        for change in sorted(self.changes, key=lambda one: (one[0], one[0] != one[1], -one[1])):
            if not kept or change[0] >= kept[-1][1]:
                kept.append(change)
        if b"mc:Fallback" in self.tree.data:
            kept = alternates.echoed(self.tree, kept)
        self.kept = kept
        return _remarked(spans.applied(self.tree, kept), self.limits)

    def text(self, site: int) -> str:
        """Return what a paragraph shows."""
        pieces = spans.pieces_of(self.paragraphs[site])
        return "".join(piece.text for piece in pieces)

    def look(self, site: int, *, flat: bool = False) -> Look:
        """Return how what is written into a paragraph looks."""
        paragraph = self.paragraphs[site]
        look = looks.of(self.tree, paragraph, _runs(paragraph), flat=flat)
        return look.plain if flat and looks.style_of(paragraph) in self.marked else look

    def look_below(self, element: Element) -> Look:
        """Return how a paragraph below an element looks: as the next one, where that is running text."""
        others = [one for one in element.parent.children if one.start >= element.end] if element.parent else []
        if others and others[0].name == "w:p" and "Heading" not in self.tree.outer(others[0]):
            return self.look(self.numbers[others[0].start], flat=True)
        return Look()

    def cell(self, site: int) -> Element | None:
        """Return the cell that a paragraph stands in."""
        return spans.around(self.paragraphs[site], "w:tc")

    def row(self, site: int) -> Element | None:
        """Return the row that a paragraph stands in."""
        return spans.around(self.paragraphs[site], "w:tr")

    def table(self, site: int) -> Element | None:
        """Return the table that a paragraph stands in."""
        return spans.around(self.paragraphs[site], "w:tbl")

    def within(self, site: int, begin: int, end: int, tag: str) -> None:
        """Put a tag in the place of some of a paragraph's text, unless another stands there."""
        known = self.spans.setdefault(site, [])
        if all(end <= one or other <= begin for one, other, _ in known):
            known.append((begin, end, tag))

    def below(self, site: int) -> int | None:
        """Return the blank paragraph right below one that shows nothing behind its label, None where there is none."""
        paragraph = self.paragraphs[site]
        others = [one for one in paragraph.parent.children if one.start >= paragraph.end] if paragraph.parent else []
        number = self.numbers.get(others[0].start) if others else None
        return number if number is not None and not self.text(number).strip() else None

    def in_cell_markup(self, cell: Element, markup: str) -> Iterator[Change]:
        """Put markup into a cell, in place of all that stands there."""
        inside = [child for child in cell.children if child.name != "w:tcPr"]
        yield inside[0].start, inside[-1].end, markup

    def in_cell(self, site: int, lines: Sequence[str], strong: Collection[str] = ()) -> Iterator[Change]:
        """Put lines into a cell, in place of all that stands there; those in `strong` are in bold letters."""
        paragraph, cell = self.paragraphs[site], self.cell(site)
        control = _control(paragraph)
        flat = len(lines) > 1 or lines[0].startswith("{{p") or looks.style_of(paragraph) in self.marked
        look = self.look(site, flat=flat)
        head = self.look(site).bold
        look = self._beside(site) or look if strong else look
        made = "".join((head if line in strong else look).paragraph_of(line) for line in lines)
        if control is not None and len(lines) == 1 and not lines[0].startswith("{{p"):
            yield control.inner, control.inner_end, self._in_control(control, paragraph, lines[0])
            yield from _undated(self.tree, control)
            return
        holder = _holder(paragraph, cell)
        inside = [child for child in holder.children if child.name != "w:tcPr"]
        if cell is None or self._first(holder, cell) is not paragraph:
            yield paragraph.start, paragraph.end, made
            return
        yield inside[0].start, inside[-1].end, made

    def _beside(self, site: int) -> Look | None:
        """Return how text looks in the cell right of one."""
        cell, row = self.cell(site), self.row(site)
        others = [one for one in row.children if cell is not None and one.start > cell.start] if row else []
        first = next((one for other in others for one in other.walk() if one.name == "w:p"), None)
        return self.look(self.numbers[first.start], flat=True) if first is not None else None

    @staticmethod
    def _first(holder: Element, cell: Element) -> Element | None:
        """Return the first paragraph of a cell that stands in none of another table."""
        own = (one for one in holder.walk() if one.name == "w:p")
        return next((one for one in own if spans.around(one, "w:tc") is cell), None)

    def _in_control(self, content: Element, paragraph: Element, text: str) -> str:
        look = looks.of(self.tree, paragraph, [run for run in content.walk() if run.name == "w:r"])
        if any(child.name == "w:p" for child in content.children):
            return look.paragraph_of(text)
        return look.text(text)

    def before_cell(self, site: int, text: str) -> Iterator[Change]:
        """Put a text before what a cell shows."""
        paragraph = self.paragraphs[site]
        properties = paragraph.child("w:pPr")
        at = properties.end if properties is not None else paragraph.inner
        if paragraph.inner == paragraph.end:  # <w:p/>
            yield paragraph.start, paragraph.end, Look().paragraph_of(text)
        else:
            yield at, at, Look().text(text)

    def below_in_cell(self, site: int, lines: Sequence[str]) -> Iterator[Change]:
        """Put lines below the first paragraph of a cell, in place of what stands below it."""
        paragraph, cell = self.paragraphs[site], self.cell(site)
        holder = _holder(paragraph, cell)
        end = holder.children[-1].end
        yield paragraph.end, end, "".join(map(self.look(site, flat=True).paragraph_of, lines))

    def tick(self, site: int, path: str, alike: int) -> Iterator[Change]:
        """Put a cross, or a ticked box where a box stands, into a cell; it looks as another cell does."""
        paragraph, cell = self.paragraphs[site], self.cell(site)
        holder = _holder(paragraph, cell)
        inside = [child for child in holder.children if child.name != "w:tcPr"]
        if boxes.has_control(paragraph):
            made = "".join(boxes.both(self.tree, paragraph, path))
        else:
            boxed = boxes.is_box(self.text(site))
            tag = f"{{% if {path} %}}☒{{% else %}}☐{{% endif %}}" if boxed else f"{{{{ {path} }}}}"
            made = self.look(alike).paragraph_of(tag)
        yield inside[0].start, inside[-1].end, made

    def options(self, site: int, path: str, start: int = 0) -> bool:
        """Have boxes of a paragraph ticked by the words behind them; return whether there are any."""
        found = boxes.options(self.text(site), start)
        for at, words in found:
            self.within(site, at, at + 1, boxes.chosen(path, words))
        if found:
            end = len(self.text(site))
            self.within(site, end, end, boxes.other(path, [words for _, words in found]))
        return bool(found)

    def behind(self, site: int, label: str, tag: str, others: Iterable[str] = ()) -> None:
        """Put a tag behind a label in its paragraph, in place of the answer there, of dots and of underscores."""
        whole = self.text(site)
        found = _found(label, whole)
        if found is None:
            return
        end = found.end()
        parted = _BEHIND.match(whole, end)
        at = parted.end() if parted and tag.startswith("{{ ") else end
        ends = (found.start() for other in others if (found := _found(other, whole, end)) is not None)
        line = whole.find("\n", at) if tag.startswith("{{ ") else -1
        stop = min((place for place in (*ends, line) if place >= at), default=len(whole))
        stop = max(at, len(whole[:stop].rstrip(_APART))) if stop < len(whole) else stop
        if tag.startswith("{{ ") and self.options(site, tag[3:-3], at):
            return
        gap = "" if (at > end and whole[at - 1] in " \t\xa0") or tag.startswith("{%") else " "
        self.within(site, at, stop, gap + tag)


def _remarked(text: str, limits: Iterable[Limit]) -> str:
    """Return a text with tags with the remark, behind the first, that it is that of a form without, and its limits."""
    remark = "; ".join((ADOPTED, *dict.fromkeys(map(str, limits))))
    return _TAG.sub(lambda found: f"{found[0]}{{# {remark} #}}", text, count=1)


def _found(label: str, text: str, start: int = 0) -> re.Match[str] | None:
    """Return where a label stands in a text, as a word of its own."""
    return re.compile(rf"(?<!\w){re.escape(label)}(?!\w)").search(text, start)


def _holder(paragraph: Element, cell: Element | None) -> Element:
    """Return what holds the paragraph: its cell, or a control in it that holds nothing else."""
    holder = paragraph.parent
    if holder is None:
        raise TypeError(paragraph.name)
    if holder.name == "w:sdtContent" and holder.parent is not None and cell is not None:
        blocks = [child for child in cell.children if child.name != "w:tcPr"]
        return holder if [block.start for block in blocks] == [holder.parent.start] else cell
    return cell if cell is not None else holder


def _control(paragraph: Element) -> Element | None:
    """Return the content of the control that is all that a paragraph shows."""
    controls = [child for child in paragraph.children if child.name == "w:sdt"]
    others = [child for child in paragraph.children if child.name not in {"w:sdt", "w:pPr"}]
    if len(controls) == 1 and not any(piece.text.strip() for other in others for piece in spans.pieces_of(other)):
        return controls[0].child("w:sdtContent")
    return None


def _undated(tree: Tree, content: Element) -> Iterator[Change]:
    """Take the date away that a control keeps beside what it shows, and the item that was chosen last."""
    properties = content.parent.child("w:sdtPr") if content.parent is not None else None
    for child in properties.children if properties is not None else ():
        if child.name in {"w:date", "w:dropDownList", "w:comboBox"}:
            head = tree.slice(child.start, child.inner)
            yield child.start, child.inner, _KEPT.sub("", head)


def _runs(element: Element) -> Iterator[Element]:
    return (run for run in element.walk() if run.name == "w:r")
