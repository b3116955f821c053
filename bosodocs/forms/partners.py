"""The partners of a half-year report: the rows of the cross-table, word for word, and its columns."""

from __future__ import annotations

from bosodocs.forms.report_nynorsk import WORDS
from bosodocs.kinds.cross_table import CrossTable, Group

_MORE = {"Eksterne": (("Namsmyndigheit", "Namsmyndighet"),)}
"""What rows are called besides."""


def _group(label: str, path: str, rows: tuple[str, ...], other: str, synonyms: tuple[str, ...]) -> Group:
    """Return a group of the cross-table; its rows are known in nynorsk too."""
    return Group(label, path, rows, (other,), (*((WORDS[row], row) for row in rows), *_MORE.get(label, ())), synonyms)


MUNICIPAL = _group(
    "Kommunalt baserte",
    "samarbeidspartnere.kommunale",
    (
        "Sentraladministrasjon",
        "Planseksjon",
        "Boligforvaltning",
        "Ansvarlig Husbankens virkemidler",
        "Psykiatritjeneste",
        "Rustjeneste",
        "Barneverntjeneste",
        "Helsetjeneste",
        "Sosialtjeneste/NAV",
        "Utekontakt e.l.",
        "Andre",
    ),
    "Andre",
    ("Kommunale",),
)
EXTERNAL = _group(
    "Eksterne",
    "samarbeidspartnere.eksterne",
    (
        "Oppfølgingstjenesten",
        "Helseforetak rus",
        "Helseforetak psykiatri",
        "Namsmyndighet",
        "Politi",
        "Fylkesmann",
        "Kriminalomsorg",
        "Frivillige organisasjoner",
        "Boligbyggelag",
        "Private utleiere",
        "Andre;",
    ),
    "Andre;",
    ("Eksterne aktører", "Eksterne samarbeidspartnere"),
)
PARTNERS = CrossTable(
    "Samarbeidspartnere og aktører",
    (MUNICIPAL, EXTERNAL),
    (
        ("Formell deltakelse", "formell"),
        ("Aktiv deltakelse", "aktiv"),
        ("Blir informert", "informeres"),
        ("Ingen deltakelse", "ingen"),
    ),
    "Partner",
    synonyms_of_crosses=(
        ("Formell", "formell"),
        ("Aktiv", "aktiv"),
        ("Informeres", "informeres"),
        ("Vert informert", "informeres"),
        ("Til informasjon", "informeres"),
        ("Ingen", "ingen"),
        ("Inga deltaking", "ingen"),
    ),
)
