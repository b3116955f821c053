"""What the programme has cost, year by year."""

from typing import Annotated

from bosodocs.model.base import Fact, key
from bosodocs.model.values import Kroner, Year, added


class ResourceYear(Fact):
    """
    The money of one year.

    Units: whole kroner; None is not stated (printed blank), 0 is nothing (printed 0).
    """

    year: Annotated[Year, key("år", "År")]
    granted: Annotated[Kroner, key("tilsagn", "Tilsagn om kompetansetilskudd")] = None
    paid: Annotated[Kroner, key("utbetalt", "Utbetalt beløp")] = None
    own: Annotated[Kroner, key("egenfinansiering", "Kommunal egenfinansiering")] = None
    total: Annotated[Kroner, key("totalt", "Totalt forbruk per dato")] = None

    @property
    def computed(self) -> int | None:
        """Granted and own money together, as the form's total is reckoned; None where neither is stated."""
        return added(self.granted, self.own)

    @property
    def spent(self) -> int | None:
        """The total as the municipality states it, else as computed."""
        return self.computed if self.total is None else self.total
