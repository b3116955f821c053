"""
The printed instructions of a form («Beskriv …»), told from answers: by fingerprint, and by their place.

A form's own sentences are known by runs of three words, each word by its beginning: a cut sentence, and one with a word
changed, still has most of them. Nobody's sentences are kept here: a run is a number. What no fingerprint knows is an
instruction where it stands directly below a heading, in the imperative, and asks or is in italics.

>>> known = frozenset(prints("Beskriv hvem brukerne er og hvordan de er med i arbeidet."))
>>> cut("Beskriv hvem brukerne er og hvordan. Brukerne er eldre.", known)
37
>>> cut("Brukerne er eldre. De er med i arbeidet.", known), cut("Beskriv behovet, ikke diagnosen.", known)
(0, 0)
"""

from __future__ import annotations

import base64
import re
import zlib
from collections.abc import Iterable, Sequence
from functools import lru_cache

from bosodocs.matching import texts
from bosodocs.page.records import Block, Paragraph
from bosodocs.patterns import lazily

_WORD = lazily(r"[^\W\d_]+")
_SENTENCE = lazily(r"\s*\([^()\n]*\)[.\s]*|[^.!?:\n]+(?:[.!?:](?=\s|$|\))[)\]\s]*|\n+|$|[.!?:])+")
_STEM = 5
"""Letters of a word that are looked at: «brukere» and «brukerne» are one."""
_RUN = 3
_FIRST = lazily(r"[\W\d_]*([^\W\d_]+)(?:[\W\d_]+([^\W\d_]+))?")
"""The first two words of a text."""
_LONGEST = 400
"""Characters of a sentence that are looked at."""
_WIDTH = 3
"""Bytes of a run's number."""
_LIKELY, _REST = 0.4, 0.3
"""Shares of a sentence's runs that are known: of one that begins as an instruction, of one behind it."""
_TELLS = lazily(
    r"[(\[]?(?:beskriv|skildre?|gi|gje|gjev|gjer|gjør|fortell?|sett|oppgi|angi|list|nevn|nemn|forklar|skriv|fyll|kryss|omtal)\b",
    re.IGNORECASE,
)
"""How an instruction begins, in bokmål and nynorsk."""
_ASKS = lazily(
    r"\b(?:hvem|hva|hvilke[nt]?|hvordan|hvor|hvorfor|kven|kva|korleis|kvifor|kvar|dere|de|dykk)\b", re.IGNORECASE
)
_OWN = lazily(r"\b(?:vi|oss|vår[et]?|vi har|me)\b", re.IGNORECASE)


def prints(text: str) -> set[int]:
    """Return the numbers of a text's runs of words, and of how its sentences begin."""
    words = _words(text)
    begun = {_begun(_words(sentence[0])) for sentence in _SENTENCE.finditer(text)}
    return begun | {_number(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)}


def _words(text: str) -> list[str]:
    return [word[:_STEM] for word in _WORD.findall(text.casefold())]


def _begun(words: Sequence[str]) -> int:
    return _number(["^", *words[: _RUN - 1]])


def _number(words: Sequence[str]) -> int:
    return zlib.crc32(" ".join(words).encode()) & 0xFFFFFF


def packed(sentences: Iterable[str]) -> str:
    """Return the fingerprint of a form's instructions, as its declaration has it."""
    found = sorted(set[int]().union(*map(prints, sentences)))
    return base64.b85encode(b"".join(number.to_bytes(_WIDTH, "big") for number in found)).decode()


def unpacked(fingerprint: str) -> frozenset[int]:
    """Return the runs of a fingerprint."""
    data = base64.b85decode(fingerprint)
    return frozenset(int.from_bytes(data[at : at + _WIDTH], "big") for at in range(0, len(data), _WIDTH))


def _begins(text: str, known: frozenset[int]) -> bool:
    """Return whether a text begins as an instruction does, whatever follows."""
    first = _FIRST.match(text)
    if first is None:
        return False
    one, two, tells = _opening(first[1].casefold(), (first[2] or "").casefold())
    return tells or one in known or two in known


def forget() -> None:
    """Keep nothing of a document in memory."""
    _opening.cache_clear()


@lru_cache(1024)
def _opening(one: str, other: str) -> tuple[int, int, bool]:
    """Return the numbers of a text's first word and of its first two, and whether it tells somebody to do something."""
    begun = ["^", one[:_STEM], other[:_STEM]]
    return _number(begun[:2]), _number(begun), _TELLS.match(one) is not None


def cut(text: str, known: frozenset[int], *, goes_on: bool = False) -> int:
    """Return how many characters of a text are instructions; with `goes_on`, those above it are."""
    if not goes_on and not _begins(text, known):
        return 0  # as most texts are
    end = 0
    for sentence in _SENTENCE.finditer(text):
        words = _words(sentence[0][:_LONGEST])
        follows = bool(end) or goes_on
        if end and len(words) < _RUN and not _is_told(sentence[0]):  # «bl.a.», «20.06.»: what comes next tells
            end = sentence.end() if words and _begun(words) in known else end
            continue
        if not words or not (follows or _TELLS.match(sentence[0].lstrip()) or _begun(words) in known):
            break
        if follows and _is_told(sentence[0]):
            end = sentence.end()
            continue
        runs = [_number(words[at : at + _RUN]) in known for at in range(len(words) - _RUN + 1)]
        if len(runs) < 1 + (not follows) or sum(runs) / len(runs) < (_REST if follows else _LIKELY):
            break  # one run alone is anybody's
        end = sentence.end()
    return end


def without(blocks: Sequence[Block], known: frozenset[int], passed_over: list[str]) -> list[Block]:
    """Return what stands below a heading without the form's instructions, which are passed over."""
    kept: list[Block] = []
    goes_on = said = False
    for given in blocks:
        if not isinstance(given, Paragraph):
            said = True
            kept.append(given)
            continue
        block = _undrawn(given, known, passed_over) if given.drawings else given
        text = block.text
        told = text.strip()
        end = 0 if block.level or not told else cut(text, known, goes_on=goes_on)
        if told and not (end or said or block.level) and is_asked(block):
            end = len(text)
        if not end:
            goes_on, said = goes_on and not told, said or bool(told)
            kept.append(block)
            continue
        goes_on = end >= len(text.rstrip())
        passed_over.append(text[:end])
        rest = texts.behind(block.runs, max(end, len(text) - len(text.lstrip())))
        if rest or block.drawings:
            said = said or bool(rest)
            kept.append(block._replace(runs=rest))
    return kept


def _undrawn(block: Paragraph, known: frozenset[int], passed_over: list[str]) -> Paragraph:
    """Return a paragraph without text boxes that hold nothing but instructions."""
    own = [one for one in block.drawings if one.text and cut(one.text, known) >= len(one.text.rstrip())]
    passed_over += [one.text for one in own]
    return block._replace(drawings=tuple(one for one in block.drawings if one not in own)) if own else block


def is_asked(block: Paragraph) -> bool:
    """Return whether a paragraph directly below a heading tells the writer what to write, in nobody's words."""
    text = block.text.strip()
    if not _is_told(text):
        return False
    slanted = all(run.italic or not run.text.strip() for run in block.runs)
    return slanted or _ASKS.search(text) is not None


def _is_told(text: str) -> bool:
    return _TELLS.match(text.lstrip()) is not None and _OWN.search(text) is None
