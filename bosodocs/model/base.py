"""What all facts have in common: they are frozen, know no key but their own, and speak English to Python."""

from typing import Annotated, Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field


class Fact(BaseModel):
    """
    A block of facts.

    In Python its fields have English names; in a programme file, a template's tags and messages they have the Norwegian
    names that its fields are given (`key`).
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", validate_by_name=True, validate_by_alias=True, defer_build=True
    )


def key(name: str, title: str) -> Any:
    """Return what a field is known by: its Norwegian name, and what a form calls its value."""
    return Field(alias=name, title=title)


def _none_is_nothing(value: object) -> object:
    return () if value is None else value


Item = TypeVar("Item", bound=Fact)

Many = Annotated[tuple[Item, ...], BeforeValidator(_none_is_nothing)]
"""A list of blocks; not stated is the empty list."""


def blocks_in(annotation: Any) -> list[type[Fact]]:
    """Return the kinds of block that a type holds: of a list, that of its items."""
    if get_origin(annotation) is None:
        return [annotation] if isinstance(annotation, type) and issubclass(annotation, Fact) else []
    return [kind for part in get_args(annotation)[:2] for kind in blocks_in(part)]
