"""
What the sample fills to, by eye and by byte.

`outline.txt` is what people review. `parts.txt` has a checksum of each part: a change that no outline shows is noticed.
Both are rewritten with BOSODOCS_GOLDEN=rewrite, on purpose only.
"""

import hashlib
import io
import os
import zipfile
from pathlib import Path

import pytest

from bosodocs import fill, forms, load
from tests.golden import outline, sheets

HERE = Path(__file__).parent
SAMPLES = {
    "half_year_report": "holmestrand.yaml",
    "report_workbook": "holmestrand.yaml",
    "programme_plan": "kongsvinger.yaml",
    "plan_workbook": "kongsvinger.yaml",
}
OUTLINES = {".docx": outline.outline, ".xlsx": sheets.outline}


@pytest.fixture(params=forms.ALL, ids=lambda form: form.name)
def filled(request):
    sample = HERE.parents[1] / "samples" / SAMPLES[request.param.name]
    return request.param, fill(load(sample), request.param).data


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return "".join(f"{hashlib.sha256(file.read(name)).hexdigest()} {name}\n" for name in file.namelist())


def compare(name, kept, found):
    path = HERE / name / kept
    if os.environ.get("BOSODOCS_GOLDEN") == "rewrite":
        path.parent.mkdir(exist_ok=True)
        path.write_text(found, encoding="utf-8", newline="\n")
    assert found == path.read_text(encoding="utf-8")


def test_the_outline_is_as_reviewed(filled):
    form, data = filled
    compare(form.name, "outline.txt", OUTLINES[form.suffix](data))


def test_the_parts_are_as_reviewed(filled):
    form, data = filled
    compare(form.name, "parts.txt", parts(data))
