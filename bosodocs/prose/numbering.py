"""
Numbered lists that print the numbers that were typed.

CommonMark looks at a list's first number only: «1. 2. 4.» would print 1, 2, 3, and «31. juni» would print 1. Here each
typed number prints, except where all are the same («1. 1. 1.»), which is how some write a list that counts itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bosodocs.prose.records import Block, List, Paragraph, Run

LAST = 32767
"""The last number that Word counts to."""

Item = tuple[Block, ...]


def lists(numbers: Sequence[str], delimiter: str, items: Sequence[Item]) -> Iterator[Block]:
    """Return the lists, or paragraphs with their number, that print what was typed."""
    if counts_itself(numbers):
        yield List(ordered=True, start=int(numbers[0]), delimiter=delimiter, items=tuple(items))
        return
    if (len(numbers) == 1 and numbers[0] != "1") or any(
        int(number) > LAST or str(int(number)) != number for number in numbers
    ):
        for number, item in zip(numbers, items, strict=True):
            yield from typed(f"{number}{delimiter}", item)
        return
    start = 0
    for end in range(1, len(numbers) + 1):
        if end == len(numbers) or int(numbers[end]) != int(numbers[end - 1]) + 1:
            yield List(ordered=True, start=int(numbers[start]), delimiter=delimiter, items=tuple(items[start:end]))
            start = end


def counts_itself(numbers: Sequence[str]) -> bool:
    """Return whether numbers are all the same, and so count upwards from the first."""
    return len(numbers) > 1 and len(set(numbers)) == 1 and numbers[0] in {"0", "1"}


def typed(number: str, item: Item) -> Iterator[Block]:
    """Return an item of a list as what stands in it, its number in front."""
    if item and isinstance(item[0], Paragraph):
        first, *others = item[0].runs
        number = f"{number} "
        joined = (first._replace(text=number + first.text),) if first == Run(first.text) else (Run(number), first)
        yield Paragraph((*joined, *others))
        yield from item[1:]
    else:
        yield Paragraph((Run(number),))
        yield from item
