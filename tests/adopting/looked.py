"""What stands in a filled form, looked at with lxml and nothing of the project."""

import io
import re
import zipfile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"


def parts(data):
    """The parts of a package."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _text(paragraph):
    pieces = []
    for element in paragraph.iter(f"{W}t", f"{W}tab", f"{W}br", f"{W}p"):
        if element.tag == f"{W}p" and element is not paragraph:
            break
        if element.tag != f"{W}p":
            pieces.append(element.text or "" if element.tag == f"{W}t" else "\t" if element.tag == f"{W}tab" else "\n")
    return "".join(pieces)


def lines(data):
    """Every paragraph that shows something, part by part; what only older programs show is left out."""
    found = []
    for name, content in parts(data).items():
        if re.fullmatch(r"word/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml", name):
            root = etree.fromstring(content)
            for old in list(root.iter(f"{MC}Fallback")):
                old.getparent().remove(old)
            found += [text for one in root.iter(f"{W}p") if (text := _text(one).strip())]
    return found


def every_word(data):
    """Every text of a package, also of what is not shown: properties, deleted text, old programs' share."""
    told = []
    for name, content in parts(data).items():
        if name.endswith((".xml", ".rels")):
            root = etree.fromstring(content)
            for one in root.iter():
                told += [str(value) for value in one.attrib.values()]
                told.append(one.text or "")
    return "\n".join(told)


def tables(data):
    """Each table as rows of the texts of cells."""
    root = etree.fromstring(parts(data)["word/document.xml"])
    made = []
    for table in root.iter(f"{W}tbl"):
        rows = []
        for row in table.iter(f"{W}tr"):
            if next(row.iterancestors(f"{W}tbl")) is table:
                cells = [cell for cell in row.iter(f"{W}tc") if next(cell.iterancestors(f"{W}tr")) is row]
                rows.append(
                    ["\n".join(filter(None, (_text(one).strip() for one in cell.iter(f"{W}p")))) for cell in cells]
                )
        made.append(rows)
    return made


def leaves(value, path=""):
    """Each stated text of facts with its path."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, f"{path}.{key}".lstrip("."))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from leaves(inner, f"{path}[{number}]")
    elif value not in (None, ""):
        yield path, str(value)
