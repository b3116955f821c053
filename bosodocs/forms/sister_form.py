"""
Any other form: what sister forms of other funds and offices ask, under the labels that they are met with.

It has no template and no order of its own. A form without tags that is none of the declared ones is taken for this one,
and what it asks beyond is answered by `egne_svar`. Labels are those of published guidance: a county's means for
projects (nynorsk), an agricultural fund, yearly and final reports.
"""

from __future__ import annotations

from functools import partial

from bosodocs.forms.east_report import east_report
from bosodocs.forms.half_year_report import half_year_report
from bosodocs.forms.programme_plan import programme_plan
from bosodocs.kinds import adapters
from bosodocs.kinds.declaration import Field, Kind, Section
from bosodocs.kinds.declared import replace
from bosodocs.kinds.form import Form
from bosodocs.kinds.head import ReportHead
from bosodocs.kinds.labelled import Fields
from bosodocs.kinds.lines import DatedLines, Line, Lines
from bosodocs.kinds.prose import Text
from bosodocs.kinds.records import Records
from bosodocs.matching import labels
from bosodocs.model import Programme

_OWN = (
    Field("Organisasjonsnummer", "formalia.organisasjonsnummer", ("Org.nr.", "Org.nummer", "Organisasjonsnr.")),
    Field("Saksnummer", "formalia.saksnummer", ("Saksnr.", "Tilskuddsnummer", "Tilskotsnummer", "Referanse")),
    Field("Programnavn", "formalia.programnavn", ("Programmets navn", "Navn på programmet", "Programnamn")),
    Field("Prosjektnavn", "formalia.prosjektnavn", ("Navn på prosjektet", "Prosjektets navn", "Prosjektnamn")),
    Field("Prosjektnummer", "formalia.prosjektnummer", ("Prosjektnr.", "Prosjekt nr.")),
    Field("Programansvarlig", "formalia.programansvarlig", ("Prosjektansvarlig", "Prosjekteier", "Ansvarlig")),
    Field("Rapporteringsår", "formalia.rapporteringsår", ("Rapporteringsåret", "Rapportår")),
)


_SYNONYMS = {"formalia.kommune": ("Søker", "Søkers navn", "Navn på søker", "Tilskuddsmottaker", "Tilskotsmottakar",
                                  "Navn på prosjekteier", "Mottaker av tilskudd")}  # fmt: skip
"""What other forms call what all forms ask: whose the project is."""


def _fields() -> tuple[Field, ...]:
    """Return the labelled values of all forms, each once, with all its labels."""
    found: dict[str, Field] = {}
    declared = (one for form in (half_year_report, east_report) for one in form.contents if isinstance(one, Fields))
    for field in (*(field for one in declared for field in one.fields), *_OWN):
        known = found.get(field.path)
        if known is None:
            found[field.path] = field
        else:
            more = _SYNONYMS.get(field.path, ())
            spelt = {labels.plain(one): one for one in reversed((*known.spellings, *field.spellings, *more))}
            spelt.pop(labels.plain(known.label))
            found[field.path] = known._replace(synonyms=tuple(spelt.values()))
    return tuple(found.values())


FORMALIA = Fields("Formalia", _fields(), heads=("Opplysning", "Svar"))

_TEXTS = (
    ("Kort om prosjektet", "rapport.sammendrag", ("Kort om programmet", "Sammendrag", "Samandrag", "Kort omtale")),
    (
        "Resultat og erfaringer",
        "rapport.status",
        ("Resultat / erfaringar", "Resultater", "Resultat og erfaringar", "Status", "Status for prosjektet"),
    ),
    (
        "Problemer og utfordringer",
        "rapport.avvik",
        (
            "Problem / utfordringar",
            "Avvik",
            "Avvik fra planen",
            "Endringer i prosjektet",
            "Endringer i prosjektet og årsaken til dette",
        ),
    ),
    ("Konklusjon og evaluering", "rapport.evaluering", ("Konklusjon", "Evaluering", "Evaluering og konklusjon")),
    ("Videreføring", "rapport.videreføring", ("Vidareføring", "Videre arbeid", "Vidare arbeid", "Veien videre")),
)

_ACCOUNTS = Records(
    "Regnskap",
    "regnskap",
    (
        Field("Post", "post", ("Kostnad", "Utgift", "Tekst")),
        Field("Budsjett", "budsjett", ("Budsjettert",)),
        Field("Regnskap", "regnskap", ("Rekneskap", "Regnskapsført", "Forbruk")),
        Field("Merknad", "merknad", ("Merknader", "Kommentar")),
    ),
    ("post", "regnskap"),
    first="post",
)


def _sections() -> tuple[Section, ...]:
    """Return its own sections, and those of all forms that have another heading."""
    own = [
        Section(1, "Formalia", (FORMALIA,), ("Opplysninger om prosjektet", "Generelle opplysninger", "Om søkeren")),
        *(Section(2, label, (Text(label, path),), synonyms) for label, path, synonyms in _TEXTS),
        Section(3, "Regnskap", (_ACCOUNTS,), ("Økonomi – rekneskap", "Økonomi", "Prosjektregnskap", "Rekneskap")),
    ]
    known = {spelt for section in own for spelt in section.spellings}
    for form in (half_year_report, programme_plan):
        for section in form.sections:
            labelled = any(isinstance(content, Fields) for content in section.contents)
            if section.number and not labelled and section.heading not in known:
                spelt = tuple(one for one in section.synonyms if one not in known)
                named = (*spelt, *_MORE.get(section.heading, ()))
                contents = tuple(_unasked(one, section.heading) for one in section.contents)
                own.append(section._replace(contents=contents, synonyms=named, key="", said=()))
                known |= {*section.spellings}
    return tuple(own)


def _unasked(content: Kind, heading: str) -> Kind:
    """Return a content as one that is printed where it is stated, unless it is all that its section is about."""
    return replace(content, asked=False) if content.label != heading and isinstance(content, _OPTIONAL) else content


_OPTIONAL = (Text, Line, Lines, DatedLines, Records)
_MORE = {"Fremdriftsplan": ("Tidsplan",)}


def _parts(programme: Programme, name: str) -> tuple[str, ...]:
    return (name, programme.formalia.called)


def _title(programme: Programme, name: str) -> str:
    return f"{name} – {programme.formalia.municipality}"


sister_form = Form(
    name="sister_form",
    option="",
    heading="",
    sections=_sections(),
    derived=(
        *half_year_report.derived,
        *programme_plan.derived,
        adapters.in_words("formalia.rapporteringsdato", "Rapporteringsdato"),
    ),
    title=partial(_title, name=""),
    file_parts=partial(_parts, name=""),
    nynorsk=half_year_report.nynorsk,
    head=ReportHead("Hode", FORMALIA, (), ()),
    instructions=half_year_report.instructions,
    open=True,
    placeholders=(*half_year_report.placeholders, *programme_plan.placeholders),
)


def of(name: str) -> Form:
    """Return it as the form of a file of that name, after which what is filled from it is called."""
    return replace(sister_form, heading=name, title=partial(_title, name=name), file_parts=partial(_parts, name=name))
