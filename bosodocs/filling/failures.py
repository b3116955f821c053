"""
What stands in the place of a document that could not be filled, among many.

>>> from bosodocs.errors import DataError, Fault
>>> from bosodocs.forms import half_year_report
>>> from bosodocs.model import Formalia
>>> programme = Programme(formalia=Formalia(municipality="Ås kommune"))
>>> failure = Failure(3, programme, half_year_report, DataError([Fault("There is no such picture.")]))
>>> print(failure)
programmes[3] (Ås kommune): There is no such picture.
"""

from __future__ import annotations

from dataclasses import dataclass

from bosodocs.errors import BosodocsError, DataError, Fault
from bosodocs.kinds.form import Form
from bosodocs.model import Programme


@dataclass(frozen=True)
class Failure:
    """
    A programme whose form could not be filled, in the place of its document.

    Shape: `index` is the programme's place among those that were handed in, counted from 0; `error` says what is wrong,
    each fault with the programme's file, or with that place where it has none.
    """

    index: int
    programme: Programme
    form: Form
    error: BosodocsError

    @property
    def file(self) -> str:
        """The file that the programme was loaded from, «» for one made in Python."""
        return self.programme.origin.file

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What is wrong."""
        return self.error.faults

    def __str__(self) -> str:
        return str(_placed(self.error, self.index, self.programme))


def failure(index: int, programme: Programme, form: Form, error: BosodocsError) -> Failure:
    """Return what stands in a document's place, its faults with the file or the place of its programme."""
    return Failure(index, programme, form, _placed(error, index, programme))


def died(index: int, programme: Programme, form: Form) -> Failure:
    """Return what stands in the place of a document whose process ended while it was filled."""
    return failure(index, programme, form, DataError([DIED]))


DIED = Fault(
    "The process that worked on this has ended: perhaps the machine has no memory left.",
    "Try this one alone.",
)


def _placed(error: BosodocsError, index: int, programme: Programme) -> BosodocsError:
    """Return an error whose faults tell which of many programmes they are about."""
    here = programme.origin.file or f"programmes[{index}] ({programme.formalia.municipality})"
    faults = [one if one.place.file else one._replace(place=one.place._replace(file=here)) for one in error.faults]
    return type(error)(faults, error.more)
