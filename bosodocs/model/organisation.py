"""How the programme's work is organised: who steers, who reports to whom, and how projects come about."""

from typing import Annotated, Self

from pydantic import AfterValidator, model_validator

from bosodocs.errors import Trouble, Unreadable
from bosodocs.language.sentences import say
from bosodocs.model.base import Fact, Many, key
from bosodocs.model.chart import children, troubles
from bosodocs.model.values import ProseText, Text, Texts, clean
from bosodocs.prose.records import Prose


class Member(Fact):
    """A member of the steering group."""

    name: Annotated[Text, key("navn", "Navn")] = ""
    position: Annotated[Text, key("stilling", "Stilling")] = ""
    employer: Annotated[Text, key("virksomhet", "Virksomhet")] = ""
    role: Annotated[Text, key("rolle", "Rolle")] = ""


class Unit(Fact):
    """A box of the organisation chart."""

    unit: Annotated[Text, key("enhet", "Enhet")] = ""
    reports_to: Annotated[Text, key("rapporterer_til", "Rapporterer til")] = ""


class Picture(Fact):
    """The municipality's own picture: a file beside the programme file or below it, and what it shows, in words."""

    file: Annotated[Text, key("fil", "Fil")] = ""
    alt: Annotated[Text, key("alt", "Alternativ tekst")] = ""

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if not self.file:
            raise Unreadable(Trouble("The picture has no file.", "Write «fil» with the name of a PNG or JPEG file."))
        if not self.alt:
            raise Unreadable(Trouble("The picture has no text in its place.", "Write «alt»: what it shows, in words."))
        parts = clean(self.file).replace("\\", "/").split("/")
        if ".." in parts or not parts[0] or ":" in parts[0]:
            what = say("«{file}» is not beside the programme file.", file=self.file)
            raise Unreadable(Trouble(what, "Move the picture there, or to a folder below."))
        return self


class StrategyFigure(Fact):
    """A figure that flows from priority areas through one step after the other."""

    areas: Annotated[Texts, key("innsatsområder", "Innsatsområder")] = ()
    steps: Annotated[Texts, key("trinn", "Trinn")] = ()


def _one_tree(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    found = troubles([(unit.unit, unit.reports_to) for unit in units])
    if found:
        raise Unreadable(*found)
    return units


class Organisation(Fact):
    """The organisation of the programme's work."""

    description: Annotated[ProseText, key("beskrivelse", "Organisering")] = Prose()
    steering_group_introduction: Annotated[ProseText, key("styringsgruppe_innledning", "Styringsgruppe")] = Prose()
    steering_group: Annotated[Many[Member], key("styringsgruppe", "Styringsgruppe")] = ()
    chart_title: Annotated[Text, key("organisasjonskart_tittel", "Organisasjonskart")] = ""
    chart_picture: Annotated[Picture | None, key("organisasjonskart_bilde", "Organisasjonskart")] = None
    chart_introduction: Annotated[ProseText, key("organisasjonskart_innledning", "Organisasjonskart")] = Prose()
    chart: Annotated[Many[Unit], AfterValidator(_one_tree), key("organisasjonskart", "Organisasjonskart")] = ()
    target_group_strategy: Annotated[ProseText, key("målgruppestrategi", "Målgruppestrategi")] = Prose()
    strategy_figure: Annotated[StrategyFigure, key("strategifigur", "Strategifigur")] = StrategyFigure.model_construct()

    @property
    def below(self) -> dict[str, list[str]]:
        """The units of the chart by the one that they report to, «» for the first."""
        return children([(unit.unit, unit.reports_to) for unit in self.chart])

    @model_validator(mode="after")
    def _one_chart(self) -> Self:
        if self.chart and self.chart_picture is not None:
            what = "The organisation chart is given both as a picture and as data."
            raise Unreadable(Trouble(what, "Keep «organisasjonskart» or «organisasjonskart_bilde»."))
        return self
