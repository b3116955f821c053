"""The lines of a page's head or foot."""

from __future__ import annotations

from bosodocs.package.markup import Element, W
from bosodocs.word.reader import drawings
from bosodocs.word.reader.context import Context
from bosodocs.word.reader.runs import Reader
from bosodocs.word.reader.styles import Style


def lines(root: Element, context: Context, style: Style) -> list[str]:
    """Return the lines of a page's head or foot; a field that never ends is passed over."""
    reader = Reader(context)
    found: list[str] = []
    with reader.story():
        for paragraph in root.iter(f"{W}p"):
            runs, _ = reader.paragraph(paragraph, style)
            if text := "".join([run.text for run in runs]).strip():
                found.append(text)
    found += dict.fromkeys(drawings.word_art(root))
    if reader.unended and not context.passed:
        context.doubts.clear()
        return lines(root, context._replace(passed=reader.unended), style)
    return found
