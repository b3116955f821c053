"""What is no letter in a run: signs of other fonts, equations, text above text, alternatives, control signs."""

import pytest

from tests.reading.words import background, heading, p, para, r, reading, tbl, told, tr
from tests.word.small import W

MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
MATHS = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
SYMEX = 'xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex"'


def alternate(fallback, *choices):
    made = "".join(f'<mc:Choice Requires="{needs}">{markup}</mc:Choice>' for needs, markup in choices)
    return f"<mc:AlternateContent {MC}>{made}<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"


def font(name):
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'


@pytest.mark.parametrize(
    ("name", "letters", "seen"),
    [
        ("Wingdings", "þ¨ý", "☑☐☒"),
        ("Wingdings", "ü û", "✓ ✗"),
        ("Wingdings 2", "R£T", "☑☐☒"),
        ("Wingdings 2", "P O", "✓ ✗"),
        ("Webdings", "ac", "✓☐"),
        ("Symbol", "·", "•"),
        ("Wingdings", "\uf0fe\uf0a8", "☑☐"),
        ("Segoe UI Symbol", "☑þ", "☑þ"),
        ("Calibri", "þ", "þ"),
    ],
)
def test_the_letters_of_a_font_of_signs_are_what_it_draws(tmp_path, name, letters, seen):
    found = reading(tmp_path, para(r(letters, font(name))))
    assert background(found) == [seen]


@pytest.mark.parametrize(
    ("name", "code", "seen"),
    [
        ("Wingdings", "F0FE", "☑"),
        ("Wingdings 2", "F052", "☑"),
        ("Wingdings 2", "F0A3", "☐"),
        ("Webdings", "0063", "☐"),
        ("Segoe UI Symbol", "2612", "☒"),
        ("MS Gothic", "2610", "☐"),
    ],
)
def test_a_symbol_is_what_its_font_draws(tmp_path, name, code, seen):
    found = reading(tmp_path, para(r("Svar: "), f'<w:r><w:sym w:font="{name}" w:char="{code}"/></w:r>'))
    assert background(found) == [f"Svar: {seen}"]


def test_a_sign_that_has_no_letter_is_told(tmp_path):
    found = reading(tmp_path, para(r("Se "), r("M", font("Wingdings"))))
    assert background(found) == ["Se"]
    assert "A sign that has no letter" in told(found, "lost")[0]


def test_a_style_may_set_the_font_of_signs(tmp_path):
    def style(kind, name, more=""):
        return f'<w:style w:type="{kind}" w:styleId="{name.title()}"><w:name w:val="{name}"/>{more}</w:style>'

    made = style("character", "boks", f"<w:rPr>{font('Wingdings')}</w:rPr>")
    made += style("paragraph", "heading 2").replace('"Heading 2"', '"Overskrift2"')
    styles = f'<w:styles xmlns:w="{W[1:-1]}">{made}</w:styles>'
    found = reading(tmp_path, para(r("þ", '<w:rStyle w:val="Boks"/>')), **{"word/styles.xml": styles})
    assert background(found) == ["☑"]


def test_an_emoji_is_read_as_word_writes_it(tmp_path):
    sign = f'<w16se:symEx {SYMEX} w16se:font="Segoe UI Emoji" w16se:char="1F60A"/>'
    emoji = f"<w:r>{alternate('<w:t>😊</w:t>', ('w16se', sign))}</w:r>"
    assert background(reading(tmp_path, para(r("Fornøyd "), emoji, r("!")))) == ["Fornøyd 😊!"]
    assert background(reading(tmp_path, para(r("Fornøyd "), f"<w:r>{sign}</w:r>"))) == ["Fornøyd 😊"]


def test_alternatives_around_paragraphs_are_read_once(tmp_path):
    around = alternate(p("Eldre ord"), ("w14", p("Nye ord")))
    assert background(reading(tmp_path, p("Før."), around, p("Etter."))) == ["Før.", "Nye ord", "Etter."]


@pytest.mark.parametrize(
    "choices", [[("ukjent", p("Fremmede ord"))], [("ukjent", "<x:y xmlns:x='urn:x'>ord</x:y>")], [("w14", "")], []]
)
def test_what_stands_behind_an_unknown_choice_is_read(tmp_path, choices):
    assert background(reading(tmp_path, alternate(p("Vanlige ord"), *choices))) == ["Vanlige ord"]


def test_the_first_known_choice_of_several_is_read(tmp_path):
    around = alternate(p("Eldre"), ("ukjent", p("Fremmed")), ("wps w14", p("Kjent")), ("w14", p("Senere")))
    assert background(reading(tmp_path, around)) == ["Kjent"]


def test_a_row_and_a_cell_may_have_alternatives(tmp_path):
    row = f"<w:tr><w:tc>{p('Utfylt av:')}</w:tc><w:tc>{p('Per')}</w:tc></w:tr>"
    table = f"<w:tbl><w:tblPr/><w:tblGrid/>{alternate(row, ('ukjent', row))}</w:tbl>"
    assert "Per" in repr(reading(tmp_path, table).programme.background)


def test_text_above_text_stands_behind_it(tmp_path):
    ruby = f"<w:r><w:ruby><w:rubyPr/><w:rt>{r('boosted')}</w:rt><w:rubyBase>{r('bosted')}</w:rubyBase></w:ruby></w:r>"
    assert background(reading(tmp_path, para(r("Et "), ruby, r(".")))) == ["Et bosted (boosted)."]


SUM = '<m:naryPr><m:chr m:val="∑"/></m:naryPr>'


def e(name, *children):
    return f"<m:{name}>{''.join(children)}</m:{name}>"


def m(text):
    return f"<m:r><m:t>{text}</m:t></m:r>"


@pytest.mark.parametrize(
    ("equation", "line"),
    [
        (e("f", e("num", m("1")), e("den", m("2"))), "1/2"),
        (e("f", e("num", m("a+b")), e("den", m("2"))), "(a+b)/2"),
        (e("sSup", e("e", m("m")), e("sup", m("2"))), "m²"),
        (e("sSub", e("e", m("CO")), e("sub", m("2"))), "CO₂"),
        (e("sSubSup", e("e", m("x")), e("sub", m("i")), e("sup", m("n+1"))), "x_i^(n+1)"),
        (e("rad", e("deg"), e("e", m("16"))), "√16"),
        (e("nary", SUM, e("sub", m("i")), e("sup", m("9")), e("e", m("i"))), "∑_i⁹ i"),
        (e("d", e("e", m("a")), e("e", m("b"))), "(a|b)"),
        (e("func", e("fName", m("sin")), e("e", m("x"))), "sin x"),
        (e("m", e("mr", e("e", m("1")), e("e", m("2"))), e("mr", e("e", m("3")), e("e", m("4")))), "1, 2; 3, 4"),
        (m("2+2=4"), "2+2=4"),
    ],
)  # fmt: skip
def test_an_equation_is_read_as_a_line(tmp_path, equation, line):
    found = reading(tmp_path, para(r("Se "), f"<m:oMath {MATHS}>{equation}</m:oMath>", r(" her.")))
    assert background(found) == [f"Se {line} her."]


def test_digits_above_and_below_the_line_are_no_others_behind(tmp_path):
    raised, lowered = '<w:vertAlign w:val="superscript"/>', '<w:vertAlign w:val="subscript"/>'
    runs = (r("10"), r("6", raised), r(" kroner, 70 m"), r("2", raised), r(", CO"), r("2", lowered))
    found = reading(tmp_path, para(*runs))
    assert background(found) == ["10⁶ kroner, 70 m², CO₂"]


def test_control_signs_are_what_windows_means_by_them(tmp_path):
    found = reading(tmp_path, p("Vi sa \x93ja\x94 \x96 og det &#x9b;31m holdt\x7f."), leader="Kari\x80")
    assert background(found) == ["Vi sa “ja” – og det ›31m holdt."]
    assert found.programme.formalia.leader == "Kari€"
    assert any("6 signs" in what for what in told(found, "doubt"))


def test_ticks_of_every_make_are_ticks_and_empty_boxes_are_none(tmp_path):
    emoji = alternate("<w:t>✅</w:t>", ("w16se", f'<w16se:symEx {SYMEX} w16se:char="2705"/>'))
    ticks = {
        "emoji": f"<w:r>{emoji}</w:r>",
        "letter": r("þ", font("Wingdings")),
        "symbol": '<w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r>',
        "webdings": r("a", font("Webdings")),
    }
    blank, struck = r("¨", font("Wingdings")), r("X", "<w:strike/>")
    empty = '<w:r><w:sym w:font="Wingdings 2" w:char="F0A3"/></w:r>'
    heads = ("Partner", "Formell deltakelse", "Aktiv deltakelse", "Blir informert", "Ingen deltakelse")
    rows = [
        tr(name, *(f"<w:tc>{para(run)}</w:tc>" for run in (tick, blank, struck, empty))) for name, tick in ticks.items()
    ]
    found = reading(tmp_path, p("x"), behind=heading("5. Samarbeidspartnere og aktører") + tbl(tr(*heads), *rows))
    partners = [*found.programme.partners.municipal, *found.programme.partners.external]
    assert [(one.partner, [level.value for level in one.participation]) for one in partners] == [
        (name, ["formell"]) for name in ticks
    ]
    assert [what for what in told(found, "lost") if "a line through it" in what and "«X»" in what]


def test_a_table_that_a_program_has_put_into_a_paragraph_is_lines_of_it(tmp_path):
    found = reading(tmp_path, para(r("Før."), tbl(tr("Enhet", "Antall"), tr("Boliger", "12"))))
    assert " ".join(" ".join(background(found)).split()) == "Før. Enhet Antall Boliger 12"


def test_a_sign_that_no_font_of_boxes_draws_stays_in_a_text_of_letters(tmp_path):
    found = reading(tmp_path, para(r("A\uf0e6B \uf0fe")))
    assert background(found) == ["A\uf0e6B ☑"]
    assert told(found) == []
