"""Who takes part beside the programme, and how."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from bosodocs.model.base import Fact, Many
from bosodocs.model.values import Text, one_or_many
from bosodocs.model.words import ParticipationWord


class Partner(Fact):
    """
    A partner, by the name that the form prints, and how it takes part.

    Shape: `name` is who «Andre» is; `participation` is a set in the order written, empty where nothing is stated.
    """

    partner: Annotated[Text, Field(alias="partner", title="Partner")] = ""
    name: Annotated[Text, Field(alias="navn", title="Navn")] = ""
    participation: Annotated[
        tuple[ParticipationWord, ...], BeforeValidator(one_or_many), Field(alias="deltakelse", title="Deltakelse")
    ] = ()
    remark: Annotated[Text, Field(alias="merknad", title="Merknad")] = ""


class Partners(Fact):
    """The partners in the form's two groups."""

    municipal: Annotated[Many[Partner], Field(alias="kommunale", title="Kommunalt baserte")] = ()
    external: Annotated[Many[Partner], Field(alias="eksterne", title="Eksterne")] = ()
