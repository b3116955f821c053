"""
A process that reads files by their names, one a line, with little memory and little time for each.

What it finds goes to stdout, a line of JSON for each file: which form it is and its notes, why it is refused, or what
broke; and what it did beside opening the file. Nothing is let in but the modules of Python's own that come late.
"""

import json
import os
import sys
import traceback
from pathlib import Path

import bosodocs
from bosodocs.errors import ReadError

MEMORY = 1_500 * 2**20
SECONDS = 120
"""Of the processor; nothing takes more than one, and a slow machine is no fault."""
AWAY = ("socket.", "subprocess.", "os.system", "os.exec", "os.fork", "os.posix_spawn", "os.startfile", "urllib.", "ftp")


class Guard:
    """Writes down what is opened or started beside one file."""

    def __init__(self):
        self.path = ""
        self.touched = []
        sys.addaudithook(self._heard)

    def _heard(self, event, arguments):
        if event.startswith(AWAY):
            self.touched.append(event)
        elif event == "open" and isinstance(arguments[0], (str, bytes)):
            name = os.fsdecode(arguments[0])
            if name != self.path and not name.endswith((".py", ".pyc")):
                self.touched.append(name)


def found(path):
    try:
        reading = bosodocs.read(path)
    except ReadError as error:
        return {"refused": str(error)}
    except BaseException:  # noqa: BLE001 - whatever else comes is what is looked for
        return {"broke": traceback.format_exc(limit=-6)}
    return {"form": reading.form.name, "notes": [f"{note.id}: {note}" for note in reading.notes]}


def main():
    import resource  # noqa: PLC0415 - of Unix alone

    guard = Guard()
    for path in Path(sys.argv[1]).iterdir():
        bosodocs.read(path)  # so that nothing is imported later
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    for line in sys.stdin:
        guard.path, guard.touched = json.loads(line), []
        used = resource.getrusage(resource.RUSAGE_SELF)
        end = int(used.ru_utime + used.ru_stime) + SECONDS
        resource.setrlimit(resource.RLIMIT_CPU, (end, resource.RLIM_INFINITY))
        answer = found(guard.path)
        sys.stdout.write(json.dumps({**answer, "touched": guard.touched}) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
