"""Half-year reports as other hands set them: each section in several layouts, blank or filled in."""

from tests.adopting.facts import AMOUNTS, EXTERNAL, GOAL_COLUMNS, GOALS, HEADINGS, LABELS, LEAD, LEVELS, MUNICIPAL
from tests.adopting.markup import (
    DATE,
    NO_DATE,
    PROMPT,
    bold,
    box,
    control,
    form_box,
    form_text,
    h,
    p,
    r,
    sdt,
    tbl,
    tc,
    tr,
)  # fmt: skip

TITLE = h("Skjema for halvårsrapportering", 1)


def amount(value):
    """An amount as people print it."""
    return "" if value in (None, "") else f"{value:,}".replace(",", " ")


def said(old, *keys):
    """What a municipality says somewhere; nothing for a blank form."""
    found = old or {}
    for key in keys:
        found = found.get(key, "") if found else ""
    return ", ".join(found) if isinstance(found, list) and all(isinstance(one, str) for one in found) else found


def labels(old, **renamed):
    """Each label of the formalia with its answer."""
    return [(renamed.get(key, label), said(old, "formalia", key)) for key, label in LABELS.items()]


# --- formalia -----------------------------------------------------------------------------------------------------


def in_rows(old):
    return tbl(*((f"{label}:", value) for label, value in labels(old)))


def below_a_head(old):
    return tbl(("Opplysning", "Svar"), *((label, value) for label, value in labels(old)))


def in_three_columns(old):
    return tbl(*((f"1.{number}", f"{label}:", value) for number, (label, value) in enumerate(labels(old), 1)))


def in_four_columns(old):
    told = labels(old)
    told.append(("", ""))
    pairs = zip(told[::2], told[1::2], strict=True)
    return tbl(*((a and f"{a}:", b, c and f"{c}:", d) for (a, b), (c, d) in pairs))


def above_in_the_cell(old):
    told = labels(old)
    cells = [f"{label}\n\n{value}" for label, value in told]
    return tbl(*zip(cells[::3], cells[1::3], cells[2::3], strict=True))


def rows_above_rows(old):
    told = labels(old)
    rows = []
    for at in range(0, 9, 3):
        rows += [tuple(label for label, _ in told[at : at + 3]), tuple(value for _, value in told[at : at + 3])]
    return tbl(*rows)


def in_one_cell(old):
    return tbl(("\n\n".join(f"{label}: {value or '____________'}" for label, value in labels(old)),))


def two_in_a_cell(old):
    told = [f"{label}: {value or '__________'}" for label, value in labels(old)]
    return tbl((f"{told[0]}",), *((f"{a} {b}",) for a, b in zip(told[1::2], told[2::2], strict=True)))


def two_on_a_line(old):
    told = [f"{label}: {value or '................'}" for label, value in labels(old)]
    return p(told[0]) + "".join(p(f"{a}\t{b}") for a, b in zip(told[1::2], told[2::2], strict=True))


def on_underscores(old):
    return "".join(p(f"{label}: {value or '_' * 30}") for label, value in labels(old))


def on_dots(old):
    return "".join(p(f"{label} {value or '.' * 40}") for label, value in labels(old))


def on_underlined_tabs(old):
    stops = '<w:tabs><w:tab w:val="left" w:pos="3000"/><w:tab w:val="right" w:leader="dot" w:pos="8500"/></w:tabs>'
    return "".join(
        p(r(f"{label}:"), r(f"\t{value}" if value else "\t\t", '<w:u w:val="single"/>'), properties=stops)
        for label, value in labels(old)
    )


def behind_a_tab(old):
    return "".join(p(r(f"{label}:", "<w:b/>"), r(f"\t{value}")) for label, value in labels(old))


def on_the_next_line(old):
    return "".join(bold(f"{label}:") + p(value) for label, value in labels(old))


def broken_lines(old):
    return p("\n".join(f"{label}: {value}" for label, value in labels(old)))


def in_controls(old):
    def cell(key, value):
        if key == "rapporteringsdato":
            return p(control(value, DATE.format("2012-12-19") if value else NO_DATE))
        if key == "programleder":
            return p(control(value, "<w:comboBox/>"))
        return p(control(value, "" if key == "utfylt_av" else "<w:text/>"))

    return tbl(*((f"{label}:", cell(key, said(old, "formalia", key))) for key, label in LABELS.items()))


def controls_in_lines(old):
    return "".join(p(f"{label}: ", control(value)) for label, value in labels(old))


def controls_around(old):
    rows = []
    for number, (label, value) in enumerate(labels(old)):
        inner = p(r(value)) if value else p(PROMPT)
        if number % 3 == 0:
            rows.append(f"<w:tr>{tc(label)}{sdt(tc(inner), '', prompt=not value)}</w:tr>")
        elif number % 3 == 1:
            rows.append(tr(label, tc(sdt(inner, "", prompt=not value))))
        else:
            rows.append(sdt(tr(label, tc(inner)), ""))
    return tbl(*rows, columns=2)


def bound_controls(old):
    bound = (
        '<w:dataBinding w:xpath="/ns0:skjema[1]/ns0:felt{}[1]" '
        'w:storeItemID="{{11111111-2222-3333-4444-555555555555}}"/>'
    )
    return tbl(
        *(
            (label, p(control(value, bound.format(number) + "<w:text/>")))
            for number, (label, value) in enumerate(labels(old))
        )
    )


def form_fields(old):
    return tbl(*((f"{label}:", p(form_text(value))) for label, value in labels(old)))


def fields_in_lines(old):
    return "".join(p(f"{label}: ", form_text(value)) for label, value in labels(old))


def with_slips(old):
    slips = {"kommune": "Komunens navn", "programleder": "Programmleder", "epost": "E-postadresse", "telefon": "Tlf.",
             "rapporteringsdato": "Raporteringsdato"}  # fmt: skip
    return tbl(*((f"{label} :", value) for label, value in labels(old, **slips)))


def nested(old):
    return tbl((tc(tbl(*((f"{label}:", value) for label, value in labels(old))) + p()),), columns=1)


def in_a_text_box(old):
    inner = "".join(p(f"{label}: {value or '_' * 20}") for label, value in labels(old))
    shape = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" '
        'distR="0"><wp:extent cx="5400000" cy="2000000"/><wp:docPr id="77" name="Tekstboks 1"/><a:graphic>'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr '
        'txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5400000" cy="2000000"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>{0}</w:txbxContent>'
        "</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
        '<mc:Fallback><w:pict><v:rect style="width:425pt;height:157pt"><v:textbox><w:txbxContent>{0}</w:txbxContent>'
        "</v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    return p(shape.format(inner))


def in_a_frame(old):
    frame = '<w:framePr w:w="8000" w:hSpace="141" w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:y="1"/>'
    return "".join(p(f"{label}: {value or '_' * 20}", properties=frame) for label, value in labels(old)) + p()


# --- running text -------------------------------------------------------------------------------------------------


def paragraphs(text):
    return "".join(
        p(one.removeprefix("- ").strip()) for one in (text or "").replace("\n- ", "\n\n- ").split("\n\n") if one.strip()
    )


def below(text):
    return paragraphs(text) or p()


def many_blank(text):
    return paragraphs(text) or p() * 4


def in_a_box(text):
    return tbl((tc(paragraphs(text) or p()),), columns=1) + p()


def in_a_control(text):
    return sdt(paragraphs(text) or p(PROMPT), "", prompt=not text)


def dotted(text):
    return paragraphs(text) or p("." * 90) * 3


def prompted(text):
    return paragraphs(text) or p("[Skriv her]")


def nothing(text):
    return paragraphs(text)


def answer_line(text):
    return p(f"Svar: {(text or '').strip()}")


# --- goals --------------------------------------------------------------------------------------------------------


def aims(old, text):
    goals = (old or {}).get("mål", {})
    made = text(goals.get("innledning"))
    for label, key in (("Visjon", "visjon"), ("Hovedmål", "hovedmål")):
        made += h(label, 3) + text(goals.get(key))
    made += h("Delmål", 3)
    made += "".join(p(f"Delmål {one['kode']}: {one['tekst']}") for one in goals.get("delmål", ())) or text("")
    made += h("Prioriterte innsatsområder", 3)
    return made + ("".join(p(one) for one in goals.get("innsatsområder", ())) or text(""))


def goal_rows(old, key):
    rows = []
    for goal in said(old, "mål", "måltabeller", key) or ():
        for number, result in enumerate(goal["resultater"]):
            rows.append((goal["mål"].capitalize() if not number else "", goal["tekst"] if not number else "",
                         result["resultat"].strip(), result["varighet"]))  # fmt: skip
    return rows


def one_blank_row(old, key):
    return h(GOALS[key], 3) + tbl(GOAL_COLUMNS, *(goal_rows(old, key) or [("",) * 4])) + p()


def many_blank_rows(old, key):
    return h(GOALS[key], 3) + tbl(GOAL_COLUMNS, *goal_rows(old, key), *[("",) * 4] * 5) + p()


def named_rows(old, key):
    if old:
        return one_blank_row(old, key)
    names = ("Hovedmål", "Delmål 1", "Delmål 2") if key == "forebygging" else ("Hovedmål",)
    return h(GOALS[key], 3) + tbl(GOAL_COLUMNS, *((name, "", "", "") for name in names)) + p()


def heading_inside(old, key):
    return tbl(tr(tc(GOALS[key], span=4)), GOAL_COLUMNS, *(goal_rows(old, key) or [("",) * 4]), columns=4) + p()


def two_head_rows(old, key):
    top = tr(tc("Mål", span=2), tc("Resultater", span=2))
    return h(GOALS[key], 3) + tbl(top, GOAL_COLUMNS, *(goal_rows(old, key) or [("",) * 4] * 2), columns=4) + p()


def merged_goals(old, key):
    rows = []
    for row in goal_rows(old, key) or [("",) * 4] * 2:
        begun = "begin" if row[0] or not rows else "on"
        rows.append(tr(tc(row[0], merge=begun), tc(row[1], merge=begun), row[2], row[3]))
    return h(GOALS[key], 3) + tbl(GOAL_COLUMNS, *rows, columns=4) + p()


def bold_headings(old, key):
    return bold(GOALS[key]) + tbl(GOAL_COLUMNS, *(goal_rows(old, key) or [("",) * 4])) + p()


def goal_controls(old, key):
    rows = goal_rows(old, key) or [("",) * 4]
    return h(GOALS[key], 3) + tbl(GOAL_COLUMNS, *(tuple(p(control(one, "")) for one in row) for row in rows)) + p()


def all_goals_in_one_table(old):
    rows = []
    for key, heading in GOALS.items():
        rows += [tr(tc(heading, span=4)), *(goal_rows(old, key) or [("",) * 4])]
    return tbl(GOAL_COLUMNS, *rows, columns=4) + p()


# --- partners -----------------------------------------------------------------------------------------------------


def crosses(old, group, name, sign):
    partners = {one["partner"].rstrip(";"): one for one in said(old, "samarbeidspartnere", group) or ()}
    one = partners.get(name.rstrip(";"), {})
    label = "\n\n".join(filter(None, (f"{name} {one['navn']}" if one.get("navn") else name, one.get("merknad"))))
    return (label, *(sign(level in one.get("deltakelse", ())) for level in LEVELS))


def typed(ticked):
    return "X" if ticked else ""


def boxed(ticked):
    return "☒" if ticked else "☐"


def controlled(ticked):
    return p(box(ticked))


def old_boxed(ticked):
    return p(form_box(ticked))


def partner_tables(old, sign=typed, municipal=MUNICIPAL, external=EXTERNAL):
    made = ""
    for heading, group, rows in (("Kommunalt baserte", "kommunale", municipal), ("Eksterne", "eksterne", external)):
        head = ("Partner", *LEVELS.values())
        made += h(heading, 3) + tbl(head, *(crosses(old, group, row, sign) for row in rows)) + p()
    return made


def one_partner_table(old, sign=typed):
    rows = [tr(tc("Kommunalt baserte", span=5))]
    rows += [crosses(old, "kommunale", row, sign) for row in MUNICIPAL]
    rows.append(tr(tc("Eksterne", span=5)))
    rows += [crosses(old, "eksterne", row, sign) for row in EXTERNAL]
    return tbl(("Partner", *LEVELS.values()), *rows, columns=5) + p()


def with_boxes(old):
    return partner_tables(old, boxed)


def with_control_boxes(old):
    return partner_tables(old, controlled)


def with_old_boxes(old):
    return partner_tables(old, old_boxed)


def with_rows_of_its_own(old):
    return partner_tables(old, typed, (*MUNICIPAL[:-1], "Skolehelsetjenesten", "Andre"), EXTERNAL[4:])


def open_rows(old):
    return partner_tables(old, typed, (*MUNICIPAL, "", ""), EXTERNAL)


# --- resources ----------------------------------------------------------------------------------------------------


def by_year(old, years=("2013", "2014", "2015", "2016"), columns=0):
    found = {str(one["år"]): one for one in said(old, "ressursbruk") or ()}
    if found:
        years = (*found, *[""] * columns)
    rows = []
    for key, label in AMOUNTS.items():
        cells = (found.get(year, {}) for year in years)
        told = (
            one.get("tilsagn", 0) + one.get("egenfinansiering", 0) if key == "totalt" and one else one.get(key)
            for one in cells
        )
        rows.append((label, *map(amount, told)))
    return tbl(("", *years), *rows) + p()


def open_years(old):
    return by_year(old, ("20__", "20__", "20__"))


def blank_years(old):
    return by_year(old, ("", "", ""), 1)


def dotted_years(old):
    return by_year(old, ("20..", "20.."))


def years_as_rows(old):
    found = {str(one["år"]): one for one in said(old, "ressursbruk") or ()}
    rows = []
    for year in found or ("2014", "2015"):
        one = found.get(year, {})
        total = one.get("tilsagn", 0) + one.get("egenfinansiering", 0) if one else None
        rows.append(
            (year, *(amount(one.get(key)) for key in ("tilsagn", "utbetalt", "egenfinansiering")), amount(total))
        )
    return tbl(("År", *AMOUNTS.values()), *rows) + p()


# --- members ------------------------------------------------------------------------------------------------------


def no_members(old, text):
    return ""


def member_table(old, text):
    rows = [
        tuple(one.get(key, "") for key in ("navn", "stilling", "virksomhet", "rolle"))
        for one in said(old, "organisering", "styringsgruppe") or ()
    ]
    return (
        h("Styringsgruppe", 3)
        + tbl(("Navn", "Stilling", "Virksomhet", "Rolle"), *rows, *[("",) * 4] * (8 - len(rows)))
        + p()
    )


def member_list(old, text):
    lines = (
        f"{one['navn']}, {one['stilling']}" + (f" ({one['rolle']})" if "rolle" in one else "")
        for one in said(old, "organisering", "styringsgruppe") or ()
    )
    return h("Styringsgruppe", 3) + ("".join(map(p, lines)) or text(""))


# --- stories ------------------------------------------------------------------------------------------------------


def stories_below(old, text):
    made = ""
    for one in said(old, "suksesshistorier") or ():
        made += h(one["tittel"], 3) + paragraphs(one["tekst"])
        made += p(f"Programmål: {GOALS[one['programmål'][0]].partition(': ')[2]}")
    return made or text("")


LAYOUT = {
    "formalia": in_rows,
    "text": below,
    "goals": one_blank_row,
    "goals_whole": None,
    "partners": partner_tables,
    "years": by_year,
    "members": no_members,
    "stories": stories_below,
    "heading": h,
    "order": tuple(GOALS),
    "title": TITLE,
    "numbered": True,
    "instructions": LEAD,
}


def report(old=None, **others):
    """The body of a report; each section in its usual layout, or in another."""
    laid = LAYOUT | others
    text, heading, instructions = laid["text"], laid["heading"], laid["instructions"]

    def section(name):
        lead = p(r(instructions[name], "<w:i/>")) if name in instructions else ""
        title = HEADINGS[name]
        return heading(title if laid["numbered"] else title.partition(" ")[2]) + lead

    whole = laid["goals_whole"]
    goals = whole(old) if whole else "".join(laid["goals"](old, key) for key in laid["order"])
    return "".join(
        (
            laid["title"],
            heading("1. Formalia" if laid["numbered"] else "Formalia"),
            laid["formalia"](old),
            section("bakgrunn"),
            text(said(old, "bakgrunn")),
            section("mål"),
            aims(old, text),
            goals,
            section("organisering"),
            text(said(old, "organisering", "beskrivelse")),
            laid["members"](old, text),
            section("partnere"),
            laid["partners"](old),
            section("brukermedvirkning"),
            text(said(old, "brukermedvirkning")),
            section("ressursbruk"),
            laid["years"](old),
            section("historier"),
            laid["stories"](old, text),
        )
    )


SHORT = (("bakgrunn",), ("organisering", "beskrivelse"), ("brukermedvirkning",))
"""Sections that are running text alone."""


def answers_beside_headings(old):
    """A form of one table: the headings in its left column, the answers in its right one."""
    rows = [(HEADINGS[keys[0]], tc(below(said(old, *keys)))) for keys in SHORT]
    return TITLE + tbl(*((f"{label}:", value) for label, value in labels(old)), *rows) + p()


def headings_over_rows(old):
    """A form of one table: the headings over both of its columns."""
    rows = [tr(tc("1. Formalia", span=2)), *(tr(f"{label}:", value) for label, value in labels(old))]
    for keys in SHORT:
        rows += [tr(tc(HEADINGS[keys[0]], span=2)), tr(tc(below(said(old, *keys)), span=2))]
    return TITLE + tbl(*rows, columns=2) + p()


def boxes_below_headings(old):
    """A form with a table of one column, in which headings and answers take turns."""
    rows = [row for keys in SHORT for row in ((HEADINGS[keys[0]],), (tc(below(said(old, *keys))),))]
    return TITLE + h("1. Formalia") + in_rows(old) + p() + tbl(*rows, columns=1) + p()
