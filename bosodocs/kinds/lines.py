"""
Lines and lists with a lead-in: a vision in one line, goals with their codes, the goals of each year.

Each stands under a heading of its own, in documents without headings also behind its label in one line.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bosodocs import matching
from bosodocs.kinds import facts, paths, records, tagged
from bosodocs.kinds.declaration import Derived, Kind, Printed
from bosodocs.kinds.declared import declared
from bosodocs.kinds.items import BY_YEAR
from bosodocs.matching import codes
from bosodocs.matching.codes import Code
from bosodocs.matching.place import Found, Place, Stretch, rest
from bosodocs.matching.values import Seen
from bosodocs.model import CodedText, Programme
from bosodocs.page.records import Paragraph
from bosodocs.prose import printed
from bosodocs.prose.records import Paragraph as ProseParagraph
from bosodocs.prose.records import Prose

if TYPE_CHECKING:
    from bosodocs.matching.extraction import Extraction


@declared
class Line(Kind):
    """
    One text under its heading.

    Shape: `before` is the path of the lead-in that follows under its heading; then the text is the first paragraph.
    """

    label: str
    path: str
    asked: bool = True
    synonyms: tuple[str, ...] = ()
    wider: tuple[str, ...] = ()
    before: str = ""

    def wider_headings(self) -> tuple[str, ...]:
        """Return those headings that may have more behind them."""
        return self.wider

    def find(self, stretch: Stretch, extraction: Extraction) -> Found:  # noqa: ARG002
        """Take the stretch, or its first paragraph."""
        blocks = [block for block in stretch.blocks if not matching.texts.blank(block)]
        if not self.before:
            return Found((Place(self.path, self.label, tuple(blocks)),))
        first = blocks[0] if blocks else None
        if not isinstance(first, Paragraph) or first.marker is not None:
            return Found((), blocks)
        return Found((Place(self.path, self.label, (first,)),), blocks[1:])

    def read(self, place: Place, extraction: Extraction) -> None:
        """Put the text among the facts."""
        extraction.put(self.path, Seen(place.text.strip()))

    def tags(self) -> tuple[tagged.Line, ...]:
        """Return the tag of the text."""
        return (tagged.Line(tagged.value(self.path)),)

    def canonical(self, programme: Programme, whole: Programme) -> Programme:  # noqa: ARG002
        """What stands first below the heading is the text."""
        if not self.before or paths.get(programme, self.path):
            return programme
        lead = paths.get(programme, self.before)
        if lead is None or not isinstance(lead.blocks[0], ProseParagraph):
            return programme
        text = "".join(run.text for run in lead.blocks[0].runs)
        return paths.replaced(paths.replaced(programme, self.path, text), self.before, Prose(lead.blocks[1:]))


@declared
class Lines(Kind):
    """
    A list under its heading, with what leads in to it.

    Shape: `introduction` is the path of the lead-in, `behind` of what stands behind the list, «» where the form has
    none; without a lead-in each line is an item where none has a mark. `code` says how codes stand before the items;
    `below` are other headings under which it may stand.
    """

    label: str
    path: str
    introduction: str = ""
    asked: bool = True
    synonyms: tuple[str, ...] = ()
    code: Code | None = None
    behind: str = ""
    below: tuple[str, ...] = ()

    def also_below(self) -> tuple[str, ...]:
        """Return labels of other contents under whose heading it may stand."""
        return self.below

    def printed(self) -> Iterator[Printed]:
        """Return the lead-in, the list, and with codes its columns."""
        if self.introduction:
            yield Printed(self.label, self.introduction, asked=False)
        yield Printed(self.label, self.path, self.asked)
        if self.code is not None:
            yield from records.titled(self.path, asked=self.asked, within=self.label)
        if self.behind not in {"", self.introduction}:
            yield Printed(self.label, self.behind, asked=False)

    def find(self, stretch: Stretch, extraction: Extraction) -> Found:
        """Find the list, what leads in to it and what stands behind it."""
        blocks = stretch.blocks if self.code is None else codes.untabled(stretch.blocks, self.code)
        found = matching.lists.parted(blocks, code=self.code, styled_alone=extraction.styled)
        before, behind = found.before, found.behind
        if not self.introduction:
            items = found.items or tuple(block for block in before if isinstance(block, Paragraph))
            left = rest((*before, *behind), items)
            return Found((Place(self.path, self.label, items),), left)
        if self.behind == self.introduction:
            before, behind = (*before, *behind), ()
        places = [Place(self.introduction, self.label, before), Place(self.path, self.label, found.items)]
        if self.behind not in {"", self.introduction}:
            places.append(Place(self.behind, self.label, behind))
            behind = ()
        return Found(places, behind)

    def read(self, place: Place, extraction: Extraction) -> None:
        """Put the items or the text around them among the facts."""
        if place.path != self.path:
            extraction.put(place.path, matching.texts.prose(place.blocks))
            return
        items = [block for block in place.blocks if isinstance(block, Paragraph)]
        extraction.put(self.path, matching.lists.plain(items) if self.code is None else codes.items(items, self.code))

    def tags(self) -> tuple[tagged.Line, ...]:
        """Return the lead-in, an item for each, and what stands behind."""
        item = tagged.value("x") if self.code is None else self.code.tag("x")
        before = (tagged.Line(tagged.prose(self.introduction)),) if self.introduction else ()
        after = (tagged.Line(tagged.prose(self.behind)),) if self.behind not in {"", self.introduction} else ()
        return (*before, *tagged.each("x", self.path, (tagged.Line(item, "item"),)), *after)

    def canonical(self, programme: Programme, whole: Programme) -> Programme:  # noqa: ARG002
        """What does not read as a code is text; what no list parts is one lead-in."""
        items = paths.get(programme, self.path) or ()
        if self.code is not None and items:
            programme = paths.replaced(programme, self.path, tuple(_told(item, self.code) for item in items))
        behind = paths.get(programme, self.behind) if self.behind not in {"", self.introduction} else None
        if items or behind is None:
            return programme
        lead = paths.get(programme, self.introduction) or Prose()
        joined = printed.settled(Prose((*lead.blocks, *behind.blocks)))
        return paths.replaced(paths.replaced(programme, self.introduction, joined), self.behind, Prose())


@declared
class DatedLines(Kind):
    """The goals of each year: a heading that names the year, a lead-in, and a list."""

    label: str
    path: str
    heading: str
    asked: bool = True

    named_by = "år"
    dated = True

    def headings(self) -> tuple[str, ...]:
        """Return the heading, whose year stands behind it."""
        return (self.heading,)

    def wider_headings(self) -> tuple[str, ...]:
        """Return the heading."""
        return (self.heading,)

    def printed(self) -> Iterator[Printed]:
        """Return the list and its columns."""
        yield Printed(self.label, self.path, self.asked)
        yield from records.titled(self.path, asked=self.asked, within=self.label, named_by=self.named_by)

    def write(self) -> Iterator[Derived]:
        """Return the years as they are, each to be named by itself."""
        yield Derived(self.path, None, facts.at(self.path), items=BY_YEAR)

    def find(self, stretch: Stretch, extraction: Extraction) -> Found:
        """Take the stretch; without a year in its heading it is nobody's."""
        if not matching.years.year_in(stretch.heading):
            extraction.notes.no_place(stretch.heading)
            return Found()
        return Found((Place(self.path, stretch.heading, tuple(stretch.blocks)),))

    def read(self, place: Place, extraction: Extraction) -> None:
        """Add the year to the facts."""
        found = matching.lists.parted(place.blocks, styled_alone=extraction.styled)
        year = {
            "år": Seen(matching.years.year_in(place.label)),
            "innledning": matching.texts.prose([*found.before, *found.behind]),
            "mål": matching.lists.plain(found.items),
        }
        extraction.add(self.path, year)

    def tags(self) -> tuple[tagged.Line, ...]:
        """Return a heading, a lead-in and a list for each year."""
        goals = tagged.each("m", "å.mål", (tagged.Line(tagged.value("m"), "item"),))
        heading = tagged.Line(f"{self.heading} {tagged.value('å.år')}:", "dated")
        return tagged.each("å", self.path, (heading, tagged.Line(tagged.prose("å.innledning")), *goals))


def _told(item: CodedText, code: Code) -> CodedText:
    """Return a coded text as its line is read."""
    line = code.written.format(code=item.code, text=item.text) if item.code else item.text
    known, text = code.read(line)
    return item.model_copy(update={"code": known, "text": text})
