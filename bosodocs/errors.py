"""
What can go wrong, sorted by who can mend it.

    BosodocsError
      DataError        the one who filled in the programme file
      TemplateError    the one who edited the template
      ReadError        the one who handed in the document
      SaveError        the one who chose where the document goes

Anything else that is raised is a bug and keeps its traceback.
Below them stand the exceptions that the lower rooms raise, which know what is wrong but not yet where:
`Unreadable` (a written value) and `Unpackable` (an Office file).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from bosodocs.language import printable
from bosodocs.language.sentences import say

if TYPE_CHECKING:
    from collections.abc import Iterable


class Trouble(NamedTuple):
    """What is wrong or doubtful with one written value, and what helps; its place is added by who knows it."""

    what: str
    help: str = ""
    line: int = 0
    """Lines below the first line of the value (0: on it, or the value has one line)."""

    def at(self, place: Place) -> Fault:
        """Return it as a fault at a place."""
        return Fault(self.what, self.help, place)


class Unsure(Trouble):
    """What is doubtful, and where a guess has been made."""

    __slots__ = ()


class Unreadable(ValueError):
    """A written value means nothing here; every reason at once."""

    def __init__(self, *troubles: Trouble) -> None:
        super().__init__(" ".join(filter(None, (part for trouble in troubles for part in trouble[:2]))))
        self.troubles = troubles


class Unpackable(ValueError):
    """A file is not the Office package it should be, or larger than is let in."""

    def __init__(self, what: str, help: str = "") -> None:  # noqa: A002 - the word that every fault uses
        super().__init__(f"{what} {help}".strip())
        self.trouble = Trouble(what, help)

    @property
    def troubles(self) -> tuple[Trouble, ...]:
        """Everything that is wrong, where more than one thing is."""
        return (self.trouble,)


class Place(NamedTuple):
    """
    Where something stands, as far as it is known.

    Shape: `path` is the path in the programme file («ressursbruk[2].tilsagn», counted from 0),
    `label` the printed place on the form («§7 «Tilsagn om kompetansetilskudd», 2012»).
    """

    file: str = ""
    line: int | None = None
    path: str = ""
    label: str = ""

    def __str__(self) -> str:
        file = self.file if self.line is None else f"{self.file}:{self.line}"
        path = printable.shown(self.path, most=_LONGEST_PATH)
        label = printable.shown(self.label)
        inner = f"{path} ({label})" if path and label else path or label
        return ": ".join(filter(None, (printable.harmless(file), inner)))


_LONGEST_PATH = 200
"""Characters of a path shown: the longest that the model knows has 70; a key that is wrong can have any number."""


class Fault(NamedTuple):
    """One thing that must be mended: where it stands, what is wrong, what helps."""

    what: str
    help: str = ""
    place: Place = Place()

    def __str__(self) -> str:
        sentence = printable.harmless(f"{self.what} {self.help}".strip())
        place = str(self.place)
        return f"{place}: {sentence}" if place else sentence


class Finding(NamedTuple):
    """
    Something worth a look before the form is sent; it never stops a form from being printed.

    Shape: as a fault; `id` is that of the rule behind it («open», «date» …, see `bosodocs.checks.rules`); `level` is
    «warning» or «info».
    """

    what: str
    help: str = ""
    place: Place = Place()
    id: str = "note"
    level: str = "info"

    def called(self, label: str) -> str:
        """Return where it stands, under a label in the user's language; what a form does not show has its path too."""
        if self.id == "unprinted":
            return str(self.place._replace(file="", line=None, label=label))
        return label or self.place.path

    def __str__(self) -> str:
        where = printable.harmless(self.called(self.place.label))
        sentence = printable.harmless(f"{self.what} {self.help}".strip())
        return f"{where}: {sentence}" if where else sentence


class BosodocsError(Exception):
    """
    Something the user can mend. `faults` has all of them, never only the first; as a text, the first screens of them.

    Shape: `more` counts what is wrong beyond those, where it is so much that nobody would read it; `failure` tells
    which of many programmes it is about (`bosodocs.Failure`), None outside `fill_many`.
    """

    failure: Any = None

    def __init__(self, faults: Iterable[Fault], more: int = 0) -> None:
        self.faults = tuple(faults)
        self.more = more
        super().__init__(self.faults, more)

    def __str__(self) -> str:
        lines = list(printable.few(map(str, self.faults)))
        left = len(self.faults) - len(lines) + self.more
        return "\n".join([*lines, and_more(left)] if left else lines)


def and_more(count: int) -> str:
    """Say how many lines are left out."""
    return say("… and {count} more.", count=count)


class DataError(BosodocsError):
    """The programme file says something that no form can hold."""


class TemplateError(BosodocsError):
    """The template is no Word file, or a tag in it is broken or unknown."""


class ReadError(BosodocsError):
    """The document handed in is no such form."""


class SaveError(BosodocsError):
    """The document cannot be written there; nothing that stood there has changed."""
