"""The parser's blocks as records: paragraphs, headings, lists, tables; all else is told with its line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from bosodocs.errors import Trouble
from bosodocs.language.sentences import fixed, say
from bosodocs.prose import headings, inline, numbering
from bosodocs.prose.records import DEEPEST, Block, Heading, List, Paragraph, Run, Runs, Table

_REFUSED = {
    "fence": ("A block of code cannot be printed.", "Take away the ``` or ~~~ around it."),
    "code_block": ("A line that begins with four spaces or a tab is code.", "Take away the spaces before it."),
    "html_block": ("HTML cannot be printed.", "Write it in Markdown, or a backslash before «<»."),
    "hr": ("A horizontal line cannot be printed.", "Take it away, or use a heading."),
}
_PIPE = re.compile(r"(?<!\\)\|")
"""What parts two cells (GFM §4.10): a pipe without a backslash right before it, be that one escaped or not."""


def read(tokens: Sequence[Token], lines: Sequence[str]) -> tuple[tuple[Block, ...], list[Trouble]]:
    """Return the blocks of a text and all that cannot be printed."""
    reader = _Reader(tokens, lines)
    found = tuple(reader.until(""))
    return headings.even(found), reader.troubles


class _Reader:
    """The parser's tokens, read once from the first to the last."""

    def __init__(self, tokens: Sequence[Token], lines: Sequence[str]) -> None:
        self.tokens = tokens
        self.lines = lines
        self.at = 0
        self.depth = 0
        self.quotes = 0
        self.troubles: list[Trouble] = []

    def until(self, closing: str) -> Iterator[Block]:
        """Return the blocks up to a closing token, which is passed by."""
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            self.at += 1
            if token.type == closing:
                return
            yield from self._block(token)

    def _block(self, token: Token) -> Iterator[Block]:
        if token.type == "paragraph_open":
            if runs := self._runs():
                yield Paragraph(runs)
        elif token.type == "heading_open":
            yield from self._heading(token)
        elif token.type in {"bullet_list_open", "ordered_list_open"}:
            yield from self._list(token)
        elif token.type == "table_open":
            yield from self._table(token)
        elif token.type == "blockquote_open":
            self._quote(token)
        else:
            self._refuse(token, *_REFUSED[token.type])

    def _line(self, number: int) -> str:
        return self.lines[number] if number < len(self.lines) else ""

    def _refuse(self, token: Token, what: str, helps: str) -> None:
        self.troubles.append(Trouble(what, helps, token.map[0] if token.map else 0))

    def _quote(self, token: Token) -> None:
        """Tell of a block quote once, and of what is in it."""
        if not self.quotes:
            self._refuse(token, "A block quote cannot be printed.", "Write it as an ordinary paragraph in «».")
        self.quotes += 1
        for _ in self.until("blockquote_close"):
            pass
        self.quotes -= 1

    def _runs(self) -> Runs:
        """Read the inline token that comes next, and pass by the closing one."""
        token = self.tokens[self.at]
        self.at += 2
        runs, troubles = inline.read(token.children or (), token.map[0] if token.map else 0)
        self.troubles.extend(troubles)
        return runs

    def _heading(self, token: Token) -> Iterator[Block]:
        runs = self._runs()
        underlined = token.markup in {"=", "-"}
        under = self._line(token.map[1] - 1) if underlined and token.map else ""
        if underlined and len(under.strip(" \t>")) == 1:
            pattern = "A line with only «{markup}» makes the line above it a heading, and is not printed."
            helps = say("Write \\{markup} to print it, or ---- under a heading.", markup=token.markup)
            self._refuse(token, say(pattern, markup=token.markup), helps)
        elif self.depth:
            line = say("the line of «{markup}» below it", markup=token.markup)
            helps = say("Take away {mark}, or end the list.", mark=line if underlined else fixed("the # before it"))
            self._refuse(token, "A heading cannot stand in a list.", helps)
        elif not "".join(run.text for run in runs).strip():
            self._refuse(token, "A heading has no text.", "Write its text behind the #.")
        else:
            yield Heading(int(token.tag[1:]), runs)

    def _list(self, token: Token) -> Iterator[Block]:
        ordered = token.type == "ordered_list_open"
        self.depth += 1
        if self.depth == DEEPEST + 1:
            self._refuse(token, say("A list is more than {deepest} levels deep.", deepest=DEEPEST), "Use fewer levels.")
        numbers: list[str] = []
        items: list[tuple[Block, ...]] = []
        while (opened := self.tokens[self.at]).type == "list_item_open":
            self.at += 1
            numbers.append(opened.info)
            items.append(tuple(self.until("list_item_close")))
        self.at += 1
        self.depth -= 1
        if ordered:
            yield from numbering.lists(numbers, token.markup, items)
        elif items == [()]:
            yield Paragraph((Run(token.markup),))
        else:
            yield List(ordered=False, start=1, delimiter="", items=tuple(items))

    def _table(self, token: Token) -> Iterator[Block]:
        rows: list[tuple[Runs, ...]] = []
        align: list[str] = []
        while (part := self.tokens[self.at]).type != "table_close":
            self.at += 1
            if part.type == "tr_open":
                rows.append(tuple(self._cells(align, header=not rows)))
                self._count(part, len(align))
        self.at += 1
        if self.depth:
            self._refuse(token, "A table cannot stand in a list.", "End the list before it.")
            return
        yield Table(rows[0], tuple(rows[1:]), tuple(align))

    def _cells(self, align: list[str], *, header: bool) -> Iterator[Runs]:
        while (part := self.tokens[self.at]).type != "tr_close":
            self.at += 1
            if header:
                align.append(str(part.attrGet("style") or "").removeprefix("text-align:"))
            yield self._runs()
        self.at += 1

    def _count(self, row: Token, columns: int) -> None:
        """Tell of a row with more cells than the header has: the parser drops them (GFM §4.10)."""
        if self.depth or self.quotes:
            return
        line = row.map[0] if row.map else 0
        text = self._line(line).strip()
        pipes = [found.start() for found in _PIPE.finditer(text)]
        cells = len(pipes) + 1 - text.startswith("|") - (bool(pipes) and pipes[-1] == len(text) - 1)
        if cells > columns:
            what = say("A row has {cells} cells, and the table's header {columns}.", cells=cells, columns=columns)
            self._refuse(row, what, "Take away a «|».")
