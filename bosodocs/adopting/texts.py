"""The running text of a form: the tags of each section's contents, put into the rooms where their text belongs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from bosodocs.adopting import limits
from bosodocs.adopting.rooms import Rooms, paragraphs
from bosodocs.adopting.sister import OwnText
from bosodocs.adopting.survey import Room
from bosodocs.kinds import tagged
from bosodocs.kinds.declaration import Kind, Section
from bosodocs.kinds.tagged import Line
from bosodocs.package.xml import Element
from bosodocs.word.adopter import rows
from bosodocs.word.adopter.looks import Look


class Setting(NamedTuple):
    """What the document has for lists, tables, headings, figures and contents: ids of styles, and the text's width."""

    item: str
    table: str
    headings: tuple[str, ...]
    caption: str
    width: int
    contents: frozenset[str] = frozenset()


class Texts:
    """The tags of a form's running text, on their way into a document."""

    def __init__(self, rooms: Rooms, setting: Setting) -> None:
        self.rooms = rooms
        self.draft = rooms.draft
        self.setting = setting
        self.looks: dict[int, Look] = {}
        """How text looks in each room, by where its heading begins."""
        survey = rooms.survey
        self.words: Mapping[str, str] = survey.form.nynorsk if survey.is_nynorsk else {}
        self.tabled = {id(kind) for kind, place in survey.places if list(kind.edits(place, survey.extraction))}
        self.kinds: dict[int, list[Kind]] = {}
        """The contents that stand in each room, by what the room is of."""
        self.placed: list[tuple[str, str]] = []
        self.headed = {id(room.of) for room in survey.rooms if not room.is_item}

    def put(self) -> list[tuple[str, str]]:
        """Put the tags of every section into its rooms; return what went where: a heading, and the path of a fact."""
        survey = self.rooms.survey
        sections = {id(room.of): room.of for room in survey.rooms if isinstance(room.of, Section)}
        lines = {owner: tags for section in sections.values() for owner, tags in self._shared(section).items()}
        lines |= {id(room.of): [*room.of.tags()] for room in survey.rooms if isinstance(room.of, OwnText)}
        for room in survey.rooms:
            if not room.is_item and (lines.get(id(room.of)) or id(room.of) not in self.tabled):
                self._put(room, lines.pop(id(room.of), []))
        for room in survey.rooms:
            self._put_chapters(room)
        return self.placed

    def _shared(self, section: Section) -> dict[int, list[Line]]:
        """
        Return the tags that go into each room of a section: its own, and those of contents with a heading on the page.

        What has no heading there stands behind the content before it, below a heading of its own.
        """
        owner = id(section)
        shared: dict[int, list[Line]] = {}
        for kind in section.contents:
            if id(kind) in self.tabled:
                shared.setdefault(id(kind) if id(kind) in self.headed else owner, []).extend(kind.lead())
                continue
            lines = kind.tags()
            if id(kind) in self.headed:
                owner = id(kind)
            if not lines:
                continue
            last = next((one for one in section.contents if id(one) == owner), None)
            self.kinds.setdefault(owner, []).append(kind)
            own = owner == id(kind) or kind.label in section.spellings or not kind.headings() or kind.dated
            own = own or (isinstance(last, Kind) and last.label in kind.also_below())
            stated = dict.fromkeys(one.path for one in kind.printed() if "[" not in one.path)
            shared.setdefault(owner, []).extend(lines if own else tagged.headed(kind.titled(), [*stated], lines))
        return shared

    def _put(self, room: Room, lines: Sequence[Line]) -> None:
        heading = self.rooms.heading(room)
        if heading is None:
            return
        called = self.draft.text(self.draft.numbers[heading.start]).strip()
        self.placed += ((called, kind.path) for kind in self.kinds.get(id(room.of), ()))
        inside = self.rooms.inside(heading)
        self.draft.limits += limits.of(called, lines)
        gone = self.rooms.answers(room, inside)
        target = gone[0] if gone else self.rooms.blank(room, inside)
        gone = gone or self.rooms.prompts(target, inside)
        box = self.rooms.box(target) if target is not None and target.start not in self.rooms.owned else None
        look = self._look(target)
        markup = self._markup(lines, look, heading)
        if box is not None:
            self.draft.changes += self.draft.in_cell_markup(box, markup)
        elif target is not None and (markup or gone):
            self.draft.changes.append((target.start, target.end, markup))
        elif markup:
            at = self.rooms.behind_instructions(room, heading, inside)
            self.draft.changes.append((at, at, markup))
        self.draft.changes += ((one.start, one.end, self._left(one, gone)) for one in gone if one is not target)
        if (
            self.rooms.answered
            and not self.rooms.is_alone(heading)
            and isinstance(room.of, Kind)
            and not room.of.asked
            and lines
        ):
            ends = (one.end for one in (heading, target, *gone) if one is not None)
            self._put_condition(room.of, heading, max(ends))
        self.looks[heading.start] = look

    @staticmethod
    def _left(element: Element, gone: Sequence[Element]) -> str:
        """Return what stays of what goes: a blank paragraph in a cell that has nothing else."""
        cell = element.parent
        inside = [one for one in cell.children if one.name != "w:tcPr"] if cell and cell.name == "w:tc" else []
        return "<w:p/>" if inside and inside[-1] is element and all(one in gone for one in inside) else ""

    def _put_condition(self, kind: Kind, heading: Element, end: int) -> None:
        """Print a heading that the form itself has not, but last year's report had, only above what is stated."""
        paths = [*dict.fromkeys(one.path for one in kind.printed() if "[" not in one.path)]
        begins, ends = (line.text for line in tagged.when(paths, ()))
        self.draft.changes.append((heading.start, heading.start, Look().paragraph_of(begins)))
        self.draft.changes.append((end, end, Look().paragraph_of(ends)))

    def _put_chapters(self, room: Room) -> None:
        """Put a municipality's own chapters behind the section that they follow, and all that stands in it."""
        own, heading = self.rooms.survey.form.own_chapters, self.rooms.heading(room)
        if own is not None and heading is not None and isinstance(room.of, Section) and room.of.key:
            look = self.looks.get(heading.start, Look())
            end = self.rooms.end(heading)
            self.draft.changes.append((end, end, self._markup(own.tags_after(room.of.key), look, heading)))

    def _look(self, target: Element | None) -> Look:
        """Return how text looks in a place: as what stands there, but for emphasis; no heading's look."""
        paragraph = next(paragraphs(target), None) if target is not None else None
        block = self.rooms.block(paragraph) if paragraph is not None else None
        if paragraph is None or (block is not None and block.level):
            return Look()
        return self.draft.look(self.draft.numbers[paragraph.start], flat=True)

    def _markup(self, lines: Iterable[Line], look: Look, heading: Element) -> str:
        return "".join(self._line(line, look, heading) for line in lines)

    def _line(self, line: Line, look: Look, heading: Element) -> str:
        if line.look == "table":
            columns = [(self.words.get(label, label), key) for label, key in line.columns]
            return rows.table(line.text, columns, look, self.setting.table, self.setting.width)
        return self._of(line, look, heading).paragraph_of(self.words.get(line.text, line.text))

    def _of(self, line: Line, look: Look, heading: Element) -> Look:
        """Return how a line looks."""
        styles = {"item": self.setting.item, "caption": self.setting.caption}
        if style := styles.get(line.look, ""):
            return Look(f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>', look.run if line.look == "item" else "")
        if line.look == "chapter":
            return self.draft.look(self.draft.numbers[heading.start])
        if line.look in {"heading", "dated", "caption"}:
            return self._heading(line, look, heading)
        return look.bold if line.look == "bold" else look

    def _heading(self, line: Line, look: Look, heading: Element) -> Look:
        """Return how a heading within a section looks: as the document's own below it, or in bold letters."""
        if line.look == "dated" and self.rooms.items:
            return self.draft.look(self.draft.numbers[self.rooms.items[0].start])
        level = self.rooms.rank(heading)
        style = self.setting.headings[level] if 0 < level < len(self.setting.headings) else ""
        return Look(f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>') if style else look.bold
