"""
The Markdown parser, set up for forms: CommonMark with pipe tables, and what no form can hold recognised to be told.

Three things differ from markdown-it's own ways: addresses stay as they were typed (`bosodocs.prose.addresses` judges
them), an entity that means no character is told instead of becoming «�», and line breaks that vanish inside a link's
address or inside code are counted, so that whatever comes behind them is told with its line.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from markdown_it import MarkdownIt, rules_inline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

NESTING = 24
"""
Levels that the parser looks into: nine levels of lists take 18, and what lies deeper than 24 lies in a list or block
quote that is refused. Brackets deeper than that are no link. Each level costs time for every «[» of a text.
"""

_NO_CHARACTER = frozenset("\ufffd\x0c\r")
"""What markdown-it makes of an entity that XML cannot hold; every other control character becomes U+FFFD."""

Rule = Callable[[StateInline, bool], bool]


class _Parser(MarkdownIt):
    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 - markdown-it's name
        """Let every address be a link; else the text of one that is refused would be printed with its brackets."""
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - markdown-it's name
        """Leave an address as it was typed."""
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802 - markdown-it's name
        """Leave what an address in «<>» prints as it was typed."""
        return link


@cache
def parser() -> MarkdownIt:
    """Return the parser, made once; it keeps nothing of what it has parsed."""
    made = _Parser("commonmark", {"maxNesting": NESTING}).enable("table")
    made.inline.ruler.at("link", _counting(rules_inline.link))
    made.inline.ruler.at("image", _counting(rules_inline.image))
    made.inline.ruler.at("backticks", _counting(rules_inline.backtick))
    made.inline.ruler.at("html_inline", _counting(rules_inline.html_inline))
    made.inline.ruler.at("entity", _entity)
    return made


def breaks(token: Token) -> int:
    """Return the line breaks of the source that a token stands for."""
    return 1 if token.type in {"softbreak", "hardbreak"} else token.meta.get("breaks", 0)


def _counting(rule: Rule) -> Rule:
    def counting(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
        start, known = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent and (count := state.src.count("\n", start, state.pos)):
            state.tokens[-1].meta["breaks"] = count - sum(map(breaks, state.tokens[known:]))
        return True

    return counting


def _entity(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    if not rules_inline.entity(state, silent):
        return False
    if not silent and (token := state.tokens[-1]).content in _NO_CHARACTER:
        token.type, token.content = "no_character", token.markup
    return True
