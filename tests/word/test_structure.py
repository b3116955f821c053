"""However little a loop leaves, Word can open the document."""

import pytest

from bosodocs.errors import TemplateError
from bosodocs.package.templates import Ask
from bosodocs.prose.records import Paragraph, Prose, Run, Table
from bosodocs.word.filler.template import compile_template
from tests.word.small import W, compiled, filled, p, tbl, tc, template, texts, tr

VOCABULARY = {"liste": [{"navn": "Navn", "prosa": Prose(), "deler": ["Del"]}], "x": "Verdi", "prosa": Prose()}
TWO = [{"navn": "a", "prosa": Prose(), "deler": []}, {"navn": "b", "prosa": Prose(), "deler": ["1", "2"]}]


def fill(*body, **facts):
    return filled(*body, vocabulary=VOCABULARY, facts={"liste": [], "x": "", "prosa": Prose(), **facts})


def test_a_cell_whose_loop_is_empty_keeps_a_paragraph():
    document = fill(tbl(tr(tc("{%p for a in liste %}", "{{ a.navn }}", "{%p endfor %}"), "b")))
    assert texts(document) == ["", "b"]


def test_a_cell_of_blank_prose_keeps_a_paragraph():
    assert texts(fill(tbl(tr(tc("{{p prosa }}"), "b")))) == ["", "b"]


def test_a_cell_of_prose_that_ends_with_a_table_gets_a_paragraph_behind():
    cell = (Run("x"),)
    fill(tbl(tr(tc("{{p prosa }}"), "b")), prosa=Prose((Table((cell,), (), ("",)),)))


def test_a_table_whose_rows_are_all_looped_is_left_out_where_there_are_none():
    table = tbl(tr("{%tr for a in liste %}", ""), tr("{{ a.navn }}", "x"), tr("{%tr endfor %}", ""))
    assert fill(table).tables == []
    assert texts(fill(table, liste=TWO)) == ["a", "x", "b", "x"]


def test_a_row_whose_cells_are_all_looped_is_left_out_where_there_are_none():
    looped = tr("{%tc for a in liste %}", "{{ a.navn }}", "{%tc endfor %}")
    document = fill(tbl(tr("Hode", ""), looped, columns=3))
    assert texts(document) == ["Hode", ""]


@pytest.mark.parametrize("end", ["/>", "></w:tcW>"])
def test_looped_columns_share_their_width(end):
    row = tr("Etikett", "{%tc for a in liste %}", "{{ a.navn }}", "{%tc endfor %}")
    width = '<w:tcW w:w="2000" w:type="dxa"'
    document = fill(tbl(row, columns=4).replace(f"{width}/>", f"{width}{end}"), liste=TWO)
    assert texts(document) == ["Etikett", "a", "b"]
    grid = [int(column.get(f"{W}w")) for column in document.element.body.iter(f"{W}gridCol")]
    assert grid == [2000, 3000, 3000]
    assert [int(width.get(f"{W}w")) for width in document.element.body.iter(f"{W}tcW")] == grid


def joins(document):
    """The lines that are taken away above and below the first cell of each row."""
    return [
        [border.tag.removeprefix(W) for border in row.tc_lst[0].tcPr.iter(f"{W}top", f"{W}bottom")]
        for row in document.tables[0]._tbl.tr_lst
    ]


def test_nested_row_loops_join_the_outer_cells():
    table = tbl(
        tr("{%tr for a in liste %}", ""),
        tr("{%tr for d in a.deler %}", ""),
        tr("{% vm %}{{ a.navn }}", "{{ d }}"),
        tr("{%tr endfor %}", ""),
        tr("{%tr endfor %}", ""),
    )
    document = fill(table, liste=TWO)
    assert texts(document) == ["b", "1", "", "2"]
    assert joins(document) == [["bottom"], ["top"]]
    assert {border.get(f"{W}val") for border in document.element.body.iter(f"{W}top", f"{W}bottom")} == {"nil"}


def test_a_cell_between_others_has_no_line_above_or_below():
    table = tbl(tr("{%tr for a in liste %}", ""), tr("{% vm %}{{ a.navn }}", "x"), tr("{%tr endfor %}", ""))
    document = fill(table, liste=[*TWO, TWO[0]])
    assert joins(document) == [["bottom"], ["top", "bottom"], ["top"]]


def test_a_single_row_keeps_its_lines():
    table = tbl(tr("{%tr for a in liste %}", ""), tr("{% vm %}{{ a.navn }}", "x"), tr("{%tr endfor %}", ""))
    document = fill(table, liste=TWO[:1])
    assert joins(document) == [[]]


def test_conditions_choose_paragraphs():
    body = [p("{%p if x == 'a' %}"), p("A"), p("{%p elif x %}"), p("B"), p("{%p else %}"), p("C"), p("{%p endif %}")]
    assert [texts(fill(*body, x=x)) for x in ("a", "b", "")] == [["A"], ["B"], ["C"]]


def test_conditions_and_loops_stand_inside_a_paragraph():
    body = p("{% for a in liste %}{{ a.navn }}{% if not loop.last %}, {% endif %}{% endfor %}.")
    assert texts(fill(body, liste=TWO)) == ["a, b."]


def test_loop_counts():
    body = p("{% for a in liste %}{{ loop.index }}/{{ loop.index0 }}/{{ loop.length }} {% endfor %}")
    assert texts(fill(body, liste=TWO)) == ["1/0/2 2/1/2 "]


def test_a_tag_that_word_cut_into_runs_is_one_tag():
    assert texts(fill(p("Til {", "{ ", "x", " }", "} her"), x="deg")) == ["Til deg her"]


def test_a_run_tag_takes_its_run():
    assert texts(fill(p("A ", "{%r if x %}", "skjult", "{%r endif %}", " B"))) == ["A  B"]


def test_a_comment_prints_nothing():
    assert texts(fill(p("{# til den som retter malen #}Tekst"))) == ["Tekst"]


@pytest.mark.parametrize(
    "body",
    [
        [p("{%p for a in liste %}"), tbl(tr("{%p endfor %}", ""))],
        [tbl(tr("{%tr for a in liste %}", "")), tbl(tr("{%tr endfor %}", ""))],
        [p("{% if x %}"), p("{% endif %}")],
        [tbl(tr(tc("{% for a in liste %}"), tc("{% endfor %}")))],
    ],
)
def test_a_loop_that_closes_elsewhere_is_refused(body):
    with pytest.raises(TemplateError) as caught:
        compiled(*body, vocabulary=VOCABULARY)
    assert caught.value.faults


@pytest.mark.parametrize(
    ("body", "lost"),
    [
        (p("Fast tekst {{p prosa }}"), "Fast tekst"),
        (p("Fast tekst {%p if x %}") + p("{%p endif %}"), "Fast tekst"),
        (tbl(tr("{%tr for a in liste %}", "Nabocelle"), tr("{%tr endfor %}", "")), "Nabocelle"),
    ],
)
def test_text_that_a_tag_would_take_the_place_of_is_told_not_lost(body, lost):
    with pytest.raises(TemplateError, match=lost):
        compiled(body, vocabulary=VOCABULARY)


def test_a_table_in_a_cell_can_loop_too():
    inner = tbl(tr("{%tr for a in liste %}", ""), tr("{{ a.navn }}", "y"), tr("{%tr endfor %}", ""))
    cell = f"<w:tc>{inner}{p('')}</w:tc>"
    document = fill(tbl(f"<w:tr>{cell}{tc('ved')}</w:tr>"), liste=TWO)
    assert texts(document) == ["a", "y", "b", "y", "", "ved"]


def test_prose_takes_the_formatting_of_its_tag():
    body = (
        '<w:p><w:pPr><w:pStyle w:val="Tabelltekst"/></w:pPr><w:r><w:rPr><w:color w:val="FF0000"/></w:rPr>'
        "<w:t>{{p prosa }}</w:t></w:r></w:p>"
    )
    document = fill(body, prosa=Prose((Paragraph((Run("rød", bold=True),)),)))
    paragraph = document.paragraphs[0]
    assert (paragraph.text, paragraph.style.style_id) == ("rød", "Tabelltekst")
    assert str(paragraph.runs[0].font.color.rgb) == "FF0000"
    assert paragraph.runs[0].bold


def test_the_template_is_read_strictly():
    broken = template(**{"word/document.xml": "<w:document>"})
    with pytest.raises(TemplateError, match="XML is broken"):
        compile_template(broken, "mal.docx", Ask(VOCABULARY))
