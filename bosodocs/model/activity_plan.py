"""The activity plan of one year, with its budget."""

from typing import Annotated

from bosodocs.model.base import Fact, Many, key
from bosodocs.model.values import Duration, Kroner, Number, ProseText, Text, Texts, added
from bosodocs.prose.records import Prose


class ActivityLine(Fact):
    """One line of an activity: its actions, its targets, who pays, when, and who takes part."""

    text: Annotated[ProseText, key("tekst", "Aktivitet")] = Prose()
    action: Annotated[ProseText, key("tiltak", "Beskrivelse av tiltak")] = Prose()
    target: Annotated[ProseText, key("resultatmål", "Resultatmål")] = Prose()
    payers: Annotated[Texts, key("finansiering", "Finansiering")] = ()
    time: Annotated[Duration, key("tidsramme", "Anslått tidsramme")] = ""
    parties: Annotated[Texts, key("parter", "Involverte parter")] = ()


class Activity(Fact):
    """A numbered activity."""

    number: Annotated[Number, key("nr", "Nummer")] = None
    title: Annotated[Text, key("tittel", "Aktivitet")] = ""
    lines: Annotated[Many[ActivityLine], key("linjer", "Linjer")] = ()


class BudgetLine(Fact):
    """
    A line of the budget: for an activity (by its number), or for what has only a title.

    Units: whole kroner; None is not stated, 0 is nothing. `carried_over` is never part of a sum.
    """

    activity: Annotated[Number, key("aktivitet", "Aktivitet")] = None
    title: Annotated[Text, key("tittel", "Aktivitet")] = ""
    husbanken: Annotated[Kroner, key("tilskudd_hb", "Tilskudd fra HB")] = None
    own: Annotated[Kroner, key("egeninnsats", "Tilskudd og egeninnsats fra kommunen")] = None
    other: Annotated[Kroner, key("andre_tilskudd", "Andre tilskuddsmidler")] = None
    carried_over: Annotated[Kroner, key("overført", "Overførte disponible midler fra året før")] = None
    cost: Annotated[Kroner, key("kostnad", "Totalt budsjetterte kostnader per aktivitet")] = None

    @property
    def computed(self) -> int | None:
        """What the line is financed with; None where nothing of it is stated."""
        return added(self.husbanken, self.own, self.other)

    @property
    def total(self) -> int | None:
        """The stated cost, else the computed one."""
        return self.computed if self.cost is None else self.cost


class Budget(Fact):
    """The budget and financing plan of the year."""

    lines: Annotated[Many[BudgetLine], key("linjer", "Linjer")] = ()
    remarks: Annotated[Texts, key("merknader", "Merknader")] = ()

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

    year: Annotated[Number, key("år", "År")] = None
    activities: Annotated[Many[Activity], key("aktiviteter", "Aktivitetsliste")] = ()
    budget: Annotated[Budget, key("budsjett", "Budsjett og finansieringsplan")] = Budget.model_construct()
