"""What the cross-table of partners says."""

from __future__ import annotations

from collections.abc import Iterator

from bosodocs.checks.rules import Looked, found
from bosodocs.errors import Finding, Trouble
from bosodocs.kinds import paths
from bosodocs.kinds.cross_table import CrossTable, Group
from bosodocs.kinds.partner_rows import row_of
from bosodocs.language.sentences import say
from bosodocs.model import Participation, Partner


def check(looked: Looked) -> Iterator[Finding]:
    """Look at each partner of the form's cross-tables."""
    for table in looked.form.contents:
        for group in table.groups if isinstance(table, CrossTable) else ():
            for index, partner in enumerate(paths.get(looked.programme, group.path) or ()):
                yield from _partner(looked, group, f"{group.path}[{index}]", partner)


def _partner(looked: Looked, group: Group, path: str, partner: Partner) -> Iterator[Finding]:
    row = row_of(partner.partner, group)
    if partner.partner and not row:
        what = say("«{partner}» is no row of the form, and stands last.", partner=partner.partner)
        yield found("partner-row", looked, f"{path}.partner", Trouble(what, _nearest(partner.partner, group.rows)))
    if Participation.NONE in partner.participation and len(set(partner.participation)) > 1:
        what = say("«{partner}» takes no part, and has another cross.", partner=partner.partner)
        yield found("participation", looked, f"{path}.deltakelse", Trouble(what, "Keep one of them."))
    if row in group.open_rows and partner.participation and not partner.name:
        what = say("«{partner}» has a cross and no name.", partner=partner.partner)
        yield found("partner-name", looked, path, Trouble(what, "Write who they are as «navn»."))


def _nearest(written: str, rows: tuple[str, ...]) -> str:
    import difflib  # noqa: PLC0415 - only where there is something to say

    near = difflib.get_close_matches(written, rows, 1)
    return say("Did you mean «{near}»?", near=near[0]) if near else "Write «Andre», with its name as «navn»."
