"""`bosodocs adopt`: a form without tags made a template, and what was found in it as a table."""

from __future__ import annotations

import argparse
from pathlib import Path

from bosodocs import forms
from bosodocs.adopting import Adoption, adopt
from bosodocs.cli import streams
from bosodocs.cli.telling import Teller
from bosodocs.kinds import places
from bosodocs.language import printable
from bosodocs.language.sentences import say
from bosodocs.package import saving


def run(chosen: argparse.Namespace, teller: Teller) -> int:
    """Make a form without tags a template beside it, and tell what was found in it."""
    source = Path(chosen.file)
    form = forms.of(chosen.form) if chosen.form else None
    adoption = adopt(source, form)
    target = Path(chosen.output or source.with_name(f"{source.stem}-mal{adoption.form.suffix}"))
    saving.save(adoption.data, target, overwrite=chosen.overwrite)
    for line in _table(adoption, teller):
        teller.line(line)
    teller.findings(adoption.findings)
    heard = say("Look at {file} in Word or Excel before you fill it: a tag stands where an answer will.", file=target)
    teller.line(teller.say(heard))
    streams.out(target)
    return 0


def _table(adoption: Adoption, teller: Teller) -> list[str]:
    """Return a line for each place: its label in the document, and what the form calls the fact behind it."""
    rows: dict[tuple[str, str], None] = {}
    for place in adoption.places:
        meant = teller.say(places.label(place.path, (adoption.form.places,))) or place.path
        rows[" ".join(place.label.split()), meant] = None
    width = min(max((len(label) for label, _ in rows), default=0), _WIDEST)
    return [printable.harmless(f"{label[:_WIDEST]:{width}}  {meant}") for label, meant in rows]


_WIDEST = 50
"""Characters of a label in the table."""
