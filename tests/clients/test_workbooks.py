"""
The workbooks in other programs: Microsoft's validator, LibreOffice that works out every formula anew and prints.

For workbooks of every shape: full, empty, long, in nynorsk, and drawn at random; BOSODOCS_RANDOM says how many.
"""

import io
import re
import zipfile
from collections import Counter

import openpyxl
import pytest
from lxml import etree

from bosodocs import fill, forms, load
from bosodocs.model import (
    Activity,
    ActivityLine,
    ActivityPlan,
    Budget,
    BudgetLine,
    Formalia,
    Goals,
    Programme,
    ResourceYear,
    Story,
)
from bosodocs.prose.markdown import parse
from tests.clients import office
from tests.clients.test_accessible import RANDOM, drawn
from tests.clients.test_half_year_report import SAMPLE
from tests.property.programmes import plans, programmes, written_plans, written_programmes

pytestmark = pytest.mark.client

FEW = max(1, RANDOM // 4)
LONG = " ".join(f"Setning nummer {n} forteller om arbeidet i kommunen." for n in range(120))
FORMS = (forms.report_workbook, forms.plan_workbook)


def in_nynorsk(programme):
    return programme.model_copy(update={"formalia": programme.formalia.model_copy(update={"language": "nn"})})


def with_long_texts():
    lines = [ActivityLine(action=parse(LONG), target=parse(f"- {LONG}"), parties=[f"Part {n}" for n in range(60)])]
    return Programme(
        formalia=Formalia(municipality="Ås kommune", leader=LONG),
        background=parse(f"{LONG}\n\n- kort\n- {LONG}"),
        goals=Goals(vision=LONG),
        stories=[Story(title="Nøkkel", text=parse(LONG))],
        activity_plan=ActivityPlan(activities=[Activity(number=1, title=LONG[:300], lines=lines)]),
    )


def with_many_rows():
    lines = [ActivityLine(action=parse(f"Tiltak {n}"), time="01.01–31.12") for n in range(60)]
    budget = [BudgetLine(title=f"Linje {n}", husbanken=100_000_000_000 + n, own=n) for n in range(60)]
    return Programme(
        formalia=Formalia(municipality="Bø kommune"),
        resources=[ResourceYear(year=1990 + n, granted=10**n, own=n) for n in range(15)],
        activity_plan=ActivityPlan(
            year=2012, activities=[Activity(number=1, lines=lines)], budget=Budget(lines=budget)
        ),
    )


def shapes():
    report, plan = load(SAMPLE), load(SAMPLE.with_name("kongsvinger.yaml"))
    empty = Programme(formalia=Formalia(municipality="Ås kommune"))
    both = {"empty": empty, "long texts": with_long_texts(), "many rows": with_many_rows()}
    named = {f"{name} {form.option}": (programme, form) for name, programme in both.items() for form in FORMS}
    named |= {"report": (report, FORMS[0]), "report in nynorsk": (in_nynorsk(report), FORMS[0])}
    named |= {"plan": (plan, FORMS[1]), "plan in nynorsk": (in_nynorsk(plan), FORMS[1])}
    for number, programme in enumerate(drawn(FEW, written_programmes)):
        named[f"random report {number}"] = (programme, FORMS[0])
    for number, programme in enumerate(drawn(FEW, written_plans)):
        named[f"random plan {number}"] = (programme, FORMS[1])
    return named


@pytest.fixture(scope="module")
def books(tmp_path_factory):
    """Each workbook as a file of its own name."""
    folder = tmp_path_factory.mktemp("workbooks")
    files = {}
    for name, (programme, form) in shapes().items():
        files[name] = folder / f"{name}.xlsx"
        files[name].write_bytes(fill(programme, form).data)
    return files


@pytest.fixture(scope="module")
def printed(books, soffice, tmp_path_factory):
    pdfs = soffice(list(books.values()), "pdf", tmp_path_factory.mktemp("printed"))
    return dict(zip(books, pdfs, strict=True))


def test_microsofts_validator_finds_nothing_in_any(books, sdk_errors):
    found = {name: sdk_errors(file) for name, file in books.items()}
    assert {name: errors for name, errors in found.items() if errors} == {}


def unworked(data):
    """The same workbook without the values of its formulas, so that whoever opens it must work them out."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            content = old.read(part)
            if part.startswith("xl/worksheets/sheet"):
                content = re.sub(rb"(<f>[^<]*</f>)<v>[^<]*</v>", rb"\1", content)
            new.writestr(part, content)
    return written.getvalue()


def test_libreoffice_works_out_what_the_cells_say(soffice, tmp_path):
    """To the krone, for any programme."""
    made = {name: pair for name, pair in shapes().items() if "random" not in name}
    made |= {f"r{n}": (programme, FORMS[0]) for n, programme in enumerate(drawn(RANDOM, programmes))}
    made |= {f"p{n}": (programme, FORMS[1]) for n, programme in enumerate(drawn(RANDOM, plans))}
    data = {name: fill(programme, form).data for name, (programme, form) in made.items()}
    for name, content in data.items():
        (tmp_path / f"{name}.xlsx").write_bytes(unworked(content))
    files = soffice([tmp_path / f"{name}.xlsx" for name in data], "xlsx", tmp_path / "worked out")
    compared = 0
    for (name, content), file in zip(data.items(), files, strict=True):
        live, ours = (
            openpyxl.load_workbook(io.BytesIO(content)),
            openpyxl.load_workbook(io.BytesIO(content), data_only=True),
        )
        theirs = openpyxl.load_workbook(file, data_only=True)
        for sheet in live:
            for cell in (cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"):
                mine, worked = (book[sheet.title][cell.coordinate].value for book in (ours, theirs))
                assert alike(mine, worked), (name, sheet.title, cell.coordinate, mine, worked)
                compared += mine is not None
    assert compared > 100


def alike(mine, worked):
    if isinstance(mine, float) and isinstance(worked, (int, float)):
        return abs(mine - worked) < 1e-9
    return mine == worked or (mine in {None, ""} and worked in {None, ""})


CHART = "Ressursbruk per år"
"""Stands on a page with a chart, whose labels may lie over one another where amounts are wild."""
BOX = "{http://www.w3.org/1999/xhtml}"


def pages_of(pdf):
    """The words of each page with their boxes, as pdftotext places them."""
    binary = office.program("pdftotext", "poppler-utils")
    file = pdf.with_suffix(".xml")
    office.run([binary, "-bbox", str(pdf), str(file)])
    text = re.sub(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", file.read_text(encoding="utf-8"))
    for page in etree.fromstring(text.encode()).iter(f"{BOX}page"):
        yield [
            (word.text or "", *(float(word.get(side)) for side in ("xMin", "yMin", "xMax", "yMax")))
            for word in page.iter(f"{BOX}word")
        ]


def overlaps(words):
    """Words that lie over one another: a text that is taller than its row reaches into the next one."""
    ordered = sorted(words, key=lambda word: word[2])
    for index, (text, left, top, right, bottom) in enumerate(ordered):
        for other, x1, y1, x2, y2 in ordered[index + 1 :]:
            if y1 > bottom:
                break
            across, down = min(right, x2) - max(left, x1), min(bottom, y2) - max(top, y1)
            if across > 1 and down > 0.4 * (bottom - top):
                yield f"{text} / {other}"


def test_no_page_is_empty_no_number_is_hidden_and_no_text_is_cut(books, printed):
    for name, pdf in printed.items():
        book = openpyxl.load_workbook(books[name])
        titles = [sheet["A1"].value for sheet in book]
        pages = list(pages_of(pdf))
        assert len(pages) >= len(titles)
        for number, words in enumerate(pages, 1):
            text = " ".join(word[0] for word in words)
            assert "###" not in text, (name, number)
            assert len(words) > 12, (name, number, text)
            assert any(str(title).split()[0] in text for title in titles), (name, number)
            if "random" not in name and CHART not in text:
                assert list(overlaps(words)) == [], (name, number)


def test_long_texts_are_printed_whole(printed):
    for form, times in zip(FORMS, (5, 2), strict=True):
        words = Counter(word[0] for page in pages_of(printed[f"long texts {form.option}"]) for word in page)
        for n in range(50, 120):
            assert words[str(n)] >= times, (form.option, n)


def test_libreoffice_keeps_what_the_cells_say(books, soffice, tmp_path):
    """Opened and saved again as .xlsx, and by way of .ods."""
    names = ["report", "plan"]
    once = soffice([books[name] for name in names], "xlsx", tmp_path / "xlsx")
    ods = soffice([books[name] for name in names], "ods", tmp_path / "ods")
    twice = soffice(ods, "xlsx", tmp_path / "back")
    for name, *files in zip(names, once, twice, strict=True):
        ours = cells(openpyxl.load_workbook(books[name], data_only=True))
        for file in files:
            assert cells(openpyxl.load_workbook(file, data_only=True)) == ours, (name, file)


def cells(book):
    found = {}
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value not in {None, ""}:
                    value = round(cell.value, 9) if isinstance(cell.value, float) else cell.value
                    found[sheet.title, cell.coordinate] = value
    return found
