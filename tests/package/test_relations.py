"""Which part leads to which, however a program writes it; and packages that are odd, absent or broken in it."""

import io

import docx
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bosodocs import BosodocsError, read
from bosodocs.package import relations
from tests.often import often
from tests.package import office
from tests.package.office import REPORT, SHEETS, TYPES, instead

MAIN = "word/_rels/document.xml.rels"


def renamed(data, names):
    """A package whose parts have other names, and whose types know them still."""
    return office.packed({names.get(name, name): content for name, content in office.parts(data).items()})


def with_targets(change):
    """A template whose relationships have other targets."""
    return office.changed(office.template(), {MAIN: lambda old: change(old.decode()).encode()})


ODD = {
    "folders in another case": renamed(
        office.template(), {MAIN: "word/_Rels/document.XML.RELS", "_rels/.rels": "_RELS/.Rels"}
    ),
    "types in another case": renamed(office.template(), {TYPES: "[content_types].XML"}),
    "parts in another case": renamed(
        office.template(),
        {
            "word/styles.xml": "word/Styles.XML",
            "word/document.xml": "Word/Document.xml",
            MAIN: "Word/_rels/Document.xml.rels",
        },
    ),
    "targets in another case": with_targets(lambda old: old.replace('"styles.xml"', '"STYLES.xml"')),
    "targets from the top": with_targets(lambda old: old.replace('Target="', 'Target="/word/')),
    "targets from the top without a slash": with_targets(lambda old: old.replace('Target="', 'Target="word/')),
    "targets that go up and down": with_targets(lambda old: old.replace('Target="', 'Target="../word/./')),
    "escaped targets": with_targets(lambda old: old.replace('"styles.xml"', '"st%79les.xml"')),
    "targets with backslashes": with_targets(lambda old: old.replace('"styles.xml"', '".\\styles.xml"')),
    "targets with fragments": with_targets(lambda old: old.replace('"styles.xml"', '"styles.xml#top"')),
    "a byte order mark": with_targets(lambda old: "\ufeff" + old),
    "a prefix": with_targets(
        lambda old: (
            old.replace("<Relationship", "<r:Relationship")
            .replace("</Relationship", "</r:Relationship")
            .replace("xmlns=", "xmlns:r=")
        )
    ),
    "backslashes": renamed(
        office.template(), {name: name.replace("/", "\\") for name in office.parts(office.template())}
    ),
    "UTF-16": office.changed(
        office.template(),
        {
            name: lambda old: old.decode("utf-8-sig").replace("UTF-8", "UTF-16").encode("utf-16")
            for name in (
                "word/document.xml",
                "word/styles.xml",
                "word/numbering.xml",
                "word/settings.xml",
                "word/header1.xml",
                MAIN,
                "_rels/.rels",
                TYPES,
            )
        },
    ),
    "a processing instruction and a comment": with_targets(lambda old: old.replace("?>", "?><?x y?><!-- z -->", 1)),
}


@pytest.mark.parametrize("name", ODD)
def test_a_template_is_filled_whatever_wrote_its_package_and_reads_back(tmp_path, name):
    document = office.filled(tmp_path, ODD[name])
    docx.Document(io.BytesIO(document.data))
    (tmp_path / "ut.docx").write_bytes(document.data)
    assert read(tmp_path / "ut.docx").programme.formalia.municipality == "Ås kommune"


@pytest.mark.parametrize("form", [REPORT, SHEETS], ids=lambda form: form.suffix[1:])
def test_a_filled_form_is_read_whatever_wrote_its_package(tmp_path, form):
    path = tmp_path / f"skjema{form.suffix}"
    data = office.filled(tmp_path, office.template(form), form).data
    folders = renamed(
        data, {name: name.replace("_rels", "_Rels").upper() for name in office.parts(data) if ".rels" in name}
    )
    slashes = renamed(data, {name: name.replace("/", "\\") for name in office.parts(data)})
    upper = renamed(data, {name: name.upper() for name in office.parts(data) if name.endswith("styles.xml")})
    for odd in (folders, slashes, upper):
        path.write_bytes(odd)
        reading = read(path)
        assert reading.programme.formalia.municipality == "Ås kommune"
        assert reading.notes == ()


def test_a_workbook_whose_package_is_odd_is_filled(tmp_path):
    data = office.template(SHEETS)
    odd = renamed(data, {name: name.replace("_rels", "_Rels") for name in office.parts(data)})
    odd = office.changed(odd, {"xl/_Rels/workbook.xml.rels": instead("worksheets/sheet", "Worksheets/Sheet")})
    openpyxl.load_workbook(io.BytesIO(office.filled(tmp_path, odd, SHEETS).data))


HOPELESS = {
    "no relationships": {"_rels/.rels": None},
    "none of the main part": {MAIN: None},
    "no types": {TYPES: b"<Types/>"},
    "empty relationships": {MAIN: b""},
    "broken relationships": {MAIN: b"<Relationships><Relationship"},
    "no attributes": {
        MAIN: b"<Relationships><Relationship/><Relationship Id='a'/><Relationship Target=''/></Relationships>"
    },
    "another root": {MAIN: b"<x/>", "_rels/.rels": b"<x/>"},
    "a doctype": {MAIN: b"<!DOCTYPE x><x/>"},
    "UTF-16 that is none": {"word/document.xml": b"\xff\xfe\x00"},
    "lone surrogates": {"word/document.xml": b"\xff\xfe<\x00\x00\xd8"},
    "another encoding": {"word/document.xml": b"<?xml version='1.0' encoding='shift_jis'?><a>\x83\x5c</a>"},
    "a deep part": {
        "word/settings.xml": b"<a>" * 3000 + b"</a>" * 3000,
        "word/document.xml": b"<a>" * 900 + b"</a>" * 900,
    },
    "many namespaces": {"word/styles.xml": b"<a " + b" ".join(b'xmlns:n%d="x"' % n for n in range(20_000)) + b"/>"},
    "a long attribute": {"word/document.xml": b'<w:document x="' + b"{{ a" * 500_000 + b'"/>'},
    "a million tags": {"word/document.xml": b"<a>" + b"<b/>" * 1_000_001 + b"</a>"},
}


@pytest.mark.parametrize("name", HOPELESS)
def test_what_cannot_be_used_is_refused_in_a_sentence(tmp_path, name):
    data = office.changed(office.template(), HOPELESS[name])
    written = tmp_path / "skjema.docx"
    written.write_bytes(data)
    for attempt in (lambda: office.filled(tmp_path, data), lambda: read(written)):
        try:
            attempt()
        except BosodocsError as error:
            assert len(str(error)) < 500
            assert all(fault.help for fault in error.faults)


@settings(max_examples=often(20, 2000))
@given(
    st.sampled_from([MAIN, "_rels/.rels", TYPES, "word/settings.xml", "word/styles.xml"]),
    st.lists(
        st.tuples(
            st.integers(0, 4000), st.sampled_from(["", "/", "..", "#", "%", "\\", "<", '"', "External", "http:", "\0"])
        ),
        min_size=1,
        max_size=4,
    ),
)
def test_packages_with_odd_ties_are_filled_or_refused_in_a_sentence(tmp_path_factory, part, cuts):
    content = office.parts(office.template())[part].decode()
    for place, text in cuts:
        at = place % len(content)
        content = content[:at] + text + content[at + len(text) :]
    folder = tmp_path_factory.getbasetemp()
    try:
        office.filled(folder, office.changed(office.template(), {part: content}))
    except BosodocsError as error:
        assert all(fault.what for fault in error.faults)


@pytest.mark.parametrize(
    ("target", "meant"),
    [
        ("a.xml", "word/a.xml"),
        ("/a.xml", "a.xml"),
        ("../../../../etc/passwd", "etc/passwd"),
        ("", "word"),
        ("#x", "word"),
    ],
)
def test_a_target_never_climbs_out_of_the_package(target, meant):
    assert relations.path(target, "word/document.xml") == meant
