"""
Growth with the number of goal rows, from 18 to 5000, side by side with docxtpl.

    python benchmarks/growth.py [rounds]
"""

import statistics
import sys

import content
import rivals
from clock import milliseconds

SIZES = (18, 100, 500, 1000, 2000, 5000)


def main(rounds=5):
    print("rows     bosodocs ms   us a row   docxtpl ms   ratio")
    for rows in SIZES:
        programme = content.programme(1, goal_rows=rows)
        facts = rivals.facts_for_docxtpl(programme)
        ours, theirs = [], []
        for _ in range(rounds):
            ours.append(milliseconds(rivals.bosodocs, programme))
            theirs.append(milliseconds(rivals.docxtpl, facts))
        mine, other = statistics.median(ours), statistics.median(theirs)
        print(f"{rows:5}   {mine:10.2f}   {1000 * mine / rows:8.1f}   {other:10.1f}   {other / mine:5.1f}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
