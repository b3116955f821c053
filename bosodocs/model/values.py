"""
The kinds of value that a programme file holds: how each is read, and which notation writes it on a form.

Every kind takes what the file or a script gives and returns a plain, frozen value. What is impossible is refused
(`Unreadable`, with what helps); what is harmless is kept as written and noted in the list that the caller hands in as
`context["notes"]`. A value read from a file carries its own place, so a note knows where it stands.
"""

import re
from collections.abc import Callable
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Any, NamedTuple, TypeVar

from pydantic import BeforeValidator, ValidationInfo
from pydantic_core import CoreSchema, core_schema

from bosodocs.errors import Trouble, Unreadable
from bosodocs.language.sentences import fixed, say
from bosodocs.notation import characters, dates, emails, halfyears, kroner, organisation_numbers, phones, signs, spans
from bosodocs.prose import markdown
from bosodocs.prose.records import Prose


class Written(NamedTuple):
    """Says which notation writes a value on a form; stands in a type's `Annotated`."""

    format: Callable[[Any], str]


class Read(NamedTuple):
    """
    Says how a value is read; stands in a type's `Annotated`.

    pydantic's own `PlainValidator` (2.14) also works out how each type would be dumped, for every field anew, and that
    is most of the time it takes to build the models.
    """

    function: Callable[..., Any]
    with_notes: bool = False
    """Whether the function has doubts to note, and so asks for the context as well."""
    rule: str = ""
    """The kind of doubt that there can be about such a value (`bosodocs.checks.rules`)."""
    doubt: Callable[[Any], Trouble | None] | None = None
    """Tells what is doubtful about a value that was read; None where only the written text tells."""

    def __get_pydantic_core_schema__(self, source: object, handler: object) -> CoreSchema:
        if self.with_notes:
            return core_schema.with_info_plain_validator_function(self.function)
        return core_schema.no_info_plain_validator_function(self.function)


class Note(NamedTuple):
    """A doubt about one value of a programme file: its path, its line (None for none), the doubt and its kind."""

    path: str
    line: int | None
    trouble: Trouble
    rule: str


def clean(value: object) -> str:
    """
    Give the text of a value with line breaks as «\\n», or refuse it.

    Raises:
        Unreadable: what is no text, and the first control sign, lone surrogate, U+FFFE or U+FFFF, with its code point.

    """
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        raise Unreadable(_not_text(value))
    text = str(value)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if found := characters.find(text):
        what = say("The sign U+{code:04X} cannot stand in a document.", code=ord(found[0]))
        raise Unreadable(Trouble(what, "Delete it, or type the text anew.", text.count("\n", 0, found.start())))
    return text


def _not_text(value: object) -> Trouble:
    if isinstance(value, (dict, list, tuple)):
        shape = fixed("A block of keys") if isinstance(value, dict) else fixed("A list")
        return Trouble(
            say("{shape} stands where one text is asked.", shape=shape), "Write the text right behind the colon."
        )
    if isinstance(value, bool) or type(value).__name__ == "Flag":
        return Trouble(
            say("«{value}» is true or false, where a text is asked.", value=str(value).lower()), "Put it in quotes."
        )
    return Trouble(say("A value of the kind «{kind}» is no text.", kind=type(value).__name__), "Give it as text.")


def _note(value: object, info: ValidationInfo, trouble: Trouble | None, rule: str) -> None:
    if trouble is not None and info.context is not None:
        info.context["notes"].append(Note(getattr(value, "path", ""), getattr(value, "line", None), trouble, rule))


def _text(value: object) -> str:
    return clean(value).strip()


_PASTED = re.compile(r"(?<=[^\n]\n)[^\S\n]*(?:[•·▪◦‣–—][^\S\n]|[a-zæøå]\)[^\S\n])", re.IGNORECASE)
"""A line inside a text that begins as a list does on paper, and not in Markdown: pasted from a document."""


def _prose(value: object, info: ValidationInfo) -> Prose:
    if isinstance(value, Prose):
        return value
    text = clean(value)
    if "\n" in text and (pasted := _PASTED.search(text)):
        begin = signs.quoted(text[pasted.start() : text.find("\n", pasted.start()) + 1 or None].strip()[:40])
        what = say("{begin} begins a list, and is printed in the line before it.", begin=begin)
        line = text.count("\n", 0, pasted.start())
        _note(
            value, info, Trouble(what, "Write «- » before each item, and a blank line before the first.", line), "list"
        )
    return markdown.parse(text)


def _kroner(value: object, info: ValidationInfo) -> int | None:
    if value is None:
        return None
    amount = kroner.parse(value if isinstance(value, (int, float)) else _text(value))
    _note(value, info, amount.doubt, "amount")
    if amount.percent is not None:
        what = say("The share in {text} is not printed.", text=signs.quoted(str(value).strip()))
        _note(
            value, info, Trouble(what, "The form reckons shares where it has them. Write the amount alone."), "amount"
        )
    return amount.value


def _when(value: object) -> str:
    """Give the text of a date or period; a number with a dot has lost what was written («20.10» is 20.1 in JSON)."""
    if isinstance(value, float):
        raise Unreadable(
            Trouble(say("«{value}» is a number, where a date is asked.", value=value), "Put the date in quotes.")
        )
    return _text(value)


def _time(kind: type, parse: Callable[[Any], Any], doubt: Callable[[Any], Trouble | None], rule: str) -> Read:
    """Read a date or period; Python's own dates are taken as they are."""

    def read(value: object, info: ValidationInfo) -> object:
        if isinstance(value, kind):
            return value
        text = value if hasattr(value, "isoformat") else _when(value)
        if not text:
            return None
        found = parse(text)
        _note(value, info, doubt(found), rule)
        return found

    return Read(read, with_notes=True, rule=rule, doubt=doubt)


def _duration(value: object, info: ValidationInfo) -> str:
    text = _text(value)
    _note(value, info, _duration_doubt(text), "period")
    return text


@lru_cache(maxsize=1024)
def _duration_doubt(text: str) -> Trouble | None:
    return spans.doubt(spans.parse(text)) if text and "\n" not in text else None


def _phone(value: object, info: ValidationInfo) -> str:
    text = _text(value)
    if not text:
        return ""
    _note(value, info, phones.doubt(text), "contact")
    return phones.parse(text)


def _organisation_number(value: object, info: ValidationInfo) -> str:
    text = _text(value)
    _note(value, info, organisation_numbers.doubt(text), "organisation-number")
    return organisation_numbers.parse(text)


def _email(value: object, info: ValidationInfo) -> str:
    text = emails.parse(_text(value))
    if text:
        _note(value, info, emails.doubt(text), "contact")
    return text


def _number(value: object) -> int | None:
    text = _text(value)
    if not text:
        return None
    if not re.fullmatch(r"[0-9]{1,9}", text):
        raise Unreadable(Trouble(say("«{text}» is not a whole number.", text=text), "Write digits only, such as 1."))
    return int(text)


def _year(value: object) -> int:
    text = _text(value)
    if not re.fullmatch(r"(19|20)[0-9]{2}", text):
        raise Unreadable(Trouble(say("«{text}» is not a year.", text=text), "Write four digits, such as 2013."))
    return int(text)


def _report_year(value: object) -> int | None:
    """Give a year, where there may be none; a date or half-year says which year is meant."""
    text = value.written if isinstance(value, (dates.Date, halfyears.HalfYear)) else _text(value)
    if not text:
        return None
    for found, kind in ((halfyears.parse(text), fixed("half-year")), (dates.parse(text), fixed("date"))):
        part = found.half if isinstance(found, halfyears.HalfYear) else found.month
        if found.year is not None and part is not None:
            what = say("{quoted} is a {kind}, where a year is asked.", quoted=signs.quoted(text), kind=kind)
            raise Unreadable(Trouble(what, say("Write {year}.", year=found.year)))
    return _year(text)


def one_or_many(value: object) -> object:
    """Take one text as a list of it; nothing is the empty list."""
    if value is None or value == "":
        return ()
    return (value,) if isinstance(value, str) else value


def _dates(value: object) -> object:
    """Take «14.6. 19.6.» as two dates: the form has one line for them; no other text is ever split."""
    if isinstance(value, str) and len(pieces := value.split()) > 1:
        parsed = [dates.parse(piece) for piece in pieces]
        if all(date.understood and date.day is not None for date in parsed):
            return parsed
    return one_or_many(value)


Choice = TypeVar("Choice", bound=StrEnum)


def choice(kind: type[Choice], synonyms: dict[str, Choice]) -> Read:
    """Read one of a few words, in any case; another word is refused with the nearest one."""
    known = {member.value: member for member in kind} | synonyms

    def read(value: object) -> Choice:
        text = _text(value)
        if member := known.get(text.casefold()):
            return member
        raise Unreadable(unknown_word(text, [member.value for member in kind]))

    return Read(read)


def unknown_word(text: str, known: list[str]) -> Trouble:
    """Say that a word is none of the known ones, and which is nearest."""
    import difflib  # noqa: PLC0415 - only for a fault

    near = difflib.get_close_matches(text.casefold(), known, 1)
    listed = ", ".join(f"«{word}»" for word in known)
    return Trouble(
        say("«{text}» is none of {listed}.", text=text, listed=listed),
        say("Did you mean «{near}»?", near=near[0]) if near else "Write one of them.",
    )


Text = Annotated[str, Read(_text)]
Texts = Annotated[tuple[Text, ...], BeforeValidator(one_or_many)]
ProseText = Annotated[Prose, Read(_prose, with_notes=True, rule="list")]
Kroner = Annotated[int | None, Read(_kroner, with_notes=True, rule="amount"), Written(kroner.format)]
DateText = Annotated[dates.Date | None, _time(dates.Date, dates.parse, dates.doubt, "date"), Written(dates.format)]
Dates = Annotated[tuple[DateText, ...], BeforeValidator(_dates)]
HalfYearText = Annotated[
    halfyears.HalfYear | None,
    _time(halfyears.HalfYear, halfyears.parse, halfyears.doubt, "date"),
    Written(halfyears.format),
]
SpanText = Annotated[spans.Span | None, _time(spans.Span, spans.parse, spans.doubt, "period"), Written(spans.format)]
Duration = Annotated[str, Read(_duration, with_notes=True, rule="period", doubt=_duration_doubt)]
Phone = Annotated[str, Read(_phone, with_notes=True, rule="contact", doubt=phones.doubt), Written(phones.format)]
OrganisationNumber = Annotated[
    str,
    Read(
        _organisation_number,
        with_notes=True,
        rule="organisation-number",
        doubt=organisation_numbers.doubt,
    ),
    Written(organisation_numbers.format),
]
Email = Annotated[str, Read(_email, with_notes=True, rule="contact", doubt=emails.doubt)]
Number = Annotated[int | None, Read(_number)]
Year = Annotated[int, Read(_year)]
ReportYear = Annotated[int | None, Read(_report_year)]
