"""
Filled forms read back, beside the library that opens the same file: python-docx walks its tables, openpyxl its rows.

    python benchmarks/reading.py [rounds]
"""

import statistics
import sys
import tempfile
from pathlib import Path

import content
import docx
import openpyxl
from clock import milliseconds

import bosodocs
from bosodocs.forms import half_year_report, report_workbook

SAMPLE = Path(__file__).parent.parent / "samples" / "holmestrand.yaml"
SIZES = (18, 100, 500, 1000, 2000, 5000)


def tables(path):
    """Open a document and take the words of every cell: what a script for reading forms begins with."""
    document = docx.Document(path)
    return [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]


def rows(path):
    """Open a workbook and take the value of every cell."""
    workbook = openpyxl.load_workbook(path, read_only=True, data_only=True)
    return [row for sheet in workbook for row in sheet.iter_rows(values_only=True)]


def pairs(path, walk, rounds):
    """Time both in turn, after one round that does not count."""
    ours, theirs = [], []
    for _ in range(rounds + 1):
        ours.append(milliseconds(bosodocs.read, path))
        theirs.append(milliseconds(walk, path))
    return ours[1:], theirs[1:]


def told(name, pair, count=None):
    ours, theirs = pair
    ratio = statistics.median(one / two for one, two in zip(ours, theirs, strict=True))
    each = f"{1000 * statistics.median(ours) / count:8.0f}" if count else " " * 8
    print(
        f"{name:28} {statistics.median(ours):10.1f} {each} {statistics.median(theirs):10.1f} {ratio:6.2f}", flush=True
    )


def main(rounds=20):
    print("form                          read, ms   us/row   other, ms  ratio")
    with tempfile.TemporaryDirectory() as folder:
        for form, walk, name in (
            (half_year_report, tables, "sample, Word / python-docx"),
            (report_workbook, rows, "sample, Excel / openpyxl"),
        ):
            path = bosodocs.fill(bosodocs.load(SAMPLE), form).save(Path(folder) / f"sample{form.suffix}")
            told(name, pairs(path, walk, rounds))
        for size in SIZES:
            path = bosodocs.fill(content.programme(1, goal_rows=size), half_year_report).save(
                Path(folder) / f"{size}.docx"
            )
            told(f"{size} goal rows, Word", pairs(path, tables, max(rounds * 18 // size, 1)), size)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
