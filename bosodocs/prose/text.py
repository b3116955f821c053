"""
Prose as plain text: the words without their look.

>>> from bosodocs.prose.markdown import parse
>>> print(plain(parse("Mål:\\n\\n1. **bolig**\\n   - trygg\\n2. arbeid")))
Mål:
1. bolig
  • trygg
2. arbeid
"""

from __future__ import annotations

from collections.abc import Iterator

from bosodocs.prose.records import Block, List, Prose, Runs, Table


def plain(prose: Prose) -> str:
    """Give the text, a paragraph, list item or table row a line."""
    return "\n".join(line for block in prose.blocks for line in _lines(block, ""))


def words(runs: Runs) -> str:
    """Give the text of runs."""
    return "".join(run.text for run in runs)


def _lines(block: Block, indent: str) -> Iterator[str]:
    if isinstance(block, Table):
        for row in (block.header, *block.rows):
            yield indent + "\t".join(map(words, row))
    elif isinstance(block, List):
        for number, item in enumerate(block.items, block.start):
            mark = f"{number}{block.delimiter}" if block.ordered else "•"
            lines = [line for inner in item for line in _lines(inner, f"{indent}  ")]
            first = lines[0].lstrip(" ") if item and not isinstance(item[0], List) else ""
            yield f"{indent}{mark} {first}".rstrip()
            yield from lines[1:] if first else lines
    else:
        yield indent + words(block.runs)
