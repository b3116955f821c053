"""
Which language messages are in: as asked, else as the user's machine is set up.

>>> of_user({"LANG": "nb_NO.UTF-8"}), of_user({"LC_ALL": "C.UTF-8", "LANG": "nb_NO.UTF-8"})
('nb', 'en')
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from bosodocs.language.sentences import Lookup

LANGUAGES = ("nb", "en")

_ASKED = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""In the order that gettext asks them."""

_NORWEGIAN = ("nb", "nn", "no", "norwegian")


def of_user(environment: Mapping[str, str]) -> str:
    """Return «nb» to who has a Norwegian machine, else «en»."""
    asked = next((environment[name] for name in _ASKED if environment.get(name)), "")
    if not asked and sys.platform == "win32":
        import locale  # noqa: PLC0415 - only where the environment does not say

        asked = locale.getlocale()[0] or ""
    return "nb" if asked.casefold().startswith(_NORWEGIAN) else "en"


@cache
def lookup(language: str) -> Lookup:
    """Return the function that says an English sentence in a language."""
    if language != "nb":
        return str
    from gettext import GNUTranslations  # noqa: PLC0415 - only for who reads Norwegian

    with Path(__file__).with_name("nb.mo").open("rb") as file:
        catalogue = GNUTranslations(file)
    # The empty text is where a catalogue keeps its own header.
    return lambda english: catalogue.gettext(english) if english else ""
