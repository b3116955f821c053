"""Programme plans as other hands set them: chapters by heading, by typed number, or in bold letters alone."""

from tests.adopting.markup import bold, h, p, tbl, tc, tr
from tests.adopting.report import amount, below, said

RISKS = ("Risiko", "Sannsynlighet", "Konsekvenser", "Tiltak for å redusere risiko")
ACTIVITIES = (
    "Aktivitet",
    "Beskrivelse av tiltak",
    "Resultatmål",
    "Finansiering",
    "Anslått tidsramme",
    "Involverte parter",
)
BUDGET = (
    "År", "Aktivitet", "Totalt budsjetterte kostnader per aktivitet", "Tilskudd fra HB",
    "Tilskudd og egeninnsats fra kommunen", "Andre tilskuddsmidler", "Overførte disponible midler fra året før",
)  # fmt: skip
CHAPTERS = (
    ("1", 3, "Sammendrag", "sammendrag"),
    ("2", 3, "Innledning", "innledning"),
    ("2.1", 4, "Formål med programplanen", "formål"),
    ("2.2", 4, "Bakgrunn", "bakgrunn"),
    ("3", 3, "Status og utfordringer for kommunens boligsosiale arbeid", ""),
    ("3.1", 4, "Forankring av boligsosialt arbeid", "forankring"),
    ("3.2", 4, "Hovedfunn fra analyse og annen dokumentasjon", "hovedfunn"),
    ("3.3", 4, "Oppsummering av hvilke utfordringer det skal jobbes videre med i programmet", "utfordringer"),
)
LATER = (
    ("7", 3, "Programorganisering", "organisering"),
    ("8", 3, "Arbeid med kompetanseheving og kunnskapsutvikling", "kompetanse"),
)


def plain(number, level, title):
    return h(title, level - 1)


def numbered(number, level, title):
    return h(f"{number} {title}", level - 1)


def in_bold(number, level, title):
    return bold(f"{number} {title}")


def cover(old):
    if not old:
        return p("PROGRAM - og AKTIVITETSPLAN", style="Overskrift1") + p("FOR XXX KOMMUNE (ÅRSTALL)") + p()
    name = said(old, "formalia", "kommune").upper()
    return (
        p("PROGRAM - og AKTIVITETSPLAN", style="Overskrift1")
        + p(f"FOR {name} {said(old, 'programplan', 'periode')}")
        + p("4. mai 2010")
    )


def cover_with_label(old):
    name = said(old, "formalia", "kommune") if old else "...................."
    return h("PROGRAM - og AKTIVITETSPLAN", 1) + p(f"KOMMUNE: {name}") + p()


def activities(old):
    made = [
        (
            f"Aktivitet {one['nr']}: {one['tittel']}",
            line["tiltak"].strip(),
            line["resultatmål"].strip(),
            ", ".join(line["finansiering"]),
            line["tidsramme"],
            ", ".join(line["parter"]),
        )
        for one in said(old, "aktivitetsplan", "aktiviteter") or ()
        for line in one["linjer"]
    ]
    return tbl(ACTIVITIES, *(made or [("",) * 6] * 3)) + p()


def budget_rows(old):
    plan = said(old, "aktivitetsplan") or {}
    names = {one["nr"]: one["tittel"] for one in plan.get("aktiviteter", ())}
    for one in plan.get("budsjett", {}).get("linjer", ()):
        parts = [one.get(key, 0) for key in ("tilskudd_hb", "egeninnsats", "andre_tilskudd")]
        yield (
            str(plan["år"]),
            f"Aktivitet {one['aktivitet']}: {names[one['aktivitet']]}",
            *map(amount, (sum(parts), *parts)),
            "",
        )


def budget(old):
    rows = list(budget_rows(old)) or [("",) * 7] * 3
    last = tr(tc(""), tc("Sum budsjetterte kostnader og finansiering"), *map(tc, _sums(old)))
    return tbl(BUDGET, *rows, last) + p()


def _sums(old):
    if not old:
        return ("",) * 5
    line = old["aktivitetsplan"]["budsjett"]["linjer"][0]
    parts = [line.get(key, 0) for key in ("tilskudd_hb", "egeninnsats", "andre_tilskudd")]
    return (*map(amount, (sum(parts), *parts)), "")


def two_head_rows(old):
    head = [
        tr(
            tc("År", merge="begin"),
            tc("Aktivitet", merge="begin"),
            "Budsjett",
            tc("Finansiering", span=3),
            tc(BUDGET[6], merge="begin"),
        ),
        tr(tc("", merge="on"), tc("", merge="on"), *map(tc, BUDGET[2:6]), tc("", merge="on")),
    ]
    return tbl(*head, *(list(budget_rows(old)) or [("",) * 7] * 2), columns=7) + p()


LAYOUT = {"heading": plain, "text": below, "cover": cover, "activities": activities, "budget": budget, "own": ""}


def plan(old=None, **others):
    """The body of a plan; each part in its usual layout, or in another."""
    laid = LAYOUT | others
    heading, text = laid["heading"], laid["text"]
    goals = (old or {}).get("mål", {})

    def chapters(found):
        return "".join(
            heading(number, level, title) + (text(said(old, "programplan", key)) if key else "")
            for number, level, title, key in found
        )

    def lines(key, mark=""):
        told = [one if isinstance(one, str) else f"{one['kode']}) {one['tekst']}" for one in goals.get(key, ())]
        return "".join(map(p, told)) or text("")

    year = (goals.get("årsmål") or [{"år": "20__", "mål": []}])[0]
    progress = (said(old, "programplan", "fremdriftsplan") or [{"år": "20__", "punkter": []}])[0]
    risks = [
        tuple(one.get(key, "") for key in ("risiko", "sannsynlighet", "konsekvens", "tiltak"))
        for one in said(old, "programplan", "risikofaktorer") or ()
    ]
    years = " ".join(("", said(old, "programplan", "periode"))) if old else ""
    whose = said(old, "formalia", "kommune") or "XXX kommune"
    steps = [p(f"{one['tid']}:") + below(one["tekst"]) for one in progress["punkter"]]
    return "".join((
        laid["cover"](old),
        heading("", 2, "Del 1 Programplan") if heading is plain else "",
        chapters(CHAPTERS),
        laid["own"] if old else "",
        heading("4", 3, "Visjon, hovedmål og strategier for programperioden" + years),
        text(goals.get("innledning")),
        heading("4.1", 4, "Visjon"), text(goals.get("visjon")),
        heading("4.2", 4, f"Hovedmål for {whose}"), text(goals.get("hovedmål")),
        heading("4.2.1", 5, "Overordnede prinsipper:"), lines("prinsipper"),
        heading("4.3", 4, "Strategier:"), lines("strategier"),
        heading("4.3.1", 5, f"Mål for {year['år']}:"), "".join(map(p, year["mål"])) or text(""),
        heading("4.3.2", 5, "Øvrige aktuelle satsningsområder i programperioden:"), lines("satsingsområder"),
        heading("5", 3, "Fremdriftsplan"),
        "".join((p(str(progress["år"])), *steps)) if old else p(),
        heading("6", 3, "Risikofaktorer"), tbl(RISKS, *(risks or [("",) * 4] * 3)), p(),
        chapters(LATER),
        heading("", 2, "Del 2 Årlig aktivitetsplan") if heading is plain else "",
        heading("9", 3, "Aktivitetsliste" + (" 2010 Elvebakk" if old else " 20__")), laid["activities"](old),
        heading("10", 3, "Budsjett og finansieringsplan for " + ("2010" if old else "20__")), laid["budget"](old),
    ))  # fmt: skip
