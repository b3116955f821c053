"""The organisation chart and the strategy figure as lists: the same content for those who see no figure."""

from __future__ import annotations

from bosodocs.model import Programme
from bosodocs.model.chart import children
from bosodocs.prose.records import Block, List, Paragraph, Prose, Run


def chart(programme: Programme) -> Prose:
    """Give the organisation chart as a list, each unit below the one that it reports to."""
    organisation = programme.organisation
    if organisation.chart_picture is not None:
        return Prose((_paragraph(organisation.chart_picture.alt),))
    below = children([(unit.unit, unit.reports_to) for unit in organisation.chart])
    return Prose((_units("", below),)) if below else Prose()


def strategy(programme: Programme) -> Prose:
    """Give the strategy figure as its areas, then its steps in order."""
    figure = programme.organisation.strategy_figure
    blocks: list[Block] = []
    if figure.areas:
        blocks.append(_listed(figure.areas, ordered=False))
    if figure.steps:
        blocks.append(_listed(figure.steps, ordered=True))
    return Prose(tuple(blocks))


def _units(above: str, below: dict[str, list[str]]) -> List:
    items: list[tuple[Block, ...]] = []
    for name in below[above]:
        under = (_units(name, below),) if name in below else ()
        items.append((_paragraph(name), *under))
    return List(ordered=False, start=1, delimiter="", items=tuple(items))


def _listed(texts: tuple[str, ...], *, ordered: bool) -> List:
    return List(ordered, 1, "." if ordered else "", tuple((_paragraph(text),) for text in texts))


def _paragraph(text: str) -> Paragraph:
    return Paragraph((Run(text),))
