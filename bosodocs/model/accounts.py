"""The accounts of a report, line by line."""

from typing import Annotated

from pydantic import Field

from bosodocs.model.base import Fact
from bosodocs.model.values import Kroner, Text


class AccountLine(Fact):
    """
    One line of the accounts: what was budgeted for it, and what it came to.

    Units: whole kroner; None is not stated (printed blank), 0 is nothing (printed 0).
    """

    item: Annotated[Text, Field(alias="post", title="Post")] = ""
    budgeted: Annotated[Kroner, Field(alias="budsjett", title="Budsjett")] = None
    spent: Annotated[Kroner, Field(alias="regnskap", title="Regnskap")] = None
    remark: Annotated[Text, Field(alias="merknad", title="Merknad")] = ""
