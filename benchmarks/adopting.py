"""
Forms without tags: the first fill of an unseen file beside that of its tagged copy, later fills, and goal rows.

    python benchmarks/adopting.py [rounds]
"""

import statistics
import sys
import tempfile
from pathlib import Path

import content
from clock import milliseconds

from bosodocs import adopt, fill, forms

SIZES = (18, 250, 500, 1000)


def first(programme, folder, data, number):
    """The first fill of a file that nobody has seen."""
    path = Path(folder, f"{number}.docx")
    path.write_bytes(data)
    return milliseconds(lambda: fill(programme, forms.half_year_report, template=path)), path


def main(rounds=5):
    programme = content.programme(1)
    with tempfile.TemporaryDirectory() as folder:
        print("rows   untagged ms   tagged ms   ratio   later ms   tagged ms   us a row")
        number = 0
        for rows in SIZES:
            report = fill(content.programme(2, goal_rows=rows), forms.half_year_report).data
            source = Path(folder, f"i fjor {rows}.docx")
            source.write_bytes(report)
            tagged = adopt(source, forms.half_year_report).data
            times = {"untagged": [], "tagged": [], "later": [], "later tagged": []}
            for _ in range(rounds):
                for name, data in (("untagged", report), ("tagged", tagged)):
                    number += 1
                    took, path = first(programme, folder, data, number)
                    times[name].append(took)
                    again = milliseconds(lambda path=path: fill(programme, forms.half_year_report, template=path))
                    times["later" if name == "untagged" else "later tagged"].append(again)
            one, two, three, four = (statistics.median(found) for found in times.values())
            shares = f"{one / two:7.1f} {three:10.1f} {four:11.1f} {1000 * one / rows:10.0f}"
            print(f"{rows:4} {one:13.1f} {two:11.1f} {shares}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
