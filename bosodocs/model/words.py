"""The closed lists of words that a programme file chooses from."""

from enum import StrEnum
from typing import Annotated, TypeVar

from bosodocs.errors import Trouble, Unreadable
from bosodocs.language.sentences import say
from bosodocs.model.values import Read, text_of
from bosodocs.notation.suggestions import did_you_mean


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


Choice = TypeVar("Choice", bound=StrEnum)


def _choice(kind: type[Choice], synonyms: dict[str, Choice]) -> Read:
    """Read one of a few words, in any case; another word is refused with the nearest one."""
    words = [member.value for member in kind]
    known = {member.value: member for member in kind} | synonyms

    def read(value: object) -> Choice:
        text = text_of(value)
        if member := known.get(text.casefold()):
            return member
        what = say("«{text}» is none of {listed}.", text=text, listed=", ".join(f"«{word}»" for word in words))
        raise Unreadable(Trouble(what, did_you_mean(text.casefold(), words, "Write one of them.")))

    return Read(read)


LanguageWord = Annotated[Language, _choice(Language, {"bokmål": Language.BOKMAL, "nynorsk": Language.NYNORSK})]
MainGoalWord = Annotated[MainGoal, _choice(MainGoal, {})]
ChapterWord = Annotated[Chapter, _choice(Chapter, {})]
ParticipationWord = Annotated[
    Participation,
    _choice(
        Participation,
        {
            "formell deltakelse": Participation.FORMAL,
            "aktiv deltakelse": Participation.ACTIVE,
            "blir informert": Participation.INFORMED,
            "ingen deltakelse": Participation.NONE,
        },
    ),
]
