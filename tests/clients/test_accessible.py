"""
What LibreOffice prints as PDF/UA is accessible by the rules of PDF/UA-1, and Microsoft's validator finds no error.

For reports of every shape: full, empty, long, with a large chart, with a picture, in nynorsk, and drawn at random.
BOSODOCS_RANDOM says how many random ones; the suite has a few.
"""

import os
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings

from bosodocs import fill, forms, load
from bosodocs.model import Formalia, Language, Organisation, Picture, Programme, StrategyFigure, Unit
from tests.clients import office
from tests.clients.test_half_year_report import SAMPLE, with_many_goals
from tests.package.small import png
from tests.property.programmes import written_plans, written_programmes

pytestmark = pytest.mark.client

FORM = forms.half_year_report
RANDOM = int(os.environ.get("BOSODOCS_RANDOM", "12"))
SEED = int(os.environ.get("BOSODOCS_SEED", "1"))
"""Which random reports are drawn. LibreOffice 7.4 lays out about one in a hundred wrongly; see docs/research."""

KNOWN = (b"/Tabs(S)", b"/Tabs/S ")
"""LibreOffice 7.4 writes the order of tabs on a page with links as a text, where ISO 32000 §14.9 asks for a name."""


EAST = {
    "east": lambda: load(SAMPLE.with_name("fjellvik.yaml")),
    "empty east": lambda: Programme(formalia=Formalia(municipality="Ås kommune")),
}

PLANS = {
    "plan": lambda: load(SAMPLE.with_name("kongsvinger.yaml")),
    "empty plan": lambda: Programme(formalia=Formalia(municipality="Ås kommune")),
}


def drawn(count, strategy):
    """So many random programmes, the same ones in each run."""
    found = []

    @seed(SEED)
    @settings(max_examples=count, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
    @given(strategy)
    def draw(programme):
        found.append(programme)

    draw()
    return found[:count]


def with_25_units():
    units = [Unit(unit="Kommunestyret"), Unit(unit="Rådmannens ledergruppe", reports_to="Kommunestyret")]
    areas = ["Helse og omsorg", "NAV", "Plan og bygg"]
    units += [Unit(unit=area, reports_to="Rådmannens ledergruppe") for area in areas]
    units += [
        Unit(unit=f"Arbeidsgruppe {n} for bolig og tjenester", reports_to=areas[n % len(areas)]) for n in range(20)
    ]
    figure = StrategyFigure(areas=[f"Innsatsområde {n}" for n in range(9)], steps=["Planlegge", "Gjennomføre", "Lære"])
    return Programme(
        formalia=Formalia(municipality="Kongsvinger kommune"),
        organisation=Organisation(chart=units, strategy_figure=figure),
    )


@pytest.fixture(scope="module")
def reports(tmp_path_factory):
    """Each report as a file of its own name."""
    folder = tmp_path_factory.mktemp("accessible")
    (folder / "kart.png").write_bytes(png(300, 200))
    sample = load(SAMPLE)
    own = Organisation(chart_picture=Picture(file=str(Path("kart.png")), alt="Rådmannen øverst"))
    pictured = Programme(formalia=Formalia(municipality="Ås kommune"), organisation=own)
    named = {
        "sample": sample,
        "nynorsk": sample.model_copy(
            update={"formalia": sample.formalia.model_copy(update={"language": Language.NYNORSK})}
        ),
        "empty": Programme(formalia=Formalia(municipality="Ås kommune")),
        "500 goals": with_many_goals(),
        "25 units": with_25_units(),
        "picture": pictured.came_from(pictured.origin.__class__(file=str(folder / "program.yaml"))),
    } | {f"random {number}": programme for number, programme in enumerate(drawn(RANDOM, written_programmes))}
    files = {}
    for name, programme in named.items():
        files[name] = folder / f"{name}.docx"
        files[name].write_bytes(fill(programme, FORM).data)
    plans = {name: make() for name, make in PLANS.items()}
    plans |= {f"random plan {number}": plan for number, plan in enumerate(drawn(RANDOM, written_plans))}
    for name, programme in plans.items():
        files[name] = folder / f"{name}.docx"
        files[name].write_bytes(fill(programme, forms.programme_plan).data)
    for name, make in EAST.items():
        files[name] = folder / f"{name}.docx"
        files[name].write_bytes(fill(make(), forms.east_report).data)
    return files


def test_the_random_reports_are_there(reports):
    assert len(reports) == 2 * RANDOM + 6 + len(PLANS) + len(EAST)


def test_every_report_printed_by_libreoffice_is_accessible(reports, pdf_ua, tmp_path):
    pdfs = pdf_ua(list(reports.values()), tmp_path)
    found = {name: office.pdf_ua_failures(pdf, known=KNOWN) for name, pdf in zip(reports, pdfs, strict=True)}
    assert {name: failures for name, failures in found.items() if failures} == {}


def test_microsofts_validator_finds_nothing_in_any(reports, sdk_errors):
    found = {name: sdk_errors(file) for name, file in reports.items()}
    assert {name: errors for name, errors in found.items() if errors} == {}


def test_the_rules_find_a_picture_without_a_text(tmp_path, pdf_ua):
    document = docx.Document()
    document.core_properties.title = "Brev"
    (tmp_path / "kart.png").write_bytes(png(30, 20))
    document.add_picture(str(tmp_path / "kart.png"))
    document.save(str(tmp_path / "brev.docx"))
    [pdf] = pdf_ua([tmp_path / "brev.docx"], tmp_path / "pdf")
    assert any("ALTERNATIVE-TEXT" in rule for rule in office.pdf_ua_failures(pdf, known=KNOWN))


def test_a_chart_survives_being_saved_again_by_libreoffice(reports, soffice, pdf_text, tmp_path):
    again = soffice([reports["25 units"]], "docx", tmp_path / "again")
    [pdf] = soffice(again, "pdf", tmp_path / "pdf")
    text = pdf_text(pdf)
    for n in range(20):
        assert text.count(f"Arbeidsgruppe {n} for bolig") == 2, n  # in the figure, and in the list below it
