"""
Many reports: one process against two, and whether memory grows with their number.

    python benchmarks/many.py [reports] [rounds]

Each round fills all reports and looks at their findings, with one process and with two, in turn, so that what else
the machine does hits both.
"""

import resource
import statistics
import sys
import time
from concurrent.futures import ProcessPoolExecutor

import content

from bosodocs import fill_many, forms
from bosodocs.filling import templates

FORM = forms.half_year_report


def seconds(many, executor):
    start = time.perf_counter()
    for document in fill_many(many, FORM, executor=executor):
        assert document.findings is not None
    return time.perf_counter() - start


def main(reports=2000, rounds=3):
    kinds = [content.programme(seed) for seed in range(100)]
    many = (kinds * (reports // 100 + 1))[:reports]
    templates.compiled(FORM)
    ratios = []
    with ProcessPoolExecutor(2) as executor:
        seconds(many[:64], executor)
        for _ in range(rounds):
            one, two = seconds(many, None), seconds(many, executor)
            ratios.append(one / two)
            print(f"one process {one:.2f} s, two {two:.2f} s: {one / two:.2f} times as fast")
    print(f"median of {rounds}: {statistics.median(ratios):.2f}")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for _ in fill_many((many[n % len(many)] for n in range(5 * reports)), FORM):
        pass
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"memory after {5 * reports} reports more: {before // 1024} MB, then {after // 1024} MB")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
