"""
Formulas of a workbook that fetch something, start a program or ask a service: by the functions in them.

Looked for wherever formulas stand: in cells, names, rules, choices, columns of tables and charts. What stands in quotes
is a text, and what a function is called may be written in any case.

Source: ECMA-376-1 §18.17.7 (functions), [MS-XLSX] §2.2.2 (`_xlfn`), Excel's own help for what asks a service; DDE in a
formula is «program|topic!item» (§18.17.2.3).

>>> words('WEBSERVICE("https://a.example/")'), words("SUM(A1:A9)"), words('"CALL("&A1')
(['WEBSERVICE'], [], [])
>>> words("cmd|' /C calc'!A0"), words(r"'C:\\mappe\\[bok.xlsx]Ark1'!A1"), words("Tabell1[Kostnad]")
(['DDE'], ['[bok.xlsx]'], [])
>>> words("MAP(A1,_xleta.WEBSERVICE)"), words("'cmd'|' /C calc'!A0"), words("'https://a.example/b.xlsx'!navn")
(['WEBSERVICE'], ['DDE'], ['https://a.example/b.xlsx'])
>>> words("SUM('Mål 1:Mål 3'!B7)"), words("'C:bok.xlsx'!navn")
([], ['C:bok.xlsx'])
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from bosodocs.language.sentences import say
from bosodocs.package.active_markup import Found, is_local, shown
from bosodocs.package.xml import is_markup, uncut

_HELP = "Write what it came to in its place, and save the workbook again."
_FUNCTIONS = (
    "WEBSERVICE", "IMAGE", "RTD", "STOCKHISTORY", "TRANSLATE", "DETECTLANGUAGE", "COPILOT", "PY", "CUBEKPIMEMBER",
    "CUBEMEMBER", "CUBEMEMBERPROPERTY", "CUBERANKEDMEMBER", "CUBESET", "CUBESETCOUNT", "CUBEVALUE", "SQL.REQUEST",
    "CALL", "REGISTER", "REGISTER.ID", "UNREGISTER", "EXEC", "EXECUTE", "INITIATE", "POKE", "REQUEST", "RUN", "FOPEN",
    "FILES", "DIRECTORY", "DIRECTORIES", "DOCUMENTS", "EVALUATE", "FORMULA", "OPEN",
)  # fmt: skip
"""Functions that fetch, ask a service, or are those of macro sheets which start programs."""
_ANY = "|".join(map(re.escape, _FUNCTIONS))
_CALLED = re.compile(
    rf"(?<![\w.])(?:_xlfn\.|_xlws\.|_xll\.|_xludf\.)*({_ANY})\s*\(|_xleta\.({_ANY})(?![\w.])|(?<![\w.])(_xll)\.",
    re.IGNORECASE,
)
_TEXT = re.compile(r'"[^"]*"')
_QUOTED_NAME = re.compile(r"'[^']*'")
_COLUMN = re.compile(r"\[[^\[\]]*\]")
# A number in brackets leads to one of the workbook's own links (externalLink), which are looked for by themselves.
_OUTSIDE = re.compile(
    r"'[^'\[\]]*(\[(?!\d+\])[^'\[\]]+\])[^'\[\]]*'!|(?<!\|)'([^'\[\]]*)'!"
    r"|(?<![\w\]'\[])(\[(?!\d+\])[^\[\]@#]+\])[^\[\](),;+*/&=<>^-]*!"
)
_PLACE = re.compile(r"[\\/]|:[^:]*\.[A-Za-z]{3,4}\Z")
"""No sheet's name has «\\», «/» or «:» (§18.2.19); a «:» alone stands between two sheets («'Mål 1:Mål 3'!B7»)."""
_LINKED = re.compile(r'HYPERLINK\s*\(\s*"([^"]*)"', re.IGNORECASE)

_HOLDERS = rb"f|formula|formula1|formula2|definedName|calculatedColumnFormula|totalsRowFormula"
_FORMULAS = re.compile(rb"<(?:\w+:)?(?:%b)(?:\s[^<>]*)?(?<!/)>([^<]+)<" % _HOLDERS)
_WRITTEN = re.compile(rb"[<:]f(?:\s[^<>]*)?>([^<]+)<")
_TELLING = re.compile(
    rb"\||_xl(?:l|eta)\.|\[[^\]]*\.xl|\\\\|://|" + b"|".join(re.escape(one.encode()) + rb"\s*\(" for one in _FUNCTIONS)
)
_MARKS = (b"<f", b":f", b"ormula", b"definedName")


def found(name: str, content: bytes) -> Iterator[Found]:
    """Return what the formulas of a part fetch or start."""
    if not is_markup(content) or not any(mark in content for mark in _MARKS):
        return
    for match in _FORMULAS.finditer(uncut(content)):
        written = unescape(match[1].decode("utf-8", "replace"))
        for word in words(written):
            yield Found(say("a formula with {function}", function=word), f"{name}: {shown(written)}", _HELP)


def told(content: bytes) -> set[str]:
    """Return what the formulas of a sheet that is handed in fetch, as far as Excel writes it."""
    if not _TELLING.search(b"\n".join(_WRITTEN.findall(content))):
        return set()
    return {one.what for one in found("", content)}


def words(formula: str) -> list[str]:
    """Return the functions, programs and other workbooks that a formula fetches something with."""
    if not any(sign in formula for sign in "(|['."):
        return []
    plain = _TEXT.sub('""', formula)
    names = [(called[1] or called[2] or called[3]).upper() for called in _CALLED.finditer(plain)]
    bare = _COLUMN.sub("", _COLUMN.sub("", _QUOTED_NAME.sub("''", plain)))
    names += ["DDE"] if "|" in bare else []  # no operator of a formula: what stands before it is a program
    books = ((book[2], book[1] or book[2] or book[3]) for book in _OUTSIDE.finditer(plain))
    names += [named for quoted, named in books if quoted is None or _PLACE.search(quoted)]
    names += [f"HYPERLINK {shown(link[1])}" for link in _LINKED.finditer(formula) if is_local(link[1])]
    return names
