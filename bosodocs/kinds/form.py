"""An official form: its sections as data, and what is worked out of them once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from bosodocs.kinds import paths
from bosodocs.kinds.declaration import Derived, Kind, Section, Words
from bosodocs.kinds.declared import declared
from bosodocs.model import Language, Programme
from bosodocs.notation.dates import Date

if TYPE_CHECKING:
    from bosodocs.kinds.items import Items
    from bosodocs.kinds.own_chapters import OwnChapters
    from bosodocs.kinds.places import Places
    from bosodocs.matching.fixed_words import FixedWords
    from bosodocs.matching.labels import Labels


def unchanged(*texts: str) -> dict[str, str]:
    """Return texts that read the same in another language, as its words have them."""
    return {text: text for text in texts}


def states(*any_of: str) -> Callable[[Programme], bool]:
    """Return what tells whether a programme states anything at some paths."""
    return lambda programme: any(paths.stated(programme, path) for path in any_of)


def dated_by(path: str) -> Callable[[Programme], Date | None]:
    """Return what gives the date at a path."""
    return lambda programme: paths.get(programme, path)


def filed_as(name: str, *times: str) -> Callable[[Programme], tuple[str, ...]]:
    """Return what gives the parts of a document's name: its own, the municipality's, and the first time stated."""

    def parts(programme: Programme) -> tuple[str, ...]:
        told = (paths.written(programme, path) for path in times)
        return (name, programme.formalia.called, next(filter(None, told), ""))

    return parts


@declared
class Form:
    """
    One official form.

    Shape: `name` is its name in Python, which its template, golden folder, test and page share; `option` is what an
    officer calls it; `suffix` is that of the file. `title` gives a filled document's title, `file_parts` the parts of
    its name, `stated` tells whether a programme has facts for it, `dated` gives the date of a filled document.
    `nynorsk` is the template's fixed text in nynorsk, by the bokmål that stands there.
    """

    name: str
    option: str
    heading: str
    sections: tuple[Section, ...]
    title: Callable[[Programme], str]
    file_parts: Callable[[Programme], tuple[str, ...]]
    suffix: str = ".docx"
    version: str = ""
    stated: Callable[[Programme], bool] = staticmethod(states("formalia"))
    dated: Callable[[Programme], Date | None] = staticmethod(dated_by("formalia.rapporteringsdato"))
    nynorsk: Mapping[str, str] = MappingProxyType({})
    derived: tuple[Derived, ...] = ()
    head: Kind | None = None
    """What stands above the first section and in the pages' heads."""
    own_chapters: OwnChapters | None = None
    """The municipality's own chapters, where the form lets it have some."""
    titles: tuple[str, ...] = ()
    """Titles that the form and its parts are met under."""
    wider_titles: tuple[str, ...] = ()
    """Those of them that may have more behind them."""
    guidance: tuple[str, ...] = ()
    """Headings of the form's own guidance: what stands below them is nobody's answer."""
    instructions: str = ""
    """The fingerprint of what it prints for those who fill it in."""
    placeholders: tuple[str, ...] = ()
    """Patterns of what the blank form has in its fields."""
    due: Mapping[int, tuple[int, int]] = MappingProxyType({})
    """Month and day that the report on each half of a year is due, where that is known."""
    open: bool = False
    """Whether a file may ask what is not declared here: it is no official form, but any that resembles one."""
    shows_short_name: bool = False
    """Whether its pages say the municipality's short name where that is not its name without «kommune»."""

    def wording(self, language: Language) -> Words:
        """Return what the form's own words are replaced by in a language; nothing for bokmål."""
        return self.nynorsk if language == Language.NYNORSK else {}

    def sheet(self, number: int, content: Kind, *names: str) -> Section:
        """Return a section as a sheet of a workbook: its content in cells, and what the sheet is called."""
        section = next(section for section in self.sections if section.number == number)
        return section._replace(contents=(content,), sheets=names, said=())

    @property
    def contents(self) -> Iterator[Kind]:
        """All contents of its sections, in order."""
        return (content for section in self.sections for content in section.contents)

    @cached_property
    def places(self) -> Places:
        """Where each path of the programme file stands on it."""
        from bosodocs.kinds.places import Places  # noqa: PLC0415 - stands on this module

        return Places(self.sections)

    @cached_property
    def words(self) -> FixedWords:
        """Its own words, in the languages it is printed in; what only reading needs."""
        from bosodocs.matching.fixed_words import FixedWords  # noqa: PLC0415 - filling does not wait for it

        return FixedWords(self.nynorsk, self.labels(), self.placeholders, self.instructions)

    def labels(self) -> Iterator[str]:
        """Return every label of it, as often as it is declared."""
        yield from (*self.titles, *self.guidance)
        for section in self.sections:
            yield from (*section.spellings, *section.sheets)
            yield from (spelt for said in section.said for spelt in said.spellings)
        for content in (*self.contents, *filter(None, (self.head, self.own_chapters))):
            yield from content.labels()

    @cached_property
    def headings(self) -> Labels[int]:
        """The headings of its sections, each leading to the section's index."""
        pairs = tuple((spelt, at) for at, section in enumerate(self.sections) for spelt in section.spellings)
        return self.words.labels(pairs, tuple(spelt for section in self.sections for spelt in section.wider))

    @cached_property
    def known_titles(self) -> Labels[int]:
        """Its titles, to be found."""
        return self.words.labels(tuple((title, 1) for title in self.titles), self.wider_titles)

    @cached_property
    def written(self) -> tuple[Derived, ...]:
        """What its tags name beyond the programme file's own keys, or print in another shape."""
        return (*self.derived, *(derived for content in self.contents for derived in content.write()))

    @cached_property
    def items(self) -> Mapping[str, Items]:
        """The lists whose items its tags can name one by one, by their paths."""
        return {derived.path: derived.items for derived in self.written if derived.items is not None}
