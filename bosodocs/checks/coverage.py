"""
A template held against its form: what the form asks and the template prints nowhere, and what is stated in vain.

Shape: `used` has the paths that the template's tags name (`bosodocs.word.filler.used`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache, partial

from bosodocs.checks import unprinted_items
from bosodocs.checks.rules import Looked, found
from bosodocs.errors import Finding, Trouble
from bosodocs.kinds import paths
from bosodocs.kinds.declaration import Printed
from bosodocs.kinds.form import Form
from bosodocs.kinds.places import Value
from bosodocs.language import printable
from bosodocs.language.sentences import say
from bosodocs.model import Programme, own_answers
from bosodocs.package import keyed
from bosodocs.package.keyed import Named
from bosodocs.package.templates import Limit
from bosodocs.patterns import lazily
from bosodocs.prose import text
from bosodocs.prose.records import Prose

_SCREEN = 1500
"""Characters of what is told to be stated in vain."""
_INDEX = lazily(r"\[\d+\]")


def missing(form: Form, used: frozenset[str]) -> Iterator[Trouble]:
    """Return what the form asks and no tag of the template prints."""
    printed = _printed(form, used | _as_lists(form, used, _named(form, used)))
    for section in form.sections:
        for answer in section.answers():
            if answer.asked and own_answers.tag_path(answer.path) not in printed:
                what = say("{section} «{label}» is printed nowhere.", section=section.reference, label=_called(answer))
                yield Trouble(what, say("Its tag names {path}.", path=own_answers.tag_path(answer.path)))


def unprinted(used: frozenset[str], looked: Looked) -> Iterator[Finding]:
    """Return what the programme states, the form has a place for, and the template does not print."""
    programme, form = looked
    named = _named(form, used)
    printed = _printed(form, _apart(used, named))
    said = cache(partial(_values, looked))
    for section in form.sections:
        for answer in section.answers():
            if (path := answer.path.partition("[]")[0]) in named:
                if path == answer.path:
                    yield from unprinted_items.of(named[path], used, printed, looked, section)
                continue
            if own_answers.tag_path(answer.path) not in printed and (path := _stated(programme, answer.path)):
                yield found(
                    "unprinted",
                    looked,
                    path,
                    _vain(_called(answer), said().get(answer.path, ())),
                    label=section.place,
                )


def elsewhere(looked: Looked, others: Iterable[Form]) -> Iterator[Finding]:
    """Return what the programme states of the form's own blocks, and only one of the others has a place for."""
    programme, form = looked
    blocks = {
        answer.path.partition(".")[0].partition("[")[0] for section in form.sections for answer in section.answers()
    }
    told: dict[str, tuple[str, Form, dict[str, str]]] = {}
    for other in (one for one in others if one is not form):
        for value in other.places.values(programme):
            pattern = _INDEX.sub("[]", value.path).removesuffix("[]")
            if pattern.partition(".")[0].partition("[")[0] in blocks and not form.places.shows(pattern):
                told.setdefault(pattern, (value.path, other, {}))[2][value.path] = _text(value)
    for path, other, said in told.values():
        text_ = printable.shown("; ".join(dict.fromkeys(said.values())), most=_SCREEN)
        what = say("This is stated, and the form has no place for it: «{text}».", text=text_)
        yield found("unprinted", Looked(programme, other), path, what)


def unasked(used: frozenset[str], looked: Looked) -> Iterator[Finding]:
    """Return the answers of the municipality's own that no label of a form without tags asks for."""
    for label, answer in looked.programme.own_answers.items():
        path = own_answers.path(label)
        if own_answers.tag_path(path) not in used and not looked.form.places.shows(path):
            yield found("unprinted", looked, path, _vain(label, [answer]))


def too_long(limits: Iterable[Limit], looked: Looked) -> Iterator[Finding]:
    """Return the answers that are longer than the template allows."""
    told = {path: (path, "\n".join(texts)) for path, texts in _values(looked).items()}
    for label, answer in looked.programme.own_answers.items():
        path = own_answers.path(label)
        told[own_answers.tag_path(path)] = (path, answer)
    for limit in limits:
        path, answer = told.get(limit.path, ("", ""))
        if len(answer) > limit.most:
            what = say("It has {count} characters; at most {most} are allowed.", count=len(answer), most=limit.most)
            yield found("length", looked, path, what)


def asked(found_: Iterable[Finding], form: Form, used: frozenset[str]) -> Iterator[Finding]:
    """Return the open questions that a template has a place for the answer of."""
    printed = _printed(form, used | _as_lists(form, used, _named(form, used)))
    return (one for one in found_ if own_answers.tag_path(_INDEX.sub("[]", one.place.path)) in printed)


def _vain(label: str, said: Iterable[str]) -> str:
    """Say that something is stated in vain, and what."""
    told = printable.shown("; ".join(dict.fromkeys(said)), most=_SCREEN)
    if not told:
        return say("«{label}» is stated, and the template does not print it.", label=label)
    return say("«{label}» is stated, and the template does not print it: «{text}».", label=label, text=told)


def _values(looked: Looked) -> dict[str, list[str]]:
    """Return what a programme states, by the patterns of its paths."""
    found_: dict[str, list[str]] = {}
    for value in looked.form.places.values(looked.programme):
        pattern = _INDEX.sub("[]", value.path).removesuffix("[]")
        found_.setdefault(pattern, []).append(_text(value))
    return found_


def _text(value: Value) -> str:
    if isinstance(value.value, Prose):
        return text.plain(value.value)
    if isinstance(value.value, str):
        return value.value
    return str(value.key.write([value.value])[0] if value.path.endswith("]") else value.key.write(value.value))


def _called(answer: Printed) -> str:
    """Return the label of an answer, that of a column behind its table's."""
    return f"{answer.within}, {answer.label}" if answer.within else answer.label


@lru_cache(maxsize=64)
def _named(form: Form, used: frozenset[str]) -> Mapping[str, Named]:
    """Return what the template names of lists whose items have keys, by the lists' paths."""
    return {one.path: one for one in keyed.by_key(used, {path: items.keys for path, items in form.items.items()})}


def _apart(used: frozenset[str], named: Iterable[str]) -> frozenset[str]:
    """Return the paths that lead to no item by its name."""
    starts = tuple(f"{path}." for path in named)
    return frozenset(path for path in used if not path.startswith(starts)) if starts else used


def _as_lists(form: Form, used: frozenset[str], named: Mapping[str, Named]) -> frozenset[str]:
    """
    Return the paths of named items as those of their lists: «ressursbruk._2012.tilsagn» as «ressursbruk[].tilsagn».

    What a key is made of stands in the template's own words.
    """
    printed = [(path, fields) for path, one in named.items() for fields in one.fields(used).values()]
    printed += [(path, {form.items[path].named_by}) for path, one in named.items() if one.named]
    return frozenset(f"{path}[].{field}" for path, fields in printed for field in fields)


def _printed(form: Form, used: frozenset[str]) -> frozenset[str]:
    """Return every path that is printed, and every one that something printed stands in."""
    return _with_holders(tuple(pair for derived in form.written for pair in derived.prints), used)


@lru_cache(maxsize=64)
def _with_holders(prints: tuple[tuple[str, str], ...], used: frozenset[str]) -> frozenset[str]:
    printed = set(used)
    for written, meant in prints:
        around = (f"{written}.", f"{written}[")
        printed |= {meant + path.removeprefix(written) for path in used if path == written or path.startswith(around)}
    for path in list(printed):
        while cut := max(path.rfind("."), path.rfind("["), 0):
            path = path[:cut]  # noqa: PLW2901 - up through what it stands in
            printed.add(path)
    return frozenset(printed)


def _stated(programme: Programme, pattern: str) -> str:
    """Return the first path of a pattern that is stated, or «»."""
    if own_answers.label(pattern):
        return pattern if paths.stated(programme, pattern) else ""
    above, listed, below = pattern.partition("[].")
    if not listed:
        return above if paths.known(programme, above) and paths.stated(programme, above) else ""
    items = (paths.get(programme, above) if paths.known(programme, above) else None) or ()
    found_at = (_stated(programme, f"{above}[{index}].{below}") for index in range(len(items)))
    return next(filter(None, found_at), "")
