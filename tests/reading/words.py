"""A small report made of Word's own markup: formalia, a background and partners, with what a test puts in it."""

import io
import zipfile

from bosodocs.prose.text import plain
from bosodocs.reading import read
from tests.word import small
from tests.word.small import p, tbl, tr

BACKGROUND, USERS = "2. Bakgrunn for kommunens deltakelse", "Brukermedvirkning"


def heading(text, level=2):
    return p(text, style=f"Overskrift{level}")


def r(text, properties=""):
    """A run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def para(*runs, properties=""):
    """A paragraph of runs that are markup already."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def document(tmp_path, *background, leader="Kari Nordmann", behind="", **parts):
    """The path of a report whose background is this markup, and whose programme leader's cell is that."""
    formalia = tbl(tr("Kommunens navn:", "Ås kommune"), tr("Programleder:", leader), tr("Utfylt av:", "Ola Nordmann"))
    path = tmp_path / "rapport.docx"
    body = (p("Halvårsrapport"), heading("1. Formalia"), formalia, heading(BACKGROUND), *background, behind)
    made = zipfile.ZipFile(io.BytesIO(small.template(*body, **parts)))
    with zipfile.ZipFile(path, "w") as stored:  # so that a text may say the same again and again
        for name in made.namelist():
            stored.writestr(name, made.read(name))
    return path


def reading(tmp_path, *background, **more):
    return read(document(tmp_path, *background, **more))


def background(found):
    """The paragraphs of the background, without the one that every small document ends with."""
    text = plain(found.programme.background)
    return [line for line in text.split("\n") if line and line != "Siste avsnitt"]


def told(found, kind=None):
    """What is told, without what is told of any such small report."""
    notes = [note for note in found.notes if kind in {None, note.id} and note.id not in {"period", "missing"}]
    return [str(note.what) for note in notes]
