"""
Many reports: one process against two, and whether memory grows with their number.

    python benchmarks/many.py [reports] [rounds]

Each round fills all reports with one process and with two, in turn, so that what else the machine does hits both; first
without a look at their findings, then with one.
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


def seconds(many, executor, *, look):
    start = time.perf_counter()
    for document in fill_many(many, FORM, executor=executor):
        assert document.findings if look else document.data
    return time.perf_counter() - start


def main(reports=2000, rounds=5):
    kinds = [content.programme(seed) for seed in range(100)]
    many = (kinds * (reports // 100 + 1))[:reports]
    templates.compiled(FORM)
    with ProcessPoolExecutor(2) as executor:
        seconds(many[:200], executor, look=False)
        for look in (False, True):
            ratios = []
            print("with findings" if look else "without findings")
            for _ in range(rounds):
                one, two = seconds(many, None, look=look), seconds(many, executor, look=look)
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
