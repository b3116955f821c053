"""What the programme has cost, year by year."""

from typing import Annotated

from pydantic import Field

from bosodocs.model.base import Fact
from bosodocs.model.values import Kroner, Year


class ResourceYear(Fact):
    """
    The money of one year.

    Units: whole kroner; None is not stated (printed blank), 0 is nothing (printed 0).
    """

    year: Annotated[Year, Field(alias="år", title="År")]
    granted: Annotated[Kroner, Field(alias="tilsagn", title="Tilsagn om kompetansetilskudd")] = None
    paid: Annotated[Kroner, Field(alias="utbetalt", title="Utbetalt beløp")] = None
    own: Annotated[Kroner, Field(alias="egenfinansiering", title="Kommunal egenfinansiering")] = None
    total: Annotated[Kroner, Field(alias="totalt", title="Totalt forbruk per dato")] = None

    @property
    def computed(self) -> int | None:
        """Granted and own money together, as the form's total is reckoned; None where neither is stated."""
        stated = [amount for amount in (self.granted, self.own) if amount is not None]
        return sum(stated) if stated else None

    @property
    def spent(self) -> int | None:
        """The total as the municipality states it, else as computed."""
        return self.computed if self.total is None else self.total
