"""What a yearly or final report says in words, and its accounts."""

from typing import Annotated

from bosodocs.model.base import Fact, key
from bosodocs.model.values import Kroner, ProseText, Text
from bosodocs.prose.records import Prose


class AccountLine(Fact):
    """
    One line of the accounts: what was budgeted for it, and what it came to.

    Units: whole kroner; None is not stated (printed blank), 0 is nothing (printed 0).
    """

    item: Annotated[Text, key("post", "Post")] = ""
    budgeted: Annotated[Kroner, key("budsjett", "Budsjett")] = None
    spent: Annotated[Kroner, key("regnskap", "Regnskap")] = None
    remark: Annotated[Text, key("merknad", "Merknad")] = ""


class ReportTexts(Fact):
    """The texts of a yearly or final report."""

    summary: Annotated[ProseText, key("sammendrag", "Sammendrag")] = Prose()
    status: Annotated[ProseText, key("status", "Status")] = Prose()
    deviations: Annotated[ProseText, key("avvik", "Avvik")] = Prose()
    evaluation: Annotated[ProseText, key("evaluering", "Evaluering")] = Prose()
    continuation: Annotated[ProseText, key("videreføring", "Videreføring")] = Prose()
