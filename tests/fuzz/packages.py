"""
Office files changed in their structure: elements dropped, doubled, moved, wrapped; odd numbers, texts and targets.

What is changed stays well-formed, so that no reader refuses it at its door: what some program could write.
"""

import random
import zipfile
from copy import deepcopy
from functools import lru_cache
from io import BytesIO

from lxml import etree

from tests.excel import raw
from tests.fuzz import oddities

MARKUP = (".xml", ".rels", ".vml")
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
WRAPPERS = (
    f"{{{W}}}ins", f"{{{W}}}del", f"{{{W}}}moveFrom", f"{{{W}}}smartTag", f"{{{W}}}hyperlink", f"{{{W}}}fldSimple",
    f"{{{W}}}customXml", f"{{{MC}}}AlternateContent", f"{{{MC}}}Choice", f"{{{MC}}}Fallback",
    f"{{{W}}}sdtContent", f"{{{W}}}r", f"{{{W}}}p", f"{{{W}}}tbl", f"{{{W}}}tr", f"{{{W}}}tc", f"{{{W}}}txbxContent",
)  # fmt: skip
FRAGMENTS = tuple(
    f'<x xmlns:w="{W}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">{markup}</x>'
    for markup in (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        "<w:r><w:instrText> TOC \\o </w:instrText></w:r>",
        '<w:r><w:br w:type="page"/><w:tab/><w:noBreakHyphen/><w:softHyphen/><w:cr/></w:r>',
        '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
        "<w:r><w:rPr><w:strike/></w:rPr><w:t>X</w:t></w:r>",
        "<w:r><w:t>{{ formalia.kommune }}</w:t></w:r>",
        "<w:r><w:t>{%p for mål in mål.hovedmål %}</w:t></w:r>",
        "<w:r><w:t>{%tr endfor %}</w:t></w:r>",
        '<w:bookmarkStart w:id="1" w:name="b"/>',
        '<w:bookmarkEnd w:id="1"/>',
        '<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr></w:p>',
        "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>",
        "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>",
        '<w:gridSpan w:val="3"/>',
        '<w:vMerge w:val="restart"/>',
    )
)


@lru_cache(maxsize=300)
def parts(data):
    """The parts of a package."""
    with zipfile.ZipFile(BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist() if not name.endswith("/")}


@lru_cache(maxsize=300)
def _tree(part):
    return etree.fromstring(part)


def changed(data, chance):
    """A package with one to four changes in one to three of its parts."""
    made = dict(parts(data))
    names = [name for name in made if name.lower().endswith(MARKUP)]
    weights = [1 + len(made[name]) ** 0.5 for name in names]
    for name in dict.fromkeys(chance.choices(names, weights, k=chance.choice((1, 1, 2, 3)))):
        if chance.random() < 0.03:
            chance.choice(_PACKAGE)(made, name, chance)
            continue
        root = deepcopy(_tree(made[name]))
        for _ in range(chance.choice((1, 1, 2, 4))):
            elements = list(root.iter(etree.Element))
            chance.choice(_CHANGES)(chance.choice(elements), elements, chance)
        made[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return raw.packed(made)


def _dropped(element, _elements, _chance):
    if (parent := element.getparent()) is not None:
        parent.remove(element)


def _doubled(element, _elements, chance):
    if (parent := element.getparent()) is not None:
        for _ in range(chance.choice((1, 1, 2, 30))):
            parent.insert(parent.index(element), deepcopy(element))


def _moved(element, elements, chance):
    target = chance.choice(elements)
    if element.getparent() is not None and element not in (target, *target.iterancestors()):
        target.insert(chance.randint(0, len(target)), element)


def _copied(element, elements, chance):
    if len(element) < 200:
        target = chance.choice(elements)
        target.insert(chance.randint(0, len(target)), deepcopy(element))


def _wrapped(element, _elements, chance):
    if (parent := element.getparent()) is not None:
        wrapper = etree.Element(chance.choice(WRAPPERS))
        parent.replace(element, wrapper)
        wrapper.append(element)


def _unwrapped(element, _elements, _chance):
    if (parent := element.getparent()) is not None:
        at = parent.index(element)
        for child in reversed(element):
            parent.insert(at, child)
        parent.remove(element)


def _renamed(element, elements, chance):
    element.tag = chance.choice(elements).tag


def _attribute(element, elements, chance):
    holders = [one for one in (element, chance.choice(elements)) if one.attrib]
    if holders:
        held = chance.choice(holders)
        name = chance.choice(list(held.attrib))
        if chance.random() < 0.2:
            del held.attrib[name]
        else:
            other = chance.choice(elements)
            held.set(name, chance.choice((chance.choice(oddities.VALUES), *other.attrib.values())))


def _text(element, elements, chance):
    held = chance.choice([one for one in elements if one.text] or [element])
    held.text = chance.choice((chance.choice(oddities.TEXTS), chance.choice(elements).text, None))


def _odd_piece(element, _elements, chance):
    for piece in etree.fromstring(chance.choice(FRAGMENTS)):
        element.insert(chance.randint(0, len(element)), piece)


_CHANGES = (
    _dropped, _dropped, _doubled, _moved, _copied, _wrapped, _unwrapped, _renamed, _attribute, _attribute, _attribute,
    _text, _odd_piece, _odd_piece,
)  # fmt: skip


def _without(made, name, _chance):
    del made[name]


def _emptied(made, name, _chance):
    made[name] = b""


def _exchanged(made, name, chance):
    made[name] = made[chance.choice(list(made))]


def _in_another_case(made, name, chance):
    made[chance.choice((name.upper(), name.lower(), name.title(), name.replace("/", "\\")))] = made.pop(name)


def _in_utf_16(made, name, _chance):
    text = made[name].decode("utf-8", "replace")
    made[name] = text.replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16")


_PACKAGE = (_without, _emptied, _exchanged, _in_another_case, _in_utf_16)


def example(data, seed):
    """One change of a package, told by its seed."""
    return changed(data, random.Random(seed))  # noqa: S311 - the same in each run
