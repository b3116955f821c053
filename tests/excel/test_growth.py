"""Where rows go when the blocks above them grow, however many blocks a sheet has."""

from bosodocs.excel.references import Grown, Growth
from tests.excel import small


def test_a_row_moves_by_what_all_blocks_above_it_have_grown():
    growth = Growth((Grown(3, 4, 5), Grown(8, 8, 1), Grown(10, 12, 1)))
    assert [growth.row(row) for row in (2, 3, 4, 5, 8, 9, 10, 12, 13)] == [2, 3, 4, 8, 11, 12, 13, 15, 14]
    assert [growth.last(row) for row in (4, 8, 12, 13)] == [7, 11, 13, 14]
    assert bool(growth)
    assert not Growth((Grown(3, 4, 2),))


def test_a_hundred_thousand_blocks_move_what_stands_below_them_without_end_of_patience():
    growth = Growth([Grown(row, row, 2) for row in range(1, 100_001)])
    assert [growth.row(row) for row in range(1, 100_002)] == [2 * row - 1 for row in range(1, 100_002)]
    assert growth.last(100_000) == 200_000


def test_a_sheet_of_many_blocks_is_filled():
    made = small.book()
    for at in range(300):
        row = 3 + 2 * at
        made.active[f"C{row + 1}"] = f"=SUM(B{row}:B{row})"
        small.name(made, f"r{at}", f"$A${row}:$B${row}")
        small.name(made, f"r{at}.navn", f"$A${row}")
    rows = [{"navn": "Ås"}, {"navn": "Bø"}]
    vocabulary = {f"r{at}": [{"navn": "Navn"}] for at in range(300)}
    compiled = small.compile_template(small.data(made), "mal.xlsx", small.Ask(vocabulary))
    sheet = small.parts(compiled.fill(dict.fromkeys(vocabulary, rows), small.PROPERTIES).data)[
        "xl/worksheets/sheet1.xml"
    ]
    assert b"SUM(B1199:B1201)" in sheet
