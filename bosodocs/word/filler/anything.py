"""What a name that nothing fills leads to: anything, so that one misspelt loop is one fault."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bosodocs.word.filler.expressions import Compiled


class _Anything(Mapping[str, Any]):
    """Stands for what a fault has been told of already."""

    def __getitem__(self, name: str) -> Any:
        return self

    def __contains__(self, name: object) -> bool:
        return True

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 1


ANYTHING = _Anything()


UNKNOWN = Compiled(ANYTHING, "".format)
