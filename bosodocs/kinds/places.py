"""
Where a path of the programme file stands on paper: its section and printed label.

>>> from bosodocs.forms import half_year_report
>>> label("ressursbruk[2].tilsagn", (half_year_report.places,), named=lambda path: "2012")
'§7 «Tilsagn om kompetansetilskudd», 2012'
>>> label("formalia.språk", (half_year_report.places,))
'«Språk»'
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple, cast

from bosodocs.kinds import facts
from bosodocs.kinds.declaration import Section
from bosodocs.model import Programme, own_answers
from bosodocs.model.base import Fact, blocks_in
from bosodocs.model.own_answers import Answers
from bosodocs.patterns import lazily

_INDEX = lazily(r"\[\d+\]")


class Printed(NamedTuple):
    """A section, the label in it, and the key that tells the items of its list apart («» for none)."""

    section: Section
    label: str
    named_by: str = ""


class Value(NamedTuple):
    """A value of a programme, with its path and key."""

    path: str
    key: facts.Key
    value: Any


class Places:
    """
    Where each path of a form stands, and which of the model's keys its sections print.

    What is worked out is kept for the next who asks.
    """

    def __init__(self, sections: Iterable[Section]) -> None:
        instead: dict[str, Printed] = {}
        self.printed: dict[str, Printed] = {}
        for section in sections:
            for answer in section.places():
                printed = self.printed.setdefault(answer.path, Printed(section, answer.label, answer.named_by))
                instead |= dict.fromkeys(answer.instead, printed)
        self.printed = {**instead, **self.printed}
        self._keys: dict[tuple[type[Fact], str], tuple[tuple[facts.Key, str], ...]] = {}
        self._shows: dict[str, bool] = {}

    def keys(self, kind: type[Fact], above: str) -> tuple[tuple[facts.Key, str], ...]:
        """Return the keys of a kind of block of which something is printed, each with its pattern."""
        known = self._keys.get((kind, above))
        if known is None:
            pairs = ((key, above + key.alias) for key in facts.keys(kind))
            known = tuple(pair for pair in pairs if self._prints(pair[1]) or self._holds(pair[1]))
            self._keys[kind, above] = known
        return known

    def values(self, fact: Fact, wanted: Callable[[facts.Key], bool] = lambda _: True) -> list[Value]:
        """Return every value that is printed of a programme, in the order of the contract; none that says nothing."""
        found: list[Value] = []
        self._block(fact, "", "", wanted, found)
        return found

    def _block(
        self, fact: Fact, path: str, pattern: str, wanted: Callable[[facts.Key], bool], found: list[Value]
    ) -> None:
        for key, inner in self.keys(type(fact), pattern):
            value = getattr(fact, key.attribute)
            if not value or not wanted(key):
                continue
            at = path + key.alias
            if isinstance(value, Fact):
                self._block(value, f"{at}.", f"{inner}.", wanted, found)
            elif isinstance(value, Answers):
                own = ((own_answers.path(label), answer) for label, answer in value.items())
                found += [Value(place, key, answer) for place, answer in own if self.shows(place)]
            elif type(value) is tuple:
                for index, item in enumerate(cast("tuple[Any, ...]", value)):
                    if isinstance(item, Fact):
                        self._block(item, f"{at}[{index}].", f"{inner}[].", wanted, found)
                    elif item:
                        found.append(Value(f"{at}[{index}]", key, item))
            else:
                found.append(Value(at, key, value))

    def shows(self, path: str) -> bool:
        """Return whether a path, or a block or list around it, is printed."""
        return self._prints(_INDEX.sub("[]", path) if "[" in path and not own_answers.label(path) else path)

    def _prints(self, pattern: str) -> bool:
        if pattern not in self._shows:
            self._shows[pattern] = any(_is_in(pattern, at) for at in self.printed)
        return self._shows[pattern]

    def _holds(self, pattern: str) -> bool:
        return any(_is_in(at, pattern) for at in self.printed)


def _is_in(pattern: str, around: str) -> bool:
    return pattern == around or (pattern.startswith((f"{around}.", f"{around}[")) and not own_answers.label(around))


def label(path: str, known: Sequence[Places], *, named: Callable[[str], str] | None = None) -> str:
    """
    Return the printed place of a path with its indexes, else what the model calls it.

    Of several forms, the first that prints the path counts; `named` gives the value at a path, to tell items apart.
    """
    if own := own_answers.label(path):
        printed = _found(path, known)
        return f"{printed.section.reference} «{printed.label}»" if printed else f"«{own}»"
    pattern = _INDEX.sub("[]", path)
    while pattern:
        if found := _found(pattern, known) or _found(pattern.removesuffix("[]"), known):
            return f"{found.section.reference} «{found.label}»{_name(path, found, named)}"
        title = _title(pattern)
        if title:
            inside = _inside(pattern, known)
            return f"{inside.section.reference} «{title}»{_name(path, inside, named)}" if inside else f"«{title}»"
        pattern = pattern.rpartition(".")[0] if "." in pattern else ""
    return ""


def _found(pattern: str, known: Sequence[Places]) -> Printed | None:
    return next((places.printed[pattern] for places in known if pattern in places.printed), None)


def _inside(pattern: str, known: Sequence[Places]) -> Printed | None:
    """Return something that is printed of a block, by which the block's own place is known."""
    printed = (pair for places in known for pair in places.printed.items())
    return next((found for path, found in printed if path.startswith(f"{pattern}.")), None)


def _name(path: str, found: Printed, named: Callable[[str], str] | None) -> str:
    if not found.named_by or named is None:
        return ""
    end = path.find("]")  # of the table's own list, whatever lists stand inside its items
    value = named(f"{path[: end + 1]}.{found.named_by}") if end >= 0 else ""
    return f", {value}" if value else ""


def _title(pattern: str) -> str:
    """Return what the model calls a path."""
    kind: type[Fact] | None = Programme
    title = ""
    for name in pattern.replace("[]", "").split("."):
        info = next((info for info in kind.model_fields.values() if info.alias == name), None) if kind else None
        if info is None:
            return ""
        title, kind = info.title or "", next(iter(blocks_in(info.annotation)), None)
    return title
