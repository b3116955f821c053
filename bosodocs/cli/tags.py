"""The tags of a form's template as a table for the terminal."""

from __future__ import annotations

from bosodocs.cli.telling import Teller
from bosodocs.filling import tags
from bosodocs.kinds.form import Form
from bosodocs.language.sentences import fixed

WIDEST = 60
"""Characters of an example that are shown."""


def table(form: Form, teller: Teller) -> str:
    """Return a form's tags, one a line, indented inside their loops: the tag, what fills it, an example."""
    lines = [(teller.say(fixed("tag")), teller.say(fixed("filled with")), teller.say(fixed("example")))]
    depth = 0
    for tag in tags.of(form):
        depth -= tag.written == "{% endfor %}"
        example = tag.example if len(tag.example) <= WIDEST else f"{tag.example[:WIDEST]}…"
        lines.append(("  " * depth + tag.written, tag.label, example))
        depth += tag.written.startswith("{% for")
    widths = [max(len(line[column]) for line in lines) for column in (0, 1)]
    return "\n".join(f"{a:{widths[0]}}  {b:{widths[1]}}  {c}".rstrip() for a, b, c in lines)
