"""A template from a mailbox: whatever it tries, it is refused with a sentence, at once, and nothing is run."""

import os
import subprocess
import sys
import zipfile

import pytest

from bosodocs import TemplateError, fill, forms
from bosodocs.filling import shipped
from bosodocs.model import Formalia, Programme

FORM = forms.half_year_report
PROGRAMME = Programme(formalia=Formalia(municipality="Ås kommune"))

TAG = b"{{ formalia.programleder }}"


@pytest.fixture
def template(tmp_path):
    """The shipped template with a part changed, or with parts added."""

    def make(change=None, part="word/document.xml", more=()):
        path = tmp_path / "mal.docx"
        with zipfile.ZipFile(shipped(FORM)) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
            for name in old.namelist():
                content = old.read(name)
                new.writestr(name, change(content) if change and name == part else content)
            for name, content in more:
                new.writestr(name, content)
        return path

    return make


def refused(path):
    with pytest.raises(TemplateError) as error:
        fill(PROGRAMME, FORM, template=path)
    return str(error.value)


@pytest.mark.parametrize(
    "code",
    [
        "{{ ().__class__.__bases__ }}",
        "{{ formalia.__class__ }}",
        "{{ formalia.kommune.__init__.__globals__ }}",
        "{{ cycler }}",
        "{{ self }}",
        "{{ range(10**9) }}",
        "{{ 'a' * 10**9 }}",
        "{{ 10**10**10 }}",
        "{{ formalia['kommune'] }}",
        "{{ formalia.kommune|upper }}",
        "{{ lambda: 0 }}",
        "{{ [x for x in formalia] }}",
        "{{ (yield) }}",
        "{{ x := 1 }}",
        "{{ f'{formalia}' }}",
        "{% set x = 1 %}",
        "{% include '/etc/passwd' %}",
        "{% import 'os' as os %}",
        "{% for i in range(10**9) %}{% endfor %}",
        "{% while true %}",
        "{% raw %}",
        "{{ " + "(" * 450 + ")" * 450 + " }}",
        "{{ " + "not " * 120 + "formalia.kommune }}",
    ],
)
def test_code_in_a_tag_is_no_code(template, code):
    path = template(lambda part: part.replace(TAG, code.encode() + (TAG if "not" in code else b"")))
    if code.startswith("{{ not"):
        fill(PROGRAMME, FORM, template=path)
    else:
        assert "mal.docx: " in refused(path)


def test_loops_inside_loops_without_end_are_refused(template):
    code = ("{% for x in mål.prinsipper %}" * 200 + "{% endfor %}" * 200).encode()
    assert "inside each other" in refused(template(lambda part: part.replace(TAG, code)))


def test_twenty_thousand_tags_in_a_paragraph_are_filled(template):
    many = b"{{ formalia.kommune }}" * 20_000
    assert fill(PROGRAMME, FORM, template=template(lambda part: part.replace(TAG, many + TAG))).data


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 512, "an old Word or Excel file, or one with a password"),
        (b"", "empty"),
        (b"PK\x03\x04", "damaged or cut short"),
        (b"%PDF-1.7", "a PDF"),
        (b"<html><body>", "a web page"),
        (b"{\\rtf1", "rich text"),
    ],
)
def test_what_is_no_word_file_is_refused(tmp_path, content, says):
    (tmp_path / "mal.docx").write_bytes(content)
    assert says in refused(tmp_path / "mal.docx")


def test_a_template_cut_short_anywhere_is_refused(tmp_path):
    whole = shipped(FORM).read_bytes()
    for share in range(1, 20):
        (tmp_path / "mal.docx").write_bytes(whole[: len(whole) * share // 20])
        refused(tmp_path / "mal.docx")


def test_macros_are_refused(template):
    kind = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    macros = b"application/vnd.ms-word.document.macroEnabled.main+xml"
    assert "macros" in refused(template(lambda part: part.replace(kind, macros), "[Content_Types].xml"))
    path = template(relationship("vbaProject", "vbaProject.bin", ""), "word/_rels/document.xml.rels")
    assert "macros" in refused(path)


def relationship(kind, target, mode=' TargetMode="External"'):
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return lambda part: part.replace(
        b"</Relationships>",
        f'<Relationship Id="rIdX" Type="{base}/{kind}" Target="{target}"{mode}/></Relationships>'.encode(),
    )


@pytest.mark.parametrize(
    "mode",
    [' TargetMode="External"', ' TargetMode="external"', ' TargetMode=" EXTERNAL "', ' TargetMode="Internal"', ""],
)
@pytest.mark.parametrize("kind", ["image", "oleObject", "subDocument", "frame", "externalLinkPath", "unknown"])
def test_what_lies_elsewhere_is_refused(template, kind, mode):
    change = relationship(kind, "https://evil.example/x", mode)
    assert f"lies elsewhere ({kind})" in refused(template(change, "word/_rels/document.xml.rels"))


def test_a_doctype_is_refused(template):
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w:document'
    assert "DOCTYPE" in refused(template(lambda part: part.replace(b"<w:document", bomb, 1)))


def test_a_part_that_grows_without_end_is_refused(template):
    assert "grows to" in refused(template(more=[("word/media/x.bin", b"\x00" * 30_000_000)]))


def test_more_parts_than_any_form_has_are_refused(template):
    assert "parts" in refused(template(more=[(f"word/media/{n}.bin", b"x") for n in range(1200)]))


@pytest.mark.parametrize("name", ["../x.xml", "/word/x.xml", "word/../../x.xml", "C:/x.xml", "word\\..\\x.xml"])
def test_a_part_that_would_climb_out_is_refused(template, name):
    refused(template(more=[(name, b"x")]))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_part_that_stands_twice_is_refused(template):
    assert "twice" in refused(template(more=[("word/document.xml", b"<x/>")]))


def test_a_named_pipe_is_no_template(tmp_path):
    os.mkfifo(tmp_path / "mal.docx")
    (tmp_path / "p.yaml").write_text("formalia:\n  kommune: Ås\n", encoding="utf-8")
    command = [sys.executable, "-m", "bosodocs.cli.fill_report", "p.yaml", "--template", "mal.docx", "--lang", "en"]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (run.returncode, "a device or a pipe" in run.stderr) == (1, True), run.stderr
