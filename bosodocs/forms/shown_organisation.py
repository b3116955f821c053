"""
What a form shows of the organisation: its chart as a list or as a sheet's rows, and the picture of it.

>>> from bosodocs.forms import half_year_report
>>> chart = [Unit(unit="Rådmannen"), Unit(unit="NAV", reports_to="Helse"), Unit(unit="Helse", reports_to="Rådmannen")]
>>> [unit.unit for unit in told(Organisation(chart=chart), half_year_report).chart]
['Rådmannen', 'Helse', 'NAV']
"""

from __future__ import annotations

from typing import Any

from bosodocs.forms.figures import PICTURE
from bosodocs.kinds.declaration import Form
from bosodocs.model import Organisation, Unit
from bosodocs.model.chart import children
from bosodocs.model.organisation import Picture
from bosodocs.prose import printed
from bosodocs.prose.records import Heading, Prose, Run


def told(organisation: Organisation, form: Form) -> Organisation:
    """Give the organisation as a form tells it; a document lists the chart's units from the top down."""
    units = _from_the_top(organisation) if form.suffix == ".docx" else organisation.chart
    title = organisation.chart_title
    if title.strip(" .:").casefold() == "organisasjonskart":  # the form's own heading
        title = ""
    update: dict[str, Any] = {"chart": units, "chart_title": title}
    if organisation.chart_picture is not None and form.suffix == ".docx":
        update["chart_picture"] = _unnamed(organisation.chart_picture)
    drawn = units or organisation.chart_picture is not None
    steered = organisation.steering_group or organisation.steering_group_introduction
    if title and not drawn and not steered and form.option == "halvårsrapport":
        update |= {"chart_title": "", "chart_introduction": Prose(), "description": _described(organisation)}
    return organisation.model_copy(update=update)


def _from_the_top(organisation: Organisation) -> tuple[Unit, ...]:
    below = children([(unit.unit, unit.reports_to) for unit in organisation.chart])
    units: list[Unit] = []
    pending = [(name, "") for name in reversed(below.get("", ()))]
    while pending:
        name, above = pending.pop()
        units.append(Unit.model_construct(unit=name, reports_to=above))
        pending.extend((inner, name) for inner in reversed(below.get(name, ())))
        below.pop(name, None)
    return tuple(units)


def _unnamed(picture: Picture) -> Picture:
    """A document holds the picture and not the name of its file."""
    kind = "png" if picture.file.lower().endswith(".png") else "jpeg"
    return picture.model_copy(update={"file": f"{PICTURE}.{kind}"})


def _described(organisation: Organisation) -> Prose:
    """A chart's heading with no chart below it is a heading of the description."""
    below = (
        block._replace(level=block.level + 1) if isinstance(block, Heading) else block
        for block in organisation.chart_introduction.blocks
    )
    heading = Heading(1, (Run(organisation.chart_title),))
    return printed.settled(Prose((*organisation.description.blocks, heading, *below)))
