"""
`bosodocs`: other tools for the forms.

    bosodocs new [--form NAME] FILE     an empty programme file (.yaml), or an empty workbook to fill in (.xlsx)
    bosodocs read FILE [-o FILE]        a filled form (.docx, .xlsx) as a programme file
    bosodocs next FILE [-o FILE]        the next half-year's programme file, from the last report or programme file
    bosodocs diff A B                   what has changed from one file to another, by section, in words: programme files
                                        or filled forms, compared as far as both show the programme
    bosodocs adopt FILE [-o FILE]       a form without tags as a template: what stands where is found by its labels
    bosodocs schema                     the JSON Schema of the programme file, for editors
    bosodocs glossary                   every key of the programme file, what it means, and an example

stdout has what was asked for, or the path of what was written; stderr what is wrong.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NoReturn

from bosodocs.cli import start

start.quickly()

from bosodocs import forms
from bosodocs.cli import files, streams
from bosodocs.cli.arguments import Parser
from bosodocs.cli.telling import Teller, language_of
from bosodocs.cycle import changes, compared
from bosodocs.cycle.next_period import next_period
from bosodocs.errors import BosodocsError, Fault, Place, SaveError
from bosodocs.filling.blank import blank
from bosodocs.kinds import paths, places
from bosodocs.language import printable
from bosodocs.language.sentences import fixed, say
from bosodocs.model import Programme, base, glossary, schema
from bosodocs.model.base import Fact
from bosodocs.model.blank import programme_file
from bosodocs.notation import typography
from bosodocs.package import saving
from bosodocs.reading import read

DONE, FAULT, UNREAD = 0, 1, 2
"""Exit codes. `diff` ends with 1 where the files differ and 2 where one cannot be read, as other programs of that name
do; argparse itself ends with 2 where a command is used wrongly."""

UNTAKEN = {"extra", "placeholder", "value", "tick", "lost"}
"""Notes of reading that tell of something which is not compared, since it is no fact of the programme."""

SHEETS = {form.option: form for form in forms.ALL if form.suffix == ".xlsx"}


def run() -> NoReturn:
    """Run the command as a process."""
    wrong = UNREAD if sys.argv[1:2] == ["diff"] else FAULT
    streams.run(main, wrong=wrong, gone=FAULT, told=lambda: Teller(language_of(sys.argv[1:])).say(streams.LOST))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    chosen = _parser(language_of(given)).parse_args(given)
    teller = Teller(chosen.lang)
    try:
        return chosen.do(chosen, teller)
    except BosodocsError as error:
        teller.faults(error.faults, error.more)
        return FAULT


def _parser(language: str) -> Parser:
    told = Teller(language).say
    parser = Parser(told=told, prog="bosodocs", description=told("Other tools for the forms."))
    commands = parser.add_subparsers(title=told("commands"), metavar="COMMAND", required=True, parser_class=Parser)

    def command(name: str, about: str, do: Callable[[argparse.Namespace, Teller], int]) -> Parser:
        made = commands.add_parser(name, told=told, help=told(about), description=told(about))
        made.add_language(language)
        made.set_defaults(do=do)
        return made

    new = command("new", fixed("an empty programme file (.yaml), or an empty workbook to fill in (.xlsx)"), _new)
    new.add("file", metavar="FILE", help=told("the file to write, .yaml or .xlsx"))
    about = say("the workbook to begin: {names}", names=", ".join(SHEETS))
    new.add("--form", choices=list(SHEETS), default=next(iter(SHEETS)), metavar="NAME", help=told(about))
    new.add_overwrite()
    diff = command(
        "diff", fixed("what has changed from one programme file or filled form to another, by section, in words"), _diff
    )
    diff.add("old", metavar="A", help=told("the older file"))
    diff.add("new", metavar="B", help=told("the newer file"))
    read_ = command("read", fixed("a filled form as a programme file"), _read)
    read_.add("file", metavar="FILE", help=told("the filled form, .docx or .xlsx"))
    next_ = command("next", fixed("the next half-year's programme file, from the last report or programme file"), _next)
    next_.add("file", metavar="FILE", help=told("the last report (.docx, .xlsx) or programme file (.yaml, .json)"))
    about = told("the programme file to write; without it, it is printed")
    for each in (read_, next_):
        each.add("-o", "--output", default="", metavar="FILE", help=about)
        each.add_overwrite()
    adopt = command(
        "adopt", fixed("a form without tags as a template: what stands where is found by its labels"), _adopt
    )
    adopt.add("file", metavar="FILE", help=told("the form, blank or filled in, .docx or .xlsx"))
    names = list(forms.OPTIONS)
    about = say("the form that it is: {names}; without it, it is recognised", names=", ".join(names))
    adopt.add("--form", choices=names, default="", metavar="NAME", help=told(about))
    adopt.add(
        "-o", "--output", default="", metavar="FILE", help=told("the template to write; without it, beside the form")
    )
    adopt.add_overwrite()
    command("schema", fixed("the JSON Schema of the programme file, for editors"), _schema)
    command("glossary", fixed("every key of the programme file, what it means, and an example"), _glossary)
    return parser


def _new(chosen: argparse.Namespace, _teller: Teller) -> int:
    path = Path(chosen.file)
    kind = path.suffix.lower()
    if kind not in {".yaml", ".yml", ".xlsx"}:
        what = say("«{suffix}» is no file that can be begun.", suffix=path.suffix or path.name)
        raise SaveError([Fault(what, "Name a .yaml or .xlsx file.", Place(file=str(path)))])
    data = blank(SHEETS[chosen.form]) if kind == ".xlsx" else programme_file().encode()
    saving.save(data, path, overwrite=chosen.overwrite)
    streams.out(path)
    return DONE


def _diff(chosen: argparse.Namespace, teller: Teller) -> int:
    opened: list[files.Opened] = []
    for path in (chosen.old, chosen.new):
        try:
            opened.append(files.opened(path))
        except BosodocsError as error:
            teller.faults(error.faults, error.more)
    if len(opened) < len(("old", "new")):
        return UNREAD
    old, new = opened
    for side in opened:
        teller.findings(note for note in side.notes if note.id in UNTAKEN)
    for path, side, other in ((chosen.old, old, new), (chosen.new, new, old)):
        left_out = compared.unshown(other.programme, side.form) if side.form is not None else []
        if left_out:
            listed = ", ".join(map(typography.quoted, left_out))
            said = say("Not compared, since {file} does not show it: {parts}.", file=path, parts=listed)
            teller.line(teller.say(said))
    found = list(compared.between(compared.Side(old.programme, old.form), compared.Side(new.programme, new.form)))
    for change in found:
        streams.out(printable.harmless(f"{teller.say(change.place)}: {teller.say(change.what)}"))
    return FAULT if found else DONE


def _read(chosen: argparse.Namespace, teller: Teller) -> int:
    reading = read(chosen.file)
    files.put(reading.programme, _target(chosen), teller=teller)
    teller.findings(reading.notes)
    return DONE


def _next(chosen: argparse.Namespace, teller: Teller) -> int:
    """Begin the next half-year; what must be looked at is told, and stands as a comment where it is."""
    last = files.opened(chosen.file)
    made = next_period(last.programme, last.form)
    comments: dict[str, str] = {}
    for review in made.reviews:
        said = teller.say(review.what)
        comments[review.path] = f"{comments[review.path]}\n{said}" if review.path in comments else said
    files.put(made.programme, _target(chosen), teller=teller, comments=comments)
    teller.findings(last.notes)
    known = changes.known(last.form)
    for review in made.reviews:
        named = places.label(review.path, known, named=lambda inner: str(paths.get(made.programme, inner)))
        label = teller.say(named) or review.path
        teller.line(f"{label}: {teller.say(review.what)}" if label else teller.say(review.what))
    return DONE


def _adopt(chosen: argparse.Namespace, teller: Teller) -> int:
    from bosodocs.cli import adopting  # noqa: PLC0415 - the other tools do not wait for it

    return adopting.run(chosen, teller)


def _target(chosen: argparse.Namespace) -> files.Target:
    return files.Target(chosen.output, chosen.overwrite)


def _schema(_chosen: argparse.Namespace, _teller: Teller) -> int:
    streams.out(json.dumps(schema.of_programme(), ensure_ascii=False, indent=2))
    return DONE


def _glossary(_chosen: argparse.Namespace, _teller: Teller) -> int:
    rows = list(_keys(Programme, ""))
    width = max(len(key) for key, _, _ in rows)
    for key, text, example in rows:
        streams.out(f"{key:{width}}  {text}{f' ({example})' if example else ''}")
    return DONE


def _keys(kind: type[Fact], above: str) -> Iterator[tuple[str, str, str]]:
    """Return every key by its path, «[]» for each item of a list, with what it means and an example."""
    for name, info in kind.model_fields.items():
        key = info.alias or name
        entry = glossary.explain(kind, key)
        inner = base.blocks_in(info.annotation)
        listed = "[]" if inner and "tuple" in str(info.annotation) else ""
        yield f"{above}{key}{listed}", entry.text, entry.example
        for below in inner:
            yield from _keys(below, f"{above}{key}{listed}.")


if __name__ == "__main__":
    run()
