"""
A programme file in YAML, read as text throughout: `NO`, `01.04` and `2013-06-20` stay as written.

Source: YAML 1.1 as PyYAML's events give it; nothing is resolved and nothing constructed. An empty value and `~` mean
«not stated», every other value is its text (programme-file contract, «The fine print»). Aliases, anchors, merge keys,
tags and a second document are faults.

    >>> read("formalia:\\n  kommune: NO\\n", "a.yaml").root
    {'formalia': {'kommune': 'NO'}}
    >>> print(read("visjon: *alle\\n", "a.yaml").faults[0])
    a.yaml:1: visjon: «*alle» would take a value from elsewhere. Write the value itself, or put it in quotes.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml import events as kinds

from bosodocs.errors import Fault, Place, Trouble
from bosodocs.language.sentences import fixed, say
from bosodocs.loading import folding
from bosodocs.loading.nodes import Mapping, Sequence, lines
from bosodocs.loading.tree import MOST_FAULTS, Builder, TooMuch, Tree
from bosodocs.notation import characters

_FAST: Any = getattr(yaml, "CBaseLoader", None)
"""PyYAML's door to libyaml, some twenty times faster; a PyYAML built without it has none."""

_events: Callable[..., Iterable[Any]] = yaml.parse  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]

_SEPARATORS = "\u2028\u2029"
"""Line breaks to YAML 1.1 (§4.2), and characters like any other to everyone else, YAML 1.2 included."""


@dataclass(slots=True)
class _Reader:
    """
    What is known while the events of one document pass by.

    Shape: `awaits` has an entry for each open node: True if a key comes next, False if its value, None in a list.
    `inside_key` counts the open nodes of a key that is no text.
    """

    builder: Builder
    source: list[str]
    hidden: dict[int, int]
    awaits: list[bool | None] = field(default_factory=list[bool | None])
    inside_key: int = 0


def read(text: str, file: str) -> Tree:
    """Read a YAML document, with every fault that is found. Line breaks are «\\n» alone."""
    readable = characters.replaced(text, "\N{REPLACEMENT CHARACTER}")
    hidden = _stand_ins(readable)
    readable = readable.translate({ord(character): stand_in for stand_in, character in hidden.items()})
    tree = _tree(readable, {stand_in: ord(character) for stand_in, character in hidden.items()}, file)
    if not characters.find(text):
        return tree
    refused = _refused(text, tree, file)
    more = tree.more + max(0, len(refused) - MOST_FAULTS)
    return tree._replace(faults=(*refused[:MOST_FAULTS], *tree.faults), more=more)


_SLOW_FROM = 1_000_000  # characters of a text that the parser written in Python takes seconds for


def _tree(text: str, hidden: dict[int, int], file: str) -> Tree:
    source = text.split("\n")
    known: yaml.MarkedYAMLError | None = None
    builder = Builder(file)
    # The words and marks of an error are those of the Python parser, which every installation has.
    for parser in (_FAST, yaml.BaseLoader) if _FAST is not None else (yaml.BaseLoader,):
        builder = Builder(file, text)
        try:
            return _build(_events(text, Loader=parser), _Reader(builder, source, hidden))
        except yaml.MarkedYAMLError as error:
            known = error
            if len(text) > _SLOW_FROM:
                break
        except (ValueError, OverflowError):
            # PyYAML 6.0.3 calls chr() with what is behind Unicode, and int() with any number of digits («%YAML 1.1»).
            break
    return _broken(builder, source, known)


def _broken(builder: Builder, source: list[str], error: yaml.MarkedYAMLError | None) -> Tree:
    from bosodocs.loading import yaml_faults  # noqa: PLC0415 - only for a fault

    for line, trouble in yaml_faults.of(error, source) if error is not None else yaml_faults.of_escapes(source):
        builder.fault(line, trouble.what, trouble.help, path="")
    return builder.refused()


def _build(events: Iterable[Any], reader: _Reader) -> Tree:
    documents = 0
    for event in events:
        line = event.start_mark.line + 1
        if isinstance(event, kinds.DocumentStartEvent):
            documents += 1
            if documents > 1:
                what = "A second document begins here; a programme file has one."
                reader.builder.fault(line, what, "Delete the line «---», or make two files.", path="")
                break
        elif take := _TAKES.get(event.__class__):
            try:
                take(reader, event, line)
            except TooMuch:
                return reader.builder.refused()
    return reader.builder.tree()


def _scalar(reader: _Reader, event: Any, line: int) -> None:
    if reader.inside_key:
        reader.builder.another(line)
        return
    builder = reader.builder
    text: str = event.value.translate(reader.hidden) if reader.hidden else event.value
    plain = not event.style
    is_key = _is_key(reader)
    if is_key and plain and text == "<<":
        builder.no_key()
        what = "«<<» would merge another block into this one."
        builder.fault(line, what, "Write the keys themselves.", path=builder.path)
        return
    if is_key:
        builder.no_key()
        _refuse_marks(builder, event, line)
        builder.key(text, line)
        return
    _refuse_marks(builder, event, line)
    if plain and text in {"", "~"}:
        builder.value(None, line)
        return
    if plain:
        _look_behind(reader, event)
    first = min(line + 1, len(reader.source)) if event.style in {"|", ">"} else line
    scalar = builder.scalar(text, first)
    if "\n" in text and event.style != "|":
        scalar.lines = folding.lines(text, first, reader.source[: event.end_mark.line + 1])
    builder.value(scalar, line)


_COMMENT = re.compile(r"\s+#(?=\w)(?P<text>.*)")
"""A comment that begins as a number does («sak #12»); one that is meant has a space behind its mark."""


def _look_behind(reader: _Reader, event: Any) -> None:
    """Tell of what YAML takes for a comment behind a value, and a person may have meant as a part of it."""
    number: int = event.end_mark.line
    line = reader.source[number] if number < len(reader.source) else ""
    column: int = event.end_mark.column
    if line[column : column + 1].isspace() and (cut := _COMMENT.match(line, column)):
        what = say("«#{text}» is a comment, and is not printed.", text=cut["text"].strip()[:40])
        trouble = Trouble(what, "Put the whole value in quotes if it is meant.")
        reader.builder.doubts.append((reader.builder.path, number + 1, trouble))


def _alias(reader: _Reader, event: Any, line: int) -> None:
    if reader.inside_key:
        return
    builder = reader.builder
    if is_key := _is_key(reader):
        builder.no_key()
    what = say("«*{anchor}» would take a value from elsewhere.", anchor=event.anchor)
    builder.fault(line, what, "Write the value itself, or put it in quotes.")
    if not is_key:
        builder.value(None, line)


def _start(reader: _Reader, event: Any, line: int) -> None:
    if reader.inside_key:
        reader.builder.another(line)
        reader.inside_key += 1
        return
    builder = reader.builder
    is_mapping = isinstance(event, kinds.MappingStartEvent)
    if _is_key(reader):
        builder.no_key()
        reader.inside_key = 1
        shape = fixed("A block") if is_mapping else fixed("A list")
        what = say("{shape} in brackets stands where a key is asked.", shape=shape)
        builder.fault(line, what, "Put a text with brackets in quotes.")
        return
    _refuse_marks(builder, event, line)
    builder.open(Mapping if is_mapping else Sequence, line)
    reader.awaits.append(True if is_mapping else None)


def _end(reader: _Reader, _: Any, __: int) -> None:
    if reader.inside_key:
        reader.inside_key -= 1
        return
    reader.awaits.pop()
    reader.builder.close()


_TAKES: dict[type[Any], Callable[[_Reader, Any, int], None]] = {
    kinds.ScalarEvent: _scalar,
    kinds.AliasEvent: _alias,
    kinds.MappingStartEvent: _start,
    kinds.SequenceStartEvent: _start,
    kinds.MappingEndEvent: _end,
    kinds.SequenceEndEvent: _end,
}


def _is_key(reader: _Reader) -> bool:
    """Return whether the node that begins now is a key, and turn to what comes after it."""
    if not reader.awaits or reader.awaits[-1] is None:
        return False
    is_key = reader.awaits[-1]
    reader.awaits[-1] = not is_key
    return is_key


def _refuse_marks(builder: Builder, event: Any, line: int) -> None:
    """Refuse an anchor or a tag: what stands behind «&» or «!» would not be printed."""
    help_ = "Put the value in quotes, or delete the mark."
    if event.anchor is not None:
        builder.fault(line, say("«&{anchor}» is a mark to YAML and would not be printed.", anchor=event.anchor), help_)
    if event.tag is not None:
        builder.fault(line, say("«{tag}» is a mark to YAML and would not be printed.", tag=event.tag), help_)


def _stand_ins(text: str) -> dict[int, str]:
    """Return a private character that the text does not have for each line separator that it has."""
    wanted = [character for character in _SEPARATORS if character in text]
    free = (code for code in range(0xE000, 0xF900) if chr(code) not in text)
    return {code: character for character, code in zip(wanted, free, strict=False)} if wanted else {}


def _refused(text: str, tree: Tree, file: str) -> list[Fault]:
    """Tell each line's first character that no document can hold, with the path of the value it stands in."""
    known = lines(tree.root) if tree.root is not None else {}
    places = sorted((line, len(path), path) for path, line in known.items())
    begins = [line for line, _, _ in places]
    found: list[Fault] = []
    for number, line in enumerate(text.split("\n"), 1):
        if character := characters.find(line):
            at = bisect_right(begins, number)
            path = places[at - 1][2] if at else ""
            what = say("The character U+{code:04X} cannot stand in a document.", code=ord(character[0]))
            found.append(Fault(what, "Delete it, or type the text anew.", Place(file, number, path)))
    return found
