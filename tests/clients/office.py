"""
The programs that open what bosodocs writes: LibreOffice, pandoc, pdftotext and Microsoft's own validator.

None of them comes with pip. A test that needs one is skipped, with the reason, where it is missing;
where BOSODOCS_CLIENTS=required is set, as in .ci/run, a missing program is a failure.
"""

import json
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

import pytest

SECONDS = 240


def program(name: str, comes_from: str) -> str:
    """The path of a program; without it the test ends here."""
    return shutil.which(name) or _missing(f"«{name}» is not installed; it comes with {comes_from}.")


def validator() -> str:
    """The path of the Open XML SDK validator, which $OOXML_VALIDATOR gives."""
    given = os.environ.get("OOXML_VALIDATOR", "")
    if not given:
        _missing("$OOXML_VALIDATOR does not lead to an ooxml-validator; .ci/run shows how to get one.")
    return shutil.which(given) or _missing(f"$OOXML_VALIDATOR is «{given}», which cannot be run.")


def convert(soffice: str, files: Sequence[Path], kind: str, folder: Path, *, filter_: str = "") -> list[Path]:
    """
    Every file as «pdf» or «docx», in one start of LibreOffice.

    It exits with 0 also where it could not load a file, so what counts is that the new files are there.
    Two runs on one profile disturb each other: each has its own.
    """
    wanted = [folder / f"{file.stem}.{kind}" for file in files]
    assert len(set(wanted)) == len(wanted), "two files of one name would become one"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as profile:
        command = [soffice, f"-env:UserInstallation={Path(profile).as_uri()}", "--headless", "--norestore"]
        command += ["--convert-to", filter_ or kind, "--outdir", str(folder), *map(str, files)]
        run = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
    lost = [file.name for file in wanted if not file.is_file() or not file.stat().st_size]
    assert not lost, f"LibreOffice did not make {lost}: {run.stdout}{run.stderr}"
    return wanted


def resaved(
    soffice: Callable[[Sequence[Path], str, Path], list[Path]], files: Sequence[Path], through: str, folder: Path
) -> list[Path]:
    """Every file as LibreOffice saves it: in its own format, or in another and then back again."""
    own = files[0].suffix[1:]
    if through != own:
        files = soffice(files, through, folder / "through")
    return soffice(files, own, folder / "saved")


PDF_UA = 'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}'


def pdf_ua(soffice: str, files: Sequence[Path], folder: Path) -> list[Path]:
    """Every file as an accessible PDF."""
    return convert(soffice, files, "pdf", folder, filter_=PDF_UA)


def pdf_ua_failures(pdf: Path, *, known: tuple[bytes, bytes]) -> list[str]:
    """What page-validation has against a PDF by the 104 rules of PDF/UA-1; one known slip of the printer is mended."""
    try:
        import page  # noqa: PLC0415 - it comes with .[dev]; pyright: ignore[reportMissingImports]
    except ModuleNotFoundError:
        _missing("page-validation is not installed; it comes with pip install '.[dev]'.")
    data = pdf.read_bytes().replace(*known)
    with tempfile.TemporaryDirectory() as folder:
        mended = Path(folder) / "mended.pdf"
        mended.write_bytes(data)
        verdict = page.validate_pdf(str(mended), profile="ua1")
    failures = [f"{failure.rule_id}: {failure.message}" for failure in verdict.failures]
    assert verdict.is_compliant == (not failures)
    return failures


def sdk_errors(binary: str, file: Path) -> list[str]:
    """
    What the Open XML SDK has against a file, a line each.

    The binary exits with 0 also for an invalid file (0.4.0), so its JSON is read. It reads an unknown version of Office
    silently as Microsoft365; «Office2019» is the oldest in use.
    """
    output = run([binary, str(file), "Office2019"])
    verdict = json.loads(output)
    errors = [f"{error['path']} {error['xPath']}: {error['description']}" for error in verdict["errors"]]
    assert verdict["ok"] == (not errors), output
    return errors


def pdf_text(pdftotext: str, file: Path) -> str:
    """The text of a PDF in the order it is read, on one line: where lines and pages break is not what is asked."""
    return one_line(run([pdftotext, str(file), "-"]))


def pandoc_text(pandoc: str, file: Path) -> str:
    """The text of a Word document as pandoc reads it, a paragraph a line."""
    return run([pandoc, "--from", "docx", "--to", "plain", "--wrap", "none", str(file)])


def one_line(text: str) -> str:
    """The words of a text with one space between them."""
    return re.sub(r"\s+", " ", text)


def run(command: list[str]) -> str:
    """What a program prints; it must end well."""
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=SECONDS, check=False)
    assert done.returncode == 0, f"{command[0]} ended with {done.returncode}: {done.stdout}{done.stderr}"
    return done.stdout


def _missing(reason: str) -> NoReturn:
    if os.environ.get("BOSODOCS_CLIENTS") == "required":
        pytest.fail(f"{reason} BOSODOCS_CLIENTS=required asks for it.", pytrace=False)
    pytest.skip(reason)
