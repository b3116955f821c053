"""Changes that nobody has accepted yet, and text with a line through it."""

import pytest

from bosodocs.reading import read
from tests.reading.words import background, document, heading, p, para, r, reading, tbl, told, tr

GONE = '<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>'
STRUCK = "<w:strike/>"


def test_the_last_paragraph_stays_where_its_mark_is_deleted(tmp_path):
    path = document(tmp_path, p("Før."), para(r("Siste."), properties=GONE))
    assert background(read(path)) == ["Før.", "Siste.Siste avsnitt"]
    for behind in (tbl(tr("Innhold", "Tall"), tr("Boliger", "4")), heading("3. Mål")):
        found = reading(tmp_path, p("Før."), para(r("Siste."), properties=GONE), behind=behind)
        assert background(found)[:2] == ["Før.", "Siste."] or "Siste." in str(told(found))


def test_a_paragraph_without_a_mark_does_not_run_into_a_table(tmp_path):
    cell = f"<w:tc>{p('Ås')}{para(r('kommune'), properties=GONE)}</w:tc>"
    found = reading(tmp_path, para(r("Før tabellen."), properties=GONE), tbl(tr(cell, "4")))
    assert "Før tabellen." in background(found)
    assert "Før tabellen.Ås" not in repr(found.programme.background)
    assert "kommune" in repr(found.programme.background)


def test_thousands_of_paragraphs_without_marks_are_one(tmp_path):
    path = document(tmp_path, para(r("bolig "), properties=GONE) * 20_000, p("slutt"))
    [text] = background(read(path))
    assert text.count("bolig") == 20_000


def test_a_column_that_is_deleted_is_left_out(tmp_path):
    deleted = '<w:tc><w:tcPr><w:cellDel w:id="5" w:author="A"/></w:tcPr>' + p("2014") + "</w:tc>"
    added = '<w:tc><w:tcPr><w:cellIns w:id="6" w:author="A"/></w:tcPr>' + p("2013") + "</w:tc>"
    found = reading(tmp_path, tbl(tr("År", added, deleted), tr("Boliger", "4", deleted)))
    assert "2013" in repr(found.programme.background)
    assert "2014" not in repr(found.programme.background)
    assert "tracked changes" in told(found, "changes")[0]


def test_a_cell_that_is_merged_by_a_change_goes_on_from_above(tmp_path):
    merged = '<w:tc><w:tcPr><w:cellMerge w:id="5" w:author="A" w:vMerge="cont"/></w:tcPr><w:p/></w:tc>'
    found = reading(tmp_path, tbl(tr("Boliger", "4"), tr(merged, "5")))
    assert told(found, "changes")


def test_text_with_a_line_through_it_is_told_whole_and_where(tmp_path):
    long = "Kommunen hadde den gangen fire hundre boliger, og noen flere på vei. " * 10
    found = reading(tmp_path, para(r("Vi har "), r("400 ", STRUCK), r(long, STRUCK), r("450 boliger.")))
    assert background(found) == ["Vi har 450 boliger."]
    [note] = [note for note in found.notes if note.id == "lost"]
    assert f"«400 {long.strip()}»" in note.what
    assert "Bakgrunn" in note.place.label


def test_a_line_through_text_that_is_taken_off_again_is_none(tmp_path):
    found = reading(tmp_path, para(r("Vi har "), r("450", '<w:strike w:val="0"/><w:dstrike w:val="false"/>')))
    assert background(found) == ["Vi har 450"]
    assert told(found) == []


def test_an_answer_with_a_line_through_it_is_no_answer(tmp_path):
    cell = f"<w:tc>{para(r('Kari Nordmann', '<w:dstrike/>'), r('Ola Nordmann'))}</w:tc>"
    found = reading(tmp_path, leader=cell)
    assert found.programme.formalia.leader == "Ola Nordmann"
    assert any("Kari Nordmann" in what for what in told(found, "lost"))


def test_hidden_text_and_hidden_rows_are_left_out_and_told_whole(tmp_path):
    rows = tr("Boliger", "12") + tr("Fjoråret", "11").replace("<w:tr>", "<w:tr><w:trPr><w:hidden/></w:trPr>", 1)
    found = reading(tmp_path, para(r("Synlig."), r("Ikke for alle.", "<w:vanish/>")), tbl(tr("Hva", "Antall"), rows))
    assert "Fjoråret" not in str(found.programme.background)
    assert told(found, "lost") == [
        "Hidden text is not taken along: «Ikke for alle.».",
        "Hidden text is not taken along: «Fjoråret | 11».",
    ]


@pytest.mark.parametrize("kind", ["moveFrom", "del", "w14:conflictDel"])
def test_a_paragraph_inside_a_deletion_is_left_out_and_the_changes_told(tmp_path, kind):
    space = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    kind = kind if ":" in kind else f"w:{kind}"
    found = reading(tmp_path, p("Før."), f"<{kind} {space}>{p('Borte.')}</{kind}>", p("Etter."))
    assert background(found) == ["Før.", "Etter."]
    assert len(told(found, "changes")) == 1


def test_text_that_two_have_written_at_once_is_read(tmp_path):
    space = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    found = reading(tmp_path, para(f"<w14:conflictIns {space}>{r('Begge skrev.')}</w14:conflictIns>"))
    assert background(found) == ["Begge skrev."]
