"""What stands where in a document that is a form: its places, its rooms below headings, and whether it is answered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bosodocs.adopting import sister
from bosodocs.forms import sister_form
from bosodocs.kinds.declaration import Kind, Section
from bosodocs.kinds.form import Form
from bosodocs.matching.extraction import Extraction
from bosodocs.matching.notes import Notes
from bosodocs.matching.place import Place
from bosodocs.page.records import Block, Page, Paragraph, Site
from bosodocs.reading import document


class Room(NamedTuple):
    """The room below a heading: of a section, or of a content that has a heading of its own there."""

    of: Section | Kind
    site: Site
    blocks: Sequence[Block]

    @property
    def is_item(self) -> bool:
        """Whether its heading says a fact, as that of each year's goals does."""
        return isinstance(self.of, Kind) and self.of.dated


class Survey(NamedTuple):
    """
    A document as a form.

    Shape: `places` are all that were found, blank or not, each with the kind of content that it is of; `answered` tells
    whether somebody has filled it in.
    """

    form: Form
    page: Page
    extraction: Extraction
    places: list[tuple[Kind, Place]]
    rooms: list[Room]

    @property
    def answered(self) -> bool:
        """Whether the document is filled in: it says whose it is, or answers another of its labels."""
        return any(place.value and place.cell is not None for _, place in self.places) or bool(
            self.extraction.get("formalia.kommune")
        )

    @property
    def asked(self) -> int:
        """How many of the document's own labels and headings lead to a fact."""
        labelled = {place.site for _, place in self.places if place.cell is not None}
        headed = {room.site for room in self.rooms if not isinstance(room.of, sister.OwnText)}
        return len(labelled | headed)

    @property
    def is_nynorsk(self) -> bool:
        """Whether the document's own words are nynorsk."""
        return str(self.extraction.get("formalia.språk")) == "nn"

    def blocks(self) -> dict[Site, Paragraph]:
        """Return every paragraph of the page by its site, those in tables too."""
        return {block.site: block for block in _paragraphs(self.page.blocks) if block.site is not None}


def _paragraphs(blocks: Sequence[Block]) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from _paragraphs(cell.blocks)


def of_document(form: Form, page: Page, name: str) -> Survey:
    """Survey a document."""
    extraction = document.read(form, page, Notes(name))
    if form.open:
        extraction.below += sister.headings(page, extraction)
        sister.labelled(page, extraction, sister_form.FORMALIA)
    rooms = [Room(*found) for found in extraction.below if found[1] is not None]
    return Survey(form, page, extraction, extraction.places, rooms)
