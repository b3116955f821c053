"""
Writes what is made from the code: `python docs/generate.py`.

Pages of the docs, and the Norwegian catalogue. A test fails where one is not what this writes.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

TOP = Path(__file__).parents[1]
sys.path.insert(0, str(TOP))

from bosodocs import forms
from bosodocs.checks.rules import RULES
from bosodocs.filling import tags
from bosodocs.model import Programme, base, glossary, schema
from bosodocs.model.base import Fact
from docs import catalogue
from tests.language.spoken import sentences

PRINTED = "<!-- Printed by docs/generate.py; edit what it is printed from. -->"
CATALOGUE = catalogue.updated()
NORWEGIAN = {entry.msgid: entry.msgstr for entry in CATALOGUE}


def pages() -> dict[str, str]:
    """Return every text file by its path."""
    return {
        "bosodocs/language/nb.po": str(CATALOGUE),
        "docs/findings.md": findings(),
        "docs/funn.md": funn(),
        "docs/messages.md": messages(),
        "docs/glossary.md": words(),
        "docs/programfil.schema.json": json.dumps(schema.of_programme(), ensure_ascii=False, indent=1) + "\n",
        **{f"docs/forms/{form.name}_tags.md": tag_list(form) for form in forms.ALL},
    }


def findings() -> str:
    rows = "".join(f"\n## {rule.id}\n\n*{rule.level}* · {rule.about}\n\n{rule.why}\n" for rule in RULES.values())
    return (
        f"{PRINTED}\n# Findings\n\n[På norsk](funn.md)\n\n"
        "What `fill-report` says about a form that it fills, with the id in brackets at the end of the line. "
        "A finding never stops a form from being written. `--ignore ID` is silent about one, `--strict` takes open "
        "questions as faults. In Python they are `document.findings`, each with `id`, `level`, `place`, `what` and "
        f"`help`.\n\nA *warning* looks wrong; an *info* is worth a look.\n{rows}"
    )


def funn() -> str:
    levels = {"warning": "advarsel", "info": "til orientering"}
    rows = "".join(
        f"\n## {rule.id}\n\n*{levels[rule.level]}* · {NORWEGIAN[rule.about]}\n\n{NORWEGIAN[rule.why]}\n"
        for rule in RULES.values()
    )
    return (
        f"{PRINTED}\n# Funn\n\n[In English](findings.md)\n\n"
        "Det `fill-report` sier om et skjema den fyller ut, med navnet på regelen i klammer sist på linjen. "
        "Et funn hindrer aldri at skjemaet blir skrevet. `--ignore NAVN` tier om en regel, `--strict` regner åpne "
        f"spørsmål som feil.\n\nEn *advarsel* ser gal ut; resten er verdt et blikk.\n{rows}"
    )


def messages() -> str:
    rooms = {
        "loading": "Reading the programme file",
        "model": "What the programme file cannot say",
        "notation": "Amounts, dates, periods, telephone numbers",
        "prose": "Running text",
        "checks": "Findings about the form",
        "kinds": "What a form is made of",
        "matching": "What stands on a page",
        "cycle": "The next half-year, and what has changed",
        "forms": "Forms",
        "filling": "Filling",
        "adopting": "Forms without tags",
        "word": "Templates and documents",
        "excel": "Workbooks",
        "reading": "Reading filled forms",
        "package": "Files read and written",
        "cli": "The command",
        "errors": "Many faults at once",
    }
    said = sentences()
    if unknown := said.keys() - rooms.keys():
        message = f"no title for the messages of {unknown}"
        raise KeyError(message)
    parts = [
        f"{PRINTED}\n# Messages\n\nEverything that bosodocs says, in English and in Norwegian. "
        "What stands in braces is replaced by what it speaks of. A fault is «file:line: path (§ «label»): "
        "what is wrong. What helps.», and stops the form; a finding ends with the id of its rule ([findings](findings.md)).\n"
    ]
    for room, title in rooms.items():
        rows = "".join(f"| {_cell(english)} | {_cell(NORWEGIAN[english])} |\n" for english in said.get(room, ()))
        parts.append(f"\n## {title}\n\n| English | Norsk |\n|---|---|\n{rows}")
    return "".join(parts)


def _cell(text: str) -> str:
    return (
        text.strip()
        .replace("\\", "\\\\")
        .replace("|", "\\|")
        .replace("<", "\\<")
        .replace("`", "\\`")
        .replace("*", "\\*")
    )


def words() -> str:
    parts = [
        f"{PRINTED}\n# Glossary\n\nEvery key of the programme file: what an officer writes, what a script author writes, "
        "and what it means.\n\nA programme file has at most 10 MB, 250 000 values (a block or a list counts as one), 100 000 line "
        "breaks and marks such as `*` in all its texts, 100 levels, and keys of 1 000 characters. A larger one is refused, and "
        "is none that a form asks for: a plan of 10 000 activities has 200 000 values.\n"
    ]
    for kind in kinds(Programme):
        rows = "".join(
            f"| `{info.alias}` | `{name}` | {_cell(glossary.explain(kind, info.alias or name).text)} "
            f"| {_cell(glossary.explain(kind, info.alias or name).example)} |\n"
            for name, info in kind.model_fields.items()
        )
        parts.append(
            f"\n## {kind.__name__}\n\n{(kind.__doc__ or '').strip().splitlines()[0]}\n\n"
            f"| programme file | Python | betyr | eksempel |\n|---|---|---|---|\n{rows}"
        )
    return "".join(parts)


def kinds(kind: type[Fact], seen: set[type[Fact]] | None = None) -> Iterator[type[Fact]]:
    """Return a kind of block and all kinds in it, each once, in the order of the contract."""
    seen = set() if seen is None else seen
    if kind not in seen:
        seen.add(kind)
        yield kind
        for info in kind.model_fields.values():
            for inner in base.blocks_in(info.annotation):
                yield from kinds(inner, seen)


def tag_list(form: forms.Form) -> str:
    rows = "".join(f"| `{_cell(tag.written)}` | {_cell(tag.label)} | {_cell(tag.example)} |\n" for tag in tags.of(form))
    kind = "Navn på celler og radblokker" if form.suffix == ".xlsx" else "Flettefelter"
    return (
        f"{PRINTED}\n# {kind} i malen for {form.option}\n\n"
        f"Også å få med `fill-report --tags {form.option}`.\n\n| felt | fylles med | eksempel |\n|---|---|---|\n{rows}"
    )


if __name__ == "__main__":
    for name, text in pages().items():
        (TOP / name).write_text(text, encoding="utf-8")
    catalogue.COMPILED.write_bytes(CATALOGUE.to_binary())
