"""Prose as Word's own headings, lists, tables and links."""

import io

import docx
import pytest

from bosodocs.errors import TemplateError
from bosodocs.package.templates import Ask
from bosodocs.prose.records import Heading, List, Paragraph, Prose, Run, Table
from bosodocs.word.filler.template import compile_template
from tests.word.small import PROPERTIES, W, filled, p, tbl, tc, template, texts

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def runs(text):
    return (Run(text),)


def item(text, *inner):
    return (Paragraph(runs(text)), *inner)


def bullets(*items):
    return List(ordered=False, start=1, delimiter="", items=items)


def numbers(*items, start=1, delimiter="."):
    return List(ordered=True, start=start, delimiter=delimiter, items=items)


def written(*blocks, body=None):
    return filled(body or p("{{p prosa }}"), vocabulary={"prosa": Prose()}, facts={"prosa": Prose(blocks)})


def list_marks(document):
    """(list number, level) of each paragraph in a list."""
    return [
        tuple(numbering.find(f"{W}{name}").get(f"{W}val") for name in ("numId", "ilvl"))
        for numbering in document.element.body.iter(f"{W}numPr")
    ]


def instance(document, number):
    """The start and mark of a list, as numbering.xml has it."""
    root = document.part.numbering_part.element
    [found] = [num for num in root.iter(f"{W}num") if num.get(f"{W}numId") == number]
    start = next(iter([*found.iter(f"{W}startOverride"), *found.iter(f"{W}start")]))
    mark = next(found.iter(f"{W}lvlText"), None)
    return int(start.get(f"{W}val")), None if mark is None else mark.get(f"{W}val")


def test_bullets_are_word_s_own_list():
    document = written(bullets(item("a"), item("b", bullets(item("c")))))
    assert texts(document) == ["a", "b", "c"]
    assert list_marks(document) == [("3", "0"), ("3", "0"), ("4", "1")]


def test_each_numbered_list_starts_anew():
    document = written(numbers(item("a"), item("b")), Paragraph(runs("mellom")), numbers(item("c")))
    first, second, third = (number for number, _ in list_marks(document))
    assert first == second != third
    assert instance(document, first) == instance(document, third) == (1, None)


def test_a_list_keeps_the_number_it_starts_with_and_its_delimiter():
    document = written(numbers(item("c"), start=3, delimiter=")"))
    [(number, _)] = list_marks(document)
    assert instance(document, number) == (3, "%1)")


def test_two_documents_do_not_share_their_lists():
    compiled = compile_template(template(p("{{p prosa }}")), "mal.docx", Ask({"prosa": Prose()}))
    facts = {"prosa": Prose((numbers(item("a")),))}
    assert compiled.fill(facts, PROPERTIES) == compiled.fill(facts, PROPERTIES)


def test_a_second_paragraph_of_an_item_has_no_mark():
    document = written(bullets((Paragraph(runs("a")), Paragraph(runs("mer")))))
    assert texts(document) == ["a", "mer"]
    assert list_marks(document) == [("3", "0")]


def test_an_item_that_begins_with_a_list_keeps_its_own_mark():
    document = written(bullets((bullets(item("b")),)))
    assert texts(document) == ["", "b"]
    assert list_marks(document) == [("3", "0"), ("4", "1")]


def test_headings_begin_below_the_heading_they_stand_under():
    body = p("2. Bakgrunn", style="Overskrift2") + p("{{p prosa }}")
    document = written(Heading(1, runs("A")), Heading(2, runs("B")), body=body)
    assert [paragraph.style.name for paragraph in document.paragraphs[1:3]] == ["Heading 3", "Heading 4"]


def test_headings_end_at_the_ninth_level():
    document = written(*(Heading(level, runs("x")) for level in range(1, 12)))
    assert document.paragraphs[10].style.name == "Heading 9"


def test_formatting_makes_runs():
    document = written(Paragraph((Run("a", bold=True), Run("b", italic=True), Run("c"))))
    assert [(run.text, run.bold, run.italic) for run in document.paragraphs[0].runs] == [
        ("a", True, None),
        ("b", None, True),
        ("c", None, None),
    ]


def test_a_link_leads_where_it_says():
    address = 'https://www.husbanken.example/?a=1&b="2"'
    document = written(Paragraph((Run("les mer", link=address), Run(" og "), Run("igjen", link=address))))
    links = list(document.element.body.iter(f"{W}hyperlink"))
    assert [document.part.rels[link.get(f"{R}id")].target_ref for link in links] == [address, address]
    assert texts(document) == ["les mer og igjen"]


def test_a_link_of_several_formattings_is_one_link_and_what_shows_nothing_stands_outside_of_it():
    address = "https://www.husbanken.example/"
    lines = (Run(" les ", link=address), Run("mer", bold=True, link=address), Run(" \n\nher ", link=address))
    document = written(Paragraph(lines))
    links = list(document.element.body.iter(f"{W}hyperlink"))
    assert ["".join(text.text for text in link.iter(f"{W}t")) for link in links] == ["les mer", "her"]
    assert texts(document) == [" les mer \n\nher "]


def test_a_table_has_a_header_row_and_its_own_columns():
    document = written(Table((runs("År"), runs("Antall")), ((runs("2012"), runs("42")),), ("", "right")))
    [table] = document.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["År", "Antall"], ["2012", "42"]]
    assert table._tbl.tr_lst[0].find(f"{W}trPr/{W}tblHeader") is not None
    assert table.cell(1, 1).paragraphs[0].alignment == docx.enum.text.WD_ALIGN_PARAGRAPH.RIGHT


def test_two_tables_stay_two():
    table = Table((runs("a"),), (), ("",))
    assert len(written(table, table).tables) == 2


def test_a_table_fits_the_cell_it_stands_in():
    document = written(Table((runs("a"), runs("b")), (), ("", "")), body=tbl(f"<w:tr>{tc('{{p prosa }}')}</w:tr>"))
    inner = document.tables[0].cell(0, 0).tables[0]
    assert sum(int(column.get(f"{W}w")) for column in inner._tbl.tblGrid) <= 2000


def test_prose_needs_the_template_s_lists():
    data = template(p("{{p prosa }}"), **{"word/numbering.xml": None, "word/_rels/document.xml.rels": _without_lists()})
    with pytest.raises(TemplateError, match="List Bullet"):
        compile_template(data, "mal.docx", Ask({"prosa": Prose()}))


def _without_lists():
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{kind}" Target="styles.xml"/></Relationships>'
    )


def test_the_document_opens_again_after_many_lists():
    document = written(*(numbers(item("x")) for _ in range(300)))
    assert len({number for number, _ in list_marks(document)}) == 300
    saved = io.BytesIO()
    document.save(saved)
    assert len(docx.Document(saved).paragraphs) == 301
