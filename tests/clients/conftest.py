"""The programs as fixtures; each test names those it needs, and is skipped or fails where one is missing."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import pytest

from tests.clients import office

Convert = Callable[[Sequence[Path], str, Path], list[Path]]


@pytest.fixture(scope="session")
def soffice() -> Convert:
    return partial(office.convert, office.program("soffice", "libreoffice-writer-nogui and libreoffice-calc-nogui"))


@pytest.fixture(scope="session")
def pdf_ua() -> Callable[[Sequence[Path], Path], list[Path]]:
    return partial(office.pdf_ua, office.program("soffice", "libreoffice-writer-nogui and libreoffice-calc-nogui"))


@pytest.fixture(scope="session")
def sdk_errors() -> Callable[[Path], list[str]]:
    return partial(office.sdk_errors, office.validator())


@pytest.fixture(scope="session")
def pdf_text() -> Callable[[Path], str]:
    return partial(office.pdf_text, office.program("pdftotext", "poppler-utils"))


@pytest.fixture(scope="session")
def pandoc_text() -> Callable[[Path], str]:
    return partial(office.pandoc_text, office.program("pandoc", "pandoc"))
