"""What is doubtful in a document that is read, and the texts of it with their places."""

from __future__ import annotations

from collections.abc import Callable
from typing import Self

from bosodocs.errors import Finding, Place
from bosodocs.language import printable
from bosodocs.language.sentences import Quoted, say
from bosodocs.notation import typography

_MOST = 2000
"""Characters of one note about a text that is told whole, so that it can be copied from there: a screen's."""

KINDS = (
    "label",  # a heading or label is not written as the form has it, and is taken for the one it is most like
    "extra",  # the document says something that the form has no place for; it is not taken along
    "placeholder",  # a left-over of the blank form is not taken along
    "value",  # a value cannot be what the form asks for, and is left out
    "doubt",  # a value is taken as it is written, and looks odd
    "tick",  # a cell of the cross-table is not ticked as others are
    "period",  # the half-year is reckoned from the date of the report
    "name",  # the municipality's name is put into ordinary letters
    "missing",  # something that every form has is not found
    "changes",  # the document holds changes that nobody has accepted yet; they are read as accepted
    "lost",  # something on the page is no text of the form, and is not taken along
)
"""Every kind of note."""

_INFO = {"label", "period", "name", "changes"}


def pieces(text: str) -> list[str]:
    """
    Return a text quoted whole, in pieces that are each read at a glance; where it goes on, it says so.

    >>> pieces("Vi har bygget")
    ['«Vi har bygget»']
    >>> [piece[-5:] for piece in pieces("Vi har bygget " * 200)]
    ['har…»', 'gget»']
    """
    written = printable.harmless(typography.plain(text))
    found: list[str] = []
    at = 0
    while len(written) - at > _MOST:
        cut = written.rfind(" ", at + 1, at + _MOST)
        cut = cut if cut > 0 else at + _MOST
        found.append(Quoted(f"«{'…' if at else ''}{written[at:cut].strip()}…»"))
        at = cut
    return [*found, Quoted(f"«{'…' if at else ''}{written[at:].strip()}»")]


class Seen(str):
    """
    A text as it was seen in a document, with its place there.

    Shape: `path` is where it stands among the facts; the model's own notes tell it (`bosodocs.model.values.Note`).
    """

    __slots__ = ("path", "place")

    place: str
    path: str

    def __new__(cls, text: str, place: str = "") -> Self:
        """Make one; its path is told when it has found its place."""
        made = super().__new__(cls, text)
        made.place = place
        made.path = ""
        return made


class Notes:
    """The notes of one reading, in the order they were made."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.made: list[Finding] = []

    def copy(self) -> Notes:
        """Return notes of the same file that go on by themselves."""
        made = Notes(self.file)
        made.made = list(self.made)
        return made

    def add(self, kind: str, what: str, help: str = "", place: str = "", path: str = "") -> None:  # noqa: A002
        """Note a doubt of a kind, with the place where it is seen."""
        level = "info" if kind in _INFO else "warning"
        self.made.append(Finding(what, help, Place(self.file, None, path, place), id=kind, level=level))

    def whole(self, kind: str, text: str, told: Callable[[str], str], help: str = "", place: str = "") -> None:  # noqa: A002
        """Note a doubt that has the only copy of a text, in as many notes as it takes; `told` says it of a piece."""
        for piece in pieces(text):
            self.add(kind, told(piece), help, place)

    def no_place(self, text: str, place: str = "") -> None:
        """Note a text that the form has no place for."""
        self.whole("extra", text, lambda piece: say("{text} has no place in the form.", text=piece), "", place)

    def no_column(self, heading: str, text: str, place: str = "") -> None:
        """Note what stands in a column that the form does not have."""
        label = typography.quoted(heading)

        def told(piece: str) -> str:
            return say("The column {label} has no place in the form: {text}.", label=label, text=piece)

        self.whole("extra", text, told, "", place)

    def no_heading(self, heading: str) -> None:
        """Note a column that the form does not have."""
        self.add("extra", say("The column {label} has no place in the form.", label=typography.quoted(heading)))

    def lost_figure(self, text: str, place: str = "") -> None:
        """Note a figure, picture or text box that no field takes, by the words in it or its name."""

        def told(named: str) -> str:
            return say("A figure or text box is not taken along: {text}.", text=named)

        help_ = "Write what it says into the text."
        if text.strip():
            self.whole("lost", text, told, help_, place)
        else:
            self.add("lost", told(say("it has no text")), help_, place)

    def taken_for(self, seen: str, meant: str, place: str = "") -> None:
        """Note a label that is taken for the form's own that it is most like."""
        self.add("label", say("{label} is taken for «{row}».", label=typography.quoted(seen), row=meant), "", place)

    def guessed(self, heading: str) -> None:
        """Note a column's heading that is taken for one of the form's."""
        self.add("label", say("{label} is taken for a heading of the form.", label=typography.quoted(heading)))

    def left_over(self, text: str, place: str = "") -> None:
        """Note what the blank form has, and nobody has replaced."""
        what = say("{text} is left over from the blank form.", text=typography.quoted(text))
        self.add("placeholder", what, "", place)
