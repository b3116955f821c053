"""A thousand changed files; `python -m tests.fuzz` tries as many as one likes."""

import pytest

from tests.fuzz.trials import TRIALS

SHARE = {"read Word": 250, "read Excel": 120, "fill Word": 250, "fill Excel": 80, "load YAML": 150, "load JSON": 150}


@pytest.mark.parametrize("name", TRIALS)
def test_a_changed_file_is_right_refused_or_told(name):
    outcomes = {TRIALS[name](seed) for seed in range(SHARE[name])}
    assert len(outcomes) > 1, "nothing was refused, or nothing came through"
