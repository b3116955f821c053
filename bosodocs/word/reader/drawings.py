"""The pictures and figures of a document: what each is called, what is written in it, and which part has its file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from bosodocs.package.markup import Element, R, W
from bosodocs.page.records import Drawing
from bosodocs.word.reader import charts

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_VML = "{urn:schemas-microsoft-com:vml}"
_INK = (f"{W}contentPart", "{http://schemas.microsoft.com/office/word/2010/wordml}contentPart")
_PARAGRAPH, _TEXT, _WORD_ART = f"{W}p", f"{W}t", f"{_VML}textpath"


def read(element: Element, links: Mapping[str, tuple[str, str, bool]]) -> Drawing:
    """Read a drawing of a part with those relationships."""
    shown = next(element.iter(f"{_WP}docPr"), None)
    title, alt = ("", "") if shown is None else (shown.get("title", ""), shown.get("descr", ""))
    if shown is None:
        shape = next((inner for inner in element.iter() if inner.tag.startswith(_VML) and inner.get("alt")), None)
        alt = "" if shape is None else shape.get("alt", "")
    drawn = next(element.iter(f"{_A}blip"), None)
    held = "" if drawn is None else links.get(drawn.get(f"{R}embed", ""), ("", "", False))[1]
    return Drawing(title, alt, "\n".join(filter(None, _lines(element))), held, units=partial(charts.units, element))


def box(element: Element) -> Element | None:
    """Return what stands in a drawing that is a single text box."""
    found = list(element.iter(f"{W}txbxContent"))
    return found[0] if len(found) == 1 else None


def word_art(root: Element) -> Iterator[str]:
    """Return the texts of WordArt in a part: words that are drawn, such as a watermark's."""
    return (text for shape in root.iter(_WORD_ART) if (text := shape.get("string", "").strip()))


def is_ink(drawing: Element) -> bool:
    """Return whether a drawing is handwriting, which has no letters ([MS-DOCX] §2.6.1.3; ECMA-376-1 §17.3.3.2)."""
    return any(next(drawing.iter(tag), None) is not None for tag in _INK)


def _lines(drawing: Element) -> list[str]:
    """Return what is written in a drawing, a line for each paragraph of its boxes, and for each text of WordArt."""
    found: list[list[str]] = []
    for element in drawing.iter():
        tag = element.tag
        if tag == _PARAGRAPH:
            found.append([])
        elif tag == _TEXT and found:
            found[-1].append(element.text or "")
        elif tag == _WORD_ART:
            found.append([element.get("string", "")])
    return ["".join(line) for line in found]
