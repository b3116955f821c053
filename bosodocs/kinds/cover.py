"""The head of a plan, its cover: whose plan it is, for which years, and its date; and what its headings call it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from bosodocs import matching
from bosodocs.kinds import tagged
from bosodocs.kinds.declaration import Field, Kind, Printed
from bosodocs.kinds.declared import declared
from bosodocs.language.sentences import say
from bosodocs.matching.place import Found, Place, Stretch
from bosodocs.matching.values import Seen
from bosodocs.model import Formalia
from bosodocs.notation import dates, municipalities, spans, typography
from bosodocs.page.records import Block, Paragraph

if TYPE_CHECKING:
    from bosodocs.matching.extraction import Extraction


_FOR = re.compile(r"(?:(?:\A|\s)FOR|\Afor)\s+(?P<name>\S.*)", re.DOTALL)
_YEARS = re.compile(r"\b(?:19|20)[0-9]{2} ?[-–/] ?(?:19|20)[0-9]{2}\b")
_LASTING = re.compile(r"(?P<name>.+?)[\s,]+(?P<period>(?:19|20)\d\d ?[-–/] ?(?:19|20)\d\d)")
"""A municipality's name with the period behind it in the same line."""
_SUBTITLE = "undertittel"
_TOP = 8
"""Blocks among which a document names whose it is."""


@declared
class Cover(Kind):
    """
    The cover of a plan.

    Shape: `fields` are the municipality, the period and the date, in this order; `naming` are headings that have the
    municipality's name behind «for»; `short_name` is the path of its short name, which stands behind the year in the
    heading of the section `called_in`.
    """

    label: str
    fields: tuple[Field, Field, Field]
    naming: tuple[str, ...]
    short_name: str
    called_in: str

    def labels(self) -> Iterator[str]:
        """Return the headings that name the municipality."""
        yield from self.naming

    def printed(self) -> Iterator[Printed]:
        """Return the fields."""
        return (field.printed for field in self.fields)

    def named_by_tags(self) -> tuple[str, str]:
        """Return the tags of the municipality and of the period."""
        return self.fields[0].path, self.fields[1].path

    def date_tag(self) -> str:
        """Return the tag of the date, as it is written on a cover."""
        return f"{self.fields[2].path}_i_ord"

    def tag_behind(self, heading: str) -> str:
        """Return the tag of the short name, in the heading that has it."""
        return f" {{{{ {self.short_name} }}}}" if heading == self.called_in else ""

    def edits(self, place: Place, extraction: Extraction) -> Iterator[tagged.Edit]:  # noqa: ARG002
        """Return the period and the date, each in its line."""
        if place.blocks and isinstance(place.blocks[0], Paragraph):
            path = self.date_tag() if place.path == self.fields[2].path else place.path
            yield tagged.Put(place.blocks[0].site, (tagged.Line(tagged.value(path)),))

    def find(self, stretch: Stretch, extraction: Extraction) -> Found:
        """Find the municipality, the period and the date, and the short name."""
        return Found(self._places(stretch.blocks, extraction))

    def _places(self, blocks: Sequence[Block], extraction: Extraction) -> Iterator[Place]:
        name, period, date = (field.path for field in self.fields)
        written = self._written_names(extraction)
        named = lasting = ""
        for block in blocks:
            if not isinstance(block, Paragraph) or not block.text.strip():
                continue
            text = _written(block.text, extraction)
            found = _FOR.search(text)
            if found and not named and (block.level or "kommune" in found["name"].casefold()):
                named, rest = _named(found["name"], written, extraction)
                lasting = lasting or rest
                yield Place(period, "", value=rest)
                continue
            span = spans.parse(text)
            if span.understood and span.kind == "range" and matching.years.year_in(text):
                lasting = text
                yield Place(period, "", (block,))
            elif block.style == _SUBTITLE or (dates.parse(text).complete and len(text) < typography.LONGEST):
                yield Place(date, "", (block,))
        lines = (block.text for block in blocks if isinstance(block, Paragraph) and block.style != _SUBTITLE)
        years = (_YEARS.search(text) for text in lines if len(text) < typography.LONGEST)
        if not lasting:
            yield Place(period, "", value=next((found[0] for found in years if found), ""))
        named = named or next((piece for piece in written if piece.casefold().endswith("kommune")), "")
        first = (
            _written(block.text, extraction) for block in extraction.page.blocks[:_TOP] if isinstance(block, Paragraph)
        )
        short = (municipalities.named_in(text) for text in first if len(text) < typography.LONGEST)
        named = named or next(filter(None, short), "")
        yield Place(name, "", value=municipalities.ordinary(named))
        yield from self._short_name(extraction)

    def _written_names(self, extraction: Extraction) -> list[str]:
        """Return how the pages' heads and the headings write the municipality's name."""
        heads = extraction.page.heads
        naming = tuple(
            matching.labels.plain(spelt)
            for spelt in extraction.words.spellings(tuple((label, 1) for label in self.naming))
        )
        written = [line.rpartition("\t")[0].strip() or line.strip() for line in heads]
        written.extend(
            re.split(r"\bfor\s", block.text, maxsplit=1)[-1].strip()
            for block in extraction.page.blocks
            if isinstance(block, Paragraph) and block.level and matching.labels.plain(block.text).startswith(naming)
        )
        words = extraction.words
        return [name for name in written if name and not (words.has_placeholder(name) or words.is_placeholder(name))]

    def _short_name(self, extraction: Extraction) -> Iterator[Place]:
        """Return the short name where it is not the municipality's own."""
        heading = extraction.headings.get(self.called_in, "")
        behind = re.split(rf"(?i){re.escape(self.called_in[:-1])}\w*", heading, maxsplit=1)[-1] if heading else ""
        name = str(extraction.get(self.fields[0].path) or "")
        whole = re.sub(rf"\A\s*(?:(?:for\s+)?(?:(?:19|20)\d\d\b|{typography.OPEN_YEAR}))?", "", behind).strip()
        short = whole if name and whole.casefold() == name.casefold() else whole.lstrip(" –-")
        if short and name and short.casefold() not in {name.casefold(), Formalia(municipality=name).called.casefold()}:
            yield Place(self.short_name, heading, value=short)

    def read(self, place: Place, extraction: Extraction) -> None:
        """Put a value among the facts."""
        if place.text:
            extraction.put(place.path, Seen(place.value or matching.texts.text_of(place.blocks).strip()))


def _written(text: str, extraction: Extraction) -> str:
    """Return a text without lines that the blank form has there, which are told."""
    kept: list[str] = []
    for line in text.strip().split("\n"):
        if extraction.words.has_placeholder(line):
            extraction.notes.left_over(line)
        else:
            kept.append(line)
    return "\n".join(kept)


def _named(text: str, written: Sequence[str], extraction: Extraction) -> tuple[str, str]:
    """Return the name at the beginning of what stands behind «FOR», in ordinary letters, and the period behind it."""
    name = next((name for name in written if text.upper().startswith(name.upper())), "")
    rest = text[len(name) :] if name else text.partition("\n")[2]
    if name and name.upper() != text[: len(name)].upper():
        rest = text.partition("\n")[2]
    if name:
        return name, rest.strip()
    seen = text.partition("\n")[0].strip()
    if lasting := _LASTING.fullmatch(seen):
        seen, rest = lasting["name"], lasting["period"]
    if seen != seen.upper():
        return seen, rest.strip()
    made = municipalities.ordinary(seen)
    what = say("{name} is put into ordinary letters as «{made}».", name=typography.quoted(seen), made=made)
    extraction.notes.add("name", what, "", "", "formalia.kommune")
    return made, rest.strip()
