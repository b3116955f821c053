"""The closed lists of words that a programme file chooses from."""

from enum import StrEnum
from typing import Annotated

from bosodocs.model.values import choice


class Language(StrEnum):
    """The document's language."""

    BOKMAL = "nb"
    NYNORSK = "nn"


class MainGoal(StrEnum):
    """Husbanken's three main goals; their order and numbers are each form's own."""

    PREVENTION = "forebygging"
    COMPETENCE = "kompetanse"
    ACTIVITY = "aktivitet"


class Participation(StrEnum):
    """How a partner takes part."""

    FORMAL = "formell"
    ACTIVE = "aktiv"
    INFORMED = "informeres"
    NONE = "ingen"


class Chapter(StrEnum):
    """The chapters of a programme plan that a municipality's own chapter can follow."""

    SUMMARY = "sammendrag"
    INTRODUCTION = "innledning"
    STATUS = "status"
    GOALS = "mål"
    PROGRESS = "fremdriftsplan"
    RISKS = "risikofaktorer"
    ORGANISATION = "organisering"
    COMPETENCE = "kompetanse"


LanguageWord = Annotated[Language, choice(Language, {"bokmål": Language.BOKMAL, "nynorsk": Language.NYNORSK})]
MainGoalWord = Annotated[MainGoal, choice(MainGoal, {})]
ChapterWord = Annotated[Chapter, choice(Chapter, {})]
ParticipationWord = Annotated[
    Participation,
    choice(
        Participation,
        {
            "formell deltakelse": Participation.FORMAL,
            "aktiv deltakelse": Participation.ACTIVE,
            "blir informert": Participation.INFORMED,
            "ingen deltakelse": Participation.NONE,
        },
    ),
]
