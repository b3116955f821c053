"""
A Word template: compiled once, then filled any number of times.

    bytes of a .docx  --package-->  parts  --xml-->  trees  --flatten-->  markup and tags  --compiler-->  programs

    facts  --program-->  the parts with tags, written anew  --package-->  bytes of a .docx

Parts without tags are never opened again: their compressed bytes are copied. A compiled template holds nothing of any
document, so threads can share it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from bosodocs.errors import Fault, Place, TemplateError, Trouble, Unpackable
from bosodocs.language.sentences import say
from bosodocs.package import archive, keyed, opening, relations
from bosodocs.package.document_properties import DocumentProperties
from bosodocs.package.templates import ADOPTED, Ask, Filled, Limit, Vocabulary, limits_in
from bosodocs.package.writer import Skeleton
from bosodocs.package.xml import Tree, utf8
from bosodocs.prose.records import Contents
from bosodocs.word.filler import contents, controls, document_fields, layout, program, styles, wording
from bosodocs.word.filler.compiler import compile_part
from bosodocs.word.filler.expressions import Scope
from bosodocs.word.filler.paper import Links, Lists, Paper, Shapes, TooMuch
from bosodocs.word.filler.program import Program

WORDPROCESSING = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = b"http://purl.oclc.org/ooxml/"
"""What the addresses begin with in «Strict Open XML Documents» (ISO/IEC 29500-1)."""
FILLED = {"header", "footer", "footnotes", "endnotes", "glossaryDocument"}
"""Kinds of parts beside the main one that tags can stand in; the last has what empty content controls show."""

DOCUMENT = opening.Kind(
    content_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    family="wordprocessingml",
    wrong=("The file is no Word document.", "Give a .docx file."),
    macros=("The template is one with macros (.docm).", "Save it as an ordinary .docx file in Word."),
    other=("The file is a Word template (.dotx).", "Save it as an ordinary .docx file in Word."),
)

_NO_LISTS = (
    "The template lacks the styles «List Bullet» and «List Number» with their lists.",
    "Begin with a copy of the shipped template.",
)

_UTF_16 = {b"\xff\xfe", b"\xfe\xff"}
_NEEDLES = (b"{", *controls.NEEDLES, *document_fields.NEEDLES)

_LANGUAGE = re.compile(rb'(<w:lang\b[^>]*?w:val=")[^"]*(")')


class Template(NamedTuple):
    """
    A compiled template.

    Shape: `programs` by the name of the part they write; `links` has the relationships of those parts; `numbering` and
    `styles` are the parts that lists and the document's language are written into; `used` has what the tags name;
    `named` are the items of lists that they name by key;
    `known` are the template's styles, and `outlined` tells whether a list of contents can be asked for; `told` is what
    of the template is left out of every document.
    """

    programs: dict[str, Program]
    links: dict[str, relations.Relations]
    numbering: styles.Numbering
    numbering_part: str
    styles_part: str
    styles: bytes
    lists: tuple[int, int]
    used: frozenset[str]
    skeleton: Skeleton
    known: styles.Styles
    outlined: bool
    file: str
    named: tuple[keyed.Named, ...]
    limits: tuple[Limit, ...]
    told: tuple[Trouble, ...]

    def fill(self, facts: Scope, properties: DocumentProperties) -> Filled:
        """
        Fill the template; the same facts give the same bytes.

        Raises:
            TemplateError: its loops make more of the facts than a document holds.

        """
        try:
            return self._filled(keyed.place(facts, self.named) if self.named else facts, properties)
        except TooMuch:
            what = "The loops of the template make more of these facts than a document holds."
            raise TemplateError([Fault(what, "Take loops out of one another.", Place(file=self.file))]) from None

    def _filled(self, facts: Scope, properties: DocumentProperties) -> Filled:
        changed: dict[str, bytes] = {relations.CORE_PART: properties.markup().encode()}
        lists, shapes = Lists(self.numbering.first_free, *self.lists), Shapes()
        for name, compiled in self.programs.items():
            known = self.links.get(name, relations.Relations())
            outline = contents.Page(self.known.numbered_headings()) if self.outlined else None
            paper = Paper(lists, Links(known.prefix), shapes, outline)
            program.run(compiled, facts, paper)
            markup = "".join(paper.written)
            if outline is not None and outline.asked is not None:
                markup = markup.replace(contents.MARK, contents.markup(outline, self.known), 1)
            changed[name] = markup.encode()
            if paper.links.targets or paper.links.pictures or name in self.links:
                changed[relations.of(name)] = relations.with_links(
                    known, name, paper.links.targets, paper.links.pictures
                ).encode()
        added = "".join(lists.instances)
        changed[self.numbering_part] = f"{self.numbering.head}{added}{self.numbering.tail}".encode()
        changed[self.styles_part] = _LANGUAGE.sub(rb"\g<1>%b\g<2>" % properties.language.encode(), self.styles)
        return Filled(self.skeleton.pack(changed | shapes.media), tuple(shapes.undrawn))


_TAG = re.compile(rb"\{(?:<[^>]*>)*[{%#]")


def has_tags(data: bytes, _vocabulary: Vocabulary | None = None) -> bool:
    """Return whether a document has a tag in it, or cannot be opened: then what compiles it says why."""
    try:
        parts = {name: _utf8(part.data) for name, part in archive.read(data).items() if name.endswith(".xml")}
    except Unpackable:
        return True
    return any(map(_TAG.search, parts.values())) or not any(name.startswith("word/") for name in parts)


def _utf8(content: bytes) -> bytes:
    return utf8(content) if content[:2] in _UTF_16 else content


@opening.tells_its_file
def compile_template(data: bytes, file: str, ask: Ask) -> Template:
    """
    Compile the bytes of a .docx file, whose name faults tell, for what a form asks of it.

    Raises:
        TemplateError: the file is no Word template, or has tags that are broken or that nothing fills; all at once.

    """
    raw, parts, told = opening.opened(data, ask)
    main = opening.main_part(parts, DOCUMENT)
    rewritten = _ordinary(parts) if STRICT in parts[main] else {}
    parts |= rewritten
    found = opening.related(parts, main)
    related = dict(found)
    styles_part = related.get("styles", "")
    if styles_part not in parts:
        raise Unpackable("The template has no styles.", "Begin with a copy of the shipped template.")
    known = styles.read(parts[styles_part])
    others = [target for kind, target in found if kind in FILLED and target in parts]
    tagged = (name for name in others if ask.wording or _is_written(parts[name]))
    filled = [main, *tagged]
    programs, faults, used, tagged = _programs(filled, parts, file, known, ask)
    faults += _beside(
        {name: content for name, content in parts.items() if b"{" in content and name not in filled}, file
    )
    if used and ADOPTED.encode() not in parts[main]:
        faults += [trouble.at(Place(file=file)) for trouble in ask.missing(used)]
    if faults:
        raise TemplateError(faults)
    if not tagged:
        raise Unpackable(
            "The template has no tags, so nothing would be filled in: it may be a report that is filled already.",
            "Begin with a copy of the shipped template.",
        )
    numbering_part = related.get("numbering", "")
    if numbering_part not in parts:
        raise Unpackable(*_NO_LISTS)
    numbering = styles.read_numbering(parts[numbering_part])
    root, dropped = relations.without_stale(parts["_rels/.rels"])
    fixed = rewritten | {
        "[Content_Types].xml": relations.types_without(parts["[Content_Types].xml"], dropped).encode(),
        "_rels/.rels": root.encode(),
    }
    links = {name: relations.opened(parts[relations.of(name)]) for name in programs if relations.of(name) in parts}
    written = {*programs, *map(relations.of, programs), numbering_part, styles_part, relations.CORE_PART, *dropped}
    kept = [(name, fixed[name]) if name in fixed else part for name, part in raw.items() if name not in written]
    return Template(
        programs=programs,
        links=links,
        numbering=numbering,
        numbering_part=numbering_part,
        styles_part=styles_part,
        styles=parts[styles_part],
        lists=_lists(known, numbering),
        used=used,
        skeleton=Skeleton(kept),
        known=known,
        outlined=any(isinstance(shape, Contents) for shape in ask.vocabulary.values()),
        file=file,
        named=keyed.named(used, ask.vocabulary),
        limits=limits_in(parts[main]),
        told=(*ask.told, *told),
    )


def _programs(
    names: list[str], parts: dict[str, bytes], file: str, known: styles.Styles, ask: Ask
) -> tuple[dict[str, Program], list[Fault], frozenset[str], bool]:
    programs: dict[str, Program] = {}
    faults: list[Fault] = []
    used: frozenset[str] = frozenset()
    tagged = False
    for name in names:
        tree = _tree(name, parts[name])
        if not ask.shipped and any(map(layout.is_misplaced, tree.root.walk())):
            raise Unpackable(*_odd(name))
        same = (tree.slice(0, len(tree.data)),)
        if ask.wording:
            tree = wording.reworded(tree, ask.wording)
        tree = controls.freed(document_fields.freed(tree), known)
        compiled = compile_part(file, tree, known, ask.vocabulary, parts.get(relations.of(name), b""))
        faults.extend(compiled.faults)
        used |= compiled.used
        tagged = tagged or compiled.tagged
        if compiled.program != same:
            programs[name] = compiled.program
    return programs, faults, used, tagged


def _is_written(content: bytes) -> bool:
    """Return whether a part may hold a tag, or what belongs to no document but its template."""
    return content[:2] in _UTF_16 or any(needle in content for needle in _NEEDLES)


def _beside(parts: dict[str, bytes], file: str) -> list[Fault]:
    """Return the tags in parts that are printed and never filled, such as a chart's."""
    if not parts:
        return []
    from bosodocs.word.filler import unfilled  # noqa: PLC0415 - the shipped templates have none

    return [fault for name, content in parts.items() for fault in unfilled.in_part(name, content, file)]


def _ordinary(parts: dict[str, bytes]) -> dict[str, bytes]:
    from bosodocs.word.filler import strict  # noqa: PLC0415 - the shipped templates are written so already

    return strict.ordinary(parts)


def _tree(name: str, content: bytes) -> Tree:
    tree = opening.tree_of(name, content)
    if tree.root.attributes.get("xmlns:w") != WORDPROCESSING:
        raise Unpackable(*_odd(name))
    return tree


def _odd(name: str) -> tuple[str, str]:
    what = say("{name} is not written as Word ordinarily does.", name=name)
    return what, "Save it in Word as «Word Document (.docx)»."


def _lists(known: styles.Styles, numbering: styles.Numbering) -> tuple[int, int]:
    """Return the definitions of bulleted and of numbered lists, by the template's list styles."""
    bullet = known.numbering.get("List Bullet", 0)
    number = known.numbering.get("List Number", 0)
    if bullet not in numbering.abstracts or number not in numbering.abstracts:
        raise Unpackable(*_NO_LISTS)
    return numbering.abstracts[bullet], numbering.abstracts[number]
