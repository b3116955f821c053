"""Programme files changed in their structure: as YAML, line by line, and as a tree, node by node."""

import json
import random
from copy import deepcopy

import yaml

from tests.fuzz import oddities

NUMBERS = (0, -1, 1.5, 10**30, 1e308, float("inf"), float("nan"), True, None)


def lines(text, seed):
    """A programme file in YAML with one to five of its lines changed."""
    chance = random.Random(seed)  # noqa: S311 - the same in each run
    made = text.split("\n")
    for _ in range(chance.randint(1, 5)):
        at = chance.randrange(len(made))
        line = made[at]
        key, mark, value = line.partition(":")
        made[at : at + 1] = chance.choice(
            (
                [],
                [line, line],
                [" " + line],
                [line.lstrip()],
                ["\t" + line],
                [chance.choice(made), line],
                [f"{key}{mark} {chance.choice(oddities.TEXTS)}"],
                [f'{key}{mark} "{chance.choice(oddities.TEXTS)}"'],
                [f"{key}{mark} {chance.choice(_MARKS)}{value.strip()}"],
                [f"{chance.choice(oddities.TEXTS)}{mark}{value}"],
                [line[: chance.randint(0, len(line))]],
                [line.replace(chance.choice(line or " "), chance.choice(_CHARACTERS), 1)],
            )
        )
    return "\n".join(made)


_MARKS = (
    "- ",
    "[",
    "{",
    "&a ",
    "*a ",
    "!!str ",
    "!!python/name:os.system ",
    "|\n  ",
    ">-\n",
    "? ",
    "'",
    '"',
    "# ",
    "%",
    "@",
)
_CHARACTERS = (
    "\0", "\x07", "\x1b[31m", "\x85", "\u2028", "\ud800", "\ufeff", "\\U00110000", '"\\x00"', ":", "-", "\r",
)  # fmt: skip


def tree(text, seed):
    """A programme file in JSON with one to five of its nodes changed."""
    chance = random.Random(seed)  # noqa: S311
    root = deepcopy(_loaded(text))
    for _ in range(chance.randint(1, 5)):
        holders = list(_holders(root))
        held = chance.choice(holders)
        if not held:
            continue
        key = chance.choice(list(held) if isinstance(held, dict) else range(len(held)))
        other = chance.choice(holders)
        made = chance.choice(
            (
                chance.choice(oddities.TEXTS),
                chance.choice(NUMBERS),
                [],
                {},
                [deepcopy(held[key])] * chance.choice((1, 2, 20)),
                {chance.choice(oddities.TEXTS): deepcopy(held[key])},
                deepcopy(other) if len(json.dumps(other, default=str)) < 5000 else None,
            )
        )
        if chance.random() < 0.2:
            del held[key]
        elif chance.random() < 0.1 and isinstance(held, dict):
            held[chance.choice(oddities.TEXTS)] = held.pop(key)
        else:
            held[key] = made
    return json.dumps(root, ensure_ascii=chance.random() < 0.5, default=str)


_TREES = {}


def _loaded(text):
    if text not in _TREES:
        _TREES[text] = yaml.safe_load(text)
    return _TREES[text]


def _holders(node):
    if isinstance(node, (dict, list)):
        yield node
        for inner in node.values() if isinstance(node, dict) else node:
            yield from _holders(inner)
