"""
Parsers under inputs that coverage leads to: `python -m tests.fuzz.guided PARSER [-runs=100000] [-max_len=2000]`.

atheris (`pip install atheris`, Linux) finds the inputs, from the seeds below; what a parser may raise stands beside it.
"""

import sys
import tempfile
from pathlib import Path

import atheris  # pyright: ignore[reportMissingModuleSource]

with atheris.instrument_imports(include=["bosodocs", "yaml", "markdown_it"]):
    from bosodocs.errors import BosodocsError, Unpackable, Unreadable
    from bosodocs.excel import references
    from bosodocs.loading import json_text, yaml_text
    from bosodocs.matching import labels
    from bosodocs.notation import (
        characters,
        dates,
        emails,
        halfyears,
        kroner,
        organisation_numbers,
        percent,
        phones,
        spans,
        ticks,
    )
    from bosodocs.package import markup, xml
    from bosodocs.prose import markdown, writing
    from bosodocs.word.filler import expressions, tags

NOTATIONS = (dates, emails, halfyears, kroner, organisation_numbers, percent, phones, spans)
EXACT = (dates, halfyears, organisation_numbers, phones, spans)
"""What is read again as it is written."""
VOCABULARY = {"mål": {"kode": "", "tall": 1}, "år": 1, "liste": [{"navn": ""}]}
MOST = 16_384


def notations(text):
    for notation in NOTATIONS:
        try:
            made = notation.parse(text)
        except Unreadable:
            continue
        if notation in EXACT:
            shown = notation.format(made)
            assert notation.format(notation.parse(shown)) == shown, notation.__name__
    ticks.parse(text)
    labels.plain(text)


def formulas(text):
    pieces = references.formula(text, "Ark1")
    assert references.moved(pieces, {}) is not None
    for away in ((0, 0), (-3, -3), (1, 20_000), (2_000_000, 0)):
        references.translated(text, *away)


def prose(text):
    written = writing.write(markdown.parse(characters.replaced(text, " ").strip("\n")))
    again = writing.write(markdown.parse(written))
    assert again == written


def template_text(text):
    for piece in tags.split(text):
        if not isinstance(piece, str):
            expressions.compiled_value(piece.source, VOCABULARY)


def expression(text):
    expressions.compiled_value(text, VOCABULARY)


SEEDS = {
    "yaml": ("formalia:\n  kommune: Ås\nmål: &a [{kode: 1, x: |\n  a\n}, *a]\n", "- >-\n  a\n- ? b\n  : c # d\n"),
    "json": ('{"a": [1, -2.5e3, "\\u00e6", null, {"b": true}]}',),
    "notation": (
        "31. desember 2013",
        "1. halvår 2013",
        "kr 1 420 000,-",
        "ca. 2 mill",
        "2012-2015",
        "23,7 %",
        "+47 33 00 00 00",
    ),
    "formula": ("SUM('Ark 1'!$A$1:B2)/Tabell[[#This Row],[a]]", "G:G+50:51+[1]Ark!A1", "A1:INDEX(B:B,2)"),
    "prose": ("# a\n\n- *b* **c**\n  1. d\n\n| a | b |\n|---|---|\n| c | d |\n\n[e](https://f.example)\n> g\n",),
    "tags": (
        "{%p for m in liste %}{{ m.navn }}{%p endfor %}",
        "{% if år > 2011 and not mål.kode == 'a' %}{% else %}{% endif %}",
    ),
    "expression": ("not mål.kode == 'a' and år > 2011 or liste",),
    "xml": ('<a xmlns:w="b" w:c="d"><!-- e --><?f g?><![CDATA[h]]>&amp;&#65;</a>',),
    "markup": ('<a xmlns:w="b" w:c="d"><!-- e --><?f g?><![CDATA[h]]>&amp;&#65;</a>',),
}
PARSERS = {
    "yaml": lambda text: yaml_text.read(text, "fil.yaml"),
    "json": lambda text: json_text.read(text, "fil.json"),
    "notation": notations,
    "formula": formulas,
    "prose": prose,
    "tags": template_text,
    "expression": expression,
    "xml": xml.parse,
    "markup": lambda text: markup.parse(text.encode("utf-8", "surrogatepass")),
}


def main():
    parser = PARSERS[sys.argv[1]]

    def one(data):
        text = data.decode("utf-8", "replace")[:MOST]
        try:
            parser(text)
        except (Unreadable, Unpackable, BosodocsError):
            return

    with tempfile.TemporaryDirectory() as folder:
        for at, seed in enumerate(SEEDS[sys.argv[1]]):
            (Path(folder) / str(at)).write_text(seed, encoding="utf-8")
        atheris.Setup([sys.argv[0], *sys.argv[2:], folder], one)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
