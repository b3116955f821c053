"""
Lines and lists that somebody has typed behind their labels, in the text: «Visjon: …», «Hovedmål – …», «Delmål 1: …».

A label is taken where its content has no heading in the section. What follows a line is text like other text: it goes
back to the section.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from bosodocs.kinds.declaration import Kind
from bosodocs.kinds.lines import Line, Lines
from bosodocs.matching import answers, labels
from bosodocs.matching.values import Seen, stated
from bosodocs.page.records import Block, Paragraph, Table

if TYPE_CHECKING:
    from bosodocs.matching.extraction import Extraction
    from bosodocs.matching.labels import Labels
    from bosodocs.matching.values import Tree


def taken(contents: Iterable[Kind], blocks: Sequence[Block], extraction: Extraction) -> list[Block]:
    """Read what stands behind its label in the text of a section, and return the rest."""
    said: dict[str, bool] = {}
    for block in (block for block in blocks if isinstance(block, Paragraph)):
        name = labels.plain(block.text)
        said[name] = bool(block.level) or said.get(name, False)
    headed = [content for content in contents if not _has_heading(content, said, extraction)]
    if not headed:
        return list(blocks)
    lines = tuple((spelt, one.path) for one in headed if isinstance(one, Line) for spelt in one.headings())
    coded = [one for one in headed if isinstance(one, Lines) and one.code is not None]
    reader = _Reader(extraction.words.labels(lines), coded, extraction)
    kept = list(reader.read(blocks))
    for content in coded:
        extraction.put(content.path, reader.items.get(content.path, []))
    return kept


def _has_heading(content: Kind, said: Mapping[str, bool], extraction: Extraction) -> bool:
    """Return whether a content stands below a heading, or a label on a line of its own that leads in to a list."""
    known = extraction.words.labels(tuple((spelt, 1) for spelt in content.headings()))
    return any(said[name] or isinstance(content, Lines) for name in known.known if name in said)


class _Reader:
    """Reads the lines of a section, and keeps the items of its lists."""

    def __init__(self, known: Labels[str], coded: Sequence[Lines], extraction: Extraction) -> None:
        self.known = known
        self.coded = coded
        self.extraction = extraction
        self.items: dict[str, list[Tree]] = {}
        self.open: Tree | None = None
        """The item whose text stands in the next line."""

    def read(self, blocks: Sequence[Block]) -> Iterator[Block]:
        """Read what is labelled, and return the rest."""
        for block in blocks:
            if isinstance(block, Table):
                if not self._table(block):
                    yield block
            elif block.level or not block.text.strip():
                yield block
            elif self.open is not None:
                self.open["tekst"] = Seen(block.text.strip())
                self.open = None
            elif not self._lines(block.text.strip().split("\n"), coded=True):
                yield block

    def _table(self, table: Table) -> bool:
        """Read a table whose rows are a label and its text."""
        rows = [[cell.text for cell in row.cells if cell.text] for row in table.rows]
        pairs = [f"{said[0].rstrip(' :')}: {said[1]}" if len(said) == 2 else "" for said in rows]  # noqa: PLR2004
        return bool(pairs) and all(map(self._is_labelled, pairs)) and self._lines(pairs, coded=True)

    def _is_labelled(self, line: str) -> bool:
        return self._line(line) is not None or self._item(line) is not None

    def _lines(self, lines: Sequence[str], *, coded: bool) -> bool:
        """Read lines of which each is labelled, and return whether they are."""
        if not all(map(self._is_labelled, lines)):
            return False
        for line in lines:
            if (said := self._line(line)) is not None:
                self.extraction.put(said[0], Seen(said[1]))
            elif (item := self._item(line)) is not None:
                path, code, text = item
                made = stated({"kode": Seen(code), "tekst": Seen(text)})
                self.items.setdefault(path, []).append(made)
                self.open = None if text else made
        return coded

    def _line(self, line: str) -> tuple[str, str] | None:
        """Return the path and text of a line with a label that is not answered yet."""
        found = answers.in_line(line, self.known, parted=True)
        path = self.known.exact(found[0].label) if len(found) == 1 and found[0].value else None
        return None if path is None or self.extraction.get(path) is not None else (path, found[0].value)

    def _item(self, line: str) -> tuple[str, str, str] | None:
        """Return the path, code and text of a line that names its item."""
        for content in self.coded:
            code = content.code
            if code is not None and (named := code.named_in(line) or self._printed(content, line)):
                return (content.path, *named)
        return None

    def _printed(self, content: Lines, line: str) -> tuple[str, str] | None:
        """Return the code and text of a line as the form prints it, where no heading parts such lines from a text."""
        code = content.code
        known, text = code.read(line) if code is not None and not self.extraction.headed else ("", "")
        return (known, text) if known else None
