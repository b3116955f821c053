"""
Figures: an organisation chart and a flow, drawn, and as a list with the same content for who sees none.

On a page a figure is a drawing or picture with its list below. The list is what is read, or a chart's boxes, where the
list has other units or is gone. What a figure is called is its heading's to say, of the form's own or the
municipality's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from bosodocs import kinds, matching
from bosodocs.kinds import paths, tagged
from bosodocs.kinds.declaration import Derived, Kind, Printed
from bosodocs.kinds.declared import declared
from bosodocs.language.sentences import say
from bosodocs.matching.place import Found, Place, Stretch
from bosodocs.matching.values import Seen
from bosodocs.model import Organisation, Programme, Unit
from bosodocs.notation import typography
from bosodocs.page.records import Block, Paragraph
from bosodocs.prose import printed
from bosodocs.prose.records import Heading, Prose, Run

if TYPE_CHECKING:
    from bosodocs.kinds.drawn import Alt
    from bosodocs.matching.charts import Figure
    from bosodocs.matching.extraction import Extraction
    from bosodocs.matching.sections import Part


_STYLE = "overskrift figur"
"""The style of a figure's title that is no heading of the document."""


class Around(NamedTuple):
    """Paths of what stands around a chart: its title, its lead-in, and the picture that may stand in its place."""

    title: str
    introduction: str
    picture: str


@declared
class Chart(Kind):
    """
    The organisation chart.

    Shape: `path` is the list of units; `alt` says in words what is drawn. With `own_heading`, a heading of the
    municipality's own may stand over it, and what it describes is the description at `described`.
    """

    label: str
    path: str
    around: Around
    alt: Alt
    described: str = ""
    synonyms: tuple[str, ...] = ()
    flows = True

    def printed(self) -> Iterator[Printed]:
        """Return the title, the lead-in and the chart."""
        yield Printed(self.label, self.around.title, asked=False)
        yield Printed(self.label, self.around.introduction, asked=False)
        yield Printed(self.label, self.path, instead=(self.around.picture,))

    def tags(self) -> tuple[tagged.Line, ...]:
        """Return its lead-in, the figure, and the list of its units."""
        named = (self.around.introduction, f"{self.path}_figur", self.path)
        return tuple(tagged.Line(tagged.prose(path)) for path in named)

    def titled(self) -> tagged.Line:
        """Return its own title, where one is stated; a heading where reading takes one of the municipality's own."""
        title = self.around.title
        text = f"{{% if {title} %}}{{{{ {title} }}}}{{% else %}}{self.label}{{% endif %}}"
        return tagged.Line(text, "heading" if self.described else "caption")

    def own_heading(self, parts: list[Part[int]], at: int) -> list[Part[int]]:
        """
        Find the chart where its heading is the municipality's own: a heading with a drawing below it.

        Of the content before the one with the number `at`, the first heading is the chart's too, drawn or not.
        """
        if not self.described or any(part.key == at for part in parts):
            return parts
        level = next((part.level for part in parts if part.level), 0)
        made: list[Part[int]] = []
        for part in parts:
            heads = matching.charts.of_level(part.blocks, level)
            drawing = next((i for i, block in enumerate(part.blocks) if matching.charts.drawings(block)), None)
            above = [] if drawing is None else matching.charts.of_level(part.blocks[:drawing], level)
            cut = above[-1] if above else heads[0] if heads and part.key == at - 1 else -1
            if (part.key is not None and part.key > at) or cut < 0:
                made.append(part)
                continue
            heading = part.blocks[cut]
            title = heading.text.strip() if isinstance(heading, Paragraph) else ""
            made.append(part._replace(blocks=part.blocks[:cut]))
            made.append(matching.sections.Part(at, title, level, part.blocks[cut + 1 :]))
        return made

    def find(self, stretch: Stretch, extraction: Extraction) -> Found:
        """Find the drawing with its list, and what stands around it."""
        if stretch.heading:
            return self._below(stretch.heading, stretch.blocks, extraction)
        found = matching.charts.figure(stretch.blocks)
        if found is None:
            return Found((), stretch.blocks)
        titled = next((at for at, block in enumerate(found.before) if self._is_title(block)), None)
        drawing = Paragraph((), drawings=(found.drawing,))
        if titled is None:
            inner = self._below("", (drawing, *found.behind), extraction)
            return Found(inner.places, [*found.before, *inner.left])
        title = matching.texts.text_of(found.before[titled : titled + 1])
        inner = self._below(title, (*found.before[titled + 1 :], drawing, *found.behind), extraction)
        return Found(inner.places, [*found.before[:titled], *inner.left])

    def _is_title(self, block: Block) -> bool:
        return isinstance(block, Paragraph) and (block.style == _STYLE or self._is_own(block.text))

    def is_own_title(self, heading: str) -> bool:
        """Return whether a heading over the chart is none of the form's."""
        return matching.labels.plain(heading) not in map(matching.labels.plain, (self.label, *self.synonyms))

    def _is_own(self, title: str) -> bool:
        return matching.labels.plain(title) == matching.labels.plain(self.label)

    def _below(self, heading: str, blocks: Sequence[Block], extraction: Extraction) -> Found:
        places: list[Place] = []
        known = extraction.words.labels(((self.label, 1),))
        if heading and known.exact(heading) is None:
            places.append(Place(self.around.title, heading, value=heading))
        found = matching.charts.figure(blocks)
        if found is None:
            listed = matching.lists.parted(blocks, styled_alone=extraction.styled)
            places.append(Place(self.path, heading, listed.items))
            places.append(Place(self.around.introduction, heading, (*listed.before, *listed.behind)))
            return Found(places)
        if heading:
            places.append(Place(self.around.introduction, heading, found.before))
        return self._drawn(found, heading, places, extraction)

    def _drawn(self, found: Figure, heading: str, places: list[Place], extraction: Extraction) -> Found:
        extraction.drawn.append(found.drawing)
        stretch = [block for block in found.behind if not matching.texts.blank(block)]
        ends = (at for at, block in enumerate(stretch) if not (isinstance(block, Paragraph) and block.marker))
        end = next(ends, len(stretch))
        below = matching.texts.text_of(stretch[:1])
        alt = found.drawing.alt or below
        if not end and alt and matching.charts.kind(extraction.page.pictures.get(found.drawing.part, b"")):
            if not found.drawing.alt:
                what = say("The chart is a picture with no text alternative, and {text} is taken for it.",
                           text=typography.quoted(alt))  # fmt: skip
                extraction.notes.add("doubt", what, "Its units are not read. Write them down to have them in words.")
            places.append(Place(self.around.picture, alt, (Paragraph((), drawings=(found.drawing,)),), value=alt))
            return Found(places, stretch[1:] if alt == below else stretch)
        items = tuple(stretch[:end])
        listed = matching.charts.names(items)
        same = listed == set(map(matching.charts.folded, found.drawing.text.split("\n")))
        shown = () if same else matching.charts.listed(found.drawing.units())
        if shown and matching.charts.names(shown) != listed:
            about = self._is_about(items, shown, extraction)
            places.append(Place(self.path, heading, shown))
            return Found(places, stretch[end if about else 0 :])
        if not items:
            extraction.tell_drawing(found.drawing)
        places.append(Place(self.path, heading, items))
        return Found(places, stretch[end:])

    def _is_about(self, items: Sequence[Block], shown: Sequence[Block], extraction: Extraction) -> bool:
        """Return whether a list that has other units than the boxes above it is about them, and tell it."""
        common = matching.charts.names(shown) & matching.charts.names(items)
        if 2 * len(common) < len(shown):
            return False

        def told(piece: str) -> str:
            return say("The list below the chart says something else than its boxes: {text}.", text=piece)

        extraction.notes.whole("doubt", matching.texts.text_of(items), told, "The boxes are read.")
        return True

    def read(self, place: Place, extraction: Extraction) -> None:
        """Put the title, the lead-in, the units or the picture among the facts."""
        if place.path == self.around.title:
            extraction.put(place.path, Seen(place.text))
        elif place.path == self.around.introduction:
            extraction.put(place.path, matching.texts.prose(place.blocks))
        elif place.path == self.path:
            extraction.put(place.path, matching.charts.units(place.blocks))
        else:
            (drawing,) = (drawing for block in place.blocks for drawing in matching.charts.drawings(block))
            data = extraction.page.pictures[drawing.part]
            name = f"{kinds.drawn.called(self.path)}.{matching.charts.kind(data)}"
            extraction.files[name] = data
            extraction.put(place.path, {"fil": Seen(name), "alt": Seen(place.text)})

    def write(self) -> Iterator[Derived]:
        """Return the chart as a list, and as a figure to be drawn."""
        prints = ((self.path, self.around.picture),)
        yield Derived(self.path, kinds.drawn.chart, Prose(), prints)
        yield Derived(f"{self.path}_figur", partial(kinds.drawn.chart_figure, self.label, self.alt), kinds.drawn.SHAPE)

    def canonical(self, programme: Programme, whole: Programme) -> Programme:  # noqa: ARG002
        """A document lists the units from the top down, and holds the picture and not the name of its file."""
        organisation = programme.organisation
        title = "" if self._is_own(organisation.chart_title) else organisation.chart_title
        picture = organisation.chart_picture
        update: dict[str, Any] = {"chart": _from_the_top(organisation), "chart_title": title}
        if picture is not None:
            kind = "png" if picture.file.lower().endswith(".png") else "jpeg"
            update["chart_picture"] = picture.model_copy(update={"file": f"{kinds.drawn.called(self.path)}.{kind}"})
        is_drawn = update["chart"] or picture is not None
        steered = organisation.steering_group or organisation.steering_group_introduction
        if title and not is_drawn and not steered and self.described:
            described = _described(paths.get(programme, self.described) or Prose(), organisation)
            update |= {"chart_title": "", "chart_introduction": Prose()}
            programme = paths.replaced(programme, self.described, described)
            organisation = programme.organisation
        return programme.model_copy(update={"organisation": organisation.model_copy(update=update)})


def _from_the_top(organisation: Organisation) -> tuple[Unit, ...]:
    below = organisation.below
    units: list[Unit] = []
    pending = [(name, "") for name in reversed(below.get("", ()))]
    while pending:
        name, above = pending.pop()
        units.append(Unit.model_construct(unit=name, reports_to=above))
        pending.extend((inner, name) for inner in reversed(below.get(name, ())))
        below.pop(name, None)
    return tuple(units)


def _described(description: Prose, organisation: Organisation) -> Prose:
    """A chart's heading with no chart below it is a heading of the description."""
    below = (
        block._replace(level=block.level + 1) if isinstance(block, Heading) else block
        for block in organisation.chart_introduction.blocks
    )
    heading = Heading(1, (Run(organisation.chart_title),))
    return printed.settled(Prose((*description.blocks, heading, *below)))
