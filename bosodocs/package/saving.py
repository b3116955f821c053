"""
A file written whole or not at all.

The bytes go to a temporary file in the same folder, to the disk, and then take the name at one stroke. Whatever happens
in between (a full disk, a lost power, Ctrl-C), what stood there before stands there still.

Source: Microsoft KB 211632 (the owner file that Word keeps beside an open document).

>>> import tempfile
>>> with tempfile.TemporaryDirectory() as folder:
...     path = Path(folder, "ut", "halvarsrapport.docx")
...     print(save(b"en", path, overwrite=False), save(b"en", path, overwrite=False))
...     try:
...         save(b"to", path, overwrite=False)
...     except SaveError as error:
...         print(error.faults[0].what)
True False
A file with other content has this name: somebody may have edited it.
"""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Generator
from pathlib import Path

from bosodocs.errors import Fault, Place, SaveError

_SENTENCES = {
    errno.EACCES: ("You may not write here, or the file is open.", "Close it, or choose another folder with -o."),
    errno.EPERM: ("You may not write here.", "Choose another folder with -o."),
    errno.EBUSY: (
        "The file is open in Word or LibreOffice.",
        "Close it there; if nobody has it open, open and close it once.",
    ),
    errno.EEXIST: (
        "A file with other content has this name: somebody may have edited it.",
        "Move it away, or overwrite it with --overwrite (in Python: overwrite=True).",
    ),
    errno.ENODEV: ("What has this name is no file, but a device or the like.", "Choose another folder with -o."),
    errno.EROFS: ("The folder can only be read.", "Choose another folder with -o."),
    errno.ENOSPC: ("The disk is full.", "Make room, or choose another folder."),
    errno.EDQUOT: ("Your space on this disk is full.", "Make room, or choose another folder."),
    errno.ENOTDIR: ("A file stands where a folder is asked.", "Choose another folder with -o."),
    errno.EISDIR: ("A folder has this name.", "Rename it, or choose another folder."),
    errno.ENAMETOOLONG: ("The path is too long.", "Choose a folder with a shorter path."),
}


def save(data: bytes, path: Path, *, overwrite: bool) -> bool:
    """
    Write a file, and make its folder where there is none.

    A link of this name is replaced itself; the file that it leads to stays as it is: it can lie where nobody looks,
    in an archive or another's folder, and who says «overwrite» means what they see.

    Returns: False where a file with the same bytes stood there already, which is left as it is.

    Raises:
        SaveError: it cannot be written there, or other content stands there and is not to be overwritten. Nothing that
            stood there has changed.

    """
    try:
        if _same(data, path):
            return False
        with _folder(path.parent):
            _write(data, path, overwrite=overwrite)
    except (OSError, ValueError) as error:
        # Somebody else who wrote the same just now is no fault.
        if isinstance(error, FileExistsError) and _same(data, path):
            return False
        raise _fault(path, error) from None
    return True


def _same(data: bytes, path: Path) -> bool:
    """Return whether a file has just these bytes; one that cannot be read has others."""
    with contextlib.suppress(OSError):
        return path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data
    return False


@contextlib.contextmanager
def _folder(folder: Path) -> Generator[None]:
    """Make a folder with those above it; where nothing comes to lie in it, take away what was made."""
    made: list[Path] = []
    try:
        for missing in reversed([each for each in (folder, *folder.parents) if not each.exists()]):
            try:
                missing.mkdir()
                made.append(missing)
            except FileExistsError:
                if not missing.is_dir():
                    raise
        yield
    except BaseException:
        for empty in reversed(made):
            with contextlib.suppress(OSError):
                empty.rmdir()
        raise


def _write(data: bytes, path: Path, *, overwrite: bool) -> None:
    temporary = path.with_name(f".{os.urandom(8).hex()}.tmp")
    try:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if overwrite:
            _check_free(path)
            temporary.replace(path)
        else:
            _claim(temporary, path)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
    _sync_folder(path.parent)


def _check_free(path: Path) -> None:
    """Refuse a folder, a device, and a file that is open: of systems, only Windows refuses that itself."""
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, "")
    if path.exists() and not path.is_file():
        raise OSError(errno.ENODEV, "")
    owners = f"~${path.name}", f"~${path.name[2:]}", f".~lock.{path.name}#"
    if path.exists() and any(path.with_name(owner).exists() for owner in owners):
        raise OSError(errno.EBUSY, "")


def _claim(temporary: Path, path: Path) -> None:
    """Give the file its name only if nobody has it."""
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):
        # exFAT and some network disks know no links: there an empty file takes the name at one stroke, and gives way.
        path.touch(exist_ok=False)
        try:
            temporary.replace(path)
        except BaseException:
            path.unlink(missing_ok=True)
            raise


def _sync_folder(folder: Path) -> None:
    """Put the name itself on the disk, where the system lets folders be opened (not Windows)."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _fault(path: Path, error: OSError | ValueError) -> SaveError:
    number = error.errno if isinstance(error, OSError) else None
    if number == errno.EEXIST and (path.is_dir() or not os.path.lexists(path)):
        number = errno.EISDIR if path.is_dir() else errno.ENOTDIR
    what, helps = _SENTENCES.get(number or 0, ("It cannot be written here.", "Choose another folder with -o."))
    return SaveError([Fault(what, helps, Place(file=str(path)))])
