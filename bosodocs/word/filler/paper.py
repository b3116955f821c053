"""What a document is written on while it is filled: the markup so far, and what its other parts must know of it."""

from __future__ import annotations

from bosodocs.word.filler.contents import Page


class Lists:
    """
    The lists of one document's prose. Each numbered one has a number of its own, so that it starts anew.

    So has each bulleted one inside another list, and all outermost bulleted ones together: LibreOffice (7.4) loses the
    tag of a list that shares its number with one around it, or with one of another style right before it.

    Shape: `instances` has the `w:num` elements written so far; `first` is the first free number; `bullet` and `number`
    are the template's definitions of a bulleted and a numbered list.
    """

    __slots__ = ("_outermost", "bullet", "first", "instances", "number")

    def __init__(self, first: int, bullet: int, number: int) -> None:
        self.first = first
        self.bullet = bullet
        self.number = number
        self.instances: list[str] = []
        self._outermost = 0

    def bulleted(self, level: int) -> int:
        """Begin a bulleted list and return its number."""
        if level:
            return self._add(self.bullet)
        self._outermost = self._outermost or self._add(self.bullet)
        return self._outermost

    def numbered(self, level: int, start: int, delimiter: str) -> int:
        """Begin a numbered list and return its number (ECMA-376-1 §17.9.15 w:num, §17.9.8 w:lvlOverride)."""
        override = f'<w:startOverride w:val="{start}"/>'  # a start in the level alone lets Word go on counting
        if delimiter != ".":
            left = INDENT * (level + 1)
            override += (
                f'<w:lvl w:ilvl="{level}"><w:start w:val="{start}"/><w:numFmt w:val="decimal"/>'
                f'<w:lvlText w:val="%{level + 1}{delimiter}"/><w:lvlJc w:val="left"/>'
                f'<w:pPr><w:ind w:left="{left}" w:hanging="{INDENT}"/></w:pPr></w:lvl>'
            )
        return self._add(self.number, f'<w:lvlOverride w:ilvl="{level}">{override}</w:lvlOverride>')

    def _add(self, definition: int, override: str = "") -> int:
        number = self.first + len(self.instances)
        self.instances.append(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{definition}"/>{override}</w:num>')
        return number


INDENT = 357
"""Twips that each list level is indented by, as Norwegian Word does (0,63 cm)."""


class Links:
    """What one part leads to, addresses and pictures, in order of appearance; each gets a relationship."""

    __slots__ = ("pictures", "prefix", "targets")

    def __init__(self, prefix: str) -> None:
        self.prefix = prefix
        self.targets: dict[str, str] = {}
        self.pictures: dict[str, str] = {}

    def id(self, target: str) -> str:
        """Return the relationship's id for an address."""
        return self.targets.setdefault(target, self._next())

    def picture(self, part: str) -> str:
        """Return the relationship's id for a picture's part."""
        return self.pictures.setdefault(part, self._next())

    def _next(self) -> str:
        return f"{self.prefix}{len(self.targets) + len(self.pictures) + 1}"


class Shapes:
    """
    The figures of one document: the ids of their shapes, the parts of their pictures, those that were not drawn.

    Shape: `media` maps a part's name to its bytes; `undrawn` has the titles of figures that no page holds.
    """

    __slots__ = ("count", "media", "undrawn")

    def __init__(self) -> None:
        self.count = 0
        self.media: dict[str, bytes] = {}
        self.undrawn: list[str] = []

    def next(self) -> int:
        """Return the next shape's id (ECMA-376-1 §20.4.2.5 wp:docPr: unique in the document)."""
        self.count += 1
        return FIRST_SHAPE + self.count

    def part(self, data: bytes, kind: str) -> str:
        """Return the name of the part that a picture is kept in; the same picture is kept once."""
        known = next((name for name, other in self.media.items() if other == data), "")
        name = known or f"{MEDIA}{len(self.media) + 1}.{kind}"
        self.media[name] = data
        return name


FIRST_SHAPE = 0x0B050000
"""Above the ids that Word and LibreOffice give the shapes of a template, which count from 1."""
MEDIA = "word/media/bosodocs-figur"


class TooMuch(Exception):
    """A template makes more of the facts than a document holds."""


MOST = 64 * 2**20
"""Characters that a part can get from its loops and prose; a report of 10 000 activities has half of it."""
ROUND = 64
"""Characters that a round of a loop costs beside its markup: a million rounds are the most, however little they say."""


class Paper:
    """
    The sheet that one part is written on.

    Shape: `outline` has its headings, where a list of contents asks for them; `once` what may not be written again;
    `left` the characters that may still be written.
    """

    __slots__ = ("left", "links", "lists", "once", "outline", "shapes", "written")

    def __init__(self, lists: Lists, links: Links, shapes: Shapes, outline: Page | None = None) -> None:
        self.lists = lists
        self.links = links
        self.shapes = shapes
        self.outline = outline
        self.once: set[tuple[int, int]] = set()
        self.left = MOST
        self.written: list[str] = []

    def spend(self, characters: int) -> None:
        """
        Take what is going to be written.

        Raises:
            TooMuch: so much is not left. Loops within loops multiply: fourteen over four years make 4^14 rounds.

        """
        self.left -= characters
        if self.left < 0:
            raise TooMuch
