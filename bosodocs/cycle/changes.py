"""
What has changed from one programme to another, in the order of the contract, in words.

>>> from bosodocs.model import Formalia, Programme, ResourceYear
>>> old = Programme(formalia=Formalia(municipality="Ås"), resources=[ResourceYear(year=2012, granted=1)])
>>> new = Programme(formalia=Formalia(municipality="Ås"), resources=[ResourceYear(year=2012, granted=2)])
>>> print(*between(old, new), sep="\\n")
§7 «Tilsagn om kompetansetilskudd», 2012: «1» is now «2».
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple, cast

from bosodocs import forms
from bosodocs.cycle import pairing, stretches
from bosodocs.kinds import facts, paths, places
from bosodocs.kinds.cross_table import CrossTable
from bosodocs.kinds.form import Form
from bosodocs.kinds.places import Places
from bosodocs.language.sentences import fixed, say
from bosodocs.model import CodedText, MainGoal, Participation, Programme, own_answers
from bosodocs.model.base import Fact
from bosodocs.model.own_answers import Answers
from bosodocs.notation import typography
from bosodocs.prose import text
from bosodocs.prose.records import Prose

_MAIN_GOALS = frozenset(MainGoal)
_NAME = 30
"""Characters of a name by which a place is told."""
_TABLES = "mål.måltabeller."
"""Three tables with the same columns, and goals of the same names."""
_HOLDERS = ("«Tekst»", "«Linjer»", "«Punkter»", "«Enhet»", "«Tittel»", "«Navn»")
"""Labels that say no more than the list around them."""


def known(form: Form | None = None) -> tuple[Places, ...]:
    """Return where the facts stand on paper: on the form that is looked at, before all others."""
    return tuple(one.places for one in (*((form,) if form is not None else ()), *forms.ALL))


@cache
def _headings() -> dict[str, str]:
    """Return what the forms call how someone takes part."""
    tables = (content for form in forms.ALL for content in form.contents if isinstance(content, CrossTable))
    return {word: heading for table in tables for heading, word in table.crosses}


class Change(NamedTuple):
    """A change: the printed place, the path in the programme that has it, and what it is."""

    place: str
    path: str
    what: str

    def __str__(self) -> str:
        return f"{self.place}: {self.what}" if self.place else self.what


def between(old: Programme, new: Programme, form: Form | None = None) -> Iterator[Change]:
    """Tell what has changed, and nothing where both say the same; places are named as on `form` before other forms."""
    yield from _Comparison(old, new, form).blocks(old, new, "", "")


class _Within(NamedTuple):
    """An item or table that a comparison stands in, by its name; `words` where that is but its first words."""

    name: str
    words: bool = False


class _Comparison:
    """Two programmes, and where in each of them a comparison stands."""

    def __init__(self, old: Programme, new: Programme, form: Form | None) -> None:
        self.old = old
        self.new = new
        self.known = known(form)
        self.within: tuple[_Within, ...] = ()

    def blocks(self, old: Fact, new: Fact, before: str, after: str) -> Iterator[Change]:
        """Compare two blocks, key by key; `before` and `after` are their paths, open at the end."""
        for key in facts.keys(type(new)):
            one, two = getattr(old, key.attribute), getattr(new, key.attribute)
            if one == two:
                continue
            within = self.within
            self.within = self._told_apart(new, key, before)
            yield from self._values(one, two, before + key.alias, after + key.alias, key.write)
            self.within = within

    def _told_apart(self, new: Fact, key: facts.Key, above: str) -> tuple[_Within, ...]:
        """Return by which names the place of a key is told: by no name of an item that is the change itself."""
        names = pairing.NAMES.get(type(new), ())
        if above == _TABLES:
            return (*self.within, _Within(key.alias))
        if key.attribute not in names:
            return self.within
        others = [str(getattr(new, name)) for name in names if name != key.attribute and getattr(new, name)]
        return (*self.within[:-1], *map(_Within, others))

    def _values(self, old: Any, new: Any, before: str, after: str, write: Callable[[Any], Any]) -> Iterator[Change]:
        if isinstance(old, Fact) and isinstance(new, Fact):
            yield from self.blocks(old, new, f"{before}.", f"{after}.")
        elif isinstance(old, Answers) and isinstance(new, Answers):
            for label in dict.fromkeys((*new, *old)):
                one, two = ([answers[label]] if label in answers else [] for answers in (old, new))
                yield from self._lines(one, two, f"{before}.{label}", f"{after}.{label}")
        elif isinstance(old, tuple) and isinstance(new, tuple):
            one, two = cast("tuple[Any, ...]", old), cast("tuple[Any, ...]", new)
            if any(isinstance(item, Fact) for item in (*one, *two)):
                yield from self._items(one, two, before, after)
            else:
                yield from self._lines(_written(one, write), _written(two, write), before, after)
        else:
            yield from self._lines(_written(old, write), _written(new, write), before, after)

    def _items(self, old: Sequence[Fact], new: Sequence[Fact], before: str, after: str) -> Iterator[Change]:
        """Compare two lists of blocks."""
        for one, two in pairing.items(old, new):
            if one is None and two is not None:
                what = say("{item} is new.", item=typography.quoted(_said(new[two])))
                yield self._change(self.new, f"{after}[{two}]", what)
            elif two is None and one is not None:
                what = say("{item} is gone.", item=typography.quoted(_said(old[one])))
                yield self._change(self.old, f"{before}[{one}]", what)
            elif one is not None and two is not None:
                within = self.within
                self.within = (*within, _Within(_called(new[two]), words=type(new[two]) not in pairing.NAMES))
                yield from self.blocks(old[one], new[two], f"{before}[{one}].", f"{after}[{two}].")
                self.within = within
        if Counter(map(repr, old)) == Counter(map(repr, new)):
            yield self._change(self.new, after, fixed("The order is another."))

    def _lines(self, old: Sequence[str], new: Sequence[str], before: str, after: str) -> Iterator[Change]:
        """Compare two texts, line by line, as a reader sees them; a line that is another is told with what it was."""
        ones, twos = [[typography.plain(line) for line in side] for side in (old, new)]
        for gone, come in stretches.differing(ones, twos):
            for one, two in pairing.lines([ones[at] for at in gone], [twos[at] for at in come]):
                if one is None or two is None:
                    pattern = "{item} is new." if one is None else "{item} is gone."
                    what = say(pattern, item=typography.quoted(one or two or ""))
                    yield self._change(self.new if one is None else self.old, after if one is None else before, what)
                else:
                    was, now = typography.quoted_apart(one, two)
                    yield self._change(self.new, after, say("{before} is now {after}.", before=was, after=now))

    def _change(self, programme: Programme, path: str, what: str) -> Change:
        label = self._place(path, lambda inner: str(paths.get(programme, inner)))
        named = (name for within in self.within if (name := _besides(within, label, what)))
        return Change(", ".join([label, *named]), path, what)

    def _place(self, path: str, named: Callable[[str], str]) -> str:
        """Return the printed place of a path; what no form prints itself stands in the list or block around it."""
        label = places.label(path, self.known, named=named)
        if own_answers.label(path):
            return label
        around, outer = path, label
        while "." in around and (_holds(outer) or not outer.startswith("§")):
            around = around.rpartition(".")[0]
            outer = places.label(around, self.known, named=named)
        if outer == label or not outer.startswith("§"):
            return label
        if path.startswith(_TABLES):
            return f"{outer.partition(' ')[0]} {label}"
        return outer if _holds(label) or label in outer else f"{outer}, {label}"


def _holds(label: str) -> bool:
    return any(held in label for held in _HOLDERS)


def _besides(within: _Within, label: str, what: str) -> str:
    """Quote the name of what a place is within, so far as neither the place nor the change says it; else give «»."""
    said = label.rpartition(", ")[2]
    name = within.name.removeprefix(f"{said} ")
    if name in _MAIN_GOALS:
        return "" if name in label else name
    told = name == said or f"«{name}»" in label or (within.words and _short(name).rstrip("»…") in what)
    return _short(name) if name and not told else ""


def _written(value: Any, write: Callable[[Any], Any]) -> list[str]:
    """Return a value as lines; none for what is not stated."""
    if isinstance(value, Prose):
        return text.plain(value).splitlines()
    if isinstance(value, Fact):
        return [_called(value)]
    if isinstance(value, tuple):
        each = zip(cast("tuple[Any, ...]", value), write(value), strict=True)
        return [_headings()[one] if isinstance(one, Participation) else str(two) for one, two in each]
    return [str(write(value))] if value not in {None, ""} else []


def _called(item: Fact) -> str:
    """Return an item by its name, else by its first words."""
    names = pairing.NAMES.get(type(item), ())
    stated = [str(value) for key in names if (value := getattr(item, key)) not in {None, ""}]
    if not stated:
        every = (_written(getattr(item, key.attribute), key.write) for key in facts.keys(type(item)))
        stated = next((lines[:1] for lines in every if lines), [""])
    return " ".join(stated)


def _said(item: Fact) -> str:
    """Return an item by its name; one that is known by a code, by its text as well."""
    return f"{item.code} {item.text}".strip() if isinstance(item, CodedText) else _called(item)


def _short(name: str) -> str:
    """Quote a name, of a long one its beginning."""
    written = typography.plain(name)
    return f"«{written}»" if len(written) <= _NAME else f"«{written[:_NAME].rstrip(' .,;:–-')}…»"
