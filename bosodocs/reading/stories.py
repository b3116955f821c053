"""The success stories: a heading for each, its text, the main goals it shows results of, and where it is published."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from bosodocs.matching import texts
from bosodocs.notation import signs
from bosodocs.page.records import Block, Paragraph
from bosodocs.reading import words
from bosodocs.reading.facts import stated
from bosodocs.reading.records import Seen

_GOALS = re.compile(r"\s*Programmål(?:et)?:\s*(?P<rest>.*)", re.DOTALL | re.IGNORECASE)
_UNNAMED = re.compile(r"Suksesshistorie \d+")
_PROMPT = "fortell ett eller to gode eksempler"
_LONGEST_TITLE = 120


def read(blocks: Sequence[Block]) -> list[dict[str, Any]]:
    """Give the stories of the section, by the keys of the programme file."""
    kept = [block for block in blocks if not texts.blank(block) and not _is_printed(block)]
    heads = [block.level for block in kept if isinstance(block, Paragraph) and block.level]
    top = min(heads, default=0)
    stories: list[tuple[str, list[Block]]] = [("", [])]
    for block in kept:
        if isinstance(block, Paragraph) and (block.level == top if top else _titles(block)):
            stories.append((block.text.strip(), []))
        else:
            stories[-1][1].append(block)
    made = [_story(title, inner) for title, inner in stories]
    return [story for story in made if story]


def _is_printed(block: Block) -> bool:
    """Tell whether a paragraph is the form's own guidance."""
    if not isinstance(block, Paragraph) or block.level:
        return False
    text = signs.plain(block.text).casefold()
    return text.startswith(_PROMPT) or words.is_guidance(block.text) or words.is_placeholder(block.text)


def _titles(block: Paragraph) -> bool:
    """Tell whether a paragraph is a story's title in a document without headings: short, and bold or slanted."""
    return (
        (block.bold or _slanted(block))
        and len(block.text) <= _LONGEST_TITLE
        and not _GOALS.match(block.text)
        and block.marker is None
    )


def _slanted(block: Paragraph) -> bool:
    """Tell whether all words of a paragraph are in italics, and it is no sentence, as a quotation is."""
    text = block.text.strip()
    return all(run.italic or not run.text.strip() for run in block.runs) and text[-1:].isalnum()


def _story(title: str, blocks: list[Block]) -> dict[str, Any]:
    link, goals, told = "", list[str](), -1
    for at, block in enumerate(blocks):
        if isinstance(block, Paragraph) and (found := _GOALS.fullmatch(block.text.strip())):
            named = [words.main_goal(piece) for piece in re.split(r";|\n", found["rest"])]
            if goals_here := [str(goal) for goal in named if goal is not None]:
                goals, told = goals_here, at
    if told >= 0:
        behind = blocks[told + 1 :]
        if len(behind) == 1 and (alone := texts.link_alone(behind[0])):
            link, behind = alone[1], []
        blocks = [*blocks[:told], *behind]
    elif blocks and (alone := texts.link_alone(blocks[-1])) and alone[0] in {title, alone[1]}:
        link, blocks = alone[1], blocks[:-1]
    return stated(
        {
            "tittel": Seen("" if _UNNAMED.fullmatch(title) else title),
            "tekst": texts.prose(blocks),
            "programmål": goals,
            "lenke": Seen(link),
        }
    )
