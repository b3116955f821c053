"""Success stories of the last half-year."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from bosodocs.model.base import Fact
from bosodocs.model.values import ProseText, Text, one_or_many
from bosodocs.model.words import MainGoalWord
from bosodocs.prose.records import Prose


class Story(Fact):
    """A success story; `link` is where it is already published."""

    title: Annotated[Text, Field(alias="tittel", title="Tittel")] = ""
    text: Annotated[ProseText, Field(alias="tekst", title="Tekst")] = Prose()
    main_goals: Annotated[
        tuple[MainGoalWord, ...], BeforeValidator(one_or_many), Field(alias="programmål", title="Programmål")
    ] = ()
    link: Annotated[Text, Field(alias="lenke", title="Lenke")] = ""
