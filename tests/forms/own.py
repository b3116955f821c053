"""A small form of the test's own, that asks labels which no other key has."""

from bosodocs.kinds.declaration import Field, Section
from bosodocs.kinds.form import Form
from bosodocs.kinds.labelled import Fields


def form(*fields, suffix=".docx"):
    """A form with one section, of the name of none that there is."""
    return Form(
        name="grant_report",
        option="tilskuddsrapport",
        suffix=suffix,
        version="",
        heading="Rapport",
        sections=(Section(1, "Prosjektet", (Fields("Prosjektet", fields),)),),
        title=lambda _: "Rapport",
        file_parts=lambda _: ("rapport",),
        stated=lambda _: True,
        dated=lambda _: None,
        nynorsk={},
    )


CATEGORY = Field("Prosjektkategori:", "egne_svar.Prosjektkategori")
TARGET = Field("Nr. 1 (målgruppe) [a]", "egne_svar.Nr. 1 (målgruppe) [a]")
NAME = Field("Kommune", "formalia.kommune")
