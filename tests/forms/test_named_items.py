"""A form with fixed rows and columns, whose template names single items of the lists: nothing stated gets lost."""

import pickle

import docx
import pytest

from bosodocs import Programme, TemplateError, fill, forms
from bosodocs.filling import render
from bosodocs.kinds.declared import replace
from tests.excel import small as sheets
from tests.word.small import p, tbl, template, texts, tr

FORM = forms.half_year_report
LEVELS = ("formell", "aktiv", "informeres", "ingen")


def cut(form, kind):
    """A form of one content of a form."""
    found = ((section, one) for section in form.sections for one in section.contents if type(one).__name__ == kind)
    section, content = next(found)
    return replace(form, sections=(section._replace(contents=(content,)),), derived=())


RESOURCES = cut(FORM, "Yearly")
PARTNERS = cut(FORM, "CrossTable")
GOALS = cut(FORM, "GoalTables")
TIMELINE = cut(forms.programme_plan, "Timeline")
PLAN_GOALS = cut(forms.programme_plan, "DatedLines")


def programme(**facts):
    return Programme.model_validate({"formalia": {"kommune": "Ås kommune"}, **facts})


def partners(*municipal):
    return programme(samarbeidspartnere={"kommunale": municipal})


def goals(*tables, **more):
    return programme(mål={"måltabeller": {"forebygging": tables}, **more})


@pytest.fixture
def filled(tmp_path):
    """Fill a form's template of some body; return the texts of the paragraphs, and what is told as unprinted."""

    def fill_(form, facts, *body):
        path = tmp_path / "mal.docx"
        path.write_bytes(template(*body))
        document = fill(facts, form, template=path)
        (tmp_path / "fylt.docx").write_bytes(document.data)
        return texts(docx.Document(tmp_path / "fylt.docx")), told(document)

    return fill_


def told(document):
    return [(found.place.path, found.what) for found in document.findings if found.id == "unprinted"]


def year_tags(key, *fields):
    return p(" ".join(f"{{{{ ressursbruk.{key}.{field} }}}}" for field in fields))


AMOUNTS = ("tilsagn", "utbetalt", "egenfinansiering", "totalt")
YEARS = programme(
    ressursbruk=[
        {"år": 2011, "tilsagn": 1},
        {"år": 2012, "tilsagn": 20, "utbetalt": 30, "egenfinansiering": 40},
        {"år": 2014, "tilsagn": 5, "utbetalt": 6},
    ]
)


def test_a_year_is_printed_with_its_total_as_the_shipped_template_prints_it(filled):
    printed, lost = filled(
        RESOURCES, YEARS, year_tags("_2012", *AMOUNTS), year_tags("_2011", *AMOUNTS), year_tags("_2014", *AMOUNTS)
    )
    assert (printed, lost) == (["20 30 40 60", "1   1", "5 6  5"], [])


def test_a_year_without_a_column_is_told_with_each_of_its_amounts(filled):
    _, lost = filled(RESOURCES, YEARS, year_tags("_2012", *AMOUNTS), year_tags("_2011", *AMOUNTS))
    assert lost == [
        ("ressursbruk[2]", "«2014» is stated, and the template has no place for it."),
        (
            "ressursbruk[2].tilsagn",
            "«Tilsagn om kompetansetilskudd» of «2014» is stated, and the template does not print it: «5».",
        ),
        ("ressursbruk[2].utbetalt", "«Utbetalt beløp» of «2014» is stated, and the template does not print it: «6»."),
    ]


def test_an_amount_without_a_place_is_told_though_its_year_has_a_column(filled):
    _, lost = filled(
        RESOURCES,
        YEARS,
        year_tags("_2012", "tilsagn", "egenfinansiering"),
        year_tags("_2011", *AMOUNTS),
        year_tags("øvrig_1", "år", *AMOUNTS),
    )
    assert lost == [
        ("ressursbruk[1].utbetalt", "«Utbetalt beløp» of «2012» is stated, and the template does not print it: «30».")
    ]


def test_a_blank_column_without_its_year_tells_of_the_year(filled):
    _, lost = filled(
        RESOURCES, YEARS, year_tags("_2012", *AMOUNTS), year_tags("_2011", *AMOUNTS), year_tags("øvrig_1", *AMOUNTS)
    )
    assert [path for path, _ in lost] == ["ressursbruk[2].år"]


def test_blank_columns_and_a_loop_over_the_others_take_what_is_left(filled):
    loop = p("{% for år in ressursbruk.øvrige %}{{ år.år }}: {{ år.tilsagn }}/{{ år.utbetalt }}{% endfor %}")
    printed, lost = filled(RESOURCES, YEARS, year_tags("_2012", *AMOUNTS), year_tags("øvrig_1", "år", *AMOUNTS), loop)
    assert (printed, lost) == (["20 30 40 60", "2014 5 6  5", "2011: 1/"], [])


@pytest.mark.parametrize("others", [(), ("blank column",), ("loop",), ("blank column", "loop")])
@pytest.mark.parametrize("columns", [(2011,), (2012, 2013), (2011, 2014), (2011, 2012, 2014)])
def test_each_amount_is_printed_or_told_whatever_the_template_names(filled, columns, others):
    body = [year_tags(f"_{year}", "tilsagn", "utbetalt", "egenfinansiering") for year in columns]
    if "blank column" in others:
        body.append(year_tags("øvrig_1", "år", "tilsagn", "utbetalt", "egenfinansiering"))
    if "loop" in others:
        tags = " ".join(f"{{{{ x.{field} }}}}" for field in ("år", "tilsagn", "utbetalt", "egenfinansiering"))
        body.append(p(f"{{% for x in ressursbruk.øvrige %}}{tags} {{% endfor %}}"))
    printed, lost = filled(RESOURCES, YEARS, *body)
    amounts = [word for text in printed for word in text.split() if word not in ("2011", "2012", "2014")]
    told_too = [what.rpartition("«")[2].rstrip(".»") for path, what in lost if "." in path]
    assert sorted(amounts + told_too, key=int) == ["1", "5", "6", "20", "30", "40"]


def test_a_field_that_no_year_has_a_tag_for_is_missing(filled):
    with pytest.raises(TemplateError, match="«Ressursbruk, Utbetalt beløp» is printed nowhere"):
        filled(RESOURCES, YEARS, year_tags("_2012", "tilsagn", "egenfinansiering"))


def crosses(*rows, group="kommunale"):
    """A row for each partner, with a box for each level."""
    return [
        tr(
            row,
            *(f"{{% if samarbeidspartnere.{group}.{row}.{level} %}}☒{{% else %}}☐{{% endif %}}" for level in LEVELS),
        )
        for row in rows
    ]


EXTERNAL = p(
    "{% for x in samarbeidspartnere.eksterne %}",
    *(f"{{% if x.{level} %}}{{% endif %}}" for level in LEVELS),
    "{% endfor %}",
)
"""The other group, which prints nothing of its own and is asked all the same."""
OTHERS = [
    tr("{%tr for x in samarbeidspartnere.kommunale.øvrige %}"),
    tr("{{ x.partner }}", *(f"{{{{ x.{level} }}}}" for level in LEVELS)),
    tr("{%tr endfor %}"),
]


def test_fixed_rows_keep_their_words_and_get_their_crosses(filled):
    facts = partners(
        {"partner": "Ungdomsrådet", "deltakelse": "informeres"},
        {"partner": "rustjeneste", "deltakelse": ["aktiv", "formell"]},
        {"partner": "Sosialtjeneste/NAV", "deltakelse": "ingen"},
    )
    table = tbl(*crosses("Rustjeneste", "Planseksjon", "Sosialtjeneste_NAV"), *OTHERS, columns=5)
    printed, lost = filled(PARTNERS, facts, table, EXTERNAL)
    assert printed[:-1] == [
        *("Rustjeneste", "☒", "☒", "☐", "☐"),
        *("Planseksjon", "☐", "☐", "☐", "☐"),
        *("Sosialtjeneste_NAV", "☐", "☐", "☐", "☒"),
        *("Andre", "", "", "", ""),
        *("Ungdomsrådet", "", "", "X", ""),
    ]
    assert lost == []


def test_a_cross_a_remark_and_a_partner_without_a_row_are_told(filled):
    facts = partners(
        {"partner": "Ungdomsrådet", "deltakelse": "informeres"},
        {"partner": "Rustjeneste", "deltakelse": "aktiv", "merknad": "fast møte"},
        {"partner": "Andre", "navn": "Eldrerådet", "deltakelse": "aktiv"},
        {"partner": "Andre", "navn": "Velforeningen", "deltakelse": "aktiv"},
        {"partner": "Planseksjon"},
    )
    table = tbl(*crosses("Rustjeneste", "Andre"), columns=5)
    _, lost = filled(PARTNERS, facts, table, EXTERNAL)
    assert lost == [
        ("samarbeidspartnere.kommunale[0]", "«Ungdomsrådet» is stated, and the template has no place for it."),
        (
            "samarbeidspartnere.kommunale[0]",
            "«Blir informert» of «Ungdomsrådet» is stated, and the template does not print it: «X».",
        ),
        (
            "samarbeidspartnere.kommunale[1].merknad",
            "«Merknad» of «Rustjeneste» is stated, and the template does not print it: «fast møte».",
        ),
        (
            "samarbeidspartnere.kommunale[2].navn",
            "«Navn» of «Andre» is stated, and the template does not print it: «Eldrerådet».",
        ),
        ("samarbeidspartnere.kommunale[3]", "«Andre» is stated, and the template has no place for it."),
        (
            "samarbeidspartnere.kommunale[3].navn",
            "«Navn» of «Andre» is stated, and the template does not print it: «Velforeningen».",
        ),
        (
            "samarbeidspartnere.kommunale[3]",
            "«Aktiv deltakelse» of «Andre» is stated, and the template does not print it: «X».",
        ),
    ]


def test_a_row_is_the_same_in_nynorsk(filled):
    facts = partners({"partner": "Rusteneste", "deltakelse": "aktiv"})
    facts = facts.model_copy(update={"formalia": facts.formalia.model_copy(update={"language": "nn"})})
    for spelt in ("Rustjeneste", "Rusteneste"):
        printed, lost = filled(PARTNERS, facts, tbl(*crosses(spelt), columns=5), EXTERNAL)
        assert (printed[1:3], lost) == (["☐", "☒"], [])


def goal_rows(name):
    return [
        tr(f"{{%tr for r in mål.måltabeller.forebygging.{name}.resultater %}}"),
        tr(f"{{{{ mål.måltabeller.forebygging.{name}.tekst }}}}", "{{p r.resultat }}", "{{ r.varighet }}"),
        tr("{%tr endfor %}"),
    ]


def other_goals(path):
    tags = [
        f"{{%p for m in {path} %}}",
        "{{ m.mål }}{{ m.tekst }}",
        "{%p for r in m.resultater %}",
        "{{p r.resultat }}",
    ]
    return [p(tag) for tag in (*tags, "{{ r.varighet }}", "{%p endfor %}", "{%p endfor %}")]


REST = [*other_goals("mål.måltabeller.kompetanse"), *other_goals("mål.måltabeller.aktivitet")]


def test_a_goal_is_printed_by_its_name_and_a_missing_one_keeps_its_row(filled):
    facts = goals(
        {"mål": "hovedmål", "resultater": [{"resultat": "Kartlagt", "varighet": "2012"}, {"resultat": "Vedtatt"}]},
        {"mål": "delmål 1", "tekst": "Egne ord", "resultater": [{"resultat": "Bygd"}]},
        hovedmål="Bolig for alle",
    )
    table = tbl(*goal_rows("Hovedmål"), *goal_rows("Delmål_1"), *goal_rows("Delmål_2"), columns=3)
    printed, lost = filled(GOALS, facts, table, *other_goals("mål.måltabeller.forebygging.øvrige"), *REST)
    assert printed[:12] == [
        *("Bolig for alle", "Kartlagt", "2012"),
        *("Bolig for alle", "Vedtatt", ""),
        *("Egne ord", "Bygd", ""),
        *("", "", ""),
    ]
    assert lost == []


def test_the_other_goals_have_no_blank_row_where_one_is_named(filled):
    body = (tbl(*goal_rows("Delmål_1"), columns=3), *other_goals("mål.måltabeller.forebygging.øvrige"), *REST)
    assert len(filled(GOALS, goals(), *body)[0]) == 3 + 2 * 2  # the other two tables have a blank row each


def test_a_goal_and_a_result_without_a_place_are_told(filled):
    facts = goals(
        {"mål": "delmål 1", "resultater": [{"resultat": "Bygd", "varighet": "2012"}]},
        {"mål": "delmål 3", "tekst": "Flere", "resultater": [{"resultat": "Kjøpt"}, {"varighet": "2013"}]},
    )
    _, lost = filled(GOALS, facts, tbl(*goal_rows("Delmål_1"), columns=3), *REST)
    assert [path for path, _ in lost] == [
        "mål.måltabeller.forebygging[1]",
        "mål.måltabeller.forebygging[1].tekst",
        "mål.måltabeller.forebygging[1].resultater[0].resultat",
        "mål.måltabeller.forebygging[1].resultater[1].varighet",
    ]
    assert lost[0][1] == "«delmål 3» is stated, and the template has no place for it."


def test_the_goals_of_a_year_are_printed_by_the_year(filled):
    facts = programme(mål={"årsmål": [{"år": 2012, "mål": ["Bygge"]}, {"år": 2013, "mål": ["Kjøpe", "Leie"]}]})
    tags = "{% for m in mål.årsmål._2013.mål %}{{ m }} {% endfor %}"
    printed, lost = filled(
        PLAN_GOALS, facts, p("{{p mål.årsmål._2013.innledning }}"), p("{{ mål.årsmål.øvrig_1.år }}"), p(tags)
    )
    assert printed[-2:] == ["2012", "Kjøpe Leie "]
    assert lost == [("mål.årsmål[0].mål", "«mål» of «2012» is stated, and the template does not print it: «Bygge».")]


def test_the_points_of_a_year_are_printed_by_the_year(filled):
    plan = {"fremdriftsplan": [{"år": 2012, "punkter": [{"tid": "mai", "tekst": "Kartlegging"}]}, {"år": 2013}]}
    tags = [p("{%p for punkt in programplan.fremdriftsplan._2012.punkter %}"), p("{{ punkt.tid }}")]
    body = [*tags, p("{{p punkt.tekst }}"), p("{%p endfor %}")]
    printed, lost = filled(TIMELINE, programme(programplan=plan), *body)
    assert printed == ["mai", "Kartlegging"]
    assert lost == [("programplan.fremdriftsplan[1]", "«2013» is stated, and the template has no place for it.")]


def test_the_shipped_templates_tell_of_nothing():
    facts = goals({"mål": "delmål 1", "resultater": [{"resultat": "Bygd"}]})
    for form in (FORM, forms.report_workbook):
        assert told(fill(facts, form)) == []


def test_a_job_for_another_process_takes_its_items_along(tmp_path):
    path = tmp_path / "mal.docx"
    path.write_bytes(template(year_tags("_2012", *AMOUNTS)))
    job = pickle.loads(pickle.dumps(render.job(RESOURCES, YEARS)))
    assert render.printed(RESOURCES, path, job).data == fill(YEARS, RESOURCES, template=path).data


def test_a_workbook_has_goals_by_their_printed_names_with_the_words_of_the_list(tmp_path):
    form = cut(forms.report_workbook, "GoalTables")
    made = sheets.book()
    for table, row in (("forebygging", 1), ("kompetanse", 11), ("aktivitet", 21)):
        path = f"mål.måltabeller.{table}.Delmål_1"
        sheets.name(made, f"{path}.tekst", f"$A${row}")
        sheets.name(made, f"{path}.mål", f"$B${row}")
        sheets.name(made, f"{path}.resultater", f"$A${row + 1}:$B${row + 2}")
        sheets.name(made, f"{path}.resultater.resultat", f"$A${row + 1}")
        sheets.name(made, f"{path}.resultater.varighet", f"$B${row + 1}")
    file = tmp_path / "mal.xlsx"
    file.write_bytes(sheets.data(made))
    facts = goals(
        {"mål": "delmål 1", "resultater": [{"resultat": "Bygd", "varighet": "2012"}]},
        {"mål": "delmål 2", "tekst": "Leie"},
        delmål=[{"kode": "1", "tekst": "Flere boliger"}],
    )
    document = fill(facts, form, template=file)
    sheet = sheets.opened(document.data).active
    assert [sheet[at].value for at in ("A1", "B1", "A2", "B2", "A3")] == [
        "Flere boliger",
        "Delmål 1",
        "Bygd",
        "2012",
        None,
    ]
    assert [path for path, _ in told(document)] == [
        "mål.måltabeller.forebygging[1]",
        "mål.måltabeller.forebygging[1].tekst",
    ]
