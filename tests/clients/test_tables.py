"""What LibreOffice saves of a filled workbook, as .ods or .xls in between, reads as the workbook itself."""

from itertools import groupby

import pytest

from bosodocs import fill, forms, load
from tests.clients.test_half_year_report import SAMPLE
from tests.excel import raw

pytestmark = pytest.mark.client

FILLED = {
    "rapportark": lambda: fill(load(SAMPLE), forms.report_workbook),
    "planark": lambda: fill(load(SAMPLE.with_name("kongsvinger.yaml")), forms.plan_workbook),
}


def contents(data):
    """What a reader of the workbook sees: texts with their formatting, numbers and days, by sheet and place."""
    return {
        (sheet.name, row, column): (cell.value, formatted(cell.spans))
        for sheet in raw.read(data).sheets
        for row, cells in sheet.rows.items()
        for column, cell in cells.items()
        if cell.value is not None
    }


def formatted(spans):
    """Stretches of one formatting; a blank line between them looks the same in any."""
    characters = [(span[1:], character) for span in spans for character in span.text if not character.isspace()]
    stretches = groupby(characters, key=lambda pair: pair[0])
    return [(formatting, "".join(character for _, character in held)) for formatting, held in stretches]


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
        assert raw.read(after.read_bytes()).doubts == ()
