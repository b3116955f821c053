"""
A whole process: `fill-report` on the sample against docxtpl scripts that fill the same template.

    python benchmarks/one_shot.py [rounds]

- same facts: the shortest script that fills the template from the programme file itself. It reads the YAML, finds the
  goals' texts and the partners' crosses, and turns prose into paragraphs; it looks for no faults and no open questions.
- ready facts: the same without any of that. bosodocs has made the facts, their notation and the prose's markup before,
  and the script loads them as JSON. No municipality has such a file; it shows what docxtpl alone costs.

Each fills one form: `fill-report` without `--form` writes the workbook as well. pip compiles modules when it installs
them, and those of an editable install are compiled by the first process; so one round is run before, and
PYTHONDONTWRITEBYTECODE is not passed on.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

import rivals
from clock import milliseconds

from bosodocs import load

SAMPLE = Path(__file__).parents[1] / "samples" / "holmestrand.yaml"
READY = """\
import json
from docxtpl import DocxTemplate
template = DocxTemplate({template!r})
with open("facts.json", encoding="utf-8") as file:
    template.render(json.load(file))
template.save("ready.docx")
"""
SAME = """\
import yaml
from docxtpl import DocxTemplate
from markdown_it import MarkdownIt
from markupsafe import Markup, escape
parser = MarkdownIt("commonmark").enable("table")
STYLES = {{"paragraph_open": "Normal", "heading_open": "Overskrift3", "list_item_open": "Punktliste"}}
def prose(text):
    pieces, style = [], "Normal"
    for token in parser.parse(text or ""):
        style = STYLES.get(token.type, style)
        if token.type == "inline":
            runs, bold = [], ""
            for part in token.children:
                bold = {{"strong_open": "<w:b/>", "strong_close": ""}}.get(part.type, bold)
                if part.content:
                    runs.append(f"<w:r><w:rPr>{{bold}}</w:rPr><w:t>{{escape(part.content)}}</w:t></w:r>")
            pieces.append(f'<w:p><w:pPr><w:pStyle w:val="{{style}}"/></w:pPr>{{"".join(runs)}}</w:p>')
    return Markup("".join(pieces))
with open({sample!r}, encoding="utf-8") as file:
    facts = yaml.safe_load(file)
facts["bakgrunn"], facts["brukermedvirkning"] = prose(facts["bakgrunn"]), prose(facts["brukermedvirkning"])
for block, names in {{
    "mål": ("innledning", "delmål_innledning", "innsatsområder_innledning"),
    "organisering": ("beskrivelse", "styringsgruppe_innledning", "målgruppestrategi"),
}}.items():
    for name in names:
        facts[block][name] = prose(facts[block][name])
figures = facts["organisering"]
figures["organisasjonskart"] = prose("\\n".join("- " + unit["enhet"] for unit in figures["organisasjonskart"]))
steps = [text for texts in figures["strategifigur"].values() for text in texts]
figures["strategifigur"] = prose("\\n".join("- " + text for text in steps))
texts = {{f"delmål {{goal['kode']}}": goal["tekst"] for goal in facts["mål"]["delmål"]}}
for rows in facts["mål"]["måltabeller"].values():
    for row in rows:
        row.setdefault("tekst", texts.get(row["mål"], facts["mål"]["hovedmål"]))
        for result in row["resultater"]:
            result["resultat"] = prose(result["resultat"])
for rows in facts["samarbeidspartnere"].values():
    for row in rows:
        row |= {{level: "X" for level in ("formell", "aktiv", "informeres", "ingen") if level in row["deltakelse"]}}
amount = lambda year, name: int(str(year.get(name) or 0).replace(" ", ""))
for year in facts["ressursbruk"]:
    year["totalt"] = amount(year, "tilsagn") + amount(year, "egenfinansiering") or ""
facts["ressurstabeller"] = [facts["ressursbruk"]]
for story in facts["suksesshistorier"]:
    story["tekst"], story["lenke"] = prose(story["tekst"]), prose(story.get("lenke"))
template = DocxTemplate({template!r})
template.render(facts, autoescape=True)
template.save("same.docx")
"""


def main(rounds=15):
    with tempfile.TemporaryDirectory() as folder:
        names = {"template": str(rivals.TEMPLATE), "sample": str(SAMPLE)}
        facts = rivals.facts_for_docxtpl(load(SAMPLE))
        Path(folder, "facts.json").write_text(json.dumps(facts, ensure_ascii=False), encoding="utf-8")
        Path(folder, "ready.py").write_text(READY.format(**names), encoding="utf-8")
        Path(folder, "same.py").write_text(SAME.format(**names), encoding="utf-8")
        command = shutil.which("fill-report", path=Path(sys.executable).parent)
        commands = {
            "fill-report": [command, "--form", "halvårsrapport", str(SAMPLE), "-o", "ut"],
            "docxtpl, same facts": [sys.executable, "same.py"],
            "docxtpl, ready facts": [sys.executable, "ready.py"],
            "python -c pass": [sys.executable, "-c", "pass"],
        }
        times = {name: [] for name in commands}
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        run = partial(subprocess.run, cwd=folder, env=environment, check=True, capture_output=True)
        for number in range(rounds + 1):
            commands["fill-report"][-1] = f"ut{number}"
            for name, arguments in commands.items():
                times[name].append(milliseconds(run, arguments))
        times = {name: found[1:] for name, found in times.items()}
        print(f"{rounds} rounds; milliseconds a process: median (least), and fill-report's share of it in pairs")
        for name, found in times.items():
            share = statistics.median(ours / theirs for ours, theirs in zip(times["fill-report"], found, strict=True))
            print(f"{name:22} {statistics.median(found):6.0f} ({min(found):.0f})   {share:5.2f}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
