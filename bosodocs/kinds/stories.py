"""
Headed items: a heading for each, and its text below; success stories, with what they show and where they are published.

In documents without headings, a short line in bold or italics is one. In a sheet each item has a row.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from bosodocs import kinds, matching
from bosodocs.kinds import paths, sheet_sites, story_links, tagged
from bosodocs.kinds.declaration import Derived, Field, Kind, Words
from bosodocs.kinds.declared import declared
from bosodocs.matching.place import Found, Place, Stretch, rest
from bosodocs.matching.values import Seen, stated
from bosodocs.model import MainGoal, Programme, Story
from bosodocs.notation import typography
from bosodocs.page.records import Block, Paragraph, Table
from bosodocs.prose import printed
from bosodocs.prose.addresses import address
from bosodocs.prose.records import Paragraph as ProseParagraph
from bosodocs.prose.records import Prose, Run

if TYPE_CHECKING:
    from bosodocs.matching.extraction import Extraction


_LONGEST_TITLE = 120


@declared
class Stories(Kind):
    """
    The success stories.

    Shape: `columns` are title, text, main goals and link; `goals` pairs the printed main goals with their words, and
    `which` gives the word that a text means. `lead_in` stands before the goals on a page, `unnamed` is how a story
    without a title is headed, `prompt` how the form's own instruction begins. With `in_rows`, each is a row of a sheet.
    """

    label: str
    path: str
    columns: tuple[Field, ...]
    goals: tuple[tuple[str, MainGoal], ...]
    which: Callable[[str], str]
    lead_in: str = ""
    unnamed: str = ""
    prompt: str = ""
    in_rows: bool = False
    asked: bool = True
    synonyms: tuple[str, ...] = ()

    def labels(self) -> Iterator[str]:
        """Return its headings, and the goals with their lead-in."""
        yield from super().labels()
        yield from (label for label, _ in self.goals)
        yield from filter(None, (self.lead_in,))

    def headed(self) -> tuple[Field, ...]:
        """Return its columns in a sheet."""
        return self.columns if self.in_rows else ()

    def find(self, stretch: Stretch, extraction: Extraction) -> Found:
        """Find each story: its heading, and what stands below."""
        if self.in_rows:
            return Found(list(kinds.story_rows.find(self, stretch.tables, extraction)))
        tables = [table for table in stretch.tables if kinds.story_rows.owns(self, table, extraction)]
        listed = list(kinds.story_rows.find(self, tables, extraction))
        kept = [
            block
            for block in rest(stretch.blocks, tables)
            if not matching.texts.blank(block) and not self._is_own(block, extraction)
        ]
        top = min((block.level for block in kept if isinstance(block, Paragraph) and block.level), default=0)
        stories: list[tuple[str, list[Block]]] = [("", [])]
        for block in kept:
            if isinstance(block, Paragraph) and (block.level == top if top else self._titles(block)):
                stories.append((block.text.strip(), []))
            else:
                stories[-1][1].append(block)
        return Found([*(Place(self.path, title, tuple(blocks)) for title, blocks in stories), *listed])

    def _is_own(self, block: Block, extraction: Extraction) -> bool:
        """Return whether a paragraph is the form's own guidance."""
        if not isinstance(block, Paragraph) or block.level:
            return False
        prompted = bool(self.prompt) and typography.plain(block.text).casefold().startswith(self.prompt)
        return prompted or extraction.words.is_guidance(block.text) or extraction.words.is_placeholder(block.text)

    def prompts(self, block: Paragraph, extraction: Extraction) -> bool:
        """Return whether a paragraph is the form's own guidance."""
        return self._is_own(block, extraction)

    def _titles(self, block: Paragraph) -> bool:
        """Return whether a paragraph is a title in a document without headings: short, and bold or in italics."""
        short = len(block.text) <= _LONGEST_TITLE and block.marker is None
        return (block.bold or _slanted(block)) and short and not self.goals_in(block.text, begun=True)

    def goals_in(self, text: str, *, begun: bool = False) -> list[str]:
        """Return the main goals that a line names behind its lead-in; with `begun`, the lead-in alone will do."""
        if ":" not in text:
            return []
        found = re.match(rf"\s*{self.lead_in}(?:et)?:\s*(?P<rest>.*)", text, re.DOTALL | re.IGNORECASE)
        if found is None or begun:
            return [] if found is None else [found["rest"]]
        return [goal for piece in re.split(r";|\n", found["rest"]) if (goal := self.which(piece))]

    def read(self, place: Place, extraction: Extraction) -> None:
        """Add a story to the facts."""
        made = (
            kinds.story_rows.read(self, place)
            if place.rows
            else self._story(place.label, list(place.blocks), extraction)
        )
        if made:
            extraction.add(self.path, made)

    def _story(self, heading: str, blocks: list[Block], extraction: Extraction) -> dict[str, Any]:
        title, text, goals, link = (column.path for column in self.columns)
        leads, named, told = "", list[str](), -1
        for at, block in enumerate(blocks):
            if isinstance(block, Paragraph) and (found := self.goals_in(block.text.strip())):
                named, told = found, at
        if told >= 0:
            behind = blocks[told + 1 :]
            if len(behind) == 1 and (alone := matching.texts.link_alone(behind[0])):
                leads, behind = alone[1], []
            blocks = [*blocks[:told], *behind]
        alone = None if leads or not blocks else matching.texts.link_alone(self._unlabelled(blocks[-1]))
        if alone and isinstance(matching.texts.prose(blocks).blocks[-1], ProseParagraph):  # and no list's last words
            extraction.passed_over.append(blocks[-1].text if isinstance(blocks[-1], Paragraph) else "")
            leads, blocks = alone[1], blocks[:-1] if alone[0] in {heading, alone[1]} else blocks
        nameless = bool(self.unnamed) and re.fullmatch(rf"{self.unnamed} \d+", heading) is not None
        return stated(
            {
                title: Seen("" if nameless else heading),
                text: matching.texts.prose(blocks),
                goals: named,
                link: Seen(leads),
            }
        )

    def _unlabelled(self, block: Block) -> Block:
        """Return a paragraph without the label of the link before its address."""
        label = f"{self.columns[3].label}:".casefold()
        if not isinstance(block, Paragraph) or not block.text.strip().casefold().startswith(label):
            return block
        return block._replace(runs=matching.texts.behind(block.runs, block.text.index(":") + 1))

    def write(self) -> Iterator[Derived]:
        """Return the stories that say something."""
        title, text, goals, link = self.columns
        if self.in_rows:
            shape = {title.path: title.label, text.path: Prose(), link.path: link.label}
            shape |= {goal: label for label, goal in self.goals}
            prints = tuple((f"{self.path}[].{goal}", f"{self.path}[].{goals.path}") for _, goal in self.goals)
            yield Derived(self.path, partial(_rows, self), [shape], prints)
            return
        shape = {title.path: title.label, text.path: Prose(), goals.path: [goals.label], link.path: Prose()}
        yield Derived(self.path, partial(_stories, self), [shape])

    def tags(self) -> tuple[tagged.Line, ...]:
        """Return a heading for each, its text, and what it shows."""
        title, text, goals, link = (f"h.{column.path}" for column in self.columns)
        named = f"{{% if {title} %}}{{{{ {title} }}}}{{% else %}}{self.unnamed} {{{{ loop.index }}}}{{% endif %}}"
        listed = f"{{% for g in {goals} %}}{{{{ g }}}}{{% if not loop.last %}}; {{% endif %}}{{% endfor %}}"
        return tagged.each(
            "h",
            self.path,
            (
                tagged.Line(named, "heading"),
                tagged.Line(tagged.prose(text)),
                *tagged.when((goals,), (tagged.Line(f"{self.lead_in}: {listed}"),)),
                tagged.Line(tagged.prose(link)),
            ),
        )

    def sheet_edits(self, table: Table, extraction: Extraction) -> Iterator[tagged.Edit]:
        """Return a row for each story."""
        goals = self.columns[2].path
        columns = ((spelt, one.path) for one in self.columns if one.path != goals for spelt in one.spellings)
        marks = ((spelt, str(goal)) for label, goal in self.goals for spelt in (label, label.partition(": ")[2]))
        yield from sheet_sites.listed(self.path, table, (*columns, *marks), extraction)

    def canonical(self, programme: Programme, whole: Programme) -> Programme:  # noqa: ARG002
        """What leads nowhere is text like other text; in a sheet the main goals have their order."""
        found = (self._told(story) for story in paths.get(programme, self.path) or ())
        return paths.replaced(programme, self.path, tuple(story for story in found if paths.says(story)))

    def _told(self, story: Story) -> Story:
        if not self.in_rows:
            story = story_links.told(story)
        leads = address(story.link)
        ticked = tuple(goal for _, goal in self.goals if goal in story.main_goals)
        update: dict[str, Any] = {
            "main_goals": ticked if self.in_rows else story.main_goals,
            "link": leads or story.link,
        }
        if not self.in_rows and story.link and not leads:
            blocks = (*story.text.blocks, ProseParagraph((Run(story.link),)))
            update |= {"text": printed.settled(Prose(blocks)), "link": ""}
        return story.model_copy(update=update)


def _slanted(block: Paragraph) -> bool:
    """Return whether all words of a paragraph are in italics, and it is no sentence, as a quotation is."""
    text = block.text.strip()
    return all(run.italic or not run.text.strip() for run in block.runs) and text[-1:].isalnum()


def _stated(path: str, programme: Programme) -> list[Story]:
    found: Sequence[Story] = paths.get(programme, path) or ()
    return [story for story in found if story.title or story.text or story.main_goals or story.link]


def _stories(kind: Stories, programme: Programme, words: Words) -> list[dict[str, Any]]:
    title, text, goals, link = (column.path for column in kind.columns)
    labels = {goal: words.get(label, label) for label, goal in kind.goals}
    return [
        {
            title: story.title,
            text: story.text,
            goals: [labels[goal] for goal in story.main_goals],
            link: story_links.linked(story),
        }
        for story in _stated(kind.path, programme)
    ]


def _rows(kind: Stories, programme: Programme, _words: Words) -> list[dict[str, Any]]:
    title, text, _, link = (column.path for column in kind.columns)
    return [
        {
            title: story.title,
            text: story.text,
            link: story.link,
            **{goal: "X" if goal in story.main_goals else "" for _, goal in kind.goals},
        }
        for story in _stated(kind.path, programme)
    ]
