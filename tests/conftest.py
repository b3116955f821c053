"""
Settings of the whole test run.

The properties look at the same examples in every run, so that nobody's first run fails where another's passed.
BOSODOCS_EXPLORE=1 looks at new ones each time: run it when you change what a property is about.
"""

import os

from hypothesis import settings

settings.register_profile("same", derandomize=True, database=None)
settings.register_profile("explore", print_blob=True)
settings.load_profile("explore" if os.environ.get("BOSODOCS_EXPLORE") else "same")
