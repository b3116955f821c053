"""
Half-years, the periods that a report covers.

Source: the forms' own words, «første halvår 2013»; `2013-1` is how a programme file and a file name write it.
«første» and «andre» are good in bokmål and in nynorsk (Språkrådet, Bokmålsordboka and Nynorskordboka).

    >>> parse("2013 første halvår") == parse("1. halvår 2013") == parse("2013-h1")
    True
    >>> words(parse("2013-2"), "nn")
    'andre halvår 2013'
    >>> print(*doubt(parse("1. halvår"))[:2])
    «1. halvår» does not say which year. Write the year too, such as 2013-1.
"""

from __future__ import annotations

from dataclasses import dataclass

from bosodocs.errors import Trouble
from bosodocs.language.sentences import say
from bosodocs.notation import typography
from bosodocs.notation.dates import YEAR
from bosodocs.notation.meanings import Meaningful
from bosodocs.notation.shapes import Shapes

_HALVES = {
    **dict.fromkeys(("1", "første", "fyrste", "vår"), 1),
    **dict.fromkeys(("2", "andre", "annet", "anna", "høst", "haust"), 2),
}

_ORDINALS = {"nb": ("første", "andre"), "nn": ("første", "andre")}

_HALF = r"(?P<half>[12]\.?|første|fyrste|andre|annet|anna|vår|høst|haust) ?halvår(?:et)?"

_IN_DIGITS = Shapes(
    rf"(?P<year>{YEAR}) ?[{typography.DASHES}/.:] ?(?P<half>[12])\.?",
    rf"(?P<year>{YEAR})\.?",
)
_WITH_H = Shapes(
    rf"(?P<year>{YEAR}) ?(?:[{typography.DASHES}/.:] ?)?h(?P<half>[12])\.?",
    rf"h ?(?P<half>[12])(?:,? | ?[{typography.DASHES}/] ?)(?P<year>{YEAR})\.?",
    rf"{_HALF}(?:,? (?:(?:i|av) )?| ?[{typography.DASHES}/] ?)(?P<year>{YEAR})\.?",
    rf"(?P<year>{YEAR})(?:[,:]? | ?[{typography.DASHES}/] ?){_HALF}\.?",
    rf"halvår (?P<half>[12]),? (?P<year>{YEAR})\.?",
    rf"{_HALF}\.?",
)
"""With «h» or «halvår» in them, as all others have."""


@dataclass(frozen=True, slots=True, eq=False)
class HalfYear(Meaningful):
    """
    A half-year; `half` is 1 or 2, and what is not written, or not understood, is None.

    Shape: half-years are equal that mean the same, however they are written.
    """

    written: str
    year: int | None = None
    half: int | None = None

    @property
    def understood(self) -> bool:
        """Whether both the year and the half are known."""
        return self.year is not None and self.half in {1, 2}

    @property
    def meaning(self) -> tuple[int | None, int | None] | str:
        """The year and the half, else the plain text."""
        return (self.year, self.half) if self.understood else typography.plain(self.written)


def parse(written: str) -> HalfYear:
    """Read a half-year; what is none is kept as written."""
    written = written.strip()
    text = "" if len(written) > typography.LONGEST else typography.plain(written).casefold()
    found = (_WITH_H if "h" in text else _IN_DIGITS).fullmatch(text)
    if found is None:
        return HalfYear(written)
    parts = found.groupdict()
    half, year = parts.get("half"), parts.get("year")
    return HalfYear(written, int(year) if year else None, _HALVES[half.rstrip(".")] if half else None)


def doubt(half_year: HalfYear) -> Trouble | None:
    """Say what is missing in a half-year that is not understood; a blank one is no doubt."""
    if half_year.understood or not typography.plain(half_year.written):
        return None
    quoted = typography.quoted(half_year.written)
    if half_year.year is not None:
        what = say("{quoted} does not say which half of the year.", quoted=quoted)
        return Trouble(what, say("Write {year}-1 or {year}-2.", year=half_year.year))
    if half_year.half is not None:
        help_ = say("Write the year too, such as 2013-{half}.", half=half_year.half)
        return Trouble(say("{quoted} does not say which year.", quoted=quoted), help_)
    what = say("{quoted} is kept as written: it is not read as a half-year.", quoted=quoted)
    return Trouble(what, "Write 2013-1 for the first half of 2013, 2013-2 for the second.")


def format(half_year: HalfYear) -> str:  # noqa: A001 - the verb that every notation has
    """Write a half-year as a programme file has it: «2013-1»."""
    return f"{half_year.year}-{half_year.half}" if half_year.understood else half_year.written


def words(half_year: HalfYear, language: str) -> str:
    """Write a half-year as a form has it, «første halvår 2013», in «nb» or «nn»."""
    if half_year.half is None or not half_year.understood:
        return half_year.written
    return f"{_ORDINALS[language][half_year.half - 1]} halvår {half_year.year}"
