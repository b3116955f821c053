"""What reading gives back: the facts of a filled form, which form it is, and every doubt on the way."""

from __future__ import annotations

from dataclasses import dataclass, field

from bosodocs.errors import Finding
from bosodocs.kinds.form import Form
from bosodocs.model import Programme


@dataclass(frozen=True)
class Reading:
    """
    A filled form, read.

    Shape: `programme` holds what the form shows; `notes` has a finding for each doubt, its id being the kind
    (`bosodocs.matching.notes.KINDS`), its label the place in the document; `files` are pictures of the document, by the
    names that the programme knows them under.
    """

    programme: Programme
    form: Form
    notes: tuple[Finding, ...] = ()
    files: dict[str, bytes] = field(default_factory=dict[str, bytes], repr=False)
