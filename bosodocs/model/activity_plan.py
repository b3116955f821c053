"""The activity plan of one year, with its budget."""

from typing import Annotated

from pydantic import Field

from bosodocs.model.base import Fact, Many
from bosodocs.model.values import Duration, Kroner, Number, ProseText, Text, Texts
from bosodocs.prose.records import Prose


class ActivityLine(Fact):
    """One line of an activity: its actions, its targets, who pays, when, and who takes part."""

    text: Annotated[ProseText, Field(alias="tekst", title="Aktivitet")] = Prose()
    action: Annotated[ProseText, Field(alias="tiltak", title="Beskrivelse av tiltak")] = Prose()
    target: Annotated[ProseText, Field(alias="resultatmål", title="Resultatmål")] = Prose()
    payers: Annotated[Texts, Field(alias="finansiering", title="Finansiering")] = ()
    time: Annotated[Duration, Field(alias="tidsramme", title="Anslått tidsramme")] = ""
    parties: Annotated[Texts, Field(alias="parter", title="Involverte parter")] = ()


class Activity(Fact):
    """A numbered activity."""

    number: Annotated[Number, Field(alias="nr", title="Nummer")] = None
    title: Annotated[Text, Field(alias="tittel", title="Aktivitet")] = ""
    lines: Annotated[Many[ActivityLine], Field(alias="linjer", title="Linjer")] = ()


class BudgetLine(Fact):
    """
    A line of the budget: for an activity (by its number), or for what has only a title.

    Units: whole kroner; None is not stated, 0 is nothing. `carried_over` is never part of a sum.
    """

    activity: Annotated[Number, Field(alias="aktivitet", title="Aktivitet")] = None
    title: Annotated[Text, Field(alias="tittel", title="Aktivitet")] = ""
    husbanken: Annotated[Kroner, Field(alias="tilskudd_hb", title="Tilskudd fra HB")] = None
    own: Annotated[Kroner, Field(alias="egeninnsats", title="Tilskudd og egeninnsats fra kommunen")] = None
    other: Annotated[Kroner, Field(alias="andre_tilskudd", title="Andre tilskuddsmidler")] = None
    carried_over: Annotated[Kroner, Field(alias="overført", title="Overførte disponible midler fra året før")] = None
    cost: Annotated[Kroner, Field(alias="kostnad", title="Totalt budsjetterte kostnader per aktivitet")] = None


class Budget(Fact):
    """The budget and financing plan of the year."""

    lines: Annotated[Many[BudgetLine], Field(alias="linjer", title="Linjer")] = ()
    remarks: Annotated[Texts, Field(alias="merknader", title="Merknader")] = ()


class ActivityPlan(Fact):
    """Part 2 of the plan."""

    year: Annotated[Number, Field(alias="år", title="År")] = None
    activities: Annotated[Many[Activity], Field(alias="aktiviteter", title="Aktivitetsliste")] = ()
    budget: Annotated[Budget, Field(alias="budsjett", title="Budsjett og finansieringsplan")] = Budget.model_construct()
