"""
Content controls: boxes to tick, prompts nobody has replaced, and data that says other than the page (§17.5.2).

A control that Word marks as unfilled holds a prompt in the style «Placeholder Text». Programs that fill a form often
leave the mark: then what stands there is an answer, and is told as one. A control can also be bound to data in the
file; Word shows what the data say, whatever stands on the page.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from bosodocs.package.markup import Element, W
from bosodocs.page.records import Doubt
from bosodocs.word.reader import styles as styles_
from bosodocs.word.reader.context import Context, Store
from bosodocs.word.reader.styles import Style

_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_ON = {"1", "true", "on"}
_PROPERTIES, _CONTENT, _FLAG, _BINDING = f"{W}sdtPr", f"{W}sdtContent", f"{W}showingPlcHdr", f"{W}dataBinding"
_RUN, _TEXT, _STYLE, _PARAGRAPH = f"{W}r", f"{W}t", f"{W}rPr/{W}rStyle", f"{W}p"
_PROMPT_STYLE = "placeholder text"
_PROMPT = re.compile(
    r"\W*(?:klikk|trykk|velg|skriv (?:inn|tekst)|angi|fyll (?:inn|ut)|vel |click|tap|choose|enter|select|type)\b.*",
    re.IGNORECASE | re.DOTALL,
)
"""How the prompts of Word begin, in Norwegian and English, where a program has left out their style."""
_LISTS = (f"{W}dropDownList", f"{W}comboBox")


def ticked(control: Element) -> bool | None:
    """Return whether a box is ticked; None for a control that is no box."""
    box = control.find(f"{_PROPERTIES}/{_W14}checkbox")
    if box is None:
        return None
    checked = box.find(f"{_W14}checked")
    return checked is not None and checked.get(f"{_W14}val", "1") in _ON


def is_unfilled(control: Element, context: Context) -> bool:
    """Return whether a control holds a prompt alone; tell of one with an answer all the same, or other data."""
    flagged = is_flagged(control)
    blank = flagged and holds_prompt(control, context.styles)
    if flagged and not blank:
        context.doubts.append(Doubt("flagged", shown(control)))
    if differs := disagreement(control, context.store, blank=blank):
        context.doubts.append(Doubt("bound", *differs))
    return blank


def is_flagged(control: Element) -> bool:
    """Return whether a control is marked as unfilled."""
    return styles_.is_on(control.find(f"{_PROPERTIES}/{_FLAG}"))


def holds_prompt(control: Element, styles: Mapping[str, Style]) -> bool:
    """Return whether all that stands in a control is a prompt, by its style or its words."""
    styled = True
    for run in control.iter(_RUN):
        if any((text.text or "").strip() for text in run.findall(_TEXT)):
            named = run.find(_STYLE)
            style = None if named is None else styles.get(named.get(f"{W}val", ""))
            styled = styled and style is not None and style.name == _PROMPT_STYLE
    return styled or _PROMPT.fullmatch(shown(control)) is not None


def shown(control: Element) -> str:
    """Return the words that stand in a control."""
    paragraphs = list(control.iter(_PARAGRAPH)) or [control]
    return " ".join(" ".join("".join(text.text or "" for text in part.iter(_TEXT)) for part in paragraphs).split())


def disagreement(control: Element, store: Store, *, blank: bool) -> tuple[str, str] | None:
    """Return what a bound control shows and what its data say, where these are not the same."""
    properties = control.find(_PROPERTIES)
    binding = None if properties is None else properties.find(_BINDING)
    if properties is None or binding is None or properties.find(f"{W}picture") is not None:
        return None
    said = store(binding)
    if said is None or "<pkg:" in said:
        return None
    box = ticked(control)
    if box is not None:
        here, there = str(box), str(said.strip().lower() in _ON)
    else:
        here, there = "" if blank else shown(control), " ".join(_listed(properties, said).split())
    date = properties.find(f"{W}date")
    same_day = date is not None and date.get(f"{W}fullDate", "")[:10] == there[:10] != ""
    return None if same_day or "".join(here.split()) == "".join(there.split()) else (here, there)


def _listed(properties: Element, said: str) -> str:
    """Return what a list shows for a value in the data."""
    for kind in _LISTS:
        for item in properties.iterfind(f"{kind}/{W}listItem"):
            if item.get(f"{W}value") == said:
                return item.get(f"{W}displayText", said)
    return said
