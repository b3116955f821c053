"""What the cross-table of partners says."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bosodocs.checks.rules import found
from bosodocs.errors import Finding, Trouble
from bosodocs.forms.partners import row_of
from bosodocs.kinds import paths
from bosodocs.kinds.declaration import CrossTable, Group
from bosodocs.language.sentences import say
from bosodocs.model import Participation, Partner, Programme


def check(table: CrossTable) -> Callable[[Programme], Iterator[Finding]]:
    """Give the check of a form's cross-table."""

    def look(programme: Programme) -> Iterator[Finding]:
        for group in table.groups:
            for index, partner in enumerate(paths.get(programme, group.path) or ()):
                yield from _partner(programme, group, f"{group.path}[{index}]", partner)

    return look


def _partner(programme: Programme, group: Group, path: str, partner: Partner) -> Iterator[Finding]:
    row = row_of(partner.partner, group)
    if partner.partner and not row:
        what = say("«{partner}» is no row of the form, and stands last.", partner=partner.partner)
        yield found("partner-row", programme, f"{path}.partner", Trouble(what, _nearest(partner.partner, group.rows)))
    if Participation.NONE in partner.participation and len(set(partner.participation)) > 1:
        what = say("«{partner}» takes no part, and has another cross.", partner=partner.partner)
        yield found("participation", programme, f"{path}.deltakelse", Trouble(what, "Keep one of them."))
    if row in group.open_rows and partner.participation and not partner.name:
        what = say("«{partner}» has a cross and no name.", partner=partner.partner)
        yield found("partner-name", programme, path, Trouble(what, "Write who they are as «navn»."))


def _nearest(written: str, rows: tuple[str, ...]) -> str:
    import difflib  # noqa: PLC0415 - only where there is something to say

    near = difflib.get_close_matches(written, rows, 1)
    return say("Did you mean «{near}»?", near=near[0]) if near else "Write «Andre», with its name as «navn»."
