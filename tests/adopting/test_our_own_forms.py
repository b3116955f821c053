"""Last year's report or plan, filled by us, is filled anew for another municipality: it says what a new one says."""

import io

import docx
import pytest

from bosodocs import fill, forms, load, read

SAMPLES = [("holmestrand", forms.half_year_report), ("kongsvinger", forms.programme_plan)]
OTHER = """
formalia: {kommune: Skogvik kommune, programleder: Per Prøve, rapporteringsdato: 12.12.2014}
bakgrunn: |
  Skogvik søkte om å bli med.
mål:
  visjon: Et hjem til alle
  strategier: [{kode: A, tekst: Bygge mer}]
  årsmål: [{år: 2014, mål: [Ferdig plan]}]
  måltabeller:
    kompetanse: [{mål: hovedmål, tekst: Alle vet mer, resultater: [{resultat: Kurs er holdt, varighet: 2014–2015}]}]
organisering:
  beskrivelse: Rådmannen leder arbeidet.
  styringsgruppe_innledning: Gruppen møtes hver måned.
  styringsgruppe: [{navn: Siv Fiktiv, rolle: leder}]
ressursbruk:
- {år: 2010}
- {år: 2011}
- {år: 2012, tilsagn: 100}
- {år: 2013, tilsagn: 200, egenfinansiering: 50}
- {år: 2014, utbetalt: 7}
programplan:
  periode: 2014–2016
  sammendrag: Planen er kort.
  kompetanse: Kurs hvert år.
  egne_kapitler: [{tittel: Et eget kapittel, etter: status, tekst: Om noe annet.}]
aktivitetsplan:
  år: 2014
  aktiviteter: [{nr: 1, tittel: Bygge, linjer: [{tekst: Tegne, tiltak: Tomt, tidsramme: "2014"}, {tiltak: Grave}]}]
  budsjett: {linjer: [{aktivitet: 1, tilskudd_hb: 100000, egeninnsats: 50000}], merknader: [Beløpene er anslag.]}
"""


@pytest.fixture(params=SAMPLES, ids=[name for name, _ in SAMPLES])
def both(request, tmp_path):
    """A form filled from the template that is shipped, and from last year's report of another municipality."""
    sample, form = request.param
    last = fill(load(f"samples/{sample}.yaml"), form).save(tmp_path)
    (tmp_path / "skogvik.yaml").write_text(OTHER, encoding="utf-8")
    programme = load(tmp_path / "skogvik.yaml")
    anew, again = fill(programme, form), fill(programme, form, template=last)
    return anew, again, load(f"samples/{sample}.yaml")


def words(data):
    document = docx.Document(io.BytesIO(data))
    heads = [part for section in document.sections for part in (section.header, section.footer)]
    bodies = [document.element.body, *(head._element for head in heads)]
    return [text for body in bodies for text in body.itertext() if text.strip()]


def test_it_reads_as_one_that_was_filled_anew(both, tmp_path):
    anew, again, _ = both
    for name, document in (("ny.docx", anew), ("igjen.docx", again)):
        (tmp_path / name).write_bytes(document.data)
    assert read(tmp_path / "igjen.docx").programme == read(tmp_path / "ny.docx").programme


def test_nothing_of_the_other_municipality_is_left(both):
    _, again, old = both
    text = " ".join(words(again.data))
    names = [
        old.formalia.municipality,
        old.formalia.leader,
        *(one.name for one in old.organisation.steering_group),
    ]
    assert [name for name in names if name and name in text] == []
    assert "første halvår 2013" not in text
    assert "2012–2015" not in text
