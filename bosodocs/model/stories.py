"""Success stories of the last half-year."""

from typing import Annotated

from pydantic import BeforeValidator

from bosodocs.model.base import Fact, key
from bosodocs.model.values import ProseText, Text, one_or_many
from bosodocs.model.words import MainGoalWord
from bosodocs.prose.records import Prose


class Story(Fact):
    """A success story; `link` is where it is already published."""

    title: Annotated[Text, key("tittel", "Tittel")] = ""
    text: Annotated[ProseText, key("tekst", "Tekst")] = Prose()
    main_goals: Annotated[tuple[MainGoalWord, ...], BeforeValidator(one_or_many), key("programmål", "Programmål")] = ()
    link: Annotated[Text, key("lenke", "Lenke")] = ""
