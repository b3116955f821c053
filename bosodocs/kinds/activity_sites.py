"""Where the activities of an activity list stand: in rows that repeat, the name above the lines of each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bosodocs import matching
from bosodocs.kinds import records, tagged
from bosodocs.kinds.tagged import Line, Put, Repeat
from bosodocs.page.records import Table

if TYPE_CHECKING:
    from bosodocs.kinds.activities import Activities
    from bosodocs.matching.extraction import Extraction
    from bosodocs.matching.place import Place

_NAMED = (Line("{%p if loop.first and a.navn %}"), Line("{{ a.navn }}", "heading"), Line("{%p endif %}"))
_CELLS = {
    "nr": (Line("{% if loop.first %}{{ a.nr }}{% endif %}"),),
    "tiltak": (Line("{{p l.tiltak }}"),),
    "resultatmål": (Line("{{p l.resultatmål }}"),),
    "finansiering": (Line("{% for f in l.finansiering %}{{ f }}{% if not loop.last %}\n{% endif %}{% endfor %}"),),
    "tidsramme": (Line("{{ l.tidsramme }}"),),
    "parter": (Line("{% for f in l.parter %}{{ f }}{% if not loop.last %}\n{% endif %}{% endfor %}"),),
}


def edits(kind: Activities, place: Place, extraction: Extraction) -> Iterator[tagged.Edit]:
    """Return the row of a line, repeated for each activity and its lines; all go into the first of several tables."""
    known = records.labels_of(kind.headed(), extraction)
    tables = (block for block in place.blocks if isinstance(block, Table))
    found = (matching.grids.body(table, known, first="tekst") for table in tables)
    for number, body in enumerate(one for one in found if one is not None and one.rows):
        rows = [row for row in range(len(body.rows)) if not matching.sums.is_sum(body.cell(row, "tekst").text)]
        sites = tuple(tagged.site(body.rows[row]) for row in rows)
        title = (Line("{%p if loop.first and a.tittel %}"), Line("{{ a.tittel }}", "heading"), Line("{%p endif %}"))
        named = title if "nr" in body.at else _NAMED
        cells = {"tekst": (*named, Line("{{p l.tekst }}")), **_CELLS}
        told = ((body.cell(rows[0], key).site, cells[key]) for key in body.at if key in cells) if rows else ()
        puts = tuple(Put(site, lines) for site, lines in told if site is not None)
        if rows and number:
            yield tagged.Gone(sites[0])
        elif rows:
            yield Repeat(sites, (("a", kind.path), ("l", "a.linjer")), puts)
