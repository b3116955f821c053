"""
A document's own properties (`docProps/core.xml`): nobody's but its own, whoever made the template.

>>> core = DocumentProperties("Halvårsrapport", "Ås kommune", "nb-NO", "2013-06-20")
>>> "Ås kommune" in core.markup()
True
"""

from __future__ import annotations

from typing import NamedTuple

from bosodocs.package.escaping import attribute

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
)


class DocumentProperties(NamedTuple):
    """
    Title, author, language and date of a document (ECMA-376-2 §11.1).

    Shape: `language` is a tag such as «nb-NO»; `date` is «2013-06-20», or «» where it is not known, and stands for both
    created and modified, so that the same facts give the same bytes on any day.
    """

    title: str
    author: str
    language: str
    date: str = ""

    def markup(self) -> str:
        """Return the part."""
        dated = f' xsi:type="dcterms:W3CDTF">{self.date}T00:00:00Z</dcterms:'
        stamp = "".join(f"<dcterms:{name}{dated}{name}>" for name in ("created", "modified") if self.date)
        return (
            f"{_HEAD}<dc:title>{attribute(self.title)}</dc:title><dc:creator>{attribute(self.author)}</dc:creator>"
            f"<cp:lastModifiedBy>{attribute(self.author)}</cp:lastModifiedBy>{stamp}"
            f"<dc:language>{self.language}</dc:language></cp:coreProperties>"
        )
