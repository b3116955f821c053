"""Who takes part beside the programme, and how."""

from typing import Annotated

from pydantic import BeforeValidator

from bosodocs.model.base import Fact, Many, key
from bosodocs.model.values import Text, one_or_many
from bosodocs.model.words import ParticipationWord


class Partner(Fact):
    """
    A partner, by the name that the form prints, and how it takes part.

    Shape: `name` is who «Andre» is; `participation` is a set in the order written, empty where nothing is stated.
    """

    partner: Annotated[Text, key("partner", "Partner")] = ""
    name: Annotated[Text, key("navn", "Navn")] = ""
    participation: Annotated[
        tuple[ParticipationWord, ...], BeforeValidator(one_or_many), key("deltakelse", "Deltakelse")
    ] = ()
    remark: Annotated[Text, key("merknad", "Merknad")] = ""


class Partners(Fact):
    """The partners in the form's two groups."""

    municipal: Annotated[Many[Partner], key("kommunale", "Kommunalt baserte")] = ()
    external: Annotated[Many[Partner], key("eksterne", "Eksterne")] = ()
