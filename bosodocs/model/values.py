"""
The kinds of value that a programme file holds: how each is read, and which notation writes it on a form.

Every kind takes what the file or a script gives and returns a plain, frozen value. What is impossible is refused
(`Unreadable`, with what helps); what is harmless is kept as written and noted in the list that the caller hands in as
`context["notes"]`. A value read from a file carries its own place, so a note knows where it stands.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Annotated, Any, NamedTuple

from pydantic import BeforeValidator, ValidationInfo
from pydantic_core import CoreSchema, core_schema

from bosodocs.errors import Trouble, Unreadable
from bosodocs.language.sentences import fixed, say
from bosodocs.notation import characters, dates, emails, halfyears, kroner, organisation_numbers, phones, spans
from bosodocs.notation.typography import quoted
from bosodocs.patterns import lazily
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
    rule: str = ""
    """The kind of doubt that there can be about such a value (`bosodocs.checks.rules`), which the function notes."""
    doubt: Callable[[Any], Trouble | None] | None = None
    """Tells what is doubtful about a value that was read; None where only the written text tells."""

    def __get_pydantic_core_schema__(self, source: object, handler: object) -> CoreSchema:
        if self.rule:
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
    Return the text of a value with line breaks as «\\n», or refuse it.

    Raises:
        Unreadable: what is no text, and the first control character, lone surrogate, U+FFFE or U+FFFF.

    """
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        raise Unreadable(_not_text(value))
    text = str(value)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if found := characters.find(text):
        what = say("The character U+{code:04X} cannot stand in a document.", code=ord(found[0]))
        raise Unreadable(Trouble(what, "Delete it, or type the text anew.", text.count("\n", 0, found.start())))
    return text


def _not_text(value: object) -> Trouble:
    if isinstance(value, (dict, list, tuple)):
        shape = fixed("A block of keys") if isinstance(value, dict) else fixed("A list")
        what = say("{shape} stands where one text is asked.", shape=shape)
        return Trouble(what, "Write the text right behind the colon.")
    if isinstance(value, bool) or type(value).__name__ == "Flag":
        what = say("«{value}» is true or false, where a text is asked.", value=str(value).lower())
        return Trouble(what, "Put it in quotes.")
    return Trouble(say("A value of the kind «{kind}» is no text.", kind=type(value).__name__), "Give it as text.")


def _note(value: object, info: ValidationInfo, trouble: Trouble | None, rule: str) -> None:
    if trouble is not None and info.context is not None:
        info.context["notes"].append(Note(getattr(value, "path", ""), getattr(value, "line", None), trouble, rule))


def text_of(value: object) -> str:
    """Return the text of a value without white space at its edges."""
    return clean(value).strip()


_PASTED = lazily(r"(?<=[^\n]\n)[^\S\n]*(?:[•·▪◦‣–—][^\S\n]|[a-zæøå]\)[^\S\n])", re.IGNORECASE)
"""A line inside a text that begins as a list does on paper, and not in Markdown: pasted from a document."""


def _prose(value: object, info: ValidationInfo) -> Prose:
    if isinstance(value, Prose):
        return value
    text = clean(value)
    if "\n" in text and (pasted := _PASTED.search(text)):
        begin = text[pasted.start() : text.find("\n", pasted.start()) + 1 or None].strip()[:40]
        what = say("{begin} begins a list, and is printed in the line before it.", begin=quoted(begin))
        line = text.count("\n", 0, pasted.start())
        helps = "Write «- » before each item, and a blank line before the first."
        _note(value, info, Trouble(what, helps, line), "list")
    return markdown.parse(text)


def _kroner(value: object, info: ValidationInfo) -> int | None:
    if value is None:
        return None
    amount = kroner.parse(value if isinstance(value, (int, float)) else text_of(value))
    _note(value, info, amount.doubt, "amount")
    if amount.percent is not None:
        what = say("The share in {text} is not printed.", text=quoted(str(value).strip()))
        trouble = Trouble(what, "The form reckons shares where it has them. Write the amount alone.")
        _note(value, info, trouble, "amount")
    return amount.value


def added(*amounts: int | None) -> int | None:
    """Add amounts; None where none of them is stated."""
    stated = [amount for amount in amounts if amount is not None]
    return sum(stated) if stated else None


def _when(value: object) -> str:
    """Return the text of a date or period; a number with a dot has lost what was written («20.10» is 20.1 in JSON)."""
    if isinstance(value, float):
        what = say("«{value}» is a number, where a date is asked.", value=value)
        raise Unreadable(Trouble(what, "Put the date in quotes."))
    return text_of(value)


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

    return Read(read, rule, doubt)


def _noted(parse: Callable[[str], str], doubt: Callable[[str], Trouble | None], rule: str) -> Read:
    """Read a text with a notation of its own; a blank one is no doubt."""

    def read(value: object, info: ValidationInfo) -> str:
        text = text_of(value)
        if not text:
            return ""
        _note(value, info, doubt(text), rule)
        return parse(text)

    return Read(read, rule, doubt)


@lru_cache(maxsize=1024)
def _duration_doubt(text: str) -> Trouble | None:
    return spans.doubt(spans.parse(text)) if text and "\n" not in text else None


def _number(value: object) -> int | None:
    text = text_of(value)
    if not text:
        return None
    if not re.fullmatch(r"[0-9]{1,9}", text):
        raise Unreadable(Trouble(say("«{text}» is not a whole number.", text=text), "Write digits only, such as 1."))
    return int(text)


def _year(value: object) -> int:
    text = text_of(value)
    if not re.fullmatch(r"(19|20)[0-9]{2}", text):
        raise Unreadable(Trouble(say("«{text}» is not a year.", text=text), "Write four digits, such as 2013."))
    return int(text)


def _report_year(value: object) -> int | None:
    """Return a year, where there may be none; a date or half-year says which year is meant."""
    text = value.written if isinstance(value, (dates.Date, halfyears.HalfYear)) else text_of(value)
    if not text:
        return None
    for found, kind in ((halfyears.parse(text), fixed("half-year")), (dates.parse(text), fixed("date"))):
        part = found.half if isinstance(found, halfyears.HalfYear) else found.month
        if found.year is not None and part is not None:
            what = say("{quoted} is a {kind}, where a year is asked.", quoted=quoted(text), kind=kind)
            raise Unreadable(Trouble(what, say("Write {year}.", year=found.year)))
    return _year(text)


def one_or_many(value: object) -> object:
    """Take one text as a list of it; nothing is the empty list."""
    if value is None or value == "":
        return ()
    return (value,) if isinstance(value, str) else value


_LONGEST_LINE = 1000  # characters of a line of dates: what is longer is no line of a form


def _dates(value: object) -> object:
    """Take «14.6. 19.6.» as two dates: the form has one line for them; no other text is ever split."""
    if isinstance(value, str) and len(value) <= _LONGEST_LINE and len(pieces := value.split()) > 1:
        parsed = [dates.parse(piece) for piece in pieces]
        if all(date.understood and date.day is not None for date in parsed):
            return parsed
    return one_or_many(value)


Text = Annotated[str, Read(text_of)]
Texts = Annotated[tuple[Text, ...], BeforeValidator(one_or_many)]
ProseText = Annotated[Prose, Read(_prose, "list")]
Kroner = Annotated[int | None, Read(_kroner, "amount"), Written(kroner.format)]
DateText = Annotated[dates.Date | None, _time(dates.Date, dates.parse, dates.doubt, "date"), Written(dates.format)]
Dates = Annotated[tuple[DateText, ...], BeforeValidator(_dates)]
HalfYearText = Annotated[
    halfyears.HalfYear | None,
    _time(halfyears.HalfYear, halfyears.parse, halfyears.doubt, "date"),
    Written(halfyears.format),
]
SpanText = Annotated[spans.Span | None, _time(spans.Span, spans.parse, spans.doubt, "period"), Written(spans.format)]
Duration = Annotated[str, _noted(str, _duration_doubt, "period")]
Phone = Annotated[str, _noted(phones.parse, phones.doubt, "contact"), Written(phones.format)]
OrganisationNumber = Annotated[
    str,
    _noted(organisation_numbers.parse, organisation_numbers.doubt, "organisation-number"),
    Written(organisation_numbers.format),
]
Email = Annotated[str, _noted(emails.parse, emails.doubt, "contact")]
Number = Annotated[int | None, Read(_number)]
Year = Annotated[int, Read(_year)]
ReportYear = Annotated[int | None, Read(_report_year)]
