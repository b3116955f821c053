"""What is doubtful in a document that is read, and the texts of it with their places."""

from __future__ import annotations

from typing import Self

from bosodocs.errors import Finding, Place
from bosodocs.language.sentences import say
from bosodocs.notation import typography

_MOST = 2000
"""Characters of a text that is told whole, so that it can be copied from the note."""

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

    def no_place(self, text: str, place: str = "") -> None:
        """Note a text that the form has no place for."""
        self.add("extra", say("{text} has no place in the form.", text=typography.quoted(text, most=_MOST)), "", place)

    def no_column(self, heading: str, text: str, place: str = "") -> None:
        """Note what stands in a column that the form does not have."""
        what = say("The column {label} has no place in the form: {text}.", label=typography.quoted(heading),
                   text=typography.quoted(text))  # fmt: skip
        self.add("extra", what, "", place)

    def no_heading(self, heading: str) -> None:
        """Note a column that the form does not have."""
        self.add("extra", say("The column {label} has no place in the form.", label=typography.quoted(heading)))

    def lost_figure(self, text: str, place: str = "") -> None:
        """Note a figure, picture or text box that no field takes, by the words in it or its name."""
        named = typography.quoted(text, most=_MOST) if text.strip() else say("it has no text")
        what = say("A figure or text box is not taken along: {text}.", text=named)
        self.add("lost", what, "Write what it says into the text.", place)

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
