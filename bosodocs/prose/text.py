"""
Prose as plain text: the words without formatting.

>>> from bosodocs.prose.markdown import parse
>>> print(plain(parse("Mål:\\n\\n1. **bolig**\\n   - trygg\\n2. arbeid")))
Mål:
1. bolig
  • trygg
2. arbeid
"""

from __future__ import annotations

from bosodocs.prose.records import Block, List, Prose, Runs, Table


def plain(prose: Prose) -> str:
    """Return the text, a paragraph, list item or table row a line."""
    lines: list[str] = []
    _add(prose.blocks, "", lines)
    return "\n".join(lines)


def words(runs: Runs) -> str:
    """Return the text of runs."""
    return runs[0].text if len(runs) == 1 else "".join([run.text for run in runs])


def _add(blocks: tuple[Block, ...], indent: str, lines: list[str]) -> None:
    for block in blocks:
        if isinstance(block, List):
            _add_list(block, indent, lines)
        elif isinstance(block, Table):
            lines.extend(indent + "\t".join(map(words, row)) for row in (block.header, *block.rows))
        else:
            lines.append(indent + words(block.runs))


def _add_list(found: List, indent: str, lines: list[str]) -> None:
    for number, item in enumerate(found.items, found.start):
        mark = f"{number}{found.delimiter}" if found.ordered else "•"
        inner: list[str] = []
        _add(item, f"{indent}  ", inner)
        first = inner.pop(0).lstrip(" ") if item and not isinstance(item[0], List) else ""
        lines.append(f"{indent}{mark} {first}".rstrip())
        lines.extend(inner)
