"""
Settings of the whole test run.

The properties look at the same examples in every run, so that nobody's first run fails where another's passed.
BOSODOCS_EXPLORE=1 looks at new ones each time: run it when you change what a property is about.
No example has a deadline, and no test looks at the clock to pass judgement: a busy machine is no fault.
"""

import os
import unicodedata

from hypothesis import settings
from hypothesis.internal.conjecture import providers

settings.register_profile("same", derandomize=True, database=None, deadline=None)
settings.register_profile("explore", print_blob=True, deadline=None)
settings.load_profile("explore" if os.environ.get("BOSODOCS_EXPLORE") else "same")

if not os.environ.get("BOSODOCS_EXPLORE"):
    # Hypothesis (6.131 and later) also draws the constants of all modules of the project that are loaded by then: one
    # file of tests alone would look at other examples than the same file among all others.
    providers._get_local_constants = lambda: providers._local_constants

LONGEST_NAME = 16
"""Characters of a value in the name of a test; pytest writes a character that is not ASCII with four or six."""


def pytest_make_parametrize_id(val):
    """Return the beginning of a long text or number as the name of a case, and leave any other value to pytest."""
    val = str(val) if type(val) is int else val
    if not isinstance(val, (str, bytes)) or len(repr(val).encode("ascii", "backslashreplace")) <= LONGEST_NAME + 2:
        return None
    text = val if isinstance(val, str) else val.decode("ascii", "replace")
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    words = " ".join("".join(character if character.isprintable() else " " for character in plain).split())
    return words[:LONGEST_NAME].strip() or "characters"
