"""
The programme and activity plan in a running process, beside docxtpl on the same template.

    python benchmarks/plan.py [times] [rounds]

docxtpl is given its facts and the markup of its prose ready-made, draws no chart and writes no list of contents.
"""

import io
import statistics
import sys
from pathlib import Path

from clock import milliseconds
from docxtpl import DocxTemplate
from rivals import _markup, _with_prose

from bosodocs import fill, forms, load
from bosodocs.filling import context, shipped

FORM = forms.programme_plan
SAMPLE = Path(__file__).parents[1] / "samples" / "kongsvinger.yaml"


def docxtpl(facts):
    template = DocxTemplate(shipped(FORM))
    template.render(facts, autoescape=True)
    written = io.BytesIO()
    template.save(written)
    return written.getvalue()


def main(times=20, rounds=3):
    programme = load(SAMPLE)
    facts = _with_prose(context.of(FORM, programme), _markup)
    facts["innholdsfortegnelse"] = facts["organisering"]["organisasjonskart_figur"] = ""
    fill(programme, FORM)
    docxtpl(facts)
    ratios = []
    for _ in range(rounds):
        ours = statistics.median(milliseconds(fill, programme, FORM) for _ in range(times))
        theirs = statistics.median(milliseconds(docxtpl, facts) for _ in range(times))
        ratios.append(theirs / ours)
        print(f"bosodocs {ours:.2f} ms, docxtpl {theirs:.1f} ms: {theirs / ours:.1f} times as fast")
    print(f"median of {rounds}: {statistics.median(ratios):.1f}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
