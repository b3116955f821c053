"""
A figure as DrawingML: a group of shapes that Word edits, in the line of text, with a text in its place.

Shape: `wpg:wgp` inside `wp:inline` (ECMA-376-1 §20.4.2.8; MS-DOCX 2.5 for the groups and shapes of Word 2010), in an
`mc:AlternateContent` without a fallback: older programs show the list that stands below the figure. Every shape has
its own text in its place, since LibreOffice 7.4 tags each of them as a figure when it exports a PDF.
"""

from __future__ import annotations

from typing import NamedTuple

from bosodocs.drawing import flows, trees
from bosodocs.drawing.records import Box, Figure, Flow, Layout, Line, Picture, Tree, Type
from bosodocs.drawing.sheet import ABOVE, INSET
from bosodocs.package.escaping import attribute
from bosodocs.package.relations import RELATIONSHIPS
from bosodocs.word.filler import escaping
from bosodocs.word.filler.paper import Paper
from bosodocs.word.filler.styles import Ink

EMU = 635
"""English metric units in a twip."""
PIXEL = 15
"""Twips of a pixel at 96 to the inch, as Word shows a picture that says nothing else."""
LINE = 9525
"""Width of a line: three quarters of a point."""

_WORD = "http://schemas.microsoft.com/office/word/2010/wordprocessing"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"


class Frame(NamedTuple):
    """The room for a figure where its tag stands (twips), and the ink that the template has for figures."""

    width: int
    height: int
    ink: Ink


def write(figure: Figure, properties: str, frame: Frame, paper: Paper) -> None:
    """Write a figure as a paragraph with those properties; what no page holds is not drawn, and noted on the paper."""
    inside = _picture(figure, frame, paper) if isinstance(figure, Picture) else _drawn(figure, frame, paper)
    if inside:
        paper.written.append(f"<w:p>{properties}<w:r>{inside}</w:r></w:p>")


def _laid_out(figure: Tree | Flow, frame: Frame) -> Layout | None:
    type_ = Type(frame.ink.size, frame.ink.family)
    if isinstance(figure, Tree):
        return trees.lay_out(figure.root, room=frame.width, tallest=frame.height, type_=type_)
    return flows.lay_out(figure, room=frame.width, tallest=frame.height, type_=type_)


def _drawn(figure: Tree | Flow, frame: Frame, paper: Paper) -> str:
    layout = _laid_out(figure, frame)
    if layout is None:
        paper.shapes.undrawn.append(figure.title)
        return ""
    size = f'cx="{layout.width * EMU}" cy="{layout.height * EMU}"'
    shapes = [_line(line, frame.ink, paper) for line in layout.lines]
    # A frame is painted before what stands in it.
    shapes[:0] = [_box(box, layout.type, frame.ink, paper) for box in layout.boxes if not box.text]
    shapes += [_box(box, layout.type, frame.ink, paper) for box in layout.boxes if box.text]
    group = (
        f'<wpg:wgp xmlns:wpg="{_WORD}Group" xmlns:wps="{_WORD}Shape"><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm>'
        f'<a:off x="0" y="0"/><a:ext {size}/><a:chOff x="0" y="0"/><a:chExt {size}/></a:xfrm></wpg:grpSpPr>'
        f"{''.join(shapes)}</wpg:wgp>"
    )
    drawing = _inline(
        size, figure.title, figure.alt, f'<a:graphicData uri="{_WORD}Group">{group}</a:graphicData>', paper
    )
    return (
        f'<mc:AlternateContent xmlns:mc="{_COMPATIBILITY}" xmlns:wpg="{_WORD}Group"><mc:Choice Requires="wpg">'
        f"{drawing}</mc:Choice><mc:Fallback/></mc:AlternateContent>"
    )


def _inline(size: str, title: str, alt: str, data: str, paper: Paper) -> str:
    return (
        f'<w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" xmlns:a="{_DRAWING}/main" distT="0" '
        f'distB="0" distL="0" distR="0"><wp:extent {size}/><wp:docPr id="{paper.shapes.next()}" '
        f'name="{attribute(title)}" descr="{attribute(alt)}"/><a:graphic>{data}</a:graphic></wp:inline>'
        "</w:drawing>"
    )


def _transform(x: int, y: int, width: int, height: int) -> str:
    return f'<a:xfrm><a:off x="{x * EMU}" y="{y * EMU}"/><a:ext cx="{width * EMU}" cy="{height * EMU}"/></a:xfrm>'


def _stroke(ink: Ink, *, arrow: bool = False) -> str:
    end = '<a:tailEnd type="triangle"/>' if arrow else ""
    return f'<a:ln w="{LINE}"><a:solidFill><a:srgbClr val="{ink.line}"/></a:solidFill>{end}</a:ln>'


def _box(box: Box, type_: Type, ink: Ink, paper: Paper) -> str:
    fill = f'<a:solidFill><a:srgbClr val="{ink.fill}"/></a:solidFill>' if box.text else "<a:noFill/>"
    name = attribute(box.text.replace("\n", " ") or "Ramme")
    shape = (
        f'<wps:cNvPr id="{paper.shapes.next()}" name="{name}" descr="{name}"/><wps:cNvSpPr/><wps:spPr>'
        f'{_transform(box.x, box.y, box.width, box.height)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{fill}'
        f"{_stroke(ink)}</wps:spPr>"
    )
    if not box.text:
        return f"<wps:wsp>{shape}<wps:bodyPr/></wps:wsp>"
    family = attribute(type_.family)
    return (
        f'<wps:wsp>{shape}<wps:txbx><w:txbxContent><w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" '
        'w:lineRule="auto"/><w:jc w:val="center"/></w:pPr><w:r><w:rPr>'
        f'<w:rFonts w:ascii="{family}" w:hAnsi="{family}" w:cs="{family}"/><w:color w:val="{ink.text}"/>'
        f'<w:sz w:val="{type_.size}"/><w:szCs w:val="{type_.size}"/></w:rPr><w:t xml:space="preserve">'
        f"{escaping.text(box.text)}</w:t></w:r></w:p></w:txbxContent></wps:txbx>"
        f'<wps:bodyPr rot="0" wrap="square" lIns="{INSET * EMU}" tIns="{ABOVE * EMU}" rIns="{INSET * EMU}" '
        f'bIns="{ABOVE * EMU}" anchor="ctr"><a:noAutofit/></wps:bodyPr></wps:wsp>'
    )


def _line(line: Line, ink: Ink, paper: Paper) -> str:
    left, top = min(line.x1, line.x2), min(line.y1, line.y2)
    return (
        f'<wps:wsp><wps:cNvPr id="{paper.shapes.next()}" name="Linje" descr="Linje"/><wps:cNvCnPr/><wps:spPr>'
        f"{_transform(left, top, abs(line.x2 - line.x1), abs(line.y2 - line.y1))}"
        f'<a:prstGeom prst="line"><a:avLst/></a:prstGeom>{_stroke(ink, arrow=line.arrow)}</wps:spPr><wps:bodyPr/>'
        "</wps:wsp>"
    )


def _picture(picture: Picture, frame: Frame, paper: Paper) -> str:
    scale = min(1.0, frame.width / (picture.width * PIXEL), frame.height / (picture.height * PIXEL))
    width, height = (max(1, int(pixels * PIXEL * scale)) * EMU for pixels in (picture.width, picture.height))
    size = f'cx="{width}" cy="{height}"'
    identity = paper.links.picture(paper.shapes.part(picture.data, picture.kind))
    name = attribute(picture.title)
    data = (
        f'<a:graphicData uri="{_DRAWING}/picture"><pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr>'
        f'<pic:cNvPr id="{paper.shapes.next()}" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip xmlns:r="{RELATIONSHIPS}" r:embed="{identity}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</pic:spPr></pic:pic></a:graphicData>"
    )
    return _inline(size, picture.title, picture.alt, data, paper)
