"""
Files of other programs, as they are and with a form of ours grafted in: `python -m tests.fuzz.foreign FOLDER…`.

Each is read, and filled as an own template, in ten seconds and a gigabyte and a half. What is grafted in is read with
what the file held before: no word may be lost without a note, as lxml finds the words. What breaks is printed.
"""

import collections
import io
import re
import signal
import sys
import tempfile
import traceback
import zipfile
from copy import deepcopy
from pathlib import Path

import docx
import openpyxl
from lxml import etree

from bosodocs import fill, forms, load, read
from bosodocs.errors import BosodocsError
from bosodocs.loading import writing
from tests.excel import raw
from tests.fuzz.__main__ import SECONDS, TooSlow, _begin
from tests.fuzz.packages import W

ROOT = Path(__file__).parents[2]
SHEETS = raw.MAIN
WORD = re.compile(r"[^\W\d_]{4,}")
GONE = {f"{{{W}}}{name}" for name in ("del", "moveFrom", "instrText", "delText", "rPr", "sdtPr")}


def words(text):
    return set(WORD.findall(text))


def body_words(data, body="w:body"):
    """The words of a document, or of its first part, in no way that the reader has."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        name = main_part(file)
        root = etree.fromstring(file.read(name))
    return words(" ".join(shown(root.find(body, {"w": W}))))


def shown(element):
    for one in element:
        if not isinstance(one.tag, str) or one.tag in GONE or _hidden(one):
            continue
        if one.tag == f"{{{W}}}p":
            yield " ".join(_run_together(one))
        else:
            yield from shown(one)


def _hidden(one):
    return one.tag.endswith("}Fallback") or one.find("w:rPr/w:vanish", {"w": W}) is not None


def _run_together(paragraph):
    line = ""
    for one in paragraph.iter():
        if one.tag == f"{{{W}}}t" and not any(above.tag in GONE or _hidden(above) for above in one.iterancestors()):
            line += one.text or ""
        elif isinstance(one.tag, str) and one.tag.rpartition("}")[2] in {
            "p",
            "br",
            "tab",
            "cr",
            "sym",
            "drawing",
            "pict",
        }:
            line += " "
    return [line]


def main_part(file):
    root = etree.fromstring(file.read("_rels/.rels"))
    (target,) = [one.get("Target") for one in root if (one.get("Type") or "").endswith("/officeDocument")][:1]
    return target.lstrip("/")


def grafted(foreign, ours):
    """A foreign document with the content of ours before its own."""
    with zipfile.ZipFile(io.BytesIO(foreign)) as file, zipfile.ZipFile(io.BytesIO(ours)) as own:
        parts = {name: file.read(name) for name in file.namelist() if not name.endswith("/")}
        name = main_part(file)
        root, other = etree.fromstring(parts[name]), etree.fromstring(own.read("word/document.xml"))
        folder = name.rpartition("/")[0]
        _styled(parts, own, name, folder)
    body = root.find(f"{{{W}}}body")
    for at, one in enumerate(child for child in other[0] if child.tag != f"{{{W}}}sectPr"):
        body.insert(at, one)
    for one in list(body.iter()):
        for key in list(one.attrib):
            if (
                key.endswith(("relationships}id", "relationships}embed"))
                and one.getroottree() is not None
                and at_ours(one, body, at)
            ):
                del one.attrib[key]
    parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return raw.packed(parts)


def _styled(parts, own, name, folder):
    """Let the styles and lists be ours, and those of the foreign document behind them."""
    styles, lists = f"{folder}/styles.xml", f"{folder}/numbering.xml"
    ours, known = etree.fromstring(own.read("word/styles.xml")), set()
    known = {one.get(f"{{{W}}}styleId") for one in ours}
    if styles in parts:
        there = etree.fromstring(parts[styles]).findall(f"{{{W}}}style")
        ours.extend(deepcopy(one) for one in there if one.get(f"{{{W}}}styleId") not in known)
    parts[styles], parts[lists] = etree.tostring(ours), own.read("word/numbering.xml")
    relations, types = f"{folder}/_rels/{name.rpartition('/')[2]}.rels", "[Content_Types].xml"
    held = etree.fromstring(parts.get(relations, f'<Relationships xmlns="{raw.PACKAGE}"/>'.encode()))
    kinds = etree.fromstring(parts[types])
    for kind in ("styles", "numbering"):
        if not any((one.get("Type") or "").endswith(f"/{kind}") for one in held):
            etree.SubElement(
                held,
                f"{{{raw.PACKAGE}}}Relationship",
                Id=f"our{kind}",
                Type=f"{raw.OFFICE}/{kind}",
                Target=f"{kind}.xml",
            )
            etree.SubElement(
                kinds,
                f"{{{kinds.nsmap[None]}}}Override",
                PartName=f"/{folder}/{kind}.xml",
                ContentType=f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml",
            )
    parts[relations], parts[types] = etree.tostring(held), etree.tostring(kinds)


def at_ours(one, body, last):
    while one is not None and one.getparent() is not body:
        one = one.getparent()
    return one is not None and body.index(one) <= last


def can_hold_more(data):
    """Whether another reader opens a document, so that there is something to graft into."""
    try:
        docx.Document(io.BytesIO(data))
        body_words(data)
    except Exception:  # noqa: BLE001 - whatever another reader raises
        return False
    return True


def said(reading):
    return writing.write(reading.programme) + " ".join(
        f"{note.what} {note.help} {note.place.label}" for note in reading.notes
    )


class Trials:
    """What is tried with each file."""

    def __init__(self, folder):
        programme = load(ROOT / "samples" / "holmestrand.yaml")
        self.programme, self.folder = programme, Path(folder)
        self.filled = fill(programme, forms.half_year_report).data
        self.template = (ROOT / "templates" / "half_year_report.docx").read_bytes()
        self.fixed = body_words(self.template) | words(" ".join(labels()))
        self.ours = body_words(self.filled)

    def put(self, data, suffix):
        path = self.folder / f"fil{suffix}"
        path.write_bytes(data)
        return path

    def plain_read(self, data, suffix):
        return "read" if read(self.put(data, suffix)) else ""

    def plain_fill(self, data, suffix):
        form = forms.half_year_report if suffix == ".docx" else forms.report_workbook
        return self.opened(fill(self.programme, form, template=self.put(data, suffix)).data, suffix)

    def graft_read(self, data, suffix):
        foreign = body_words(data)
        told = said(read(self.put(grafted(data, self.filled), suffix)))
        lost = (foreign | self.ours) - words(told) - self.fixed
        told = "".join(filter(str.isalpha, told.casefold()))  # words of other scripts run together where runs do
        lost = {word for word in lost if word.casefold() not in told}
        return f"lost {len(lost)}: {sorted(lost)[:8]}" if lost else "whole"

    def graft_fill(self, data, suffix):
        foreign = body_words(data)
        made = fill(
            self.programme, forms.half_year_report, template=self.put(grafted(data, self.template), suffix)
        ).data
        self.opened(made, suffix)
        lost = (foreign | self.ours) - body_words(made)
        return f"lost {len(lost)}: {sorted(lost)[:8]}" if lost else "whole"

    @staticmethod
    def opened(data, suffix):
        docx.Document(io.BytesIO(data)) if suffix == ".docx" else openpyxl.load_workbook(io.BytesIO(data))
        return "filled"


def labels():
    form = forms.half_year_report
    for section in form.sections:
        yield from section.spellings
        for content in section.contents:
            yield from content.labels()


def tried(trial, data, suffix):
    signal.alarm(SECONDS)
    try:
        return trial(data, suffix), ""
    except BosodocsError as error:
        return f"refused: {re.sub(r'«[^»]*»|[0-9]+', '…', str(error).partition(': ')[2])[:90]}", ""
    except BaseException as error:  # noqa: BLE001
        frame = traceback.extract_tb(error.__traceback__)[-1]
        slow = "TooSlow" if isinstance(error, TooSlow) else type(error).__name__
        return f"broke: {slow} in {frame.filename.rpartition('/')[2]}:{frame.lineno}", traceback.format_exc(limit=-6)
    finally:
        signal.alarm(0)


def main():
    _begin()
    counts = collections.Counter()
    with tempfile.TemporaryDirectory() as folder:
        trials = Trials(folder)
        for path in sorted(one for name in sys.argv[1:] for one in Path(name).iterdir()):
            data = path.read_bytes()
            suffix = ".docx" if path.suffix.lower().startswith((".doc", ".dot")) else ".xlsx"
            for name in ("plain_read", "plain_fill", "graft_read", "graft_fill"):
                if suffix == ".xlsx" and name.startswith("graft"):
                    continue
                if name.startswith("graft") and not can_hold_more(data):
                    continue
                outcome, trace = tried(getattr(trials, name), data, suffix)
                kind = outcome.partition(":")[0] if outcome.startswith("lost") else outcome
                counts[name + suffix, "lost" if kind.startswith("lost") else kind] += 1
                if outcome.startswith(("lost", "broke")):
                    sys.stdout.write(f"{path.name} {name}: {outcome}\n{trace}")
                    sys.stdout.flush()
    for (name, outcome), count in sorted(counts.items()):
        sys.stdout.write(f"{count:6} {name}: {outcome}\n")


if __name__ == "__main__":
    main()
