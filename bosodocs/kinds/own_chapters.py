"""
Headed items between the chapters of a form: a municipality's own, by the chapter that each follows.

The chapters of such a form are numbered by Word; numbers that are typed before headings are none of their words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from bosodocs import matching
from bosodocs.kinds import facts, paths, tagged
from bosodocs.kinds.declaration import Derived, Field, Kind, Words
from bosodocs.kinds.declared import declared
from bosodocs.matching.place import Found, Stretch
from bosodocs.matching.values import Seen, Tree
from bosodocs.model import Chapter, OwnChapter, Programme
from bosodocs.page.records import Block, Paragraph

if TYPE_CHECKING:
    from bosodocs.matching.extraction import Extraction


_OWN = re.compile(r"(?P<number>[0-9]{1,2})\.?\s+(?P<title>\S.*)")
_SHORT = 120
_TYPED = re.compile(r"\s*[0-9]{1,2}(?:\.[0-9]{1,2})*\.?\s+")


@declared
class OwnChapters(Kind):
    """
    The municipality's own chapters.

    Shape: `columns` are title and text; `parts` are headings of the form's own parts, which are no chapters, those in
    `wider_parts` also with more behind them; `name` is that of the chapters in a template.
    """

    label: str
    path: str
    columns: tuple[Field, ...]
    name: str
    parts: tuple[str, ...] = ()
    wider_parts: tuple[str, ...] = ()
    asked: bool = False

    def headings(self) -> tuple[str, ...]:
        """Return nothing: each chapter has a heading of its own."""
        return ()

    def labels(self) -> Iterator[str]:
        """Return the headings of the form's parts."""
        yield from self.parts

    def cut(
        self, blocks: Sequence[Block], numbering: tuple[int, bool], after: str, extraction: Extraction
    ) -> tuple[list[tuple[str, Tree]], list[Block]]:
        """
        Return the own chapters that stand in a chapter, each with the path of their list, and what is left of it.

        Shape: `numbering` is the level of the chapters' headings, and whether numbers are typed before them; `after` is
        the key of the chapter, «» for one that none can follow.
        """
        level, typed = numbering
        known = extraction.words.labels(tuple((part, 1) for part in self.parts), self.wider_parts)
        mine: list[Block] = []
        own: list[tuple[str, list[Block]]] = []
        for block in blocks:
            if isinstance(block, Paragraph) and not level and block.bold and known.exact(block.text) is not None:
                continue
            if isinstance(block, Paragraph) and (title := _title(block, level, typed=typed)) is not None:
                if block.level == level or known.find(block.text) is None:
                    own.append((title, []))
                continue
            (own[-1][1] if own else mine).append(block)
        plain = unnumbered if typed else list[Block]
        chapters = [(self.path, self._chapter(title, plain(inner), after)) for title, inner in own]
        return chapters, plain(mine)

    def _chapter(self, title: str, blocks: Sequence[Block], after: str) -> Tree:
        kept = [block for block in blocks if not matching.texts.blank(block)]
        follows = Seen(after or Chapter.COMPETENCE.value)
        return {self.columns[0].path: Seen(title), "etter": follows, self.columns[1].path: matching.texts.prose(kept)}

    def find(self, stretch: Stretch, extraction: Extraction) -> Found:  # noqa: ARG002
        """Return nothing: the chapters are cut off before what stands in a section is shared out."""
        return Found((), stretch.blocks)

    def write(self) -> Iterator[Derived]:
        """Return a list of chapters for each chapter that they can follow."""
        shape = {chapter.value: [facts.vocabulary(OwnChapter)] for chapter in Chapter}
        prints = tuple((f"{self.name}.{chapter}[]", f"{self.path}[]") for chapter in Chapter)
        yield Derived(self.name, partial(_by_chapter, self.path), shape, prints)

    def tags_after(self, chapter: str) -> tuple[tagged.Line, ...]:
        """Return the own chapters that follow a chapter of the form, each below its heading."""
        title, text = (f"k.{column.path}" for column in self.columns)
        lines = (tagged.Line(tagged.value(title), "chapter"), tagged.Line(tagged.prose(text)))
        return tagged.each("k", f"{self.name}.{chapter}", lines)

    def canonical(self, programme: Programme, whole: Programme) -> Programme:  # noqa: ARG002
        """Chapters stand in the order of those that they follow; one that names none stands behind the last."""
        stated: Sequence[OwnChapter] = paths.get(programme, self.path) or ()
        found = (
            chapter.model_copy(update={"after": place})
            for place in Chapter
            for chapter in stated
            if _place(chapter) == place
        )
        return paths.replaced(programme, self.path, tuple(found))


def _place(chapter: OwnChapter) -> Chapter:
    return chapter.after or Chapter.COMPETENCE


def _by_chapter(path: str, programme: Programme, _words: Words) -> dict[str, list[dict[str, Any]]]:
    stated: Sequence[OwnChapter] = paths.get(programme, path) or ()
    return {place.value: [facts.view(own) for own in stated if _place(own) == place] for place in Chapter}


def unnumbered(blocks: Sequence[Block]) -> list[Block]:
    """Return blocks with the typed numbers of headings taken away: the form numbers them anew."""
    return [
        block._replace(runs=matching.texts.behind(block.runs, found.end()))
        if isinstance(block, Paragraph) and block.level and (found := _TYPED.match(block.text))
        else block
        for block in blocks
    ]


def _title(block: Paragraph, level: int, *, typed: bool) -> str | None:
    """Return the title of an own chapter, None where a paragraph is none: a heading like those of the chapters."""
    text = block.text.strip()
    if level:
        return (_plain(text) if typed else text) if 0 < block.level <= level and text else None
    if block.level or not block.bold or len(text) > _SHORT:
        return None
    found = _OWN.fullmatch(text)
    return found["title"] if found else None


def _plain(text: str) -> str:
    """Return a heading without the number that is typed before it."""
    found = _OWN.fullmatch(text)
    return found["title"] if found else text
