"""What a form prints stands in its declaration: kinds and interpreters know no label, and ask no form's name."""

import ast
from pathlib import Path

import pytest

from bosodocs import forms
from bosodocs.filling import context
from bosodocs.matching.labels import plain
from bosodocs.model import Chapter, MainGoal, Programme
from bosodocs.model.base import blocks_in

PACKAGE = Path(__file__).parents[2] / "bosodocs"
KNOW_NO_LABEL = ("kinds", "matching", "reading", "checks", "filling")
KNOW_NO_FORM = tuple(
    room.name for room in PACKAGE.iterdir() if room.is_dir() and room.name not in {"cli", "forms", "__pycache__"}
)
LABELS = frozenset(plain(label) for form in forms.ALL for label in form.labels())


def keys(kind):
    """Every key of the programme file below a block."""
    for info in kind.model_fields.values():
        yield info.alias
        for below in blocks_in(info.annotation):
            yield from keys(below)


def names(shape):
    """Every name that a template knows."""
    for inner in shape.values() if isinstance(shape, dict) else shape if isinstance(shape, list) else ():
        yield from names(inner)
    yield from shape if isinstance(shape, dict) else ()


KEYS = (
    frozenset(keys(Programme))
    | {word.value for words in (MainGoal, Chapter) for word in words}
    | {name for form in forms.ALL for name in names(context.vocabulary(form))}
)
"""Keys and words of the programme file and of templates, some of which are written as a label is."""


def modules(*rooms):
    return [path for room in rooms for path in sorted((PACKAGE / room).rglob("*.py"))]


def strings(path):
    """The texts of a module, docstrings and what stands beside attributes left out."""
    tree = ast.parse(path.read_text("utf-8"))
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.value


def asked_of_a_form(path):
    """Where a module compares a form's name, option or suffix."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Compare):
            for side in (node.left, *node.comparators):
                if isinstance(side, ast.Attribute) and side.attr in {"name", "option", "suffix"}:
                    owner = ast.unparse(side.value)
                    if owner == "form" or owner.endswith(("_form", ".form")):
                        yield f"{path.relative_to(PACKAGE)}:{node.lineno}: {ast.unparse(node)}"


def test_the_labels_are_found():
    assert {"visjon", "kommunens navn", "formell deltakelse", "risikofaktorer"} <= LABELS


@pytest.mark.parametrize("path", modules(*KNOW_NO_LABEL), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_label_of_a_form_stands_outside_its_declaration(path):
    assert [text for text in strings(path) if plain(text) in LABELS and text.strip(".") not in KEYS] == []


def test_nothing_asks_which_form_it_has():
    assert [found for path in modules(*KNOW_NO_FORM) for found in asked_of_a_form(path)] == []
