"""A programme: all that a municipality's programme file says."""

from dataclasses import dataclass, field, replace
from typing import Annotated, Self

from pydantic import PrivateAttr

from bosodocs.model.activity_plan import ActivityPlan
from bosodocs.model.base import Fact, Many, key
from bosodocs.model.formalia import Formalia
from bosodocs.model.goals import Goals
from bosodocs.model.organisation import Organisation
from bosodocs.model.own_answers import Answers
from bosodocs.model.partners import Partners
from bosodocs.model.programme_plan import ProgrammePlan
from bosodocs.model.report import AccountLine, ReportTexts
from bosodocs.model.resources import ResourceYear
from bosodocs.model.stories import Story
from bosodocs.model.values import Note, ProseText
from bosodocs.prose.records import Prose


@dataclass(frozen=True, slots=True)
class Origin:
    """
    Where a programme came from; no part of what it is, so two programmes may be equal and differ here.

    Shape: `lines` maps a path in the file to its line; `notes` are the doubts of loading; `files` are the pictures that
    a filled form holds in itself, by the names that the programme has for them. Others lie beside the file. `loaded` is
    the programme as it was then: what has changed since is not what a note is about.
    """

    file: str = field(default="", compare=False)
    lines: dict[str, int] = field(default_factory=dict[str, int], compare=False, repr=False)
    notes: tuple[Note, ...] = field(default=(), compare=False, repr=False)
    files: dict[str, bytes] = field(default_factory=dict[str, bytes], compare=False, repr=False)
    loaded: "Programme | None" = field(default=None, compare=False, repr=False)

    def line(self, path: str) -> int | None:
        """Return the line of a path, or of the block around it where it is not in the file; None without a file."""
        while path:
            if path in self.lines:
                return self.lines[path]
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
        return None


class Programme(Fact):
    """A municipality's programme as facts. Every form is filled from it; only the municipality's name must be there."""

    formalia: Annotated[Formalia, key("formalia", "Formalia")]
    background: Annotated[ProseText, key("bakgrunn", "Bakgrunn for kommunens deltakelse")] = Prose()
    goals: Annotated[Goals, key("mål", "Mål for kommunens program")] = Goals.model_construct()
    organisation: Annotated[Organisation, key("organisering", "Organisering")] = Organisation.model_construct()
    partners: Annotated[Partners, key("samarbeidspartnere", "Samarbeidspartnere og aktører")] = (
        Partners.model_construct()
    )
    user_participation: Annotated[ProseText, key("brukermedvirkning", "Brukermedvirkning")] = Prose()
    resources: Annotated[Many[ResourceYear], key("ressursbruk", "Ressursbruk")] = ()
    stories: Annotated[Many[Story], key("suksesshistorier", "Suksesshistorier")] = ()
    programme_plan: Annotated[ProgrammePlan, key("programplan", "Programplan")] = ProgrammePlan.model_construct()
    activity_plan: Annotated[ActivityPlan, key("aktivitetsplan", "Årlig aktivitetsplan")] = (
        ActivityPlan.model_construct()
    )
    report: Annotated[ReportTexts, key("rapport", "Rapport")] = ReportTexts.model_construct()
    accounts: Annotated[Many[AccountLine], key("regnskap", "Regnskap")] = ()
    own_answers: Annotated[Answers, key("egne_svar", "Egne svar")] = Answers()

    _origin: Origin = PrivateAttr(default_factory=Origin)

    @property
    def origin(self) -> Origin:
        """The file this was loaded from, its lines and the notes of loading; empty for a programme made in Python."""
        return self._origin

    def came_from(self, origin: Origin) -> Self:
        """Return the same programme with its origin."""
        copy = self.model_copy()
        copy._origin = replace(origin, loaded=self)  # noqa: SLF001 - a copy of its own class
        return copy
