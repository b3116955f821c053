"""A template's own words replaced by those of another language: a paragraph's whole text, else that of one run."""

from __future__ import annotations

from collections.abc import Mapping

from bosodocs.package.xml import Element, Tree
from bosodocs.word.filler import escaping, layout


def reworded(tree: Tree, words: Mapping[str, str]) -> Tree:
    """Return a part with its own words replaced; text with tags in it is left alone."""
    changes = [change for paragraph in tree.root.walk() if paragraph.name == "w:p" for change in _in(paragraph, words)]
    return tree.replaced(changes)


def _in(paragraph: Element, words: Mapping[str, str]) -> list[tuple[int, int, str]]:
    """Return what is replaced in a paragraph: the new text in its first run, none in the others."""
    texts = layout.texts(paragraph)
    whole = "".join(text.text for text in texts).strip()
    if whole in words:
        new = [words[whole], *("" for _ in texts[1:])]
        return [_change(text, said) for text, said in zip(texts, new, strict=True)] if words[whole] != whole else []
    return [
        _change(text, text.text.replace(said, words[said]))
        for text in texts
        if (said := text.text.strip()) in words and words[said] != said
    ]


def _change(text: Element, said: str) -> tuple[int, int, str]:
    return text.start, text.end, f'<w:t xml:space="preserve">{escaping.text(said)}</w:t>'
