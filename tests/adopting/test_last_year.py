"""What a report of last year holds beside the answers: none of it goes out unseen in this year's."""

from bosodocs import fill, forms
from tests.adopting import facts, looked, report
from tests.adopting.markup import docx, h, p, part, tbl, tc
from tests.adopting.test_other_hands import programme

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def filled(folder, *body, **more):
    template = folder / "i fjor.docx"
    template.write_bytes(docx(*body, **more))
    document = fill(programme(folder, facts.MINE), forms.half_year_report, template=template)
    return document.data, "\n".join(str(finding) for finding in document.findings)


def test_a_section_that_the_form_does_not_have_stays_and_is_told(tmp_path):
    own = h("9. Vedlegg") + p("Kart over flomsonen.") + tbl(("Sone", "Antall"), ("Nord", "Fjorten brakker"))
    data, findings = filled(tmp_path, report.report(facts.OLD), own)
    lines = looked.lines(data)
    for text in ("Kart over flomsonen.", "Fjorten brakker"):
        assert text in lines
        assert f"«{text}» stays as it stands" in findings


def test_nothing_is_told_to_stay_of_a_report_that_is_the_form(tmp_path):
    assert "stays as it stands" not in filled(tmp_path, report.report(facts.OLD))[1]


def test_a_column_of_last_year_that_the_form_does_not_have_is_cleared(tmp_path):
    def goals(old, key):
        rows = [(*row, "Brannsjefen") for row in report.goal_rows(old, key)]
        return h(facts.GOALS[key], 3) + tbl((*facts.GOAL_COLUMNS, "Ansvarlig"), *rows) + p()

    data, _ = filled(tmp_path, report.report(facts.OLD, goals=goals))
    assert "Ansvarlig" in looked.lines(data)
    assert "Brannsjefen" not in looked.lines(data)


def test_the_lead_in_of_a_table_is_an_answer_too(tmp_path):
    def members(old, text):
        heading, table = report.member_table(old, text).split("</w:p>", 1)
        return heading + "</w:p>" + p("Gruppen møtes i brakka.") + table

    assert "Gruppen møtes i brakka." not in looked.lines(filled(tmp_path, report.report(facts.OLD, members=members))[0])


def test_notes_of_answers_that_go_go_with_them(tmp_path):
    note = '<w:footnote w:id="2">' + p("Flommen kom i mai.") + "</w:footnote>"
    kept = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    body = report.report(facts.OLD).replace(
        "nødhjem.</w:t></w:r>", 'nødhjem.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>', 1
    )
    data, _ = filled(
        tmp_path,
        body,
        parts={"word/footnotes.xml": part("footnotes", kept, note)},
        related=[("footnotes", "footnotes.xml", f"{WORD}.footnotes+xml")],
    )
    assert "Flommen" not in looked.every_word(data)
    assert "separator" in looked.parts(data)["word/footnotes.xml"].decode()


def test_diagrams_and_pictures_of_last_year_leave_the_file(tmp_path):
    def members(old, text):
        diagram = (
            '<w:r><w:drawing><wp:inline><wp:extent cx="300" cy="200"/><wp:docPr id="6" name="Diagram 2"/><a:graphic>'
            '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/diagram"><dgm:relIds '
            'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="rId3" r:lo="rId3" r:qs="rId3" '
            'r:cs="rId3"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
        )
        return report.member_list(old, text) + h("Organisasjonskart", 3) + p(diagram)

    drawn = (
        '<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dgm:ptLst><dgm:pt modelId="1"><dgm:t>'
        "<a:bodyPr/><a:p><a:r><a:t>Flomledelsen</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst><dgm:cxnLst/>"
        "</dgm:dataModel>"
    )
    kind = "application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml"
    data, _ = filled(
        tmp_path,
        report.report(facts.OLD, members=members),
        parts={"word/diagrams/data1.xml": drawn},
        related=[("diagramData", "diagrams/data1.xml", kind)],
    )
    parts = looked.parts(data)
    assert "word/diagrams/data1.xml" not in parts
    assert "diagram" not in parts["[Content_Types].xml"].decode()
    assert "Flomledelsen" not in looked.every_word(data)


def test_a_table_within_an_answer_goes_with_it(tmp_path):
    inner = tbl(("Brakke", "Plasser"), ("A", "fire"))

    def goals(old, key):
        rows = [(name, text, tc(inner + p(result)), when) for name, text, result, when in report.goal_rows(old, key)]
        return h(facts.GOALS[key], 3) + tbl(facts.GOAL_COLUMNS, *rows) + p()

    data, _ = filled(tmp_path, report.report(facts.OLD, goals=goals))
    assert "Brakke" not in looked.lines(data)
    rows = [row for table in looked.tables(data) for row in table]
    assert ["Hovedmål", "Færre netter på campingplassen", "Tallet sank med tolv.", "Mars 2015"] in rows


def test_a_name_is_replaced_where_it_is_a_word(tmp_path):
    old = {**facts.OLD, "formalia": {**facts.OLD["formalia"], "kommune": "Ås"}}
    data, _ = filled(tmp_path, report.report(old, title=report.TITLE + p("Ås: slik gikk det på åsen og i Åsgård")))
    assert "Skogvik kommune: slik gikk det på åsen og i Åsgård" in looked.lines(data)


def test_a_row_of_the_form_takes_the_name_behind_its_label(tmp_path):
    mine = {**facts.MINE, "samarbeidspartnere": {"eksterne": [{"partner": "Politi", "navn": "Lensmannen i Skogvik"}]}}
    template = tmp_path / "skjema.docx"
    template.write_bytes(docx(report.report()))
    document = fill(programme(tmp_path, mine), forms.half_year_report, template=template)
    assert "Politi: Lensmannen i Skogvik" in looked.lines(document.data)
