"""The parser's text as runs: bold, italic, links and line breaks; all else is told with its line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it.token import Token

from bosodocs.errors import Trouble
from bosodocs.prose.addresses import address
from bosodocs.prose.records import Run, Runs

_REFUSED = {
    "image": ("A picture cannot stand in a text.", "Take it away; only the organisation chart can be a picture."),
    "code_inline": ("Code between ` cannot be printed.", "Take away the `, or write a backslash before each."),
    "html_inline": ("HTML cannot be printed.", "Write it in Markdown, or a backslash before «<»."),
}
_LOOKS = {"strong_open": "bold", "strong_close": "bold", "em_open": "italic", "em_close": "italic"}
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""What an entity can still mean («&#12;») where the text itself has been looked at; no entity is a surrogate."""


def read(tokens: Sequence[Token], line: int) -> tuple[Runs, list[Trouble]]:
    """Give the runs of a paragraph that begins on a line, and all that cannot be printed."""
    reader = _Reader(line)
    for position, token in enumerate(tokens):
        reader.take(token, tokens[position + 1] if position + 1 < len(tokens) else None)
    return _joined(reader.runs), reader.troubles


class _Reader:
    """What looks are on, and on which line the text is."""

    def __init__(self, line: int) -> None:
        self.line = line
        self.looks = {"bold": 0, "italic": 0}
        self.link = ""
        self.last = ""
        self.runs: list[Run] = []
        self.troubles: list[Trouble] = []

    def take(self, token: Token, following: Token | None) -> None:
        if token.type in {"text", "text_special"}:
            self._text(token.content)
        elif token.type in {"softbreak", "hardbreak"}:
            self._text(" " if token.type == "softbreak" else "\n")
            self.line += 1
        elif token.type in _LOOKS:
            self._look(token)
        elif token.type == "link_open":
            self._link(token, following)
        elif token.type == "link_close":
            self.link = ""
        elif token.type in _REFUSED:
            self._trouble(*_REFUSED[token.type])
            self.line += token.content.count("\n")

    def _trouble(self, what: str, helps: str) -> None:
        self.troubles.append(Trouble(what, helps, self.line))

    def _text(self, text: str) -> None:
        if not text:
            return
        if found := _CONTROL.search(text):
            self._trouble(f"The sign U+{ord(found[0]):04X} cannot stand in a document.", "Delete it.")
        self.last = text[-1]
        self.runs.append(Run(text, self.looks["bold"] > 0, self.looks["italic"] > 0, self.link))

    def _look(self, token: Token) -> None:
        if token.nesting == 1 and self.last.isalnum():
            self._trouble(
                f"«{token.markup}» inside a word is taken for {'bold' if token.tag == 'strong' else 'italic'}, "
                "and would not be printed.",
                f"Write {''.join(f'{chr(92)}{sign}' for sign in token.markup)} to print it.",
            )
        self.looks[_LOOKS[token.type]] += token.nesting

    def _link(self, token: Token, following: Token | None) -> None:
        written = str(token.attrGet("href") or "")
        self.link = address(written)
        if token.attrGet("title"):
            self._trouble("A link's title is not printed.", "Take away what stands in quotes behind the address.")
        if not self.link:
            self._trouble(f"«{written}» leads nowhere.", "A link begins with https://, http:// or mailto:.")
        if following is None or following.type == "link_close":
            self._trouble("A link has no text.", "Write it between the brackets: [text](address).")


def _joined(runs: list[Run]) -> Runs:
    """Join neighbours of one look."""
    joined: list[list[str]] = []
    looks: list[Run] = []
    for run in runs:
        if looks and looks[-1][1:] == run[1:]:
            joined[-1].append(run.text)
        else:
            looks.append(run)
            joined.append([run.text])
    return tuple(look._replace(text="".join(texts)) for look, texts in zip(looks, joined, strict=True))
