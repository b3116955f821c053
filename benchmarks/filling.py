"""
One report in a running process: 200 programmes with varied facts, already loaded, each library in turn.

    python benchmarks/filling.py [programmes] [rounds]

Prints the median of each library's time for one document, over interleaved rounds, and its ratio to docxtpl.
"""

import statistics
import sys

import content
import rivals
from clock import milliseconds


def main(programmes=200, rounds=3):
    all_facts = [content.programme(seed) for seed in range(programmes)]
    others = [rivals.facts_for_others(programme) for programme in all_facts]
    work = {
        "bosodocs": (rivals.bosodocs, all_facts),
        "docxtpl 0.20.2": (rivals.docxtpl, [rivals.facts_for_docxtpl(programme) for programme in all_facts]),
        "docx-mailmerge2": (rivals.mailmerge, [rivals.fields_for_mailmerge(facts) for facts in others]),
        "python-docx by hand": (rivals.python_docx, others),
    }
    sizes = {name: len(fill(inputs[0])) for name, (fill, inputs) in work.items()}
    times = {name: [] for name in work}
    for _ in range(rounds):
        for name, (fill, inputs) in work.items():
            times[name].append(statistics.median(milliseconds(fill, facts) for facts in inputs))
    medians = {name: statistics.median(found) for name, found in times.items()}
    print(f"{programmes} programmes, {rounds} rounds; milliseconds a document, median")
    for name, median in medians.items():
        ratio = medians["docxtpl 0.20.2"] / median
        print(f"{name:22} {median:8.2f}   {ratio:6.1f} times as fast as docxtpl   {sizes[name] // 1024:4} kB")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
