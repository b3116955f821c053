"""A small form of the test's own, that asks labels which no other key has."""

from functools import cache

from bosodocs.forms.declaration import Field, Form, Section


@cache  # what a form's sections print is remembered for as long as they live (`places.walk`)
def form(*contents, suffix=".docx"):
    """A form with one section, of the name of none that there is."""
    return Form(
        name="grant_report",
        option="tilskuddsrapport",
        suffix=suffix,
        version="",
        heading="Rapport",
        sections=(Section(1, "Prosjektet", contents),),
        specials=(),
        checks=(),
        title=lambda _: "Rapport",
        file_parts=lambda _: ("rapport",),
        stated=lambda _: True,
        dated=lambda _: None,
        nynorsk={},
    )


CATEGORY = Field("Prosjektkategori:", "egne_svar.Prosjektkategori")
TARGET = Field("Nr. 1 (målgruppe) [a]", "egne_svar.Nr. 1 (målgruppe) [a]")
NAME = Field("Kommune", "formalia.kommune")
