"""Looks in files of their own: JSON, which cannot run code."""

from __future__ import annotations

from pathlib import Path

from colorizer_app.atomic import write_atomically
from colorizer_app.errors import ColorizerError
from colorizer_app.look import Look

_LARGEST_FILE = 1_000_000  # in bytes; four contexts take a tenth of it


class LookError(ColorizerError):
    """A file with a look could not be read or written."""


def read_look(path: Path) -> Look:
    """Read a look.

    Raises
    ------
    LookError
        If there is no such file, or it is no look, is too large or of a newer version.
    """
    try:
        with path.open(encoding="utf-8") as file:
            text = file.read(_LARGEST_FILE + 1)
        if len(text) > _LARGEST_FILE:
            raise ValueError("It is too large.")
        return Look.from_json(text)
    except OSError as error:
        raise LookError(f"The look {path} cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise LookError(f"The look {path} cannot be used: {error}") from error


def write_look(path: Path, look: Look) -> None:
    """Write a look to a new file.

    Raises
    ------
    LookError
        If there is a file already, or it cannot be written.
    """
    text = look.to_json() + "\n"
    try:
        write_atomically(path, lambda file: file.write(text.encode()), overwrite=False)
    except FileExistsError as error:
        raise LookError(f"There is a file {path} already; it was kept.") from error
    except OSError as error:
        raise LookError(f"The look {path} cannot be written: {error.strerror}.") from error
