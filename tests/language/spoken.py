"""Every sentence that the package says to people, read out of its code."""

import ast
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "bosodocs"

MAKERS = {"say", "fixed", "told"}
SILENT = (
    "model/glossary.py",
    "model/blank.py",
    "model/schema.py",
    "forms/",
)
"""What is Norwegian already: what stands in documents and schemas."""


def sentences():
    """The sentences by the room they are said in, each once, in the order of the code."""
    rooms = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        room = name.split("/")[0].removesuffix(".py")
        if not name.startswith(SILENT):
            found = rooms.setdefault(room, {})
            found.update(dict.fromkeys(_in(ast.parse(path.read_text(encoding="utf-8")))))
    return {room: list(found) for room, found in rooms.items() if found}


def _in(tree):
    aside = {id(inner) for node in ast.walk(tree) for inner in _aside(node)}
    made = {
        id(node.args[0])
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in MAKERS and node.args
    }
    for node in ast.walk(tree):
        text = getattr(node, "value", None)
        if isinstance(node, ast.Constant) and isinstance(text, str) and id(node) not in aside:
            yield from [text] if id(node) in made or _is_sentence(text) else []


def _aside(node):
    """Docstrings, the text of an f-string, the messages of bugs."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield from node.values
    elif isinstance(node, ast.Assign) and [ast.unparse(target) for target in node.targets] == ["message"]:
        yield from ast.walk(node.value)


def _is_sentence(text):
    text = text.strip()
    return " " in text and (text[0].isupper() or text[0] in "«{") and text[-1] in ".?"
