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

    @property
    def computed(self) -> int | None:
        """What the line is financed with; None where nothing of it is stated."""
        return added(self.husbanken, self.own, self.other)

    @property
    def total(self) -> int | None:
        """The stated cost, else the computed one."""
        return self.computed if self.cost is None else self.cost


def added(*amounts: int | None) -> int | None:
    """Add amounts; None where none of them is stated."""
    stated = [amount for amount in amounts if amount is not None]
    return sum(stated) if stated else None


class Budget(Fact):
    """The budget and financing plan of the year."""

    lines: Annotated[Many[BudgetLine], Field(alias="linjer", title="Linjer")] = ()
    remarks: Annotated[Texts, Field(alias="merknader", title="Merknader")] = ()

    @property
    def total(self) -> int | None:
        """The sum of the lines' costs."""
        return added(*(line.total for line in self.lines))

    @property
    def husbanken(self) -> int | None:
        """The sum of Husbanken's grants. What is carried over is in no sum."""
        return added(*(line.husbanken for line in self.lines))

    @property
    def own(self) -> int | None:
        """The sum of the municipality's money."""
        return added(*(line.own for line in self.lines))

    @property
    def other(self) -> int | None:
        """The sum of other grants."""
        return added(*(line.other for line in self.lines))

    @property
    def shares(self) -> tuple[float, float] | None:
        """
        Husbanken's and the municipality's share in per cent of what the two give together, as the form has it.

        None where one of them is not stated, or both give nothing.
        """
        husbanken, own = self.husbanken, self.own
        if husbanken is None or own is None or husbanken < 0 or own < 0 or husbanken + own == 0:
            return None
        return 100 * husbanken / (husbanken + own), 100 * own / (husbanken + own)


class ActivityPlan(Fact):
    """Part 2 of the plan."""

    year: Annotated[Number, Field(alias="år", title="År")] = None
    activities: Annotated[Many[Activity], Field(alias="aktiviteter", title="Aktivitetsliste")] = ()
    budget: Annotated[Budget, Field(alias="budsjett", title="Budsjett og finansieringsplan")] = Budget.model_construct()
