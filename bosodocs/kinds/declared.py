"""
Records of a declaration: what `dataclasses.dataclass(frozen=True)` makes, without a millisecond or two for each class.

Every command waits for the kinds, so their classes are made without compiling code (Python 3.11 compiles five functions
for a frozen dataclass). Type checkers see a dataclass.

>>> @declared
... class Line:
...     label: str
...     asked: bool = True
>>> line = Line("Visjon")
>>> line.asked, replace(line, asked=False).asked
(True, False)
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, dataclass_transform

Record = TypeVar("Record")


@dataclass_transform(frozen_default=True, eq_default=False)
def declared(kind: type[Record]) -> type[Record]:
    """Give a class of annotated fields a constructor, and let nobody change what it has made."""
    names = tuple(kind.__annotations__)
    needed = tuple(name for name in names if name not in vars(kind))

    def make(self: Record, *values: Any, **named: Any) -> None:
        given = dict(zip(names, values, strict=False)) | named
        wrong = [f"«{name}» is unknown" for name in given if name not in names]
        wrong += [f"«{name}» is not given" for name in needed if name not in given]
        if wrong or len(values) + len(named) > len(given):
            message = f"{kind.__name__}: {', '.join(wrong) or 'something is given twice, or too much'}"
            raise TypeError(message)
        vars(self).update(given)

    def refuse(self: Record, name: str, _value: object) -> None:
        message = f"{type(self).__name__}.{name} is declared, and does not change"
        raise AttributeError(message)

    kind.__init__ = make
    kind.__setattr__ = refuse
    return kind


def replace(record: Record, **changes: Any) -> Record:
    """Return a record with other values of some fields."""
    kind: Callable[..., Record] = type(record)
    fields = {name: value for name, value in vars(record).items() if name in type(record).__annotations__}
    return kind(**{**fields, **changes})
