"""The programme plan: what the municipality wants with the programme over its whole period."""

from typing import Annotated

from pydantic import Field

from bosodocs.model.base import Fact, Many
from bosodocs.model.values import DateText, Duration, ProseText, SpanText, Text, Year
from bosodocs.model.words import ChapterWord
from bosodocs.prose.records import Prose


class OwnChapter(Fact):
    """A chapter of the municipality's own, after a named one."""

    title: Annotated[Text, Field(alias="tittel", title="Tittel")] = ""
    after: Annotated[ChapterWord | None, Field(alias="etter", title="Etter")] = None
    text: Annotated[ProseText, Field(alias="tekst", title="Tekst")] = Prose()


class ProgressPoint(Fact):
    """What happens when; the time is as written."""

    time: Annotated[Duration, Field(alias="tid", title="Tid")] = ""
    text: Annotated[ProseText, Field(alias="tekst", title="Tekst")] = Prose()


class ProgressYear(Fact):
    """The points of one year's progress plan."""

    year: Annotated[Year, Field(alias="år", title="År")]
    points: Annotated[Many[ProgressPoint], Field(alias="punkter", title="Punkter")] = ()


class Risk(Fact):
    """A risk, its probability (liten, middels, stor, or as written), its consequence and the remedy."""

    risk: Annotated[Text, Field(alias="risiko", title="Risiko")] = ""
    probability: Annotated[Text, Field(alias="sannsynlighet", title="Sannsynlighet")] = ""
    consequence: Annotated[Text, Field(alias="konsekvens", title="Konsekvenser")] = ""
    remedy: Annotated[Text, Field(alias="tiltak", title="Tiltak for å redusere risiko")] = ""


class ProgrammePlan(Fact):
    """Part 1 of the plan."""

    period: Annotated[SpanText, Field(alias="periode", title="Periode")] = None
    date: Annotated[DateText, Field(alias="dato", title="Dato")] = None
    summary: Annotated[ProseText, Field(alias="sammendrag", title="Sammendrag")] = Prose()
    introduction: Annotated[ProseText, Field(alias="innledning", title="Innledning")] = Prose()
    purpose: Annotated[ProseText, Field(alias="formål", title="Formål med programplanen")] = Prose()
    background: Annotated[ProseText, Field(alias="bakgrunn", title="Bakgrunn")] = Prose()
    anchoring: Annotated[ProseText, Field(alias="forankring", title="Forankring av boligsosialt arbeid")] = Prose()
    main_findings: Annotated[
        ProseText, Field(alias="hovedfunn", title="Hovedfunn fra analyse og annen dokumentasjon")
    ] = Prose()
    challenges: Annotated[
        ProseText,
        Field(
            alias="utfordringer", title="Oppsummering av hvilke utfordringer det skal jobbes videre med i programmet"
        ),
    ] = Prose()
    own_chapters: Annotated[Many[OwnChapter], Field(alias="egne_kapitler", title="Egne kapitler")] = ()
    progress: Annotated[Many[ProgressYear], Field(alias="fremdriftsplan", title="Fremdriftsplan")] = ()
    risks: Annotated[Many[Risk], Field(alias="risikofaktorer", title="Risikofaktorer")] = ()
    organisation: Annotated[ProseText, Field(alias="organisering", title="Programorganisering")] = Prose()
    competence: Annotated[
        ProseText, Field(alias="kompetanse", title="Arbeid med kompetanseheving og kunnskapsutvikling")
    ] = Prose()
