"""What a template needs beside its text, and a form may lack: the styles of lists and headings, and their numbering."""

from __future__ import annotations

import re
from typing import NamedTuple

from bosodocs.package import opening, relations
from bosodocs.word.filler import styles

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NUMBERING_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
_STYLES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"
_LISTS = {"List Bullet": "bosodocsPunktliste", "List Number": "bosodocsNummerliste"}
_LEVEL = (
    '<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{format}"/>{style}<w:lvlText w:val="{text}"/>'
    '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:hanging="360"/></w:pPr></w:lvl>'
)
_STYLE = (
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="{id}"><w:name w:val="{name}"/>{based}'
    "<w:qFormat/><w:pPr>{properties}</w:pPr>{run}</w:style>"
)
_HEADINGS = range(1, 10)
CAPTION = "Overskrift figur"
"""The style of a figure's title, which is no heading of the document."""
_CAPTION = _STYLE.format(
    id="bosodocsFigurtittel", name=CAPTION, based="", properties="<w:keepNext/>", run="<w:rPr><w:b/></w:rPr>"
)
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_TABLE = (
    '<w:style w:type="table" w:customStyle="1" w:styleId="bosodocsTabell"><w:name w:val="Table Grid"/>'
    f'<w:tblPr><w:tblBorders>{_BORDERS}</w:tblBorders><w:tblCellMar><w:left w:w="108" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
)
"""Plain lines, for tables of a text in a document that has no style for tables."""


class _New(NamedTuple):
    """A new part: its name, its kind of relationship, its content type."""

    part: str
    kind: str
    content_type: str


def completed(parts: dict[str, bytes], main: str) -> tuple[dict[str, bytes], str]:
    """Return the parts that a template needs and a document lacks, with the id of the style of a list's items."""
    related = dict(opening.related(parts, main))
    changed: dict[str, bytes] = {}
    styles_part, numbering_part = related.get("styles", ""), related.get("numbering", "")
    folder = main.rpartition("/")[0]
    if styles_part not in parts:
        styles_part = f"{folder}/styles.xml"
        changed[styles_part] = f"<w:styles {_W}></w:styles>".encode()
        _relate(parts, changed, main, _New(styles_part, "styles", _STYLES_TYPE))
    if numbering_part not in parts:
        numbering_part = f"{folder}/numbering.xml"
        changed[numbering_part] = f"<w:numbering {_W}></w:numbering>".encode()
        _relate(parts, changed, main, _New(numbering_part, "numbering", _NUMBERING_TYPE))
    known = styles.read(changed.get(styles_part) or parts[styles_part])
    numbering = (changed.get(numbering_part) or parts[numbering_part]).decode("utf-8")
    own = styles.read_numbering(numbering).abstracts if "<w:num " in numbering else {}
    added = ""
    for name, ordered in (("List Bullet", False), ("List Number", True)):
        if known.numbering.get(name, 0) not in own:
            numbering, number = _with_list(numbering, ordered=ordered)
            added += _list_style(known, name, number)
    added += "".join(_heading_style(known, level) for level in _HEADINGS if not known.paragraph(f"heading {level}"))
    if not known.paragraph(CAPTION):
        added += _CAPTION
    if not known.ids.get(("table", "Table Grid")):
        added += _TABLE
    if added:
        text = (changed.get(styles_part) or parts[styles_part]).decode("utf-8")
        changed[numbering_part] = numbering.encode()
        changed[styles_part] = _appended(_without(text, known, added), added, "styles").encode()
    return changed, styles.read(changed.get(styles_part) or parts[styles_part]).paragraph("List Bullet")


def _without(text: str, known: styles.Styles, added: str) -> str:
    """Return styles without those that are put in anew."""
    for name in _LISTS:
        style = known.paragraph(name)
        if style and f'w:val="{name}"' in added:
            text = re.sub(rf'<w:style\b[^>]*w:styleId="{re.escape(style)}".*?</w:style>', "", text, flags=re.DOTALL)
    return text


def _list_style(known: styles.Styles, name: str, number: int) -> str:
    style = known.paragraph(name) or _LISTS[name]
    properties = f'<w:numPr><w:numId w:val="{number}"/></w:numPr><w:contextualSpacing/>'
    return _STYLE.format(id=style, name=name, based=_based(known), properties=properties, run="")


def _based(known: styles.Styles) -> str:
    normal = known.paragraph("Normal") or known.paragraph("normal")
    return f'<w:basedOn w:val="{normal}"/>' if normal else ""


def _heading_style(known: styles.Styles, level: int) -> str:
    properties = f'<w:keepNext/><w:spacing w:before="160" w:after="60"/><w:outlineLvl w:val="{level - 1}"/>'
    return _STYLE.format(
        id=f"bosodocsOverskrift{level}",
        name=f"heading {level}",
        based=_based(known),
        properties=properties,
        run="<w:rPr><w:b/></w:rPr>",
    )


def _with_list(numbering: str, *, ordered: bool) -> tuple[str, int]:
    """Return a numbering part with a plain list, and the list's number."""
    abstracts = [int(found) for found in re.findall(r'<w:abstractNum\b[^>]*w:abstractNumId="(\d+)"', numbering)]
    numbers = [int(found) for found in re.findall(r'<w:num\b[^>]*w:numId="(\d+)"', numbering)]
    abstract, number = max(abstracts, default=-1) + 1, max(numbers, default=0) + 1
    levels = "".join(
        _LEVEL.format(
            level=level,
            format="decimal" if ordered else "bullet",
            style="",
            text=f"%{level + 1}." if ordered else "•–"[level % 2],
            left=360 * (level + 1),
        )
        for level in range(9)
    )
    made = f'<w:abstractNum w:abstractNumId="{abstract}"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    listed = f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/></w:num>'
    numbering = re.sub(r"<w:numbering\b([^>]*)/>", r"<w:numbering\1></w:numbering>", numbering, count=1)
    first = re.search(r"<w:num[ >]|<w:numIdMacAtCleanup|</w:numbering>", numbering)
    at = first.start() if first else len(numbering)
    numbering = f"{numbering[:at]}{made}{numbering[at:]}"
    last = re.search(r"<w:numIdMacAtCleanup|</w:numbering>", numbering)
    at = last.start() if last else len(numbering)
    return f"{numbering[:at]}{listed}{numbering[at:]}", number


def _appended(text: str, added: str, root: str) -> str:
    text = re.sub(rf"<w:{root}\b([^>]*)/>\s*$", rf"<w:{root}\1></w:{root}>", text)
    head, end, _ = text.rpartition(f"</w:{root}>")
    return f"{head}{added}{end}"


def _relate(parts: dict[str, bytes], changed: dict[str, bytes], main: str, new: _New) -> None:
    """Relate a new part to the main one, and tell its type."""
    web = relations.of(main)
    known = (changed.get(web) or parts.get(web) or b"").decode("utf-8")
    if not known:
        known = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    known = re.sub(r"<Relationships\b([^>]*)/>", r"<Relationships\1></Relationships>", known)
    target = new.part.rpartition("/")[2]
    line = f'<Relationship Id="bosodocs_{new.kind}" Type="{_R}/{new.kind}" Target="{target}"/>'
    changed[web] = known.replace("</Relationships>", f"{line}</Relationships>").encode()
    types = (changed.get("[Content_Types].xml") or parts["[Content_Types].xml"]).decode("utf-8")
    override = f'<Override PartName="/{new.part}" ContentType="{new.content_type}"/>'
    changed["[Content_Types].xml"] = types.replace("</Types>", f"{override}</Types>").encode()
