"""
An Excel template: compiled once, then filled any number of times.

    bytes of a .xlsx  --package-->  parts  --names-->  tags  --compiler-->  bands of rows

    facts  --sheet-->  rows laid, grown and written  --package-->  bytes of a .xlsx

Parts that no fact and no moved row touches keep their compressed bytes. A compiled template holds nothing of any
document, so threads can share it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from bosodocs.errors import Place, TemplateError, Trouble, Unpackable
from bosodocs.excel import unused
from bosodocs.excel.filler import book, charts, counted_rows, moving, name_paths, names, pivots, sheet, text_tags
from bosodocs.excel.filler.book import Book
from bosodocs.excel.filler.compiler import compile_sheet
from bosodocs.excel.filler.row_reader import Source
from bosodocs.excel.filler.rows import Fixed, Sheet, Value
from bosodocs.excel.filler.sheet import CompiledSheet
from bosodocs.excel.filler.strings import Strings
from bosodocs.excel.filler.styles import Styles
from bosodocs.excel.references import Formula, Piece, Reference, formula, moved
from bosodocs.language.sentences import say
from bosodocs.notation.suggestions import nearest
from bosodocs.package import archive, keyed, opening, relations
from bosodocs.package.document_properties import DocumentProperties
from bosodocs.package.templates import Ask, Filled, Limit, Vocabulary
from bosodocs.package.writer import Skeleton
from bosodocs.package.xml import Element, Tree, is_markup, parse

_FORMULA = re.compile(rb"<(?:[A-Za-z0-9]+:)?f[>\s/]")


class Moved(NamedTuple):
    """A part that is written anew where the rows of sheets have moved that it refers to."""

    part: str
    sheets: frozenset[str]
    pieces: Formula


class Template(NamedTuple):
    """
    A compiled template.

    Shape: `sheets` are those with facts or formulas; `strings` is the part with the texts, its texts and their number;
    `workbook` and `names` are the main part around its defined names; `used` has what the names lead to, `named` the
    items of lists among that; `told` is what of the template is left out of every workbook.
    """

    sheets: tuple[CompiledSheet, ...]
    charts: tuple[charts.Chart, ...]
    moved: tuple[Moved, ...]
    workbook_part: str
    workbook: Formula
    strings_part: str
    strings: tuple[str, int]
    used: frozenset[str]
    named: tuple[keyed.Named, ...]
    skeleton: Skeleton
    told: tuple[Trouble, ...]

    @property
    def limits(self) -> tuple[Limit, ...]:
        """How long its answers may be: a workbook has nothing to say of that."""
        return ()

    def fill(self, facts: Mapping[str, Any], properties: DocumentProperties) -> Filled:
        """Fill the template; the same facts give the same bytes."""
        if self.named:
            facts = keyed.place(facts, self.named)
        strings = Strings(self.strings[1])
        watched: dict[tuple[str, str, int], Value] = {}
        laid = {compiled.name: [sheet.lay(band, facts) for band in compiled.bands] for compiled in self.sheets}
        growths = {compiled.name: sheet.growth(compiled, laid[compiled.name]) for compiled in self.sheets}
        changed = {relations.CORE_PART: properties.markup()}
        for compiled in self.sheets:
            paper = Sheet(compiled.name, [], strings, growths, watched)
            changed[compiled.part] = sheet.fill(compiled, laid[compiled.name], paper)
        for chart in self.charts:
            changed[chart.part] = charts.markup(chart, growths, watched)
        for part in self.moved:
            if any(growths.get(name) for name in part.sheets):
                changed[part.part] = moved(part.pieces, growths)
        changed[self.workbook_part] = moved(self.workbook, growths)
        changed[self.strings_part] = f"{self.strings[0]}{''.join(strings.added)}</sst>"
        return Filled(self.skeleton.pack({name: content.encode() for name, content in changed.items()}))


_CHART, _HEAD = re.compile(rb"<(?:\w+:)?chartSpace[\s>]"), 2_000
"""A chart is known by what it is, in the first bytes of its part; programs differ about names."""


def has_tags(data: bytes, vocabulary: Vocabulary | None = None) -> bool:
    """
    Return whether a workbook has a name that is a form's, or nearly so, or cannot be opened: compiling says why.

    Where no form is known yet, a name with a dot is one.
    """
    try:
        parts = {name: part.data for name, part in archive.read(data).items()}
        main = parts.get(opening.main_name(parts), b"")
        names_ = opening.tree_of("", main).root.walk() if main else ()
    except Unpackable:
        return True
    named = [one.attributes.get("name", "") for one in names_ if one.name.rpartition(":")[2] == "definedName"]
    own = (name.casefold() for name in named if not name.startswith("_xlnm"))
    if vocabulary is None:
        return any("." in name for name in own)
    return any(name.partition(".")[0] in vocabulary or _is_nearly(name, vocabulary) for name in own)


def _is_nearly(name: str, vocabulary: Vocabulary) -> bool:
    """Return whether a name has a slip in its first key."""
    first, dot, _ = name.partition(".")
    return bool(dot and nearest(first, vocabulary))


@opening.tells_its_file
def compile_template(data: bytes, file: str, ask: Ask) -> Template:
    """
    Compile the bytes of a .xlsx file, whose name faults tell, for what a form asks of it.

    Raises:
        TemplateError: the file is no Excel workbook, or has names that nothing fills or that lead nowhere; all at once.

    """
    package = Book(data, ask)
    parts = package.parts
    if package.related.get("styles", "") not in parts:
        raise Unpackable("The template has no styles.", "Begin with a copy of the shipped template.")
    holder = package.tree.root.child("definedNames")
    tags, troubles, used = names.read(holder.children if holder is not None else (), ask.vocabulary)
    shown = [
        charts.read(name, opening.tree_of(name, content))
        for name, content in parts.items()
        if is_markup(content) and _CHART.search(content, 0, _HEAD)
    ]
    styles = Styles(opening.tree_of(package.related["styles"], parts[package.related["styles"]]))
    strings = package.related.get("sharedStrings", "")
    texts = parse(parts.get(strings, book.NO_STRINGS))
    if not ask.shipped:
        used |= _put_texts(package, tags, texts, ask.vocabulary, troubles)
    if not used and not troubles:
        raise Unpackable(
            "The template has no names that facts go to, so nothing would be filled in.",
            "Begin with a copy of the shipped template.",
        )
    watched = [reference for chart in shown for reference in chart.references]
    sheets, more, reckons = _sheets(package, tags, styles, texts, watched)
    troubles += more
    troubles += counted_rows.troubles(package.tree, "", package.sheets, tags)
    adopted = _is_adopted(holder)
    troubles += ask.missing(used) if used and not adopted else ()
    if troubles:
        raise TemplateError([trouble.at(Place(file=file)) for trouble in troubles])
    grown = {name for name, found in tags.items() if found.blocks or found.cells}
    stores = list(pivots.read(parts))
    compiled = {compiled.part for compiled in sheets}
    parts |= {name: tree.data for name, tree in stores}
    return Template(
        sheets=tuple(sheets),
        charts=tuple(shown),
        moved=tuple(
            part
            for part in (*_moved(package, grown, compiled), *(_whole(name, "", tree) for name, tree in stores))
            if part.sheets & grown
        ),
        workbook_part=package.main,
        workbook=_workbook(package.tree, reckons=reckons),
        strings_part=strings or "xl/sharedStrings.xml",
        strings=(book.opened(texts, _gone(package, sheets) if adopted else ()), len(texts.root.children)),
        used=used | ({names.ADOPTED} if adopted else set()),
        named=keyed.named(used, ask.vocabulary),
        skeleton=book.skeleton(package, styles, strings),
        told=(*ask.told, *package.told),
    )


def _put_texts(
    package: Book, tags: dict[str, names.Tags], texts: Tree, vocabulary: Vocabulary, troubles: list[Trouble]
) -> set[str]:
    """Put the tags within texts to those that names are; return the paths that they lead to."""
    marked = text_tags.MARK in texts.data
    used: set[str] = set()
    for name, part in package.sheets.items():
        if not (marked or text_tags.MARK in package.parts[part]):
            continue
        tree = opening.tree_of(part, package.parts[part])
        for column, row, text in text_tags.read(tree, texts.root.children, vocabulary):
            paths = [piece.path for piece in text if piece.path]
            wrong = [
                trouble for path in paths for trouble in text_tags.wrong(path, f"{name}!{column}{row}", vocabulary)
            ]
            troubles += wrong
            if not wrong:
                tags[name] = text_tags.within(tags.get(name, names.Tags((), ())), column, row, text)
                used |= {name_paths.marked(path, vocabulary) for path in paths}
    return used


def _gone(package: Book, sheets: Iterable[CompiledSheet]) -> frozenset[int]:
    """Return the numbers of the texts that stand only where facts go."""
    compiled = {one.part for one in sheets}
    pieces = (piece for one in sheets for band in one.bands for row in band.rows for piece in row.pieces)
    own = [f"{piece.markup}{piece.beyond}".encode() for piece in pieces if isinstance(piece, Fixed)]
    own += [package.parts[part] for part in package.sheets.values() if part not in compiled]
    return unused.shown(package.parts[part] for part in package.sheets.values()) - unused.shown(own)


def _is_adopted(holder: Element | None) -> bool:
    """Return whether a template was made of a form without names: it need not print all that its form asks."""
    found = holder.children if holder is not None else ()
    return any(element.attributes.get("name") == names.ADOPTED for element in found)


def _said(texts: Tree) -> list[str]:
    return ["".join(text.text for text in entry.walk() if text.name == "t") for entry in texts.root.children]


def _sheets(
    package: Book,
    tags: Mapping[str, names.Tags],
    styles: Styles,
    texts: Tree,
    watched: list[Reference],
) -> tuple[list[CompiledSheet], list[Trouble], bool]:
    """Compile the sheets with names or formulas; tell what is wrong, and whether some formulas are the author's own."""
    said = _said(texts)
    made: list[CompiledSheet] = []
    reckons = False
    troubles = [
        Trouble(say("There is no sheet «{name}».", name=found.sheet), "Name the cells again.")
        for name, found in tags.items()
        if name not in package.sheets
    ]
    for name, part in package.sheets.items():
        found = tags.get(name, names.Tags((), ()))
        if not (found.blocks or found.cells) and not _FORMULA.search(package.parts[part]):
            continue
        shown = [reference for reference in watched if reference.sheet == name]
        tree = opening.tree_of(part, package.parts[part])
        compiled = compile_sheet(Source(name, part, tree, found, styles, said, shown))
        made.append(compiled.sheet)
        troubles += compiled.troubles
        troubles += counted_rows.troubles(tree, name, package.sheets, tags)
        troubles += pivots.troubles(package.of_sheet(part), package.parts, found)
        reckons = reckons or compiled.reckons
    return made, troubles, reckons


def _moved(package: Book, grown: set[str], compiled: set[str]) -> Iterator[Moved]:
    """Take apart what belongs to sheets; of one without facts, what names another sheet («Mål!A9»)."""
    for name, part in package.sheets.items():
        for target in (*([] if part in compiled else [part]), *package.of_sheet(part)):
            content = package.parts[target]
            if name not in grown and b"!" not in content:
                continue
            try:
                tree = opening.tree_of(target, content)
            except Unpackable:
                continue  # VML is not always XML; a note's frame then stays where it was
            yield _whole(target, name, tree)


def _whole(part: str, sheet: str, tree: Tree) -> Moved:
    pieces = moving.pieces(tree, sheet, (0, len(tree.data)))
    return Moved(part, moving.sheets(pieces), pieces)


def _workbook(tree: Tree, *, reckons: bool) -> Formula:
    """Take the main part apart at its names; formulas without a value of ours are worked out when it is opened."""
    data = tree.data
    calculation = tree.root.child("calcPr")
    holder = tree.root.child("definedNames")
    found: list[Piece] = []
    at = 0
    for element in holder.children if holder is not None else ():
        found.append(tree.slice(at, element.inner))
        found.extend(moving.escaped(formula(element.text, "")))
        at = element.inner_end
    end = calculation.start if calculation is not None else len(data)
    found.append(tree.slice(at, end))
    if calculation is not None:
        kept = {name: value for name, value in calculation.attributes.items() if name != "fullCalcOnLoad"}
        attributes = kept | ({"fullCalcOnLoad": "1"} if reckons else {})
        written = "".join(f' {name}="{value}"' for name, value in attributes.items())
        found += [f"<calcPr{written}/>", tree.slice(calculation.end, len(data))]
    elif reckons and holder is not None and isinstance(last := found[-1], str):
        found[-1] = last.replace("</definedNames>", '</definedNames><calcPr fullCalcOnLoad="1"/>', 1)
    return moving.together(found)
