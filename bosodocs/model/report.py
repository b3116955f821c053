"""What a yearly or final report says in words."""

from typing import Annotated

from pydantic import Field

from bosodocs.model.base import Fact
from bosodocs.model.values import ProseText
from bosodocs.prose.records import Prose


class ReportTexts(Fact):
    """The texts of a yearly or final report."""

    summary: Annotated[ProseText, Field(alias="sammendrag", title="Sammendrag")] = Prose()
    status: Annotated[ProseText, Field(alias="status", title="Status")] = Prose()
    deviations: Annotated[ProseText, Field(alias="avvik", title="Avvik")] = Prose()
    evaluation: Annotated[ProseText, Field(alias="evaluering", title="Evaluering")] = Prose()
    continuation: Annotated[ProseText, Field(alias="videreføring", title="Videreføring")] = Prose()
