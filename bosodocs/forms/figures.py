"""What the forms' figures show, in words, for who sees none."""

from __future__ import annotations

from bosodocs.model import Language

_CHART = {
    Language.BOKMAL: (
        "Organisasjonskart med {count}. Øverst: {top}. Listen under har samme innhold.",
        "enhet",
        "enheter",
    ),
    Language.NYNORSK: (
        "Organisasjonskart med {count}. Øvst: {top}. Lista under har same innhald.",
        "eining",
        "einingar",
    ),
}
_FLOW = {
    Language.BOKMAL: "Strategifigur: {areas} innsatsområder, deretter {steps} trinn. Listene under har samme innhold.",
    Language.NYNORSK: "Strategifigur: {areas} innsatsområde, deretter {steps} steg. Listene under har same innhald.",
}


def chart(language: Language, shown: tuple[int, str]) -> str:
    """Return what an organisation chart shows: how many units, and the first of them."""
    words, one, many = _CHART[language]
    count, top = shown
    return words.format(count=f"{count} {one if count == 1 else many}", top=top)


def flow(language: Language, shown: tuple[int, int]) -> str:
    """Return what a strategy figure shows: how many areas and steps."""
    areas, steps = shown
    return _FLOW[language].format(areas=areas, steps=steps)
