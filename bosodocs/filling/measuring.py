"""
How many pages the success stories take, laid out by LibreOffice: the form allows one.

A report with the stories alone, beginning on a page of their own, is printed twice: with their text and without. What
the one is longer than the other is what the text takes beyond its first page.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from bosodocs.filling.document import fill
from bosodocs.kinds.form import Form
from bosodocs.model import Programme
from bosodocs.package import archive
from bosodocs.package.writer import Skeleton

SECONDS = 120
"""LibreOffice's first start on a slow machine takes about 20 s."""

_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)
_MARK = "bosodocs-maaler-fra-her"
_PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")
_MAIN = "word/document.xml"


def program() -> str:
    """Return the path of LibreOffice, or «» where there is none."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((place for place in _PLACES if os.access(place, os.X_OK)), "")


def pages_of_stories(
    programme: Programme, form: Form, soffice: str, *, template: str | os.PathLike[str] | None = None
) -> int | None:
    """Return the number of pages that the stories take together; None where LibreOffice does not print them."""
    first, *others = programme.stories
    marked = first.model_copy(update={"title": f"{_MARK} {first.title}"})
    bare = Programme(formalia=programme.formalia)
    long = bare.model_copy(update={"stories": (marked, *others)})
    short = bare.model_copy(update={"stories": (type(first)(title=_MARK),)})
    reports = {file: fill(report, form, template=template).data for file, report in (("long", long), ("short", short))}
    try:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
            folder = Path(name)
            for file, data in reports.items():
                (folder / f"{file}.docx").write_bytes(_on_a_page_of_its_own(data))
            printed = _printed(soffice, folder)
    except OSError:  # no room for temporary files, or none to write them to
        return None
    if printed is None:
        return None
    with_text, without = printed
    return with_text - without + 1


def _on_a_page_of_its_own(data: bytes) -> bytes:
    """Let the marked paragraph begin a page."""
    parts = archive.read(data)
    main = parts[_MAIN].data.decode()
    at = main.find(_MARK)
    begin = max(main.rfind("<w:p>", 0, at), main.rfind("<w:p ", 0, at))
    inner = main.index(">", begin) + 1
    if main.startswith("<w:pPr>", inner):
        style = re.compile(r"<w:pPr>(?:<w:pStyle [^>]*/>)?").match(main, inner)
        end = style.end() if style else inner
        main = f"{main[:end]}<w:pageBreakBefore/>{main[end:]}"
    else:
        main = f"{main[:inner]}<w:pPr><w:pageBreakBefore/></w:pPr>{main[inner:]}"
    kept = [(_MAIN, main.encode()) if name == _MAIN else part for name, part in parts.items()]
    return Skeleton(kept).pack({})


def _printed(soffice: str, folder: Path) -> tuple[int, int] | None:
    """Print both reports in one start, with a profile of its own, and count their pages."""
    command = [soffice, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore"]
    command += ["--convert-to", "pdf", "--outdir", str(folder), str(folder / "long.docx"), str(folder / "short.docx")]
    try:
        _run(command)
        counts = [len(_PAGE.findall((folder / f"{file}.pdf").read_bytes())) for file in ("long", "short")]
    except (OSError, subprocess.SubprocessError):
        return None
    return (counts[0], counts[1]) if all(counts) else None


_GUARD = 'exec 3<&0; (read _ <&3; kill -KILL 0) & "$@" </dev/null >/dev/null 2>&1 3<&-'
"""Runs a command; whenever the pipe that is its stdin closes, it ends with all that it has started (POSIX `sh`)."""


def _run(command: list[str]) -> None:
    """Run LibreOffice, which starts processes of its own: none is left when this one ends, however it ends."""
    if os.name != "posix":
        subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)  # noqa: S603 - its path is known
        return
    guarded = ["/bin/sh", "-c", _GUARD, "sh", *command]
    process = subprocess.Popen(guarded, stdin=subprocess.PIPE, start_new_session=True)  # noqa: S603 - as above
    try:
        process.wait(SECONDS)
    finally:
        if process.stdin is not None:
            process.stdin.close()
        process.wait()
