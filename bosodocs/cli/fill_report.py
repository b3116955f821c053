"""
`fill-report`: programme files in, filled forms out.

stdout has the paths of what was written, one a line; stderr what is wrong and what is worth a look.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import NoReturn

from bosodocs.cli import start
from bosodocs.package.collector import at_rest

start.quickly()
with at_rest():
    from bosodocs import forms
    from bosodocs.checks.rules import RULES
    from bosodocs.cli import streams, work
    from bosodocs.cli.arguments import Parser
    from bosodocs.cli.telling import Teller, language_of
    from bosodocs.cli.work import Outcome, Wish
    from bosodocs.errors import BosodocsError, Fault, Finding, Place
    from bosodocs.filling import Document, many
    from bosodocs.language.sentences import say

FILLED, FAULT = 0, 1
"""Exit codes; argparse itself ends with 2 where the command is used wrongly."""


_STRICT = {"open", "unsure"}
"""Findings that stop a form where it is asked to."""


def run() -> NoReturn:
    """Run the command as a process, and leave it at once: what is to be kept is on the disk by then."""
    streams.run(main, wrong=FAULT, told=lambda: Teller(language_of(sys.argv[1:])).say(streams.LOST))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code."""
    parser = _parser(language_of(sys.argv[1:] if arguments is None else arguments))
    chosen = parser.parse_args(arguments)
    teller = Teller(chosen.lang)
    if chosen.tags:
        from bosodocs.cli import tags  # noqa: PLC0415 - only for who edits a template

        streams.out(tags.table(forms.of(chosen.tags), teller))
        return FILLED
    if not chosen.files:
        parser.error(teller.say("Name at least one programme file."))
    try:
        good = _all(chosen, teller)
    except (KeyboardInterrupt, streams.Ended):
        teller.end()
        raise
    return FILLED if good else FAULT


def _parser(language: str) -> Parser:
    told = Teller(language).say
    names = list(forms.OPTIONS)
    parser = Parser(
        told=told,
        prog="fill-report",
        description=told("Fills the official forms of a boligsosialt utviklingsprogram from a programme file."),
        epilog=told("Exit code: 0 filled, 1 something must be mended, 2 the command was used wrongly."),
    )
    add = parser.add
    add("files", nargs="*", metavar="FILE", help=told("a programme file (.yaml, .yml or .json)"))
    add("-o", "--output", default=".", metavar="DIR", help=told("the folder to write to; without it, this one"))
    about = say("the form to fill: {names}; without it, each that has facts", names=", ".join(names))
    add("--form", choices=names, default="", metavar="NAME", help=told(about))
    add("--template", default="", metavar="FILE", help=told("your own template, or a form without tags"))
    add("--check", action="store_true", help=told("find faults and open questions, write nothing"))
    add("--strict", action="store_true", help=told("take open questions as faults, and then write nothing"))
    add("--measure", action="store_true", help=told("let LibreOffice tell how many pages the success stories take"))
    parser.add_overwrite()
    silent = told("say nothing of the findings of this rule (see docs/findings.md)")
    add("--ignore", action="append", default=[], choices=list(RULES), metavar="ID", help=silent)
    shared = told("share many files between so many processes")
    add("--jobs", "-j", type=_jobs(told), default=1, metavar="N", help=shared)
    parser.add_language(language)
    add("--tags", choices=names, metavar="NAME", help=told("list the tags that the template of a form can have"))
    return parser


def _jobs(told: Callable[[str], str]) -> Callable[[str], int]:
    def number(text: str) -> int:
        if not text.isdecimal() or not 1 <= int(text) <= 64:  # noqa: PLR2004 - more helps nobody
            raise argparse.ArgumentTypeError(told(say("{text} is not a number from 1 to 64", text=text)))
        return int(text)

    return number


def _all(chosen: argparse.Namespace, teller: Teller) -> bool:
    """Work on every file; one that is wrong does not stop the others."""
    written: dict[Path, str] = {}
    good = 0
    teller.progress(0, len(chosen.files))
    for done, (path, outcome) in enumerate(_outcomes(chosen), 1):
        teller.faults(outcome.faults, outcome.more)
        told: set[Finding] = set()
        for document in outcome.documents:
            teller.findings(one for one in document.findings if one.id not in chosen.ignore and one not in told)
            told.update(document.findings)
        kept = [_document(document, path, written, chosen, teller) for document in outcome.documents]
        good += all(kept) and not outcome.faults
        teller.progress(done, len(chosen.files))
    teller.end()
    if len(chosen.files) > 1 and good < len(chosen.files):
        teller.line(teller.say(say("{good} of {all} files went well.", good=good, all=len(chosen.files))))
    return good == len(chosen.files)


def _outcomes(chosen: argparse.Namespace) -> Iterator[tuple[str, Outcome]]:
    do: Callable[[str], Outcome] = partial(work.of_file, Wish(chosen.form, chosen.template, chosen.measure))
    with ExitStack() as stack:
        executor = None
        if chosen.jobs > 1 and len(chosen.files) > 1:
            from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - seldom asked for

            from bosodocs.filling import workers  # noqa: PLC0415 - as that

            executor = ProcessPoolExecutor(chosen.jobs - 1, initializer=workers.begin)
            # Whoever ends the command does not wait for what its processes are at: they end with it.
            stack.callback(executor.shutdown, wait=False, cancel_futures=True)
        yield from zip(chosen.files, many.in_order(do, chosen.files, executor, lost=work.died), strict=True)


def _document(
    document: Document, path: str, written: dict[Path, str], chosen: argparse.Namespace, teller: Teller
) -> bool:
    """Write a document, and return whether all went well."""
    if chosen.strict and (questions := sum(finding.id in _STRICT for finding in document.findings)):
        what = say("{name} is not written: {count} open questions, and --strict.", name=document.name, count=questions)
        teller.faults([Fault(what, "", Place(path))])
        return False
    target = Path(chosen.output, document.name)
    if target in written and not chosen.check:
        pattern = "It would be written to the same file as that of {other}: {target}."
        what = say(pattern, other=written[target], target=target)
        teller.faults([Fault(what, "Write them to different folders.", Place(path))])
        return False
    written[target] = path
    if not chosen.check:
        try:
            streams.out(document.save(Path(chosen.output), overwrite=chosen.overwrite))
        except BosodocsError as error:
            teller.faults(error.faults)
            return False
    return True


if __name__ == "__main__":
    run()
