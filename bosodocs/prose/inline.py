"""The parser's text as runs: bold, italic, links and line breaks; all else is told with its line."""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it.token import Token

from bosodocs.errors import Trouble
from bosodocs.language.sentences import fixed, say
from bosodocs.prose import emphasis, formatting
from bosodocs.prose.addresses import address
from bosodocs.prose.parser import breaks
from bosodocs.prose.records import Run, Runs

_REFUSED = {
    "image": ("The picture «{text}» cannot stand in a text.", "Take it away; only the chart can be one."),
    "code_inline": ("«{text}» is code, which cannot be printed.", "Take away the `, or write a backslash before each."),
    "html_inline": ("«{text}» is HTML, which cannot be printed.", "Write it in Markdown, or a backslash before «<»."),
    "no_character": ("«{text}» means no character that a document can hold.", "Delete it."),
}
_FORMATTING = {"strong": fixed("bold"), "em": fixed("italic")}
_QUOTED = 40


def read(tokens: Sequence[Token], line: int) -> tuple[Runs, list[Trouble]]:
    """Return the runs of a paragraph that begins on a line, and all that cannot be printed."""
    reader = _Reader(line)
    for token, after in zip(tokens, _texts_after(tokens), strict=True):
        reader.take(token, after)
    return formatting.joined(reader.runs), reader.troubles


def _texts_after(tokens: Sequence[Token]) -> list[str]:
    """Return, for each token, the text that is printed right behind it; a line break is a space."""
    after, texts = "", [""] * len(tokens)
    for position in range(len(tokens) - 1, -1, -1):
        texts[position] = after
        token = tokens[position]
        if token.type in {"softbreak", "hardbreak"}:
            after = " "
        elif token.content:
            after = token.content if token.type == "text" else ""
    return texts


class _Reader:
    """What formatting is on, what was printed last, and on which line the text is."""

    def __init__(self, line: int) -> None:
        self.line = line
        self.formatting = {"bold": 0, "italic": 0}
        self.misread: list[bool] = []
        self.link = ""
        self.linked: tuple[int, int, int] = (0, 0, 0)
        self.last = ""
        self.runs: list[Run] = []
        self.troubles: list[Trouble] = []

    def take(self, token: Token, after: str) -> None:
        """Read the next token; `after` is the text behind it."""
        if token.type == "text":
            self._text(token.content)
        elif token.type in {"softbreak", "hardbreak"}:
            self._text(" " if token.type == "softbreak" else "\n")
        elif token.tag in _FORMATTING:
            self._format(token, after)
        elif token.type == "link_open":
            self._open_link(token)
        elif token.type == "link_close":
            self._close_link()
        else:
            what, helps = _REFUSED[token.type]
            self._trouble(say(what, text=_short(token.content)), helps)
            self.last = ""
        self.line += breaks(token)

    def _trouble(self, what: str, helps: str) -> None:
        self.troubles.append(Trouble(what, helps, self.line))

    def _text(self, text: str) -> None:
        if not text:
            return
        self.last = (self.last + text)[-emphasis.LONGEST :]
        self.runs.append(Run(text, self.formatting["bold"] > 0, self.formatting["italic"] > 0, self.link))

    def _format(self, token: Token, after: str) -> None:
        kind, opens = _FORMATTING[token.tag], token.nesting == 1
        misread = emphasis.misread(self.last, after, opens=opens)
        if opens:
            self.misread.append(misread)
        elif self.misread.pop():
            misread = False
        if misread:
            word = f"{self.last[-_QUOTED:].rpartition(' ')[2]}{token.markup}{after[:_QUOTED].partition(' ')[0]}"
            pattern = "«{markup}» in «{word}» is taken for {formatting}, and would not be printed."
            what = say(pattern, markup=token.markup, word=_short(word), formatting=kind)
            escaped = "".join(f"\\{mark}" for mark in token.markup)
            pattern = "Write {escaped} to print it; what is to be {formatting} begins and ends with a word."
            self._trouble(what, say(pattern, escaped=escaped, formatting=kind))
        self.formatting[kind] += token.nesting

    def _open_link(self, token: Token) -> None:
        written = str(token.attrGet("href") or "")
        self.link = address(written)
        if token.attrGet("title"):
            self._trouble("A link's title is not printed.", "Take away what stands in quotes behind the address.")
        if not self.link:
            helps = "A link begins with https://, http:// or mailto:."
            if token.markup == "autolink":
                helps = "A link begins with https:// or mailto:. Write a backslash before «<» to print it."
            self._trouble(say("«{written}» leads nowhere.", written=_short(written)), helps)
        self.linked = (self.line, len(self.runs), len(self.troubles))

    def _close_link(self) -> None:
        line, runs, troubles = self.linked
        if len(self.troubles) == troubles and not any(run.text.strip() for run in self.runs[runs:]):
            helps = "Write it between the brackets: [text](address)."
            self.troubles.append(Trouble("A link has no text.", helps, line))
        self.link = ""


def _short(written: str) -> str:
    text = " ".join(written[: 10 * _QUOTED].split())
    return text if len(text) <= _QUOTED else f"{text[:_QUOTED].rstrip()}…"
