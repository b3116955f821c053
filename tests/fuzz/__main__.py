"""
Try changed files by hand: `python -m tests.fuzz 50000 [--from SEED] [--only NAME] [--jobs N]`.

Each has ten seconds and a gigabyte and a half. What breaks is printed with its name and seed, to be tried again alone.
"""

import argparse
import collections
import multiprocessing
import resource
import signal
import sys
import traceback

from tests.fuzz.trials import TRIALS

SECONDS, MEMORY = 10, 1_500 * 2**20


class TooSlow(BaseException):
    """A trial has taken its time."""


def _late(*_):
    raise TooSlow


def _begin():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.signal(signal.SIGALRM, _late)


def trial(named):
    name, seed = named
    signal.alarm(SECONDS)
    try:
        return name, seed, TRIALS[name](seed), ""
    except BaseException as error:  # noqa: BLE001 - whatever else comes is what is looked for
        frame = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{type(error).__name__} in {frame.filename.rpartition('/')[2]}:{frame.lineno}"
        return name, seed, where, traceback.format_exc(limit=-8)
    finally:
        signal.alarm(0)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int)
    parser.add_argument("--from", dest="first", type=int, default=1_000_000)
    parser.add_argument("--only", choices=TRIALS, action="append")
    parser.add_argument("--jobs", type=int, default=1)
    chosen = parser.parse_args()
    names = chosen.only or list(TRIALS)
    wanted = ((names[n % len(names)], chosen.first + n) for n in range(chosen.count))
    outcomes, shown = collections.Counter(), collections.Counter()
    with multiprocessing.Pool(chosen.jobs, _begin) as pool:
        for name, seed, outcome, trace in pool.imap_unordered(trial, wanted, chunksize=20):
            outcomes[name, outcome] += 1
            shown[outcome] += 1
            if trace and shown[outcome] <= 3:
                sys.stdout.write(f"--- {name!r}, seed {seed}\n{trace}\n")
                sys.stdout.flush()
    for (name, outcome), count in sorted(outcomes.items()):
        sys.stdout.write(f"{count:7} {name}: {outcome}\n")
    sys.exit(any(outcome not in {"read", "refused", "filled", "loaded"} for _, outcome in outcomes))


if __name__ == "__main__":
    main()
