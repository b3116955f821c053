"""Fields of Word that are damaged: what stands in them and behind them is read, or told."""

import pytest

from tests.reading.words import BACKGROUND, background, heading, p, para, r, reading, told


def char(kind):
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(text):
    return f'<w:r><w:instrText xml:space="preserve"> {text} </w:instrText></w:r>'


@pytest.mark.parametrize("instruction", ["AUTOTEXT kommune", 'TOC \\o "1-3"', "REF _Ref1", "PAGE", "FORMTEXT", ""])
@pytest.mark.parametrize("separated", [True, False])
def test_what_stands_behind_a_field_that_never_ends_is_read(tmp_path, instruction, separated):
    field = para(char("begin"), code(instruction), char("separate") * separated)
    goals = heading("3. Mål") + p("Visjon: Bolig for alle")
    found = reading(tmp_path, p("Før."), field, p("Etter."), behind=goals)
    assert background(found) == ["Før.", "Etter."]
    assert found.programme.goals.vision == "Bolig for alle"
    [what] = told(found, "doubt")
    assert "never ends" in what
    assert instruction in what


def test_a_field_that_never_ends_stands_around_others_that_do(tmp_path):
    link = (char("begin"), code('HYPERLINK "https://husbanken.example"'), char("separate"), r("Husbanken"), char("end"))
    found = reading(tmp_path, para(char("begin"), code("TOC"), char("separate"), r("Se "), *link), p("Etter."))
    assert background(found) == ["Se Husbanken", "Etter."]
    assert "https://husbanken.example" in repr(found.programme.background)


def test_a_field_of_a_text_box_or_a_page_head_that_never_ends_hides_nothing_else(tmp_path):
    box = (
        '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>'
        f"{para(char('begin'), code('PAGE'))}{p('I boksen')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    found = reading(tmp_path, para(box, r("Før.")), p("Etter."))
    assert background(found)[-2:] == ["Før.", "Etter."]
    assert any("I boksen" in what for what in told(found)) or "I boksen" in background(found)


def test_text_that_stands_in_an_instruction_is_told(tmp_path):
    found = reading(tmp_path, para(char("begin"), code("QUOTE"), r("Skjult her"), char("end"), r("Synlig.")))
    assert background(found) == ["Synlig."]
    assert any("Skjult her" in what for what in told(found, "lost"))


def test_a_text_that_begins_where_the_list_of_contents_ends_is_read(tmp_path):
    contents = para(char("begin"), code("TOC"), char("separate"), r("1 Formalia 3"))
    found = reading(tmp_path, contents, para(char("end"), r("Kommunen har bygget.")))
    assert background(found) == ["Kommunen har bygget."]


def test_a_field_that_is_hidden_at_one_end_hides_nothing(tmp_path):
    hidden = "<w:rPr><w:vanish/></w:rPr>"
    end = f'<w:r>{hidden}<w:fldChar w:fldCharType="end"/></w:r>'
    found = reading(tmp_path, para(char("begin"), code("XE"), end, r("Synlig.")), p("Etter."))
    assert background(found) == ["Synlig.", "Etter."]
    assert told(found) == []


def test_thousands_of_fields_that_never_end_are_read_in_one_more_round(tmp_path):
    contents = (char("begin"), code("TOC"), char("separate"), r("Bolig"))
    found = reading(tmp_path, para(*contents, *[char("begin"), code("PAGE")] * 3) * 4_000)
    assert len(background(found)) == 4_000


@pytest.mark.parametrize("instruction", ['FILLIN "Kommune"', "MERGEFIELD leder", "DOCPROPERTY Firma", "= 2 + 2"])
@pytest.mark.parametrize("simple", [True, False])
def test_a_field_without_a_result_is_told_with_its_place(tmp_path, instruction, simple):
    written = instruction.replace('"', "&quot;")
    field = f'<w:fldSimple w:instr=" {written} "/>' if simple else f"{char('begin')}{code(instruction)}{char('end')}"
    found = reading(tmp_path, para(r("Leder: "), field, r(".")))
    assert background(found) == ["Leder: ."]
    assert told(found, "lost") == [f"A field of Word holds no result: «{instruction}»."]
    assert [note.place.label for note in found.notes if note.id == "lost"] == [f"below «{BACKGROUND}»"]


@pytest.mark.parametrize("instruction", ["PAGE", 'XE "bolig"', "FORMTEXT", 'HYPERLINK "https://husbanken.example"', ""])
def test_a_field_that_shows_nothing_is_not_told(tmp_path, instruction):
    found = reading(tmp_path, para(r("Leder"), char("begin"), code(instruction), char("end")))
    assert background(found) == ["Leder"]
    assert told(found) == []


def test_a_field_without_a_result_within_an_instruction_is_told_with_the_outer_one_alone(tmp_path):
    inner = (char("begin"), code("MERGEFIELD leder"), char("end"))
    outer = (char("begin"), code("IF"), *inner, char("separate"), r("Kari"), char("end"))
    found = reading(tmp_path, para(*outer))
    assert background(found) == ["Kari"]
    assert told(found) == []
