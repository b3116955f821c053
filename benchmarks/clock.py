"""How long something takes."""

import time


def milliseconds(work, *arguments, **options):
    start = time.perf_counter()
    work(*arguments, **options)
    return (time.perf_counter() - start) * 1000
