"""
The same report, filled by other libraries.

What each is given has been prepared before the clock starts: prose is ready-made markup for docxtpl, ready-made text
for the others, and no rival looks for open questions. bosodocs starts from the facts.

- docxtpl: the shipped template itself, with autoescape on, without which it loses text.
- docx-mailmerge2: a copy of the template with merge fields for the tags.
- python-docx: an empty copy of the template's styles, and the report written by code.
"""

import io
import zipfile

import docx
from docxtpl import DocxTemplate
from mailmerge import MailMerge
from markupsafe import Markup

from bosodocs import fill, forms
from bosodocs.filling import context, shipped
from bosodocs.prose.records import Heading, List, Paragraph, Prose
from bosodocs.prose.text import plain
from bosodocs.word.filler import escaping

FORM = forms.half_year_report
TEMPLATE = shipped(FORM)
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def bosodocs(programme):
    return fill(programme, FORM).data


def docxtpl(facts):
    template = DocxTemplate(TEMPLATE)
    template.render(facts, autoescape=True)
    written = io.BytesIO()
    template.save(written)
    return written.getvalue()


def facts_for_docxtpl(programme):
    return _with_prose(context.of(FORM, programme), _markup)


def _with_prose(value, write):
    if isinstance(value, Prose):
        return write(value)
    if isinstance(value, dict):
        return {name: _with_prose(inner, write) for name, inner in value.items()}
    if isinstance(value, list):
        return [_with_prose(inner, write) for inner in value]
    return value


def _paragraphs(blocks, level=0):
    """(style, runs) of each paragraph."""
    for block in blocks:
        if isinstance(block, List):
            for item in block.items:
                for _, runs in _paragraphs(item, level + 1):
                    yield "Nummerertliste" if block.ordered else "Punktliste", runs
        elif isinstance(block, (Paragraph, Heading)):
            yield "Overskrift3" if isinstance(block, Heading) else "Normal", block.runs


def _markup(prose):
    pieces = []
    for style, runs in _paragraphs(prose.blocks):
        pieces.append(f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>')
        for run in runs:
            formatting = "<w:rPr><w:b/></w:rPr>" if run.bold else "<w:rPr><w:i/></w:rPr>" if run.italic else ""
            pieces.append(f'<w:r>{formatting}<w:t xml:space="preserve">{escaping.text(run.text)}</w:t></w:r>')
        pieces.append("</w:p>")
    return Markup("".join(pieces))


def facts_for_others(programme):
    return _with_prose(context.of(FORM, programme), plain)


def python_docx(facts):
    """The report by hand, with the care that python-docx asks for: no cell is looked up by its index."""
    document = docx.Document(_empty())
    formalia, goals, organisation = facts["formalia"], facts["mål"], facts["organisering"]
    document.add_heading(FORM.heading, 1)
    document.add_heading("1. Formalia", 2)
    _table(
        document,
        [[field.label, formalia[field.path.split(".")[1]]] for field in FORM.sections[0].contents[0].fields[:9]],
    )
    document.add_heading("2. Bakgrunn for kommunens deltakelse", 2)
    _text(document, facts["bakgrunn"])
    document.add_heading("3. Mål for kommunens program", 2)
    _text(document, goals["innledning"])
    for name in ("visjon", "hovedmål"):
        document.add_heading(name, 3)
        document.add_paragraph(goals[name])
    for goal in goals["delmål"]:
        document.add_paragraph(f"Delmål {goal['kode']}: {goal['tekst']}", style="List Bullet")
    for area in goals["innsatsområder"]:
        document.add_paragraph(area, style="List Bullet")
    for name, rows in goals["måltabeller"].items():
        document.add_heading(name, 3)
        lines = [["", "Beskrivelse av mål", "Resultat", "Varighet (ferdig når)"]]
        for row in rows:
            for n, result in enumerate(row["resultater"]):
                lead = ["", ""] if n else [row["mål"], row["tekst"]]
                lines.append([*lead, result["resultat"], result["varighet"]])
        _table(document, lines)
    document.add_heading("4. Organisering", 2)
    _text(document, organisation["beskrivelse"])
    _table(document, [list(member.values()) for member in organisation["styringsgruppe"]])
    _text(document, organisation["organisasjonskart"])
    document.add_heading("5. Samarbeidspartnere og aktører", 2)
    for group in ("kommunale", "eksterne"):
        columns = ("partner", "formell", "aktiv", "informeres", "ingen")
        _table(document, [[row[column] for column in columns] for row in facts["samarbeidspartnere"][group]])
    document.add_heading("6. Brukermedvirkning", 2)
    _text(document, facts["brukermedvirkning"])
    document.add_heading("7. Ressursbruk", 2)
    for years in facts["ressurstabeller"]:
        keys = ("år", "tilsagn", "utbetalt", "egenfinansiering", "totalt")
        _table(document, [[key, *(year[key] for year in years)] for key in keys])
    document.add_heading("8. Suksesshistorier", 2)
    for story in facts["suksesshistorier"]:
        document.add_heading(story["tittel"], 3)
        _text(document, story["tekst"])
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _text(document, text):
    for line in text.splitlines():
        document.add_paragraph(line)


def _table(document, lines):
    table = document.add_table(rows=len(lines), cols=len(lines[0]))
    for row, line in zip(table.rows, lines, strict=True):
        for cell, text in zip(row.cells, line, strict=True):
            cell.text = text


_EMPTY = []


def _empty():
    if not _EMPTY:
        document = docx.Document(TEMPLATE)
        for element in list(document.element.body)[:-1]:
            document.element.body.remove(element)
        written = io.BytesIO()
        document.save(written)
        _EMPTY.append(written.getvalue())
    return io.BytesIO(_EMPTY[0])


def mailmerge(fields):
    values, tables = fields
    with MailMerge(io.BytesIO(_merge_template())) as document:
        for anchor, rows in tables.items():
            document.merge_rows(anchor, rows)
        document.merge(**values)
        written = io.BytesIO()
        document.write(written)
    return written.getvalue()


SINGLE = ("kommune", "programleder", "programstart", "rapporteringsdato", "utfylt_av", "telefon", "mobil", "epost")
PROSE = ("bakgrunn", "innledning", "visjon", "hovedmål", "beskrivelse", "brukermedvirkning")
TABLES = {
    **{
        name: tuple(f"{name}_{column}" for column in ("mål", "tekst", "resultat", "varighet"))
        for name in ("forebygging", "kompetanse", "aktivitet")
    },
    "styringsgruppe": ("navn", "stilling", "virksomhet", "rolle"),
    **{
        name: tuple(f"{name}_{column}" for column in ("partner", "formell", "aktiv", "informeres", "ingen"))
        for name in ("kommunale", "eksterne")
    },
    "år": ("år", "tilsagn", "utbetalt", "egenfinansiering", "totalt"),
    "tittel": ("tittel", "tekst"),
}


def fields_for_mailmerge(facts):
    """The single fields, and the rows of each table under the name of its first column."""
    goals = facts["mål"]
    values = {name: facts["formalia"][name] for name in SINGLE}
    values |= {name: goals[name] for name in ("innledning", "visjon", "hovedmål")}
    values |= {"bakgrunn": facts["bakgrunn"], "beskrivelse": facts["organisering"]["beskrivelse"]}
    values["brukermedvirkning"] = facts["brukermedvirkning"]
    tables = {}
    for name, rows in goals["måltabeller"].items():
        tables[TABLES[name][0]] = [
            dict(zip(TABLES[name], (row["mål"], row["tekst"], result["resultat"], result["varighet"]), strict=True))
            for row in rows
            for result in row["resultater"]
        ]
    tables["navn"] = [dict(member) for member in facts["organisering"]["styringsgruppe"]]
    for name in ("kommunale", "eksterne"):
        tables[TABLES[name][0]] = [
            {f"{name}_{column}": value for column, value in row.items() if column != "merknad"}
            for row in facts["samarbeidspartnere"][name]
        ]
    tables["år"] = [dict(year) for years in facts["ressurstabeller"] for year in years]
    tables["tittel"] = [{"tittel": story["tittel"], "tekst": story["tekst"]} for story in facts["suksesshistorier"]]
    return values, tables


_MERGE = []


def _merge_template():
    if not _MERGE:
        body = [_field_paragraph(name) for name in (*SINGLE, *PROSE)]
        for columns in TABLES.values():
            cells = "".join(
                f'<w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/></w:tcPr>{_field_paragraph(c)}</w:tc>' for c in columns
            )
            grid = '<w:gridCol w:w="1800"/>' * len(columns)
            body.append(
                f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
                f"<w:tr>{cells}</w:tr></w:tbl><w:p/>"
            )
        document = f'<w:document xmlns:w="{W}"><w:body>{"".join(body)}<w:sectPr/></w:body></w:document>'
        written = io.BytesIO()
        with zipfile.ZipFile(TEMPLATE) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
            for name in old.namelist():
                new.writestr(name, document if name == "word/document.xml" else old.read(name))
        _MERGE.append(written.getvalue())
    return _MERGE[0]


def _field_paragraph(name):
    run = f"<w:r><w:t>«{name}»</w:t></w:r>"
    return f'<w:p><w:fldSimple w:instr=" MERGEFIELD {name} \\* MERGEFORMAT ">{run}</w:fldSimple></w:p>'
