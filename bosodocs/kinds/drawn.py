"""The organisation chart and the strategy figure: to be drawn, and as lists with the same content for who sees none."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

from bosodocs.drawing import records
from bosodocs.drawing.records import Figure, Node, Tree
from bosodocs.errors import DataError, Fault, Place, Unpackable
from bosodocs.kinds.declaration import Words
from bosodocs.model import Language, Programme
from bosodocs.model.organisation import Picture
from bosodocs.package import pictures
from bosodocs.prose.records import Block, List, Paragraph, Prose, Run

Alt = Callable[[Language, Any], str]
"""Words that say what a figure shows, in a language: how many units and the first, or how many areas and steps."""

SHAPE = records.Flow((), (), "", "")
"""What a figure's tag leads to in a template."""

CHART, STRATEGY = "organisering.organisasjonskart", "organisering.strategifigur"
"""Where each figure's facts stand in the programme file."""


def called(path: str) -> str:
    """Return what a picture is called that stands in a filled form, where no page says the name of its file."""
    return path.rpartition(".")[2]


def chart_figure(label: str, alt: Alt, programme: Programme, _words: Words) -> Figure | None:
    """Return the organisation chart to be drawn, or the municipality's own picture of it; refuse one that is none."""
    organisation = programme.organisation
    title = organisation.chart_title or label
    if organisation.chart_picture is not None:
        return _picture(programme, organisation.chart_picture, title)
    if not organisation.chart:
        return None
    below = organisation.below
    top = below[""][0]
    return Tree(_node(top, below), title, alt(programme.formalia.language, (len(organisation.chart), top)))


def _node(name: str, below: dict[str, list[str]]) -> Node:
    """Build the tree from its leaves, so that its depth is bounded by nothing but the file."""
    order = [name]
    for known in order:
        order.extend(below.get(known, ()))
    made: dict[str, Node] = {}
    for known in reversed(order):
        made[known] = Node(known, tuple(made[child] for child in below.get(known, ())))
    return made[name]


def _picture(programme: Programme, picture: Picture, title: str) -> Figure:
    path = f"{CHART}_bilde"
    try:
        read = kept(programme, picture)
    except Unpackable as unpackable:
        place = Place(programme.origin.file, programme.origin.line(f"{path}.fil"), f"{path}.fil")
        raise DataError([Fault(*unpackable.trouble[:2], place)]) from None
    return records.Picture(*read, title=title, alt=picture.alt)


def kept(programme: Programme, picture: Picture) -> pictures.Picture:
    """
    Return a picture as it is kept: in the filled form that the programme was read from, else beside the programme file.

    Raises:
        Unpackable: it cannot be read, or is none.

    """
    held = programme.origin.files.get(picture.file)
    if held is not None:
        return pictures.Picture(held, *pictures.kind_and_size(held))
    folder = os.path.dirname(programme.origin.file)  # noqa: PTH120 - pathlib costs start time
    return pictures.read(os.path.join(folder, *picture.file.replace("\\", "/").split("/")))  # noqa: PTH118


def strategy_figure(label: str, alt: Alt, programme: Programme, _words: Words) -> Figure | None:
    """Return the strategy figure to be drawn."""
    figure = programme.organisation.strategy_figure
    if not figure.areas and not figure.steps:
        return None
    said = alt(programme.formalia.language, (len(figure.areas), len(figure.steps)))
    return records.Flow(figure.areas, figure.steps, label, said)


def chart(programme: Programme, _words: Words) -> Prose:
    """Return the organisation chart as a list, each unit below the one that it reports to."""
    organisation = programme.organisation
    if organisation.chart_picture is not None:
        return Prose((_paragraph(organisation.chart_picture.alt),))
    below = organisation.below
    return Prose((_units("", below),)) if below else Prose()


def strategy(programme: Programme, _words: Words) -> Prose:
    """Return the strategy figure as its areas, then its steps in order."""
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
