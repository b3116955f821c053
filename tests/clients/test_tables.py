"""What LibreOffice saves of a filled workbook, as .ods or .xls in between, reads as the workbook itself."""

from itertools import groupby

import pytest

from bosodocs import fill, forms, load
from bosodocs.excel.reader import workbook as tables
from tests.clients.test_half_year_report import SAMPLE

pytestmark = pytest.mark.client

FILLED = {
    "rapportark": lambda: fill(load(SAMPLE), forms.report_workbook),
    "planark": lambda: fill(load(SAMPLE.with_name("kongsvinger.yaml")), forms.plan_workbook),
}


def contents(data):
    """What a reader of the workbook sees: texts with their looks, numbers and days, by sheet and place."""
    return {
        (sheet.name, row, column): (cell.value, looks(cell.spans))
        for sheet in tables.read(data).sheets
        for row, cells in sheet.rows.items()
        for column, cell in cells.items()
        if cell.value is not None
    }


def looks(spans):
    """Stretches of one look; a blank line between them looks the same in any."""
    signs = [(span[1:], sign) for span in spans for sign in span.text if not sign.isspace()]
    return [(look, "".join(sign for _, sign in held)) for look, held in groupby(signs, key=lambda pair: pair[0])]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("filled")
    for name, filled in FILLED.items():
        (made / f"{name}.xlsx").write_bytes(filled().data)
    return made


@pytest.mark.parametrize("between", ["ods", "xls", "xlsx"])
def test_a_workbook_saved_by_libreoffice_reads_the_same(folder, soffice, between, tmp_path):
    files = sorted(folder.glob("*.xlsx"))
    middle = soffice(files, between, tmp_path / "middle")
    again = soffice(middle, "xlsx", tmp_path / "again")
    for before, after in zip(files, again, strict=True):
        assert contents(after.read_bytes()) == contents(before.read_bytes())
        assert tables.read(after.read_bytes()).doubts == ()
