"""
What stands in a section, shared out among its contents: each takes its places, and the next gets what is left.

Contents with headings of their own get what stands below these. A table that is known by its headings, and a drawing,
are found wherever they stand; running text takes the rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bosodocs.kinds import adapters, typed_lines
from bosodocs.kinds.declaration import Kind, Section
from bosodocs.kinds.figure import Chart
from bosodocs.kinds.lines import Line, Lines
from bosodocs.matching import charts, layout_tables, sections
from bosodocs.matching.extraction import Extraction
from bosodocs.matching.place import Found, Place, Stretch
from bosodocs.matching.sections import Part
from bosodocs.page.records import Block, Paragraph, Table
from bosodocs.prose.records import Run


def take(content: Kind, stretch: Stretch, extraction: Extraction) -> Sequence[Block]:
    """Read the places of a content in a stretch, and return what is left."""
    return _put(content, content.find(stretch, extraction), extraction)


def _put(content: Kind, found: Found, extraction: Extraction) -> Sequence[Block]:
    for place in found.places:
        if not content.gathered:
            extraction.places.append((content, place))
            content.read(place, extraction)
        else:
            extraction.gathered.setdefault(place.path, []).append(place)
    return found.left


def section(declared: Section, stretch: Stretch, extraction: Extraction) -> None:
    """Read what stands below a section's heading."""
    for field in declared.said:
        place = Place(field.path, field.label, value=stretch.heading)
        extraction.put(field.path, adapters.of_field(field, place, extraction))
    own, headed = _by_heading(declared)
    overflow: list[Block] = []
    lead: Sequence[Block] = ()
    for part in _parts(declared, headed, stretch, extraction):
        if part.key is None:
            lead = _lead(declared, part.blocks, own, extraction)
        else:
            content = declared.contents[part.key]
            extraction.below.append((content, part.site, part.blocks))
            _tell_guess(part, content, extraction)
            left = _below(declared, content, part, extraction)
            if content.flows:
                overflow += left
            else:
                extraction.tell_extra(left)
    rest = [*lead, *overflow]
    for content in (content for content in own if content.takes_all):
        rest = list(take(content, Stretch(stretch.heading, rest), extraction))
    extraction.tell_extra(rest)
    for content in declared.contents:
        if content.gathered:
            _read_gathered(content, extraction)


def _by_heading(declared: Section) -> tuple[list[Kind], dict[int, Kind]]:
    """Return the contents that stand below the section's own heading, and those that have headings of their own."""
    headed = {
        at: content
        for at, content in enumerate(declared.contents)
        if content.label != declared.heading and content.headings() and not declared.sheets
    }
    return [content for at, content in enumerate(declared.contents) if at not in headed], headed


def _parts(declared: Section, headed: dict[int, Kind], stretch: Stretch, extraction: Extraction) -> list[Part[int]]:
    """Return what stands below each heading of the section's contents, and before the first."""
    blocks = list(stretch.blocks)
    if not headed:
        return [Part(None, "", 0, tuple(blocks))]
    if any(isinstance(block, Table) for block in blocks):
        blocks = _side_by_side(declared, headed, blocks, extraction)
    if any(isinstance(content, Line) for content in headed.values()):
        blocks = typed_lines.taken(headed.values(), blocks, extraction)
    pairs = tuple((spelt, at) for at, content in headed.items() for spelt in content.headings())
    wider = tuple(spelt for content in headed.values() for spelt in content.wider_headings())
    parts = sections.cut(blocks, extraction.words.labels(pairs, wider), nested=declared.nested)
    for at, content in headed.items():
        if isinstance(content, Chart):
            parts = content.own_heading(parts, at)
    return parts


def _side_by_side(
    declared: Section, headed: dict[int, Kind], blocks: Sequence[Block], extraction: Extraction
) -> list[Block]:
    """Return blocks with each table whose first column has headings of the section's contents as these, one by one."""
    lists = {at for at, content in headed.items() if isinstance(content, Lines)}
    own = ((name, -1) for one in declared.contents if one.label == declared.heading for name in one.synonyms)
    pairs = tuple((spelt, at) for at, content in headed.items() for spelt in content.headings())
    known = extraction.words.labels((*pairs, *own))
    found = ([block] if isinstance(block, Paragraph) else layout_tables.beside(block, known, lists) for block in blocks)
    return [block for laid in found for block in laid]


def _lead(declared: Section, blocks: Sequence[Block], own: Iterable[Kind], extraction: Extraction) -> Sequence[Block]:
    """Read what stands before the first heading of a content, and return what is left for the section's own text."""
    for content in declared.contents:
        if content not in own and not content.gathered:
            blocks = _put(content, content.find_unheaded(blocks, extraction), extraction)
    for content in declared.contents:
        if content in own or content.gathered:
            if not content.takes_all:  # that one takes the rest, behind all others
                blocks = take(content, Stretch("", blocks), extraction)
        elif isinstance(content, Chart) and any(map(charts.drawings, blocks)):
            blocks = take(content, Stretch("", blocks), extraction)
    return blocks


def _below(declared: Section, content: Kind, part: Part[int], extraction: Extraction) -> Sequence[Block]:
    """Read what stands below the heading of a content: tables found anywhere first, then it and its followers."""
    blocks: Sequence[Block] = part.blocks
    for other in declared.contents:
        if other.gathered and other is not content:
            blocks = take(other, Stretch(part.heading, blocks), extraction)
    followers = [other for other in declared.contents if content.label in other.also_below()]
    chain = [content, *followers]
    for one in sorted(chain, key=lambda kind: kind.takes_all):
        blocks = take(one, Stretch(part.heading, blocks), extraction)
    return blocks


def _tell_guess(part: Part[int], content: Kind, extraction: Extraction) -> None:
    """Note a heading that is not written as the form has it."""
    if part.match is not None and not part.match.sure:
        heading = Paragraph((Run(part.heading),), level=max(part.level, 1))
        if not content.leads(heading, extraction):
            extraction.notes.taken_for(part.heading, content.called(part.heading))


def _read_gathered(content: Kind, extraction: Extraction) -> None:
    """Read the places of a content that were found all over the section, those of one path together."""
    for places in extraction.gathered.values():
        joined = places[0]._replace(blocks=tuple(block for place in places for block in place.blocks))
        extraction.places.append((content, joined))
        content.read(joined, extraction)
    extraction.gathered.clear()
