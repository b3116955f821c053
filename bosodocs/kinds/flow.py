"""A flow: priority areas, then one step after the other; drawn, and as two lists below the drawing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from bosodocs import kinds, matching
from bosodocs.kinds import tagged
from bosodocs.kinds.declaration import Derived, Kind
from bosodocs.kinds.declared import declared
from bosodocs.matching.place import Found, Place, Stretch
from bosodocs.page.records import Paragraph
from bosodocs.prose.records import Prose

if TYPE_CHECKING:
    from bosodocs.kinds.drawn import Alt
    from bosodocs.matching.extraction import Extraction


@declared
class Flow(Kind):
    """The strategy figure: priority areas, then one step after the other; below a heading that a text has too."""

    label: str
    path: str
    below: str
    alt: Alt
    asked = False

    def headings(self) -> tuple[str, ...]:
        """Return nothing: it stands below the heading of a text."""
        return ()

    def also_below(self) -> tuple[str, ...]:
        """Return the heading of the text."""
        return (self.below,)

    def find(self, stretch: Stretch, extraction: Extraction) -> Found:
        """Find the drawing, whose lists stand below it."""
        found = matching.charts.figure(stretch.blocks)
        if found is None:
            return Found((), stretch.blocks)
        extraction.drawn.append(found.drawing)
        drawing = Paragraph((), drawings=(found.drawing,))
        return Found((Place(self.path, stretch.heading, (drawing, *found.behind)),), found.before)

    def read(self, place: Place, extraction: Extraction) -> None:
        """Put the areas and the steps among the facts."""
        areas, steps = matching.charts.figure_lists(place.blocks)
        if not areas and not steps:
            for drawing in matching.charts.drawings(place.blocks[0]):
                extraction.tell_drawing(drawing)
        extraction.put(self.path, {"innsatsområder": areas, "trinn": steps})

    def tags(self) -> tuple[tagged.Line, ...]:
        """Return the figure, and its lists."""
        return (tagged.Line(tagged.prose(f"{self.path}_figur")), tagged.Line(tagged.prose(self.path)))

    def write(self) -> Iterator[Derived]:
        """Return the figure as its lists, and as it is to be drawn."""
        yield Derived(self.path, kinds.drawn.strategy, Prose())
        yield Derived(
            f"{self.path}_figur", partial(kinds.drawn.strategy_figure, self.label, self.alt), kinds.drawn.SHAPE
        )
