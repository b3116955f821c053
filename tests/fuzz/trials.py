"""
Trials: a changed file is right, refused or told; nothing else comes out, and nothing that is broken.

A trial is known by its name and its seed, and gives the same in every run.
"""

import contextlib
import io
import tempfile
import zipfile
from functools import cache
from pathlib import Path

from lxml import etree

from bosodocs import fill, forms, load, read
from bosodocs.errors import BosodocsError, DataError, ReadError, TemplateError
from bosodocs.loading import writing
from bosodocs.notation import characters
from tests.fuzz import packages, programmes

ROOT = Path(__file__).parents[2]
SAMPLES = sorted((ROOT / "samples").glob("*.yaml"))
SCREEN = 4000
"""Characters of a message that still fit on a screen."""
WORD, EXCEL = (
    [form for form in forms.ALL if form.suffix == ".docx"],
    [form for form in forms.ALL if form.suffix == ".xlsx"],
)


class Broken(Exception):
    """What came out is no document, or a message that nobody can read."""


@cache
def programme(at):
    return load(SAMPLES[at])


@cache
def filled(form, at):
    return fill(programme(at), form).data


@cache
def documents(suffix):
    return sorted((ROOT / "tests" / "documents").glob(f"*{suffix}"))


@cache
def bytes_of(path):
    return path.read_bytes()


def source(seed, kinds):
    """A filled form, or one that was filled by hand."""
    form = kinds[seed % len(kinds)]
    at = seed // len(kinds)
    if at % 3 == 0:
        return filled(form, at // 3 % len(SAMPLES))
    found = documents(form.suffix)
    return bytes_of(found[(at * 7919) % len(found)])


def reading(seed, kinds):
    """Read a changed document, and load again what was read."""
    told = _read(packages.example(source(seed, kinds), seed), kinds[0].suffix)
    if told is None:
        return "refused"
    for note in told.notes:
        _readable(note)
    with _file(writing.write(told.programme).encode(), ".yaml") as path:
        try:
            load(path)
        except DataError as error:
            raise Broken(f"what was read cannot be loaded: {error}") from error
    return "read"


def _read(data, suffix):
    with _file(data, suffix) as path:
        try:
            return read(path)
        except ReadError as error:
            _readable(error)
            return None


def filling(seed, kinds):
    """Fill a changed template."""
    form = kinds[seed % len(kinds)]
    data = packages.example(bytes_of(ROOT / "templates" / f"{form.name}{form.suffix}"), seed)
    with _file(data, form.suffix) as path:
        try:
            document = fill(programme(seed // 7 % len(SAMPLES)), form, template=path)
            for finding in document.findings:
                _readable(finding)
        except (TemplateError, DataError) as error:
            _readable(error)
            return "refused"
    _whole(document.data)
    return "filled"


def loading_yaml(seed):
    """Load a changed programme file."""
    return _loaded(programmes.lines(SAMPLES[seed % len(SAMPLES)].read_text(encoding="utf-8"), seed), ".yaml")


def loading_json(seed):
    """Load a changed programme file in JSON."""
    return _loaded(programmes.tree(SAMPLES[seed % len(SAMPLES)].read_text(encoding="utf-8"), seed), ".json")


def _loaded(text, suffix):
    with _file(text.encode("utf-8", "surrogatepass"), suffix) as path:
        try:
            made = load(path)
        except DataError as error:
            _readable(error)
            return "refused"
    form = forms.ALL[len(text) % len(forms.ALL)]
    try:
        document = fill(made, form)
        for finding in document.findings:
            _readable(finding)
    except BosodocsError as error:
        _readable(error)
        return "loaded"
    _whole(document.data)
    return "filled"


def _readable(message):
    for line in str(message).split("\n"):
        if len(line) > SCREEN or characters.find(line):
            raise Broken(f"a message of {len(line)} characters: {line[:200]!r}")


def _whole(data):
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        for name in file.namelist():
            if name.lower().endswith((".xml", ".rels")):
                etree.fromstring(file.read(name))


@contextlib.contextmanager
def _file(data, suffix):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"fil{suffix}"
        path.write_bytes(data)
        yield path


TRIALS = {
    "read Word": lambda seed: reading(seed, WORD),
    "read Excel": lambda seed: reading(seed, EXCEL),
    "fill Word": lambda seed: filling(seed, WORD),
    "fill Excel": lambda seed: filling(seed, EXCEL),
    "load YAML": loading_yaml,
    "load JSON": loading_json,
}
