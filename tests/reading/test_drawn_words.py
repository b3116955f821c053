"""Words that are drawn or turned: WordArt, handwriting, and texts that run from right to left."""

import pytest

from bosodocs.package import markup
from bosodocs.word.reader import page_heads
from bosodocs.word.reader.context import Context
from bosodocs.word.reader.styles import Style
from tests.reading.words import background, p, para, r, reading, tbl, told, tr
from tests.word.small import NAMESPACES

VML = 'xmlns:v="urn:schemas-microsoft-com:vml"'
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
INK = (
    f'<w:drawing><wp:inline xmlns:wp="{WP}"><wp:docPr id="1" name="Håndskrift 1"/><a:graphic xmlns:a="{A}">'
    f'<a:graphicData uri="ink"><w14:contentPart xmlns:w14="{W14}"/></a:graphicData></a:graphic></wp:inline></w:drawing>'
)


def word_art(text):
    return (
        f'<w:r><w:pict><v:shapetype {VML} id="t136"><v:textpath on="t"/></v:shapetype><v:shape {VML} type="#t136">'
        f'<v:textpath style="font-family:Calibri" string="{text}"/></v:shape></w:pict></w:r>'
    )


@pytest.mark.parametrize("where", [para, lambda run: tbl(tr("Merknad")).replace("</w:p>", f"{run}</w:p>")])
def test_the_words_of_word_art_are_told(tmp_path, where):
    found = reading(tmp_path, p("Før."), where(word_art("Foreløpig utgave")))
    assert any("Foreløpig utgave" in what for what in told(found)), told(found)


@pytest.mark.parametrize(
    "markup",
    [
        INK,
        (
            f'<mc:AlternateContent xmlns:mc="{MC}"><mc:Choice Requires="wpi">{INK}</mc:Choice>'
            "<mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent>"
        ),
        "<w:contentPart/>",
    ],
)
def test_handwriting_is_told_where_it_stands(tmp_path, markup):
    found = reading(tmp_path, p("Før."), tbl(tr("Merknad")).replace("</w:p>", f"<w:r>{markup}</w:r></w:p>"))
    assert "Handwriting is not taken along: it has no letters." in told(found, "lost")
    ink = next(note for note in found.notes if "Handwriting" in note.what)
    assert ink.place.label == "table 2, row 1"


@pytest.mark.parametrize("signs", ["\u202e{}\u202c", "\u2067{}\u2069", "\u202b{}\u202c"])
def test_a_text_that_is_turned_is_read_as_it_stands_and_told(tmp_path, signs):
    found = reading(tmp_path, p("Bolig"), leader=signs.format("irak nnamdroN"))
    assert found.programme.formalia.leader == "irak nnamdroN"
    [what] = told(found, "doubt")
    assert "«irak nnamdroN»" in what
    assert "right to left" in what


@pytest.mark.parametrize("leader", ["\u200eKari Nordmann\u200f", "&#x200E;Kari Nordmann", "\u2066Kari\u2069 Nordmann"])
def test_marks_of_direction_that_change_nothing_are_no_part_of_a_value(tmp_path, leader):
    found = reading(tmp_path, p("Bolig"), leader=leader)
    assert found.programme.formalia.leader == "Kari Nordmann"
    assert told(found) == []


@pytest.mark.parametrize("turned", ["&#8238;12 boliger&#8236;", "&#x202E;12 boliger"])
def test_signs_of_direction_that_are_written_by_their_numbers_are_seen(tmp_path, turned):
    found = reading(tmp_path, p(turned))
    assert background(found) == ["12 boliger"]
    assert len(told(found, "doubt")) == 1


def test_an_override_by_markup_is_told(tmp_path):
    found = reading(tmp_path, para(f'<w:bdo w:val="rtl">{r("12 boliger")}</w:bdo>'))
    assert background(found) == ["12 boliger"]
    assert "«12 boliger»" in told(found, "doubt")[0]


def test_words_drawn_across_the_page_stand_in_its_head_once():
    shape = word_art("UTKAST")
    root = markup.parse(f"<w:hdr {NAMESPACES}>{para(r('Ås kommune'), shape, shape)}</w:hdr>".encode())
    assert page_heads.lines(root, Context({}, {}, []), Style()) == ["Ås kommune", "UTKAST"]
