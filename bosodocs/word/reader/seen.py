"""What is seen of a text that is no plain letters: a line through it, signs of another font, another direction."""

from __future__ import annotations

from collections.abc import Callable

from bosodocs.notation import direction
from bosodocs.word.reader import dingbats, equations
from bosodocs.word.reader.styles import Style

Tell = Callable[[str, str], None]
"""Takes the kind of a doubt, and the words that it is about."""


def seen(text: str, style: Style, tell: Tell) -> str:
    """Return what is seen of a text, and tell what no letters can say of it."""
    if style.struck:
        tell("struck", text)
        return ""
    if direction.any_in(text):
        turned, text = direction.turns(text), direction.plain(text)
        if turned:
            tell("direction", text)
    if style.signs or dingbats.has_any(text):
        text, unknown = dingbats.drawn(text, style.signs)
        if unknown:
            tell("signs", unknown)
    return equations.SHIFTED[style.shift](text) if text.isdecimal() and style.shift in equations.SHIFTED else text
