"""A filled document as text that a person can review: one paragraph a line, with its style, lists and tables."""

import io

import docx
from docx.table import Table
from docx.text.paragraph import Paragraph

from tests.word.small import W, text_of

SHAPE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


def outline(data):
    document = docx.Document(io.BytesIO(data))
    section = document.sections[0]
    lines = [f"title: {document.core_properties.title}", f"author: {document.core_properties.author}"]
    lines += [f"language: {document.core_properties.language}"]
    lines += [f"header: {_text(paragraph)}" for paragraph in section.header.paragraphs]
    lines += [f"footer: {_text(paragraph)}" for paragraph in section.footer.paragraphs]
    return "\n".join([*lines, "", *_blocks(document.element.body, document)]) + "\n"


def _blocks(container, document):
    for element in container:
        if element.tag == f"{W}p":
            yield _paragraph(Paragraph(element, document))
        elif element.tag == f"{W}tbl":
            yield from _table(Table(element, document), document)


def _paragraph(paragraph):
    figure = next(paragraph._p.iter(SHAPE), None)
    if figure is not None:
        boxes = " | ".join(text_of(box) for box in paragraph._p.iter(f"{W}txbxContent"))
        return f"[figure] {figure.get('name')}: {boxes}\n  ({figure.get('descr')})"
    numbering = paragraph._p.pPr.numPr if paragraph._p.pPr is not None else None
    mark = f" list {numbering.numId.val}/{numbering.ilvl.val}" if numbering is not None else ""
    return f"[{paragraph.style.name}{mark}] {_text(paragraph)}"


def _text(paragraph):
    """The text with its formatting: **bold**, *italic*, line breaks as ⏎, tabs as →, links in brackets."""
    pieces = []
    for run in paragraph._p.iter(f"{W}r"):
        text = text_of(run).replace("\n", "⏎").replace("\t", "→")
        properties = run.find(f"{W}rPr")
        if properties is not None and properties.find(f"{W}b") is not None:
            text = f"**{text}**"
        if properties is not None and properties.find(f"{W}i") is not None:
            text = f"*{text}*"
        if run.getparent().tag == f"{W}hyperlink":
            text = f"[{text}]"
        pieces.append(text)
    return "".join(pieces)


def _table(table, document):
    yield f"table, {len(table.columns)} columns"
    for row in table._tbl.tr_lst:
        cells = []
        for cell in row.tc_lst:
            borders = cell.tcPr.find(f"{W}tcBorders") if cell.tcPr is not None else None
            taken = {} if borders is None else {border.tag.removeprefix(W) for border in borders}
            joined = "↑" * ("top" in taken) + "↓" * ("bottom" in taken)
            cells.append(joined + " ¶ ".join(_cell(element, document) for element in cell if element.tag == f"{W}p"))
        header = "=" if row.find(f"{W}trPr/{W}tblHeader") is not None else "|"
        yield f"  {header} " + " | ".join(cells)


def _cell(element, document):
    paragraph = Paragraph(element, document)
    numbering = element.pPr.numPr if element.pPr is not None else None
    return ("• " if numbering is not None else "") + _text(paragraph)
