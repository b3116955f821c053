"""What the municipality wants with its programme, and what has come of it."""

from typing import Annotated, Any, cast

from pydantic import Field, model_validator

from bosodocs.errors import Trouble, Unreadable
from bosodocs.language.sentences import say
from bosodocs.model.base import Fact, Many
from bosodocs.model.values import Duration, ProseText, Text, Texts, Year
from bosodocs.prose.records import Prose


class CodedText(Fact):
    """A goal or strategy that is known by a number or letter."""

    code: Annotated[Text, Field(alias="kode", title="Kode")] = ""
    text: Annotated[Text, Field(alias="tekst", title="Tekst")] = ""


class YearGoals(Fact):
    """The goals of one year."""

    year: Annotated[Year, Field(alias="år", title="År")]
    introduction: Annotated[ProseText, Field(alias="innledning", title="Innledning")] = Prose()
    goals: Annotated[Texts, Field(alias="mål", title="Mål")] = ()


class Result(Fact):
    """One result under a goal, and when it is finished (as written; it may have several lines)."""

    text: Annotated[ProseText, Field(alias="resultat", title="Resultat")] = Prose()
    duration: Annotated[Duration, Field(alias="varighet", title="Varighet (ferdig når)")] = ""


class Goal(Fact):
    """A goal's rows in a goal table. `goal` is «hovedmål», «delmål 1» or a text of its own."""

    goal: Annotated[Text, Field(alias="mål", title="Mål")] = ""
    text: Annotated[Text, Field(alias="tekst", title="Beskrivelse av mål")] = ""
    results: Annotated[Many[Result], Field(alias="resultater", title="Resultat")] = ()


class GoalTables(Fact):
    """The three goal tables, by Husbanken's main goals."""

    prevention: Annotated[
        Many[Goal], Field(alias="forebygging", title="Økt forebygging og bekjempelse av bostedsløshet")
    ] = ()
    competence: Annotated[Many[Goal], Field(alias="kompetanse", title="Økt boligsosial kompetanse i kommunene")] = ()
    activity: Annotated[Many[Goal], Field(alias="aktivitet", title="Økt boligsosial aktivitet i kommunene")] = ()


SPELT = {"satsningsområder": "satsingsområder", "satsningsområder_innledning": "satsingsområder_innledning"}
"""Both spellings stand in the municipalities' documents."""


class Goals(Fact):
    """The local programme's goals, from vision to results."""

    introduction: Annotated[ProseText, Field(alias="innledning", title="Mål for kommunens program")] = Prose()
    vision: Annotated[Text, Field(alias="visjon", title="Visjon")] = ""
    main_goal: Annotated[Text, Field(alias="hovedmål", title="Hovedmål")] = ""
    sub_goals_introduction: Annotated[ProseText, Field(alias="delmål_innledning", title="Delmål")] = Prose()
    sub_goals: Annotated[Many[CodedText], Field(alias="delmål", title="Delmål")] = ()
    principles_introduction: Annotated[
        ProseText, Field(alias="prinsipper_innledning", title="Overordnede prinsipper")
    ] = Prose()
    principles: Annotated[Texts, Field(alias="prinsipper", title="Overordnede prinsipper")] = ()
    strategies_introduction: Annotated[ProseText, Field(alias="strategier_innledning", title="Strategier")] = Prose()
    strategies: Annotated[Many[CodedText], Field(alias="strategier", title="Strategier")] = ()
    yearly_introduction: Annotated[ProseText, Field(alias="årsmål_innledning", title="Årsmål")] = Prose()
    yearly: Annotated[Many[YearGoals], Field(alias="årsmål", title="Årsmål")] = ()
    further_areas_introduction: Annotated[
        ProseText, Field(alias="satsingsområder_innledning", title="Øvrige aktuelle satsningsområder")
    ] = Prose()
    further_areas: Annotated[Texts, Field(alias="satsingsområder", title="Øvrige aktuelle satsningsområder")] = ()
    priority_areas_introduction: Annotated[
        ProseText, Field(alias="innsatsområder_innledning", title="Prioriterte innsatsområder")
    ] = Prose()
    priority_areas: Annotated[Texts, Field(alias="innsatsområder", title="Prioriterte innsatsområder")] = ()
    tables: Annotated[GoalTables, Field(alias="måltabeller", title="Måltabeller")] = GoalTables.model_construct()

    @model_validator(mode="before")
    @classmethod
    def _one_spelling(cls, value: object) -> object:
        if not isinstance(value, dict) or not SPELT.keys() & value:
            return cast("object", value)
        block = cast("dict[str, Any]", value)
        twice = [key for key, other in SPELT.items() if key in block and other in block]
        if twice:
            what = say("«{first}» and «{second}» are the same key.", first=twice[0], second=SPELT[twice[0]])
            raise Unreadable(Trouble(what, "Keep one of them."))
        return {SPELT.get(key, key): inner for key, inner in block.items()}
