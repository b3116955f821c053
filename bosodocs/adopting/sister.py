"""Labels and headings of a form that none of the declared ones has: `egne_svar` answers them by their own words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bosodocs.kinds import tagged
from bosodocs.kinds.declaration import Kind
from bosodocs.kinds.declared import declared
from bosodocs.kinds.labelled import Fields
from bosodocs.matching import answers
from bosodocs.matching.extraction import Extraction
from bosodocs.matching.labels import Labels
from bosodocs.matching.place import Place
from bosodocs.model import own_answers
from bosodocs.notation import typography
from bosodocs.page.records import Block, Cell, Page, Paragraph, Site, Table

_OPEN = re.compile(r"\s*(?:[_.…]{3,}|[☐□].*)?\s*", re.DOTALL)
"""What stands behind a label where a form leaves its answer open."""


@declared
class OwnText(Kind):
    """A text below a heading of the form's own."""

    label: str
    path: str
    asked: bool = False

    def tags(self) -> tuple[tagged.Line, ...]:
        """Return the tag of the answer."""
        return (tagged.Line(tagged.value(own_answers.tag_path(self.path))),)


def headings(page: Page, extraction: Extraction) -> Iterator[tuple[OwnText, Site, tuple[Block, ...]]]:
    """Return the headings that no section or content has, as rooms."""
    known = {site for _, site, _ in extraction.below}
    first = True
    for block in page.blocks:
        if isinstance(block, Paragraph) and block.level and block.text.strip() and block.site not in known:
            if not first:
                label = typography.plain(block.text).rstrip(" :")
                yield OwnText(label, own_answers.path(label)), block.site, ()
            first = False  # the title


def labelled(page: Page, extraction: Extraction, fields: Fields) -> None:
    """Find labels of lines and rows below any heading that are left open, those of the form and others."""
    known = fields.known(extraction)
    taken = {cell.site for _, place in extraction.places for cell in place.cells}
    taken |= {cell.site for _, _, cell in extraction.own_labels}
    for label, value, cell in _open_labels(page, known):
        match = known.find(label)
        if cell.site in taken:
            continue
        if match is None:
            extraction.own_labels.append((label, value, cell))
        else:
            path = fields.fields[match.key].path
            extraction.places.append((fields, Place(path, label, (), match.sure, cell=cell, value=value)))


def _open_labels(page: Page, known: Labels[int]) -> Iterator[tuple[str, str, Cell]]:
    """Return labels that are left open, each with what stands behind it and the cell of its answer."""
    for block in page.blocks:
        if isinstance(block, Table):
            for row in block.rows:
                pair = [cell for cell in row.cells if not cell.merged]
                if len(pair) == 2 and _is_label(pair[0].text) and _OPEN.fullmatch(pair[1].text):  # noqa: PLR2004
                    yield pair[0].text, pair[1].text, pair[1]
        elif not block.level:
            for said in answers.in_line(block.text, known):
                if said.label and _is_label(said.label) and _OPEN.fullmatch(said.value):
                    yield said.label, said.value, Cell((block,), site=block.site)


def _is_label(text: str) -> bool:
    return 1 < len(text.strip()) <= typography.LONGEST and "\n" not in text.strip() and not text.strip().endswith(".")
