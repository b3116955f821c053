"""
What stands in a document beside its text, or is not taken as it stands: a sentence for each kind, with its words.

A note may be the only copy of these words, so they are told whole.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from bosodocs.language.sentences import fixed, say
from bosodocs.matching.notes import Notes
from bosodocs.notation import characters, typography
from bosodocs.page.records import Doubt

_MOST = 100
"""Doubts of one kind that are told one by one; of more, the words are told together."""


class _Telling(NamedTuple):
    """
    How a kind of doubt is told: the note's own kind, the sentence, and what helps.

    Shape: `name` is what is not taken along; `lost` is set where words are lost with it.
    """

    kind: str
    sentence: str
    help: str
    name: str = ""
    lost: bool = True


_LOST = "{kind} is not taken along: {text}."
_PUT_IT_IN = "Write what it says into the text."
_TELLINGS = {
    "changes": _Telling(
        "changes",
        "The document holds tracked changes; they are read as accepted.",
        "Accept or refuse them in Word if that is not what you want.",
        lost=False,
    ),
    "elsewhere": _Telling(
        "lost",
        "The document takes something from elsewhere ({bare}), which is left alone.",
        "Put it into the file itself.",
        lost=False,
    ),
    "active": _Telling(
        "lost",
        "The document holds {what}, which is left alone.",
        "Look at it in Word if something of the form is missing here.",
        lost=False,
    ),
    "embedded": _Telling("lost", _LOST, _PUT_IT_IN, fixed("An embedded document"), lost=False),
    "comment": _Telling("lost", _LOST, _PUT_IT_IN, fixed("A comment")),
    "footnote": _Telling("lost", _LOST, _PUT_IT_IN, fixed("A footnote")),
    "endnote": _Telling("lost", _LOST, _PUT_IT_IN, fixed("An endnote")),
    "struck": _Telling("lost", _LOST, "Take the line away if it is valid.", fixed("Text with a line through it")),
    "hidden": _Telling("lost", _LOST, "Show it in Word if it belongs to the form.", fixed("Hidden text")),
    "instruction": _Telling("lost", _LOST, _PUT_IT_IN, fixed("Text that a field of Word hides")),
    "signs": _Telling("lost", _LOST, _PUT_IT_IN, fixed("A sign that has no letter")),
    "field": _Telling(
        "doubt",
        "A field of Word never ends: {text}. What stands behind it is read as text.",
        "Check that text in Word.",
        lost=False,
    ),
    "unworked": _Telling(
        "lost",
        "A field of Word holds no result: {text}.",
        "Open the document in Word, click in the field and press F9, and save it; or write the text itself.",
    ),
    "ink": _Telling(
        "lost", "Handwriting is not taken along: it has no letters.", "Write what it says into the text.", lost=False
    ),
    "direction": _Telling(
        "doubt",
        "A text is written from right to left: {text}. It is read in the order in which its letters stand in the file.",
        "Check it, and write it anew if it is shown otherwise.",
    ),
    "flagged": _Telling(
        "doubt",
        "{text} stands in a field that is marked as not filled in; it is read as an answer.",
        "Check that somebody has written it.",
    ),
    "bound": _Telling(
        "doubt",
        "A field shows {text}; the data that it is bound to say {more}, and Word shows these.",
        "The page is read. Open the document in Word, and check which is right.",
    ),
    "link": _Telling(
        "lost",
        "A link leads neither to the web nor to a mailbox; only its words are kept: {text}.",
        "Write the address into the text if it is needed.",
    ),
    "control": _Telling(
        "doubt",
        "{bare} signs in the document are no letters; they are read as Windows would write them.",
        "Check the quotes and dashes in the text.",
        lost=False,
    ),
}


def tell(doubts: Iterable[Doubt], notes: Notes) -> None:
    """Note what a document holds beside its text."""
    kinds: dict[str, list[Doubt]] = {}
    for doubt in doubts:
        kinds.setdefault(doubt.kind, []).append(doubt)
    untold = 0
    for kind, found in kinds.items():
        telling = _TELLINGS.get(kind)
        if telling is None:
            continue
        for doubt in found[:_MOST]:
            _tell(telling, doubt, notes)
        more = found[_MOST:]
        if more and telling.lost:
            said = dict.fromkeys(f"{doubt.text} ({doubt.more})" if doubt.more else doubt.text for doubt in more)
            _tell(telling, Doubt(kind, "; ".join(said)), notes)
        untold += len(more)
    if untold:
        notes.add("lost", say("The same holds for {count} other places.", count=untold))


def _tell(telling: _Telling, doubt: Doubt, notes: Notes) -> None:
    text, more = (characters.replaced(said, "") for said in (doubt.text, doubt.more))  # what steers a terminal
    bare = text[: typography.LONGEST]

    def told(piece: str) -> str:
        quoted = typography.quoted(more, most=typography.LONGEST)
        return say(telling.sentence, kind=telling.name, text=piece, more=quoted, bare=bare, what=fixed(bare))

    notes.whole(telling.kind, text, told, telling.help, doubt.place)
