"""
Bokmål for every sentence that bosodocs says, by the English one; a module for each room that says them.

>>> SENTENCES["The file is empty."]
'Filen er tom.'
"""

from __future__ import annotations

from bosodocs.language.norwegian import (
    cli,
    excel,
    forms,
    loading,
    model,
    notation,
    package,
    prose,
    reading,
    rules,
    word,
)

_ROOMS = (cli, excel, forms, rules, loading, model, notation, package, prose, reading, word)

SENTENCES = {english: said for room in _ROOMS for english, said in room.SENTENCES.items()}
