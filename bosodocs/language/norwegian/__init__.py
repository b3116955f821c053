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

SENTENCES = {
    **cli.SENTENCES,
    **excel.SENTENCES,
    **forms.SENTENCES,
    **rules.SENTENCES,
    **loading.SENTENCES,
    **model.SENTENCES,
    **notation.SENTENCES,
    **package.SENTENCES,
    **prose.SENTENCES,
    **reading.SENTENCES,
    **word.SENTENCES,
}
