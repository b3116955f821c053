"""
What a form is made of, as data.

A form's module declares its sections once: each printed heading and label, its synonyms in real documents, and the path
of the facts behind it. Interpreters share the declaration: `context` fills from it, `questions` tells what is left
open, `places` names where a path stands on the form, and the tests hold the template against it.

Shape: paths are those of the programme file, «[]» standing for each item of a list («ressursbruk[].tilsagn»).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple, TypeAlias

from bosodocs.errors import Finding
from bosodocs.model import Language, Programme
from bosodocs.notation.dates import Date


class Field(NamedTuple):
    """A labelled value. `asked` is False where the form can do without."""

    label: str
    path: str
    synonyms: tuple[str, ...] = ()
    asked: bool = True


class Text(NamedTuple):
    """Running text under a heading; `label` is that heading, or what the text is about."""

    label: str
    path: str
    asked: bool = True
    instead: tuple[str, ...] = ()
    """Paths that answer the same question."""


class Table(NamedTuple):
    """
    A table with a row for each item of a list, or with a column for each.

    Shape: `path` is the list, the columns' paths are those of its items; `named_by` is the key that tells the items
    apart («år»). An item that states some of its columns is asked for the others where `whole` is set.
    """

    label: str
    path: str
    columns: tuple[Field, ...]
    named_by: str = ""
    asked: bool = True
    whole: bool = False


class Group(NamedTuple):
    """The rows of a cross-table that belong together, by their printed labels."""

    label: str
    path: str
    rows: tuple[str, ...]
    open_rows: tuple[str, ...] = ()
    """Rows that a name is written behind («Andre»)."""


class CrossTable(NamedTuple):
    """Rows against columns, a cross where both meet. `columns` are the printed heading and the word in the file."""

    label: str
    groups: tuple[Group, ...]
    columns: tuple[tuple[str, str], ...]


Content: TypeAlias = Field | Text | Table | CrossTable


class Section(NamedTuple):
    """A section of a form; `number` is 0 where it has none (a cover)."""

    number: int
    heading: str
    contents: tuple[Content, ...]
    synonyms: tuple[str, ...] = ()

    @property
    def printed(self) -> str:
        """The heading with its number."""
        return f"{self.number}. {self.heading}"

    @property
    def sign(self) -> str:
        """The section's number as messages have it, or its heading where it has none: «§7», «Forside»."""
        return f"§{self.number}" if self.number else self.heading

    @property
    def place(self) -> str:
        """The section as messages name it: «§7 Ressursbruk», «Forside»."""
        return f"§{self.number} {self.heading}" if self.number else self.heading


class Special(NamedTuple):
    """
    What a template's tags name beyond the programme file's own keys, or print in another shape.

    Shape: `path` is the tag, `make` gives its value, `vocabulary` says what it leads to (`bosodocs.word.expressions`);
    `prints` pairs what tags name with the path of the facts that it shows, where they differ.
    """

    path: str
    make: Callable[[Programme], Any]
    vocabulary: Any
    prints: tuple[tuple[str, str], ...] = ()


class Form(NamedTuple):
    """
    One official form.

    Shape: `name` is its name in Python, which its template, golden folder, test and page share; `option` is what an
    officer calls it; `suffix` is that of the file. `title` gives a filled document's title, `file_parts` the parts of
    its name, `stated` tells whether a programme has facts for it, `checks` find what else is worth a look.
    """

    name: str
    option: str
    suffix: str
    version: str
    heading: str
    sections: tuple[Section, ...]
    specials: tuple[Special, ...]
    checks: tuple[Callable[[Programme], Iterator[Finding]], ...]
    title: Callable[[Programme], str]
    file_parts: Callable[[Programme], tuple[str, ...]]
    stated: Callable[[Programme], bool]
    dated: Callable[[Programme], Date | None]
    """The date of a filled document."""
    nynorsk: Mapping[str, str]
    """The template's fixed text in nynorsk, by the bokmål that stands there."""

    def wording(self, language: Language) -> Mapping[str, str]:
        """Give what the form's own words are replaced by in a language; nothing for bokmål."""
        return self.nynorsk if language == Language.NYNORSK else {}
