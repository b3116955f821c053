"""
`fill-report`: programme files in, filled forms out.

stdout has the paths of what was written, one a line; stderr what is wrong and what is worth a look.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

# pydantic (2.14) looks for plugins in every installed package before it builds its first model; a command has none.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

from bosodocs import filling, forms
from bosodocs.errors import BosodocsError, Finding
from bosodocs.forms.declaration import Form
from bosodocs.loading import load
from bosodocs.model import Programme

FILLED, FAULT, INTERRUPTED = 0, 1, 130
"""Exit codes; argparse itself ends with 2 where the command is used wrongly."""


def run() -> NoReturn:
    """
    Run the command as a process, and leave it at once.

    What is to be kept is on the disk by then; taking the interpreter apart would cost a tenth of the whole time.
    """
    code = main()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:
        code = FAULT
    os._exit(code)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and give its exit code."""
    chosen = _parser().parse_args(arguments)
    try:
        good = [_file(path, chosen) for path in chosen.files]
    except KeyboardInterrupt:
        return INTERRUPTED
    return FILLED if all(good) else FAULT


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="fill-report",
        description="Fill the official forms of a boligsosialt utviklingsprogram from a programme file.",
        epilog="Exit code: 0 filled, 1 something must be mended, 2 the command was used wrongly.",
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="a programme file (.yaml, .yml or .json)")
    parser.add_argument("-o", "--output", default=".", metavar="DIR", help="the folder to write to (default: here)")
    parser.add_argument(
        "--form",
        choices=[form.option for form in forms.ALL],
        metavar="NAME",
        help=f"the form to fill: {', '.join(form.option for form in forms.ALL)} (default: each that has facts)",
    )
    parser.add_argument("--template", metavar="FILE", help="your own copy of the form's template")
    parser.add_argument("--check", action="store_true", help="find faults and open questions, write nothing")
    parser.add_argument("--strict", action="store_true", help="take open questions as faults, and then write nothing")
    parser.add_argument("--overwrite", action="store_true", help="replace a file that has other content")
    return parser


def _file(path: str, chosen: argparse.Namespace) -> bool:
    """Fill the forms of one file; tell whether all went well."""
    try:
        programme = load(path)
    except BosodocsError as error:
        return _say(error)
    return all([_form(form, programme, chosen) for form in _forms(programme, chosen.form)])  # noqa: C419 - fill each


def _forms(programme: Programme, option: str | None) -> list[Form]:
    """Give the form asked for, else each that the file has facts for; a file with none begins a report."""
    if option is not None:
        return [form for form in forms.ALL if form.option == option]
    return [form for form in forms.ALL if form.stated(programme)] or [forms.half_year_report]


def _form(form: Form, programme: Programme, chosen: argparse.Namespace) -> bool:
    try:
        document = filling.fill(programme, form, template=chosen.template)
    except BosodocsError as error:
        return _say(error)
    for finding in document.findings:
        print(_line(finding), file=sys.stderr)
    if chosen.strict and any(finding.id == "open" for finding in document.findings):
        return False
    if not chosen.check:
        try:
            written = document.save(Path(chosen.output), overwrite=chosen.overwrite)
        except BosodocsError as error:
            return _say(error)
        print(written)
    return True


def _say(error: BosodocsError) -> bool:
    for fault in error.faults:
        print(fault, file=sys.stderr)
    return False


def _line(finding: Finding) -> str:
    """Write a finding as a fault is written: the file and line first."""
    place = finding.place
    where = place.file if place.line is None else f"{place.file}:{place.line}"
    return f"{where}: {finding}" if where else str(finding)


if __name__ == "__main__":
    run()
