"""Forms that nobody declared: a county's, in nynorsk, and two funds'."""

from tests.adopting.markup import bold, h, p, tbl
from tests.adopting.report import below, in_a_box, said

MINE = {
    "formalia": {
        "kommune": "Skogvik kommune",
        "prosjektnavn": "Leie først i Skogvik",
        "prosjektnummer": "2015/77",
        "programleder": "Torunn Granli",
        "telefon": "61 00 00 11",
        "epost": "torunn@skogvik.example",
    },
    "rapport": {
        "sammendrag": "Prosjektet prøver leie før eie.\n",
        "status": "Femten husstander er med.\n",
        "avvik": "Bygget ble tre måneder forsinket.\n",
        "evaluering": "Vi fortsetter i to år til.\n",
    },
    "organisering": {"beskrivelse": "Arbeidet drives fra rådhuset.\n"},
    "egne_svar": {
        "Prosjektkategori": "Utvikling",
        "Prosjektstatus": "Sluttrapport",
        "Hva er de viktigste resultatene fra prosjektet?": "Nøkkelsentralen er åpnet.",
        "Antall deltakere": "sytten",
        "Kontaktperson": "Even Furulund",
    },
}
OLD = {
    "formalia": {
        "kommune": "Elvebakk kommune",
        "prosjektnavn": "Tørre kjellere",
        "prosjektnummer": "2012/11",
        "programleder": "Birger Dalen",
        "telefon": "75 00 00 99",
        "epost": "birger@elvebakk.example",
    },
    "rapport": {
        "sammendrag": "Flommen styrte hele prosjektet.\n",
        "status": "Brakkene ble revet i høst.\n",
        "avvik": "Pumpene kom aldri fram.\n",
        "evaluering": "Kasernene burde vært revet før.\n",
    },
    "organisering": {"beskrivelse": "Teknisk etat leder alt.\n"},
    "egne_svar": {
        "Prosjektkategori": "FoU",
        "Prosjektstatus": "Årsrapport",
        "Hva er de viktigste resultatene fra prosjektet?": "Kjellerne holder seg tørre.",
        "Antall deltakere": "førtito",
        "Kontaktperson": "Rigmor Holt",
    },
}


def county(old):
    """A county's, in nynorsk: a table, and texts below headings."""
    told = (("Kommune:", "kommune"), ("Prosjektnamn:", "prosjektnavn"), ("Prosjektleiar:", "programleder"),
            ("Telefon:", "telefon"))  # fmt: skip
    texts = (("Kort om prosjektet", "sammendrag"), ("Resultat / erfaringar", "status"),
             ("Problem / utfordringar", "avvik"), ("Konklusjon og evaluering", "evaluering"))  # fmt: skip
    made = h("Rapport prosjektskjønn", 1) + tbl(*((label, said(old, "formalia", key)) for label, key in told))
    made += h("Organisering") + below(said(old, "organisering", "beskrivelse"))
    return made + "".join(h(label) + below(said(old, "rapport", key)) for label, key in texts)


def _one_of(old, label, *options):
    chosen = said(old, "egne_svar", label)
    return " ".join(f"{'☒' if one == chosen else '☐'} {one}" for one in options)


def fund(old):
    """A fund's: one of two is ticked in running text, and headings say how much may be written."""
    result = "Hva er de viktigste resultatene fra prosjektet?"
    return (
        h("Rapport til fondet", 1)
        + tbl(
            ("Søker:", said(old, "formalia", "kommune")),
            ("Prosjektnavn:", said(old, "formalia", "prosjektnavn")),
            ("Prosjektnummer:", said(old, "formalia", "prosjektnummer")),
            ("Prosjektkategori:", _one_of(old, "Prosjektkategori", "FoU", "Utvikling")),
            ("Prosjektstatus:", _one_of(old, "Prosjektstatus", "Årsrapport", "Sluttrapport")),
            ("Antall deltakere:", said(old, "egne_svar", "Antall deltakere")),
        )
        + h("Endringer i prosjektet og årsaken til dette (maks 1250 tegn)")
        + below(said(old, "rapport", "avvik"))
        + h(f"{result} (maks 2500 tegn)")
        + below(said(old, "egne_svar", result))
    )


def grant(old):
    """Another fund's: lines with underscores, and boxes below lines in bold letters."""
    told = (("Navn på prosjekteier", "formalia", "kommune"), ("Prosjektnavn", "formalia", "prosjektnavn"),
            ("Kontaktperson", "egne_svar", "Kontaktperson"), ("E-post", "formalia", "epost"))  # fmt: skip
    texts = (("Sammendrag", "sammendrag"), ("Avvik fra planen", "avvik"), ("Evaluering", "evaluering"))
    lines = (p(f"{label}: {said(old, *keys) or '_' * 20}") for label, *keys in told)
    boxes = (bold(label) + in_a_box(said(old, "rapport", key)) for label, key in texts)
    return h("Rapporteringsskjema for tilskudd", 1) + "".join((*lines, *boxes))
