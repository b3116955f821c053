"""
Work against size: each case at a size and at twice the size; what is linear takes about twice as long.

    python benchmarks/scale.py [case…]

The seconds are of the processor. Each case is at a size that the limits allow and no form has; what is refused counts
as done. A rule that is quadratic shows as a ratio of four.
"""

import functools
import io
import json
import re
import sys
import tempfile
import time
import zipfile
from pathlib import Path

import content

from bosodocs import fill, forms, load, read
from bosodocs.cycle import changes
from bosodocs.errors import BosodocsError
from bosodocs.excel.references import Grown, Growth
from bosodocs.model import Programme

ROOT = Path(__file__).parents[1]
FOLDER = tempfile.TemporaryDirectory()
BODY = "word/document.xml"


def file(name, data):
    path = Path(FOLDER.name) / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def edited(data, edit):
    """A package whose parts are changed by a function of name and text; None leaves one as it is."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            text = old.read(name)
            changed = edit(name, text.decode()) if name.endswith(".xml") else None
            new.writestr(name, text if changed is None else changed)
    return made.getvalue()


@functools.cache
def report(form=forms.half_year_report):
    return fill(content.programme(1), form).data


def document(markup, *, before="<w:sectPr"):
    """A filled report with markup before its end, or before another place."""

    def edit(name, text):
        if name != BODY:
            return None
        at = text.rindex(before)
        return text[:at] + markup + text[at:]

    return functools.partial(read, file("rapport.docx", edited(report(), edit)))


def paragraph(text, properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def in_answer(markup):
    """A filled report with markup in its first answer."""

    def edit(name, text):
        if name != BODY:
            return None
        at = text.index("</w:p>", text.index("Programleder:") + 20) if "Programleder:" in text else 0
        end = text.index("</w:p>", at + 6)
        return text[:end] + markup + text[end:]

    return functools.partial(read, file("rapport.docx", edited(report(), edit)))


def members(size):
    table = (
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Navn</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Stilling</w:t></w:r></w:p>"
        "</w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>Kari Nordmann</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Rådgiver"
        "</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>"
    )
    return document(table * size, before=re.search(r"<w:p>(?:(?!</w:p>).)*5\. ", body())[0])


def body():
    with zipfile.ZipFile(io.BytesIO(report())) as held:
        return held.read(BODY).decode()


def rich_strings(size):
    run = "<r><rPr><b/></rPr><t>a </t></r><r><t>b </t></r>"

    def edit(name, text):
        if name == "xl/worksheets/sheet2.xml":
            cells = "".join(f'<row r="{n}"><c r="B{n}" t="s"><v>0</v></c></row>' for n in range(100, 100 + size))
            return text.replace("</sheetData>", f"{cells}</sheetData>")
        if name == "xl/sharedStrings.xml":
            return re.sub(r"<si>.*?</si>", f"<si>{run * 200}</si>", text, count=1, flags=re.DOTALL)
        return None

    return functools.partial(read, file("ark.xlsx", edited(report(forms.report_workbook), edit)))


def filled(form, **facts):
    stated = {"formalia": {"kommune": "Ås kommune", "periode": "2013-1"}, **facts}
    return lambda: fill(Programme.model_validate(stated), form)


def goals(size, form=forms.half_year_report):
    return functools.partial(fill, content.programme(1, goal_rows=size), form)


def activities(size, form):
    line = {"tekst": "Kommunen bygger.\n\nFlere bor.", "parter": ["Kari Nordmann"]}
    listed = [{"nr": n, "tittel": f"Aktivitet {n}", "linjer": [line]} for n in range(1, size + 1)]
    budget = [{"aktivitet": n, "tittel": f"Aktivitet {n}", "egeninnsats": n} for n in range(1, size + 1)]
    return filled(form, aktivitetsplan={"år": 2013, "aktiviteter": listed, "budsjett": {"linjer": budget}})


def units(size, above):
    """A chart's units; `above` gives the number of the one that each reports to."""
    named = [{"enhet": f"Enhet {n}", "rapporterer_til": f"Enhet {above(n)}"} for n in range(1, size)]
    return {"organisering": {"organisasjonskart": [{"enhet": "Enhet 0"}, *named]}}


def template(markup, parts=()):
    """A template with markup before its end, and parts beside its own."""

    def edit(name, text):
        if name != BODY:
            return None
        at = text.rindex("<w:sectPr")
        return text[:at] + markup + text[at:]

    path = file("mal.docx", edited((ROOT / "templates" / "half_year_report.docx").read_bytes(), edit))
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts:
            archive.writestr(name, part)
    return functools.partial(fill, content.programme(1), forms.half_year_report, template=path)


def pages(size):
    page = paragraph("Kommunen bygger boliger for alle. " * 5) * 9 + paragraph("{{ formalia.kommune }}")
    return template(page * size)


def blocks(size):
    """A sheet of blocks, each of which has grown."""
    growth = Growth([Grown(row, row, 2) for row in range(1, size + 1)])
    return lambda: [growth.last(growth.row(row)) for row in range(1, size + 1)]


def tag(size):
    attributes = " ".join(f'a{n}="1"' for n in range(size))
    return f"<w:p {attributes}/>"


def programme_file(text, suffix=".yaml"):
    return functools.partial(load, file(f"fil{suffix}", text))


def compared(size):
    one, other = (content.programme(seed, goal_rows=size) for seed in (1, 2))
    return lambda: list(changes.between(one, other))


UNCLOSED = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>'
LONG = "Kommunen bygger boliger for alle som trenger det. "
CASES = {
    "read: lines in a cell": (lambda n: in_answer("<w:r><w:br/><w:t>ab</w:t></w:r>" * n), 20_000),
    "read: paragraphs whose marks are deleted": (
        lambda n: document(paragraph("ab", '<w:rPr><w:del w:id="1" w:author="x"/></w:rPr>') * n),
        10_000,
    ),
    "read: fields that never end": (
        lambda n: document((UNCLOSED + paragraph("ord")) * n),
        5_000,
    ),
    "read: tables of members": (members, 1_500),
    "read: words that find no place": (
        lambda n: document("".join(paragraph(f"Merknad nummer {m} om saken") for m in range(n))),
        5_000,
    ),
    "read: a long text": (lambda n: document(paragraph(LONG * n)), 20_000),
    "read: lines of the steering group": (
        lambda n: document(
            paragraph("Kari Nordmann, rådgiver (leder)") * n, before=re.search(r"<w:p>(?:(?!</w:p>).)*5\. ", body())[0]
        ),
        4_000,
    ),
    "read: rich strings that cells share": (rich_strings, 2_000),
    "diff: goal rows": (compared, 5_000),
    "fill: goals": (goals, 5_000),
    "fill: goals in a workbook": (lambda n: goals(n, forms.report_workbook), 2_000),
    "fill: activities": (lambda n: activities(n, forms.programme_plan), 5_000),
    "fill: activities in a workbook": (lambda n: activities(n, forms.plan_workbook), 2_000),
    "load: a chart as deep as it is large": (
        lambda n: programme_file(
            json.dumps({"formalia": {"kommune": "Ås"}, **units(n, lambda unit: unit - 1)}), ".json"
        ),
        5_000,
    ),
    "fill: a chart as deep as one may be": (
        lambda n: filled(forms.half_year_report, **units(n, lambda unit: unit - 1 if unit % 45 else 0)),
        2_000,
    ),
    "fill: a chart of threes": (lambda n: filled(forms.half_year_report, **units(n, lambda unit: unit // 3)), 2_000),
    "fill: «a.» and «@»": (lambda n: filled(forms.half_year_report, bakgrunn="a. @ " * n), 20_000),
    "fill: an address without end": (lambda n: filled(forms.half_year_report, bakgrunn="a." * n + "@"), 20_000),
    "fill: a name without end in a workbook": (
        lambda n: filled(forms.report_workbook, formalia={"kommune": "Ås", "programleder": "a" * n}),
        8_000,
    ),
    "fill: a template of many pages": (pages, 400),
    "fill: blocks of a sheet": (blocks, 50_000),
    "fill: a tag of many attributes": (lambda n: template(tag(n)), 50_000),
    "fill: comments of XML": (lambda n: template("<!-- a -->" * n), 50_000),
    "fill: a comment that begins again": (
        lambda n: template("", [("word/x.vml", f"<xml author='a'>{'<!--' * n}")]),
        200_000,
    ),
    "fill: a picture of 0xFF": (lambda n: template("", [("word/media/x.jpeg", b"\xff\xd8" + b"\xff" * n)]), 2_000_000),
    "read: a tag of many attributes": (lambda n: document(tag(n)), 50_000),
    "read: comments of XML": (lambda n: document("<!-- a -->" * n), 50_000),
    "load: lists and texts in turn": (
        lambda n: programme_file("mål:\n  hovedmål: " + "[" + "[a, {b: c}]," * n + "]\n"),
        50_000,
    ),
    "load: amounts that are none": (
        lambda n: programme_file(
            "formalia:\n  kommune: Ås\nressursbruk:\n" + "".join(f"- år: 2012\n  tilsagn: x{m}\n" for m in range(n))
        ),
        20_000,
    ),
    "load: the same in JSON": (
        lambda n: programme_file(
            '{"formalia": {"kommune": "Ås"}, "ressursbruk": [' + ",".join(['{"år": 2012, "tilsagn": "x"}'] * n) + "]}",
            ".json",
        ),
        20_000,
    ),
}


def seconds(work):
    start = time.process_time()
    try:
        work()
    except BosodocsError as error:
        return time.process_time() - start, f"  refused: {str(error)[:70]!r}"
    return time.process_time() - start, ""


def main(names):
    read(file("rapport.docx", report()))
    print(f"{'case':45}{'size':>8}{'seconds':>9}{'twice':>9}{'ratio':>7}")
    for name, (make, size) in CASES.items():
        if names and not any(wanted in name for wanted in names):
            continue
        (once, _), (twice, said) = (seconds(make(count)) for count in (size, 2 * size))
        print(f"{name:45}{size:8}{once:9.2f}{twice:9.2f}{twice / once:7.1f}{said}")


if __name__ == "__main__":
    main(sys.argv[1:])
