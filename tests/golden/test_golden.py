"""
What the sample fills to, by eye and by byte.

`sample.txt` names the sample, `outline.txt` is what people review. `parts.txt` has a checksum of each part: a change
that no outline shows is noticed.
Both are rewritten with BOSODOCS_GOLDEN=rewrite, on purpose only.
"""

import hashlib
import io
import os
import zipfile
from pathlib import Path

import pytest

from bosodocs import fill, forms
from tests.golden import outline, samples, sheets

HERE = Path(__file__).parent
OUTLINES = {".docx": outline.outline, ".xlsx": sheets.outline}


@pytest.fixture(params=forms.ALL, ids=lambda form: form.name)
def filled(request):
    return request.param, fill(samples.of(request.param), request.param).data


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
