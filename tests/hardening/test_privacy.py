"""What people can be reached by is in the report and nowhere else: no message holds it, unless it is what is wrong."""

import io
import re
import zipfile

import pytest
import yaml

from bosodocs import BosodocsError, fill, forms, load
from bosodocs.cli.fill_report import main

FORM = forms.half_year_report
CONTACT = {
    "programleder": "Hemmelig Leder",
    "utfylt_av": "Hemmelig Utfyller",
    "telefon": "33 11 22 33",
    "mobil": "911 22 333",
    "epost": "hemmelig@kommune.example",
}
SECRET = re.compile(r"hemmelig|33 ?11 ?22 ?33|911 ?22 ?333|33112233|91122333", re.IGNORECASE)


def whole(**more):
    return {
        "formalia": {"kommune": "Ås kommune", **CONTACT},
        "organisering": {"styringsgruppe": [{"navn": "Hemmelig Medlem", "stilling": "Leder"}]},
        **more,
    }


FAULTY = [
    whole(bakgrun="x"),
    whole(ressursbruk=[{"år": "tolv"}]),
    whole(ressursbruk=[{"år": 2012, "tilsagn": "avventes"}]),
    whole(bakgrunn="<b>x</b>"),
    whole(suksesshistorier="En historie"),
    whole(mål=["En liste"]),
    {**whole(), "formalia": {**whole()["formalia"], "komune": "Ås"}},
    {**whole(), "formalia": {**whole()["formalia"], "programstart": ["a"]}},
    {**whole(), "formalia": [CONTACT]},
    {**whole(), "organisering": {"styringsgruppe": {"navn": "Hemmelig Medlem"}}},
    {**whole(), "organisering": {"organisasjonskart": [{"enhet": "A", "rapporterer_til": "B"}]}},
]


@pytest.mark.parametrize("facts", FAULTY, ids=range(len(FAULTY)))
def test_no_fault_tells_what_is_not_at_fault(facts, tmp_path, capsys):
    path = tmp_path / "p.yaml"
    path.write_text(yaml.safe_dump(facts, allow_unicode=True), encoding="utf-8")
    with pytest.raises(BosodocsError) as raised:
        load(path)
    assert not SECRET.search(str(raised.value))
    assert not SECRET.search(repr(raised.value))
    assert raised.value.__cause__ is None
    for language in ("nb", "en"):
        assert main([str(path), "-o", str(tmp_path), "--lang", language]) == 1
        assert not SECRET.search(capsys.readouterr().err)


@pytest.mark.parametrize(("key", "value"), [("telefon", "33 11 22 3"), ("epost", "hemmelig")])
def test_a_contact_at_fault_is_quoted_alone(key, value, tmp_path, capsys):
    facts = whole()
    facts["formalia"][key] = value
    path = tmp_path / "p.yaml"
    path.write_text(yaml.safe_dump(facts, allow_unicode=True), encoding="utf-8")
    main([str(path), "--check", "--lang", "en"])
    told = [line for line in capsys.readouterr().err.splitlines() if SECRET.search(line) or value in line]
    assert [line for line in told if f"«{value}»" not in line] == []
    assert len(told) == 1


def test_no_finding_tells_who_is_meant(tmp_path, capsys):
    story = {"tittel": "En", "tekst": "Ring 911 22 333 eller hemmelig@kommune.example.", "programmål": "forebygging"}
    path = tmp_path / "p.yaml"
    path.write_text(yaml.safe_dump(whole(suksesshistorier=[story]), allow_unicode=True), encoding="utf-8")
    main([str(path), "--check", "--lang", "en"])
    err = capsys.readouterr().err
    assert "[personal-data]" in err
    assert not SECRET.search(err)


def test_a_document_says_nothing_of_who_and_what_made_it(tmp_path):
    path = tmp_path / "p.yaml"
    path.write_text(yaml.safe_dump(whole(), allow_unicode=True), encoding="utf-8")
    with zipfile.ZipFile(io.BytesIO(fill(load(path), FORM).data)) as document:
        names = document.namelist()
        everything = b"".join(document.read(name) for name in names)
        core = document.read("docProps/core.xml").decode()
        assert {entry.date_time for entry in document.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.comment + entry.extra for entry in document.infolist()} == {b""}
        assert document.comment == b""
    assert [name for name in names if name.startswith("docProps/")] == ["docProps/core.xml"]
    assert re.findall(r"<(\w+:\w+)[ >]", core.split("?>")[1].split(">", 1)[1]) == [
        "dc:title", "dc:creator", "cp:lastModifiedBy", "dc:language",
    ]  # fmt: skip
    for trace in (
        b"docxtpl",
        b"python-docx",
        b"openpyxl",
        b"w:rsid",
        b"/home/",
        b"/tmp/",
        b"Users",
    ):
        assert trace.lower() not in everything.lower()


def test_a_bug_s_own_words_never_name_the_facts(tmp_path, monkeypatch):
    """pydantic quotes what it refuses; its words are turned into ours before anything leaves."""
    path = tmp_path / "p.yaml"
    path.write_text(yaml.safe_dump(whole(mål="Et mål"), allow_unicode=True), encoding="utf-8")
    with pytest.raises(BosodocsError) as raised:
        load(path)
    assert "input_value" not in str(raised.value)
    assert raised.value.__suppress_context__
