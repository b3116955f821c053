"""
Many reports: one process against two and against three, and whether memory grows with their number.

    python benchmarks/many.py [reports] [rounds]

Each round fills all reports with one process, with two (this one and a worker) and with three (this one, which works
along where it would wait, and two workers), in turn, so that what else the machine does hits all; first without a look
at their findings, then with one.
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
    with ProcessPoolExecutor(1) as worker, ProcessPoolExecutor(2) as workers:
        for executor in (worker, workers):
            seconds(many[:200], executor, look=False)
        for look in (False, True):
            ratios = []
            print("with findings" if look else "without findings")
            for _ in range(rounds):
                one, two, three = (seconds(many, executor, look=look) for executor in (None, worker, workers))
                ratios.append((one / two, one / three))
                print(f"one process {one:.2f} s, two {two:.2f} s, three {three:.2f} s", flush=True)
            medians = [statistics.median(column) for column in zip(*ratios, strict=True)]
            print(f"median of {rounds}: two {medians[0]:.2f}, three {medians[1]:.2f} times as fast as one")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for _ in fill_many((many[n % len(many)] for n in range(5 * reports)), FORM):
        pass
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"memory after {5 * reports} reports more: {before // 1024} MB, then {after // 1024} MB")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
