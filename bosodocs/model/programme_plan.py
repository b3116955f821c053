"""The programme plan: what the municipality wants with the programme over its whole period."""

from typing import Annotated

from bosodocs.model.base import Fact, Many, key
from bosodocs.model.values import DateText, Duration, ProseText, SpanText, Text, Year
from bosodocs.model.words import ChapterWord
from bosodocs.prose.records import Prose


class OwnChapter(Fact):
    """A chapter of the municipality's own, after a named one."""

    title: Annotated[Text, key("tittel", "Tittel")] = ""
    after: Annotated[ChapterWord | None, key("etter", "Etter")] = None
    text: Annotated[ProseText, key("tekst", "Tekst")] = Prose()


class ProgressPoint(Fact):
    """What happens when; the time is as written."""

    time: Annotated[Duration, key("tid", "Tid")] = ""
    text: Annotated[ProseText, key("tekst", "Tekst")] = Prose()


class ProgressYear(Fact):
    """The points of one year's progress plan."""

    year: Annotated[Year, key("år", "År")]
    points: Annotated[Many[ProgressPoint], key("punkter", "Punkter")] = ()


class Risk(Fact):
    """A risk, its probability (liten, middels, stor, or as written), its consequence and the remedy."""

    risk: Annotated[Text, key("risiko", "Risiko")] = ""
    probability: Annotated[Text, key("sannsynlighet", "Sannsynlighet")] = ""
    consequence: Annotated[Text, key("konsekvens", "Konsekvenser")] = ""
    remedy: Annotated[Text, key("tiltak", "Tiltak for å redusere risiko")] = ""


class ProgrammePlan(Fact):
    """Part 1 of the plan."""

    period: Annotated[SpanText, key("periode", "Periode")] = None
    date: Annotated[DateText, key("dato", "Dato")] = None
    summary: Annotated[ProseText, key("sammendrag", "Sammendrag")] = Prose()
    introduction: Annotated[ProseText, key("innledning", "Innledning")] = Prose()
    purpose: Annotated[ProseText, key("formål", "Formål med programplanen")] = Prose()
    background: Annotated[ProseText, key("bakgrunn", "Bakgrunn")] = Prose()
    anchoring: Annotated[ProseText, key("forankring", "Forankring av boligsosialt arbeid")] = Prose()
    main_findings: Annotated[ProseText, key("hovedfunn", "Hovedfunn fra analyse og annen dokumentasjon")] = Prose()
    challenges: Annotated[
        ProseText, key("utfordringer", "Oppsummering av hvilke utfordringer det skal jobbes videre med i programmet")
    ] = Prose()
    own_chapters: Annotated[Many[OwnChapter], key("egne_kapitler", "Egne kapitler")] = ()
    progress: Annotated[Many[ProgressYear], key("fremdriftsplan", "Fremdriftsplan")] = ()
    risks: Annotated[Many[Risk], key("risikofaktorer", "Risikofaktorer")] = ()
    organisation: Annotated[ProseText, key("organisering", "Programorganisering")] = Prose()
    competence: Annotated[ProseText, key("kompetanse", "Arbeid med kompetanseheving og kunnskapsutvikling")] = Prose()
