"""What the half-year report makes of facts, and what it asks for."""

import io

import docx
import pytest
from docx.table import Table as DocxTable

from bosodocs import DataError, fill, forms
from bosodocs.filling import shipped
from bosodocs.forms.goal_tables import GOAL_TABLES
from bosodocs.forms.half_year_report import FORMALIA, RESOURCES
from bosodocs.forms.partners import PARTNERS
from bosodocs.kinds import facts as view
from bosodocs.kinds import paths, places
from bosodocs.kinds.cross_table import CrossTable
from bosodocs.model import (
    CodedText,
    Formalia,
    Goal,
    Goals,
    GoalTables,
    Organisation,
    Partner,
    Partners,
    Picture,
    Programme,
    ResourceYear,
    Result,
    Story,
    Unit,
)
from tests.package.small import png
from tests.word.small import W, text_of

FORM = forms.half_year_report
AAS = Formalia(municipality="Ås kommune")


def programme(**facts):
    return Programme(**{"formalia": AAS, **facts})


def document(**facts):
    return docx.Document(io.BytesIO(fill(programme(**facts), FORM).data))


def table(found, *, under):
    """The rows of the table under a heading."""
    [heading] = [paragraph for paragraph in found.paragraphs if paragraph.text == under]
    following = heading._p.getnext()
    while not following.tag.endswith("}tbl"):
        following = following.getnext()
    return [[cell.text for cell in row.cells] for row in DocxTable(following, found).rows]


def findings(**facts):
    return [str(finding) for finding in fill(programme(**facts), FORM).findings]


def test_every_heading_and_label_of_the_form_stands_in_the_template_in_order():
    template = docx.Document(str(shipped(FORM)))
    printed = "\n".join(text_of(p) for p in template.element.body.iter(f"{W}p"))
    at = printed.index(FORM.heading)
    for section in FORM.sections:
        at = printed.index(section.printed, at)
    labels = [field.label for field in FORMALIA.fields if field.label.endswith(":")]
    labels += [column.label for column in GOAL_TABLES.columns]
    labels += [heading for heading, _ in PARTNERS.crosses]
    labels += [column.label for column in RESOURCES.columns]
    labels += ["13.02.2012", "Formålet med rapporteringen", "Rapporteringsmal", "Leveres 20.06. og 20.12. hvert år."]
    labels += ["Fortell ett eller to gode eksempler og bruk maks én side til sammen:"]
    for label in labels:
        assert label in printed


def test_formalia_are_written_in_their_notation():
    formalia = Formalia(
        municipality="Ås kommune",
        start="Oktober 2011",
        report_date="20.06.2013",
        steering_dates=["14.6.2013", "19.6.2013"],
        phone="33000000",
        mobile="+47 90000000",
        email="mailto:Kari@aas.example",
    )
    rows = dict(table(document(formalia=formalia), under="1. Formalia"))
    assert rows["Programstart:"] == "oktober 2011"
    assert rows["Rapporteringsdato:"] == "20.6.2013"
    assert rows["Behandlet i styringsgruppen:"] == "14.6.2013, 19.6.2013"
    assert rows["Telefon:"] == "33\u00a000\u00a000\u00a000"
    assert rows["Mobil:"] == "90\u00a000\u00a000\u00a000"
    assert rows["E-post:"] == "Kari@aas.example"


def test_a_goal_s_text_is_the_programme_s_own_where_the_row_has_none():
    goals = Goals(
        main_goal="Alle bor",
        sub_goals=[CodedText(code="1", text="Flere boliger"), CodedText(code="2", text="Kunnskap")],
        tables=GoalTables(
            prevention=[
                Goal(goal="hovedmål"),
                Goal(goal="delmål 1", text="Flere boliger, raskt"),
                Goal(goal="Delmål 2"),
                Goal(goal="delmål 9"),
                Goal(goal="hovedmålene sett under ett"),
            ]
        ),
    )
    title = "Programmets hovedmål 1: Økt forebygging og bekjempelse av bostedsløshet"
    assert [row[:2] for row in table(document(goals=goals), under=title)[1:]] == [
        ["Hovedmål", "Alle bor"],
        ["Delmål 1", "Flere boliger, raskt"],
        ["Delmål 2", "Kunnskap"],
        ["Delmål 9", ""],
        ["hovedmålene sett under ett", ""],
    ]


def test_one_goal_stands_over_its_results():
    results = [Result(text="Én", duration="2012–"), Result(text="To\n\n- a\n- b", duration="juni\njuli")]
    goals = Goals(tables=GoalTables(competence=[Goal(goal="hovedmål", text="T", results=results)]))
    rows = table(document(goals=goals), under="Programmets hovedmål 2: Økt boligsosial kompetanse i kommunene")
    assert rows == [
        ["", "Beskrivelse av mål", "Resultat", "Varighet (ferdig når)"],
        ["Hovedmål", "T", "Én", "2012–"],
        ["", "", "To\na\nb", "juni\njuli"],
    ]


def test_a_goal_table_without_goals_has_a_row_to_write_in():
    rows = table(document(), under="Programmets hovedmål 3: Økt boligsosial aktivitet i kommunene")
    assert rows[1:] == [["", "", "", ""]]


def test_every_partner_of_the_form_has_its_row():
    partners = Partners(
        municipal=[
            Partner(partner="planseksjon", participation="aktiv"),
            Partner(partner="Andre", name="Boligstiftelsen", participation=["formell", "informeres"], remark="fra mai"),
            Partner(partner="Andre", name="Frivilligsentralen"),
            Partner(partner="Skolen", participation="ingen"),
        ],
        external=[Partner(partner="andre", name="Røde Kors", participation="formell")],
    )
    found = document(partners=partners)
    rows = table(found, under="Kommunalt baserte")
    assert len(rows) == 1 + 11 + 2
    assert rows[0] == ["Partner", "Formell deltakelse", "Aktiv deltakelse", "Blir informert", "Ingen deltakelse"]
    assert rows[1] == ["Sentraladministrasjon", "", "", "", ""]
    assert rows[2] == ["Planseksjon", "", "X", "", ""]
    assert rows[11:] == [
        ["Andre: Boligstiftelsen\nfra mai", "X", "", "X", ""],
        ["Andre: Frivilligsentralen", "", "", "", ""],
        ["Skolen", "", "", "", "X"],
    ]
    assert table(found, under="Eksterne")[-1] == ["Andre; Røde Kors", "X", "", "", ""]


def test_a_partner_that_the_form_does_not_name_is_told():
    told = findings(partners=Partners(external=[Partner(partner="Polti", participation="aktiv")]))
    assert any("«Polti» is no row of the form" in line and "Did you mean «Politi»?" in line for line in told)


def test_the_resource_table_has_a_column_for_each_year():
    resources = [
        ResourceYear(year=2011, granted=1_000_000, paid=0, own=310_662),
        ResourceYear(year=2012, granted=1_200_000, own=360_000, total=1_500_000),
        ResourceYear(year=2013),
    ]
    assert table(document(resources=resources), under="7. Ressursbruk") == [
        ["", "2011", "2012", "2013"],
        ["Tilsagn om kompetansetilskudd", "1\xa0000\xa0000", "1\xa0200\xa0000", ""],
        ["Utbetalt beløp", "0", "", ""],
        ["Kommunal egenfinansiering", "310\xa0662", "360\xa0000", ""],
        ["Totalt forbruk per dato", "1\xa0310\xa0662", "1\xa0500\xa0000", ""],
    ]


@pytest.mark.parametrize(("years", "columns"), [(0, [1]), (1, [1]), (6, [6]), (7, [4, 3]), (13, [5, 5, 3])])
def test_many_years_stand_in_tables_of_about_the_same_width(years, columns):
    found = document(resources=[ResourceYear(year=2000 + n) for n in range(years)])
    widths = [
        len(table.columns) - 1 for table in found.tables if len(table.rows) == 5 and "Utbetalt" in table.cell(2, 0).text
    ]
    assert widths == columns


def test_the_chart_is_a_list_below_its_root():
    units = [
        Unit(unit="Arbeidsgruppe", reports_to="Referansegruppe"),
        Unit(unit="Styringsgruppe"),
        Unit(unit="Referansegruppe", reports_to="Styringsgruppe"),
    ]
    found = document(organisation=Organisation(chart=units, chart_title="Slik er vi organisert"))
    start = [paragraph.text for paragraph in found.paragraphs].index("Slik er vi organisert")
    figure, *items = found.paragraphs[start + 1 : start + 5]
    assert [paragraph.text for paragraph in items] == ["Styringsgruppe", "Referansegruppe", "Arbeidsgruppe"]
    assert [paragraph._p.pPr.numPr.ilvl.val for paragraph in items] == [0, 1, 2]
    [shape] = figure._p.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr")
    assert shape.get("name") == "Slik er vi organisert"
    assert shape.get("descr") == (
        "Organisasjonskart med 3 enheter. Øverst: Styringsgruppe. Listen under har samme innhold."
    )


def test_the_municipality_s_own_picture_stands_with_its_text(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "kart.png").write_bytes(png(40, 30))
    found = document(organisation=Organisation(chart_picture=Picture(file="kart.png", alt="Rådmannen øverst")))
    assert "Rådmannen øverst" in [paragraph.text for paragraph in found.paragraphs]
    [shape] = found.inline_shapes
    assert (shape.width.pt, shape.height.pt) == (30, 22.5)
    assert shape._inline.docPr.get("descr") == "Rådmannen øverst"


def test_a_picture_that_is_not_there_is_a_fault_at_its_place(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(DataError, match=r"organisasjonskart_bilde\.fil .*There is no such picture"):
        document(organisation=Organisation(chart_picture=Picture(file="kart.png", alt="Rådmannen øverst")))


def test_a_chart_that_no_page_holds_is_a_list_and_a_finding():
    units = [
        Unit(unit="Topp"),
        *(Unit(unit=f"Gruppe {n} " + "med langt navn " * 9, reports_to="Topp") for n in range(99)),
    ]
    programme = Programme(formalia=Formalia(municipality="Ås kommune"), organisation=Organisation(chart=units))
    filled = fill(programme, FORM)
    assert [finding.what for finding in filled.findings if finding.id == "chart"] == [
        "«Organisasjonskart» is too large to be drawn."
    ]
    assert "Topp" in [paragraph.text for paragraph in docx.Document(io.BytesIO(filled.data)).paragraphs]


def test_a_story_links_by_its_title():
    stories = [
        Story(
            title="Nøkkelen",
            text="Hun fikk bolig.",
            main_goals=["forebygging", "aktivitet"],
            link="https://a.example/?b&c",
        ),
        Story(title="To", link="se kommunens nettside"),
    ]
    found = document(stories=stories)
    printed = [paragraph.text for paragraph in found.paragraphs]
    start = printed.index("Nøkkelen")
    assert printed[start + 1 :] == [
        "Hun fikk bolig.",
        f"Programmål: {GOAL_TABLES.parts[0].label}; {GOAL_TABLES.parts[2].label}",
        "Nøkkelen",
        "To",
        "se kommunens nettside",
    ]
    [link] = found.element.body.iter(f"{W}hyperlink")
    assert link is not None
    targets = [rel.target_ref for rel in found.part.rels.values() if rel.is_external]
    assert targets == ["https://a.example/?b&c"]


def test_a_programme_with_a_name_alone_fills():
    found = document()
    headings = [p.text for p in found.paragraphs if p.style.name == "Heading 2"]
    assert headings[2:] == [section.printed for section in FORM.sections]
    assert table(found, under="7. Ressursbruk")[0] == ["", "År"]


def test_what_the_form_asks_and_nobody_says_is_an_open_question():
    told = findings()
    for label in ("Programleder", "Telefon", "Bakgrunn for kommunens deltakelse", "Styringsgruppe", "Suksesshistorier"):
        assert any(f"«{label}» is not stated." in line for line in told), label
    assert not any("Mobil" in line or "Kommunens navn" in line for line in told)


def test_an_empty_skeleton_answers_nothing():
    told = findings(resources=[ResourceYear(year=2013)], stories=[Story()])
    assert any("«Ressursbruk» is not stated." in line for line in told)
    assert any("«Suksesshistorier» is not stated." in line for line in told)
    assert not any(p.text.startswith("Suksesshistorie ") for p in document(stories=[Story()]).paragraphs)


def test_the_title_of_a_chart_is_printed_also_without_the_chart():
    assert "Bare tittel" in [p.text for p in document(organisation=Organisation(chart_title="Bare tittel")).paragraphs]


def test_a_year_that_states_an_amount_is_asked_for_the_others():
    resources = [ResourceYear(year=2010), ResourceYear(year=2013, granted=1)]
    told = [line for line in findings(resources=resources) if "§7" in line]
    assert told == [
        "§7 Ressursbruk 2013: «Utbetalt beløp» is not stated.",
        "§7 Ressursbruk 2013: «Kommunal egenfinansiering» is not stated.",
    ]


def test_every_partner_without_a_cross_is_asked_for():
    partners = Partners(municipal=[Partner(partner="Planseksjon", participation="aktiv")])
    told = [line for line in findings(partners=partners) if "has no cross" in line]
    assert len(told) == 9 + 10
    assert "§5 Samarbeidspartnere og aktører: «Politi» has no cross." in told


def test_names_of_files_and_titles():
    formalia = Formalia(municipality="Øvre Eiker kommune", period="2. halvår 2013", filled_in_by="Kari Nordmann")
    filled = fill(programme(formalia=formalia), FORM)
    assert filled.name == "halvarsrapport-ovre-eiker-2013-2.docx"
    core = docx.Document(io.BytesIO(filled.data)).core_properties
    assert core.title == "Halvårsrapport for Øvre Eiker kommune, andre halvår 2013"
    assert (core.author, core.language) == ("Kari Nordmann", "nb-NO")
    assert fill(programme(), FORM).name == "halvarsrapport-as.docx"


def test_nynorsk_is_the_document_s_language():
    formalia = Formalia(municipality="Sogndal kommune", language="nn", period="2013-1")
    filled = fill(programme(formalia=formalia), FORM)
    assert docx.Document(io.BytesIO(filled.data)).core_properties.language == "nn-NO"


def test_a_form_is_stated_where_it_has_more_than_a_name():
    assert not FORM.stated(programme())
    assert FORM.stated(programme(background="Vi søkte."))
    assert FORM.stated(programme(formalia=Formalia(municipality="Ås", period="2013-1")))


def test_places_are_told_as_the_form_prints_them():
    def label(path):
        return places.label(path, (FORM.places,), named=lambda _: "2012")

    assert label("ressursbruk[2].tilsagn") == "§7 «Tilsagn om kompetansetilskudd», 2012"
    assert label("formalia.epost") == "§1 «E-post»"
    assert label("mål.måltabeller.forebygging[0].resultater[1].varighet").endswith("«Varighet (ferdig når)»")
    assert label("samarbeidspartnere.eksterne[3].deltakelse") == "§5 «Samarbeidspartnere og aktører», 2012"


def test_a_view_has_the_contract_s_keys():
    assert list(view.view(ResourceYear(year=2012))) == ["år", "tilsagn", "utbetalt", "egenfinansiering", "totalt"]
    assert paths.get(programme(resources=[ResourceYear(year=2012)]), "ressursbruk[0].år") == 2012


def test_the_cross_table_s_columns_are_the_words_of_the_file():
    [cross] = [content for section in FORM.sections for content in section.contents if isinstance(content, CrossTable)]
    assert [word for _, word in cross.crosses] == ["formell", "aktiv", "informeres", "ingen"]
    assert [len(group.rows) for group in cross.groups] == [11, 11]
