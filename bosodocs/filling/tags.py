"""
Every tag that the template of a form can have, with what fills it and an example.

>>> from bosodocs.forms import half_year_report
>>> next(tag for tag in of(half_year_report) if "formalia.kommune" in tag.written)
Tag(written='{{ formalia.kommune }}', label='Kommunens navn', example='Holmestrand kommune', path='formalia.kommune')
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple, cast

from bosodocs.drawing.records import Flow
from bosodocs.filling import context
from bosodocs.kinds.form import Form
from bosodocs.model import Programme, glossary, own_answers
from bosodocs.model.base import Fact, blocks_in
from bosodocs.prose.records import Contents, Prose

_NAMES = {
    "mål.måltabeller.forebygging": "m",
    "mål.måltabeller.kompetanse": "m",
    "mål.måltabeller.aktivitet": "m",
    "mål.delmål": "delmål",
    "ressurstabeller": "tabell",
    "ressursbruk": "år",
    "suksesshistorier": "historie",
    "organisering.styringsgruppe": "medlem",
}
"""What one of a list is called in the loops shown; any other name would do."""


_KINDS: dict[type, str] = {Flow: "figur", Contents: "innholdsfortegnelse", Prose: "tekst"}


class Tag(NamedTuple):
    """
    A tag as it is written, what fills it, and an example of what it prints («» for a loop).

    Shape: `path` is that of the fact that the form prints there, «» where it prints none.
    """

    written: str
    label: str
    example: str = ""
    path: str = ""


def of(form: Form) -> Iterator[Tag]:
    """Return a form's tags, or the names of its cells, in the order of the programme file."""
    printed = {own_answers.tag_path(path): (path, place) for path, place in form.places.printed.items()}
    for tag in _LISTED[form.suffix](context.vocabulary(form)):
        path, place = printed.get(tag.path, ("", None))
        own = place is not None and "[]" not in path and place.label != place.section.heading
        yield tag._replace(path=path, label=place.label if place is not None and own else tag.label)


def _names(path: str, shapes: Mapping[str, Any], kind: type[Fact] | None) -> Iterator[Tag]:
    """Return the names of cells and of blocks of rows, a block before its fields; no row holds a list inside a list."""
    for key, shape in shapes.items():
        label, example, below = _explained(kind, key)
        inner_path = f"{path}.{key}" if path else key
        name = inner_path.replace("[]", "")
        listed = isinstance(shape, list)
        inner: Any = cast("list[Any]", shape)[0] if listed else shape
        if listed and "[]" in path:
            continue
        if listed:
            yield Tag(name, f"rader: {label or key}", "" if isinstance(inner, Mapping) else example)
        if isinstance(inner, Mapping):
            yield from _names(inner_path + "[]" * listed, cast("Mapping[str, Any]", inner), below)
        elif not listed:
            yield Tag(name, label or ("tekst" if isinstance(inner, Prose) else str(inner)), example, inner_path)


def _block(path: str, name: str, shapes: Mapping[str, Any], kind: type[Fact] | None) -> Iterator[Tag]:
    for key, shape in shapes.items():
        inner = f"{path}.{key}" if path else key
        written = f"{name}.{key}" if name else key
        yield from _tag(inner, written, shape, kind, key)


def _tag(path: str, written: str, shape: Any, kind: type[Fact] | None, key: str) -> Iterator[Tag]:
    label, example, below = _explained(kind, key)
    if isinstance(shape, (Prose, Flow, Contents)):
        yield Tag(f"{{{{p {written} }}}}", label or _KINDS[type(shape)], example, path)
    elif isinstance(shape, Mapping):
        yield from _block(path, written, cast("Mapping[str, Any]", shape), below)
    elif isinstance(shape, list):
        item: Any = cast("list[Any]", shape)[0]
        name = _NAMES.get(path, "x" if isinstance(item, str) else key[:1])
        yield Tag(f"{{% for {name} in {written} %}}", label, "", path)
        yield from _item(path, name, item, below, example)
        yield Tag("{% endfor %}", "")
    else:
        yield Tag(f"{{{{ {written} }}}}", label or str(shape), example, path)


def _item(path: str, name: str, item: Any, kind: type[Fact] | None, example: str) -> Iterator[Tag]:
    if isinstance(item, Mapping):
        yield from _block(f"{path}[]", name, cast("Mapping[str, Any]", item), kind)
    elif isinstance(item, list):
        inner: Any = cast("list[Any]", item)[0]
        yield Tag(f"{{% for år in {name} %}}", "")
        yield from _block(f"{path}[][]", "år", cast("Mapping[str, Any]", inner), kind)
        yield Tag("{% endfor %}", "")
    else:
        yield Tag(f"{{{{ {name} }}}}", str(item), example)


def _explained(kind: type[Fact] | None, key: str) -> tuple[str, str, type[Fact] | None]:
    """Return a key's title, its example, and the kind of block that it leads to."""
    info = next((info for info in kind.model_fields.values() if info.alias == key), None) if kind else None
    if kind is None or info is None:
        return "", "", None
    below = next(iter(blocks_in(info.annotation)), None)
    return info.title or "", glossary.explain(kind, key).example, below


_LISTED: dict[str, Callable[[Mapping[str, Any]], Iterator[Tag]]] = {
    ".docx": lambda shapes: _block("", "", shapes, Programme),
    ".xlsx": lambda shapes: _names("", shapes, Programme),
}
"""How the tags of a template are listed, by its suffix: as they are written in a text, or as names of cells."""
