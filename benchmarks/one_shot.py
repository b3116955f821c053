"""
A whole process: `fill-report` on the sample against the shortest docxtpl script that fills the same template.

    python benchmarks/one_shot.py [rounds]

The script gets its facts as ready-made JSON; `fill-report` reads and checks YAML, and looks for open questions.
"""

import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import rivals

from bosodocs import load

SAMPLE = Path(__file__).parents[1] / "samples" / "holmestrand.yaml"
SCRIPT = """\
import json
from docxtpl import DocxTemplate
template = DocxTemplate({template!r})
with open("facts.json", encoding="utf-8") as file:
    template.render(json.load(file))
template.save("docxtpl.docx")
"""


def main(rounds=15):
    with tempfile.TemporaryDirectory() as folder:
        facts = rivals.facts_for_docxtpl(load(SAMPLE))
        Path(folder, "facts.json").write_text(json.dumps(facts, ensure_ascii=False), encoding="utf-8")
        Path(folder, "script.py").write_text(SCRIPT.format(template=str(rivals.TEMPLATE)), encoding="utf-8")
        command = shutil.which("fill-report", path=Path(sys.executable).parent)
        commands = {
            "fill-report": [command, str(SAMPLE), "-o", ".", "--overwrite"],
            "docxtpl script": [sys.executable, "script.py"],
            "python -c pass": [sys.executable, "-c", "pass"],
        }
        times = {name: [] for name in commands}
        for _ in range(rounds):
            for name, arguments in commands.items():
                times[name].append(_timed(arguments, folder))
        print(f"{rounds} rounds; milliseconds a process: median (least)")
        for name, found in times.items():
            print(f"{name:16} {statistics.median(found):7.0f} ({min(found):.0f})")
        pairs = zip(times["fill-report"], times["docxtpl script"], strict=True)
        print(f"ratio in pairs, median: {statistics.median(ours / theirs for ours, theirs in pairs):.2f}")


def _timed(arguments, folder):
    start = time.perf_counter()
    subprocess.run(arguments, cwd=folder, check=True, capture_output=True)
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
