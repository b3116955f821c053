"""
What a form is made of, as data.

A form's module declares its sections once: each printed heading and label, its synonyms in real documents, and the path
of the facts behind it. What can be done with a place (find, read, write it, tell what is shown) is its kind's to say, a
module each in `bosodocs.kinds`; filling, reading, checking and comparing walk the declaration and ask the kinds.

Shape: paths are those of the programme file, «[]» standing for each item of a list («ressursbruk[].tilsagn»).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from bosodocs.kinds import tagged
from bosodocs.matching.place import Found, Place, Stretch, rest
from bosodocs.model import Programme
from bosodocs.page.records import Block, Paragraph, Table

if TYPE_CHECKING:
    from bosodocs.kinds.items import Items
    from bosodocs.matching.extraction import Extraction
    from bosodocs.matching.values import Value

Words: TypeAlias = Mapping[str, str]
"""A form's own words in another language, by those of its template; empty where it is printed as it stands."""


class Printed(NamedTuple):
    """
    Something that a form prints: its label, the path behind it, and whether the form asks for it.

    Shape: `named_by` is the key that tells the items of its list apart («»: none), `within` the label of the table that
    it is a column of, `instead` are paths that answer the same question. `fact` is False for what only a template has.
    """

    label: str
    path: str
    asked: bool = True
    named_by: str = ""
    within: str = ""
    instead: tuple[str, ...] = ()
    fact: bool = True


class Derived(NamedTuple):
    """
    What a template's tags name beyond the programme file's own keys, or print in another shape.

    Shape: `path` is the tag, `make` gives its value from the facts and the form's own words (None: as the file has it),
    `vocabulary` says what it leads to; `prints` pairs tags with the paths of the facts that they show, if others;
    `items` tells apart the items of a list that tags can name one by one.
    """

    path: str
    make: Callable[[Programme, Words], Any] | None
    vocabulary: Any
    prints: tuple[tuple[str, str], ...] = ()
    items: Items | None = None


class Field(NamedTuple):
    """
    A labelled value, or a column of a table.

    Shape: `path` is «» for what is worked out, which is no fact. `asked` is False where the form can do without. `read`
    and `write` are for values that are not simply the text which stands there: the first makes a value of a place, the
    second what a tag prints of a programme.
    """

    label: str
    path: str
    synonyms: tuple[str, ...] = ()
    asked: bool = True
    read: Callable[[Place, Extraction], Value] | None = None
    write: Callable[[Programme, Words], Any] | None = None

    @property
    def spellings(self) -> tuple[str, ...]:
        """The label and its synonyms."""
        return (self.label, *self.synonyms)

    @property
    def printed(self) -> Printed:
        """What it prints: its label without a colon behind it."""
        return Printed(self.label.rstrip(": "), self.path, self.asked)

    @property
    def key(self) -> str:
        """The last key of its path: that of a column, also where records stand within records."""
        return self.path.rpartition(".")[2]


def in_columns(label: str, path: str, parts: Iterable[Field], *, asked: bool, named_by: str = "") -> Iterator[Printed]:
    """Return the columns of a list."""
    for column in parts:
        yield Printed(column.label, f"{path}[].{column.path}", asked and column.asked, named_by, within=label)


class Kind:
    """
    A kind of content, declared for one place of a form.

    What a kind does not say is as most have it: it stands under its label or the section's, and prints the fact.
    """

    label: str
    path: str
    columns: tuple[Field, ...] = ()
    """The columns of its table, or the parts of its items."""
    asked: bool = True
    synonyms: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    introduction: str = ""
    """The path of what leads in to it; `instead` are those that answer the same question."""
    named_by: str = ""
    """The key that tells the items of its list apart; an item that says nothing else answers no question."""
    bare: bool = False
    """Whether it is a table or labels alone, so that other text in its section is none of it."""
    has_head: bool = False
    """Whether it is a table that is known by its headings, wherever it stands."""
    flows: bool = False
    """Whether what stands behind it belongs to the text that it stands in."""
    gathered: bool = False
    """Whether its pieces stand in several parts of a section, and are read together."""
    takes_all: bool = False
    """Whether it takes all that is left of a stretch."""
    dated: bool = False
    """Whether each of its items has a heading, which says a fact."""

    def headings(self) -> tuple[str, ...]:
        """Return the headings under which it stands, unless it stands under the section's own."""
        return (self.label, *self.synonyms)

    def wider_headings(self) -> tuple[str, ...]:
        """Return those headings that may have more behind them."""
        return ()

    def also_below(self) -> tuple[str, ...]:
        """Return labels of other contents under whose heading it may stand."""
        return ()

    def called(self, heading: str) -> str:  # noqa: ARG002 - most have one
        """Return its own label for a heading that is taken for one of its."""
        return self.label

    def labels(self) -> Iterator[str]:
        """Return every label that it is known by on a page."""
        yield from self.headings()
        yield from (spelt for column in self.headed() for spelt in column.spellings)

    def headed(self) -> tuple[Field, ...]:
        """Return the columns by whose headings it is known on a page."""
        return ()

    def printed(self) -> Iterator[Printed]:
        """Return what it prints, a list before its columns."""
        yield Printed(self.label, self.path, self.asked, instead=self.instead)
        yield from in_columns(self.label, self.path, self.columns, asked=self.asked, named_by=self.named_by)

    def places(self, section: str) -> Iterator[Printed]:  # noqa: ARG002 - what has no place of its own has the section's
        """Return where the facts stand that it prints."""
        return (answer for answer in self.printed() if answer.fact)

    def sheet_heads(self) -> tuple[str, ...]:
        """Return the headings in a row of its sheet."""
        return ()

    def owns(self, table: Table, extraction: Extraction) -> bool:  # noqa: ARG002 - most kinds own none
        """Return whether a table is this one, by its headings, wherever it stands."""
        return False

    def leads(self, block: Paragraph, extraction: Extraction) -> bool:  # noqa: ARG002
        """Return whether a paragraph is a heading of one of its parts."""
        return False

    def captions(self, block: Paragraph, extraction: Extraction) -> bool:
        """Return whether a paragraph stands over a table of it, whatever it looks like."""
        return self.leads(block, extraction)

    def prompts(self, block: Paragraph, extraction: Extraction) -> bool:  # noqa: ARG002
        """Return whether a paragraph is the form's own word to who fills it in."""
        return False

    def named_by_tags(self) -> tuple[str, str]:
        """Return the tags of the municipality and of the time, where it is a form's head."""
        return "", ""

    def year_tag(self) -> str:
        """Return the tag of the year, where it is the head of a form that may be on one."""
        return ""

    def titled(self) -> tagged.Line:
        """Return its heading in a template, where a form has none of its own for it."""
        return tagged.Line(self.label, "heading")

    def is_own_title(self, heading: str) -> bool:  # noqa: ARG002
        """Return whether a heading is a municipality's own, and so a fact."""
        return False

    def date_tag(self) -> str:
        """Return the tag of the date that stands below the title, where it is a form's head; most have none."""
        return ""

    def tag_behind(self, heading: str) -> str:  # noqa: ARG002
        """Return the tags that stand behind a section's heading, where it is a form's head; most have none."""
        return ""

    def find_unheaded(self, blocks: Sequence[Block], extraction: Extraction) -> Found:
        """Return its places where it stands without its heading: tables that are its own, and what is left."""
        tables = [block for block in blocks if isinstance(block, Table) and self.owns(block, extraction)]
        found = self.find(Stretch("", tables), extraction) if tables else Found()
        return Found(found.places, rest(blocks, tables))

    def find(self, stretch: Stretch, extraction: Extraction) -> Found:
        """Return its places in a stretch of a page, and what of the stretch is none of them."""
        raise NotImplementedError

    def read(self, place: Place, extraction: Extraction) -> None:
        """Put what stands in a place among the facts."""
        raise NotImplementedError

    def write(self) -> Iterator[Derived]:
        """Return what belongs into its places, where that is not the fact as it is."""
        yield from ()

    def tags(self) -> tuple[tagged.Line, ...]:
        """Return what stands for it in a template's running text; nothing for what needs a table of the form's."""
        return ()

    def lead(self) -> tuple[tagged.Line, ...]:
        """Return what stands before its table in a template's running text; most have nothing there."""
        return ()

    def edits(self, place: Place, extraction: Extraction) -> Iterator[tagged.Edit]:  # noqa: ARG002
        """Return what stands for it in the cells of its own place in a template."""
        yield from ()

    def sheet_edits(self, table: Table, extraction: Extraction) -> Iterator[tagged.Edit]:
        """Return what stands for it in a sheet of a form that is a workbook."""
        for place in self.find(Stretch("", [table]), extraction).places:
            yield from self.edits(place, extraction)

    def canonical(self, programme: Programme, whole: Programme) -> Programme:  # noqa: ARG002
        """Return a programme as it can be told from the page, as far as this kind goes; `whole` has all its facts."""
        return programme


class Section(NamedTuple):
    """
    A section of a form; `number` is 0 where it has none (a cover).

    Shape: `wider` are spellings of its heading that may have more behind them; `nested` is set where some of its
    contents' headings stand below others; `sheets` are the names of its sheet in a workbook; `said` are values that its
    heading says, such as a year; `key` is what a municipality's own chapters call it that follow it.
    """

    number: int
    heading: str
    contents: tuple[Kind, ...]
    synonyms: tuple[str, ...] = ()
    wider: tuple[str, ...] = ()
    nested: bool = False
    sheets: tuple[str, ...] = ()
    said: tuple[Field, ...] = ()
    key: str = ""

    @property
    def printed(self) -> str:
        """The heading with its number."""
        return f"{self.number}. {self.heading}"

    @property
    def reference(self) -> str:
        """The section's number as messages have it, or its heading where it has none: «§7», «Forside»."""
        return f"§{self.number}" if self.number else self.heading

    @property
    def place(self) -> str:
        """The section as messages name it: «§7 Ressursbruk», «Forside»."""
        return f"§{self.number} {self.heading}" if self.number else self.heading

    @property
    def spellings(self) -> tuple[str, ...]:
        """The heading and its synonyms."""
        return (self.heading, *self.synonyms)

    @property
    def bare(self) -> bool:
        """Whether it has tables or labels alone."""
        return all(content.bare and not content.introduction for content in self.contents)

    def answers(self) -> Iterator[Printed]:
        """Return all that it prints."""
        yield from (said.printed for said in self.said)
        yield from (answer for content in self.contents for answer in content.printed())

    def places(self) -> Iterator[Printed]:
        """Return where the facts stand that it prints."""
        yield from (said.printed for said in self.said)
        yield from (answer for content in self.contents for answer in content.places(self.heading))
