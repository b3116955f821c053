"""What the municipality wants with its programme, and what has come of it."""

from typing import Annotated, Any, cast

from pydantic import model_validator

from bosodocs.errors import Trouble, Unreadable
from bosodocs.language.sentences import say
from bosodocs.model.base import Fact, Many, key
from bosodocs.model.values import Duration, ProseText, Text, Texts, Year
from bosodocs.prose.records import Prose


class CodedText(Fact):
    """A goal or strategy that is known by a number or letter."""

    code: Annotated[Text, key("kode", "Kode")] = ""
    text: Annotated[Text, key("tekst", "Tekst")] = ""


class YearGoals(Fact):
    """The goals of one year."""

    year: Annotated[Year, key("år", "År")]
    introduction: Annotated[ProseText, key("innledning", "Innledning")] = Prose()
    goals: Annotated[Texts, key("mål", "Mål")] = ()


class Result(Fact):
    """One result under a goal, and when it is finished (as written; it may have several lines)."""

    text: Annotated[ProseText, key("resultat", "Resultat")] = Prose()
    duration: Annotated[Duration, key("varighet", "Varighet (ferdig når)")] = ""


class Goal(Fact):
    """A goal's rows in a goal table. `goal` is «hovedmål», «delmål 1» or a text of its own."""

    goal: Annotated[Text, key("mål", "Mål")] = ""
    text: Annotated[Text, key("tekst", "Beskrivelse av mål")] = ""
    results: Annotated[Many[Result], key("resultater", "Resultat")] = ()


class GoalTables(Fact):
    """The three goal tables, by Husbanken's main goals."""

    prevention: Annotated[Many[Goal], key("forebygging", "Økt forebygging og bekjempelse av bostedsløshet")] = ()
    competence: Annotated[Many[Goal], key("kompetanse", "Økt boligsosial kompetanse i kommunene")] = ()
    activity: Annotated[Many[Goal], key("aktivitet", "Økt boligsosial aktivitet i kommunene")] = ()


SPELT = {"satsningsområder": "satsingsområder", "satsningsområder_innledning": "satsingsområder_innledning"}
"""Both spellings stand in the municipalities' documents."""


class Goals(Fact):
    """The local programme's goals, from vision to results."""

    introduction: Annotated[ProseText, key("innledning", "Mål for kommunens program")] = Prose()
    vision: Annotated[Text, key("visjon", "Visjon")] = ""
    main_goal: Annotated[Text, key("hovedmål", "Hovedmål")] = ""
    sub_goals_introduction: Annotated[ProseText, key("delmål_innledning", "Delmål")] = Prose()
    sub_goals: Annotated[Many[CodedText], key("delmål", "Delmål")] = ()
    principles_introduction: Annotated[ProseText, key("prinsipper_innledning", "Overordnede prinsipper")] = Prose()
    principles: Annotated[Texts, key("prinsipper", "Overordnede prinsipper")] = ()
    strategies_introduction: Annotated[ProseText, key("strategier_innledning", "Strategier")] = Prose()
    strategies: Annotated[Many[CodedText], key("strategier", "Strategier")] = ()
    yearly_introduction: Annotated[ProseText, key("årsmål_innledning", "Årsmål")] = Prose()
    yearly: Annotated[Many[YearGoals], key("årsmål", "Årsmål")] = ()
    further_areas_introduction: Annotated[
        ProseText, key("satsingsområder_innledning", "Øvrige aktuelle satsningsområder")
    ] = Prose()
    further_areas: Annotated[Texts, key("satsingsområder", "Øvrige aktuelle satsningsområder")] = ()
    priority_areas_introduction: Annotated[
        ProseText, key("innsatsområder_innledning", "Prioriterte innsatsområder")
    ] = Prose()
    priority_areas: Annotated[Texts, key("innsatsområder", "Prioriterte innsatsområder")] = ()
    tables: Annotated[GoalTables, key("måltabeller", "Måltabeller")] = GoalTables.model_construct()

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
