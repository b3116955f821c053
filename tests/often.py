"""
How much is tried: a share of it in the suite that the README has, all of it in the long run.

BOSODOCS_LONG=1 is the long run, as `.ci/run` has it; BOSODOCS_EXPLORE=1, which looks at new examples, is long too.
"""

import os

LONG = any(map(os.environ.get, ("BOSODOCS_LONG", "BOSODOCS_EXPLORE")))


def often(few: int, many: int) -> int:
    """How often something is tried: so many times, and in the long run many times."""
    return many if LONG else few
