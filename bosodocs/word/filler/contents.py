"""
The list of contents: the headings of a document as they are written, each with its number and a bookmark.

A list of contents is a field of Word's (ECMA-376-1 §17.16.5.68 TOC), filled with what Word itself would find, so that
it reads right before anyone updates it. It has no page numbers until then: only who lays out pages knows them.
Numbers are counted as Word's multilevel list does (§17.9.15): one that is not met yet counts as 0.
"""

from __future__ import annotations

from typing import NamedTuple

from bosodocs.package.xml import parse
from bosodocs.prose.records import Contents
from bosodocs.word.filler import escaping, layout
from bosodocs.word.filler.styles import Styles

MARK = "\0contents\0"
"""Stands where the list comes, until all headings are known: no text of a document can hold it."""

_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="r"'


class Entry(NamedTuple):
    """A heading: its level, its number («» where it has none), its text, and its bookmark's name."""

    level: int
    number: str
    text: str
    bookmark: str


class Page:
    """The headings of one part so far. `numbered` has the levels that Word numbers, the shallowest first."""

    __slots__ = ("_counts", "asked", "entries", "numbered")

    def __init__(self, numbered: tuple[int, ...]) -> None:
        self.numbered = numbered
        self.entries: list[Entry] = []
        self.asked: Contents | None = None
        self._counts: list[int] = []

    def heading(self, level: int, markup: str, text: str) -> str:
        """Remember a heading's paragraph, and give it with a bookmark."""
        text = " ".join(text.split())
        if not text:
            return markup
        bookmark = f"_Toc{len(self.entries) + 1:06}"
        self.entries.append(Entry(level, self._next(level), text, bookmark))
        begin = markup.find("</w:pPr>") + len("</w:pPr>")
        end = markup.rindex("</w:p>")
        number = FIRST_BOOKMARK + len(self.entries)
        opening = f'<w:bookmarkStart w:id="{number}" w:name="{bookmark}"/>'
        return f'{markup[:begin]}{opening}{markup[begin:end]}<w:bookmarkEnd w:id="{number}"/>{markup[end:]}'

    def _next(self, level: int) -> str:
        if level not in self.numbered:
            return ""
        depth = self.numbered.index(level)
        self._counts = [*self._counts[: depth + 1], *[0] * (depth + 1 - len(self._counts))]
        self._counts[depth] += 1
        return ".".join(map(str, self._counts))


def text_of(markup: str) -> str:
    """Return the text of a paragraph's markup."""
    return layout.text(parse(markup.replace(">", f" {_NAMESPACE}>", 1)).root)


FIRST_BOOKMARK = 0x0B0500
"""Above the numbers that Word gives the bookmarks of a template, which count from 0."""


def markup(outline: Page, styles: Styles) -> str:
    """Return the list of contents of what has been written."""
    asked = outline.asked
    entries = [entry for entry in outline.entries if asked is not None and asked.first <= entry.level <= asked.last]
    if asked is None or not entries:
        return "<w:p/>"
    code = f' TOC \\o "{asked.first}-{asked.last}" \\h \\z '
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{escaping.text(code)}</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    lines = [_line(entry, styles) for entry in entries]
    return "".join(
        f"<w:p>{properties}{begin if index == 0 else ''}{link}{end if index + 1 == len(lines) else ''}</w:p>"
        for index, (properties, link) in enumerate(lines)
    )


def _line(entry: Entry, styles: Styles) -> tuple[str, str]:
    style = styles.paragraph(f"toc {entry.level}")
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    number = f"<w:r><w:t>{entry.number}</w:t></w:r><w:r><w:tab/></w:r>" if entry.number else ""
    text = f'<w:r><w:t xml:space="preserve">{escaping.text(entry.text)}</w:t></w:r>'
    return properties, f'<w:hyperlink w:anchor="{entry.bookmark}" w:history="1">{number}{text}</w:hyperlink>'
