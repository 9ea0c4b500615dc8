"""Files that hold one project each: a zip of JSON and PNGs, in which nothing can run code.

``project.json`` is the project (`colorizer_app.workbench.projects.fields`), ``photo.png`` the photo
if it never was a file, and ``thumbnails/7.png`` the variant with the key 7, small.
"""

from __future__ import annotations

import os
import re
import zipfile
from pathlib import Path
from typing import BinaryIO

from colorizer_app.atomic import write_atomically
from colorizer_app.imaging import inset_pixels
from colorizer_app.workbench.pixels import THUMBNAIL_SIDE
from colorizer_app.workbench.projects.errors import ProjectError
from colorizer_app.workbench.projects.fields import parsed, project_from, to_json
from colorizer_app.workbench.projects.project import MOST_VARIANTS, Project

LARGEST_JSON = 16 << 20
"""In bytes: `MOST_VARIANTS` looks of four contexts each, and half as much again."""

LARGEST_PHOTO = 256 << 20
LARGEST_THUMBNAIL = 192 << 10
_MOST_MEMBERS = MOST_VARIANTS + 2
_LARGEST_DIRECTORY = 1 << 20
_LARGEST_FILE = LARGEST_JSON + LARGEST_PHOTO + MOST_VARIANTS * LARGEST_THUMBNAIL

_JSON, _PHOTO = "project.json", "photo.png"
_THUMBNAIL = re.compile(r"thumbnails/(0|[1-9][0-9]{0,17})\.png")

_END = 22
"""In bytes: what a zip without a comment ends with, which says how much its directory holds."""

_ZIP64 = 20
_NO_DATE = (1980, 1, 1, 0, 0, 0)


def read_project(path: Path) -> Project:
    """Read a project. No file that it refers to is looked at.

    Raises
    ------
    ProjectError
        If there is no such file, or it is no project, is damaged, too large or of a newer version;
        the message names the file.
    """
    try:
        with path.open("rb") as file:
            return _project_in(file)
    except ValueError as error:
        raise ProjectError(f"The project “{path.name}” cannot be opened: {error}") from error
    except OSError as error:
        why = error.strerror or "it cannot be read"
        raise ProjectError(f"The project “{path.name}” cannot be opened: {why}.") from error
    except MemoryError as error:
        raise ProjectError(
            f"The project “{path.name}” cannot be opened: there is not enough memory for it."
        ) from error


def write_project(path: Path, project: Project, *, overwrite: bool = False) -> None:
    """Write a project, whole or not at all.

    Raises
    ------
    ProjectError
        If it cannot be written, or there is something at ``path`` and ``overwrite`` is false.
    """
    try:
        write_atomically(path, lambda file: _write(file, project), overwrite=overwrite)
    except FileExistsError as error:
        raise ProjectError(f"There is a file “{path.name}” already; it was kept.") from error
    except ValueError as error:
        raise ProjectError(f"The project cannot be written to “{path.name}”: {error}") from error
    except OSError as error:
        why = error.strerror or "its name cannot be used"
        raise ProjectError(f"The project cannot be written to “{path.name}”: {why}.") from error


def _write(file: BinaryIO, project: Project) -> None:
    with zipfile.ZipFile(file, "w") as archive:
        _add(archive, _JSON, to_json(project), LARGEST_JSON, zipfile.ZIP_DEFLATED)
        if project.pixels is not None:
            _add(archive, _PHOTO, project.pixels, LARGEST_PHOTO)
        for key, thumbnail in project.thumbnails.items():
            _add(archive, f"thumbnails/{key}.png", thumbnail, LARGEST_THUMBNAIL)


def _add(
    archive: zipfile.ZipFile, name: str, data: bytes, most: int, method: int = zipfile.ZIP_STORED
) -> None:
    if len(data) > most:
        raise ValueError(f"“{name}” would take more than {_megabytes(most)}.")
    member = zipfile.ZipInfo(name, _NO_DATE)
    member.compress_type = method
    member.external_attr = 0o644 << 16
    archive.writestr(member, data)


def _project_in(file: BinaryIO) -> Project:
    _check_ends(file)
    try:
        with zipfile.ZipFile(file) as archive:
            return _from_archive(archive)
    except (ValueError, MemoryError):
        raise
    except Exception as error:
        # Damage shows as whatever comes first: BadZipFile, zlib.error, EOFError, struct.error,
        # RuntimeError for "encrypted", NotImplementedError, OSError without a number.
        if isinstance(error, OSError) and error.errno is not None:
            raise
        raise ValueError("It is damaged.") from error


def _check_ends(file: BinaryIO) -> None:
    """Refuse what is no zip of ours before any of its directory is read into memory."""
    if file.read(4) != b"PK\x03\x04":
        raise ValueError("It is no project of Colorizer.")
    size = file.seek(0, os.SEEK_END)
    if size > _LARGEST_FILE:
        raise ValueError(f"It has more than {_megabytes(_LARGEST_FILE)}.")
    file.seek(max(0, size - _END - _ZIP64))
    ends = file.read()
    end, before = ends[-_END:], ends[:-_END]
    if end[:4] != b"PK\x05\x06" or len(end) < _END:
        raise ValueError("It is damaged: its end is missing.")
    members, directory = int.from_bytes(end[10:12], "little"), int.from_bytes(end[12:16], "little")
    if members > _MOST_MEMBERS or directory > _LARGEST_DIRECTORY or before[:4] == b"PK\x06\x07":
        raise ValueError("It holds more than a project has.")


def _from_archive(archive: zipfile.ZipFile) -> Project:
    members = {member.filename: member for member in archive.infolist()}
    if _JSON not in members or len(members) != len(archive.infolist()):
        raise ValueError("It is no project of Colorizer.")
    found = parsed(_read(archive, members.pop(_JSON), LARGEST_JSON))
    photo = members.pop(_PHOTO, None)
    pixels = None if photo is None else _read(archive, photo, LARGEST_PHOTO)
    thumbnails = {_key_of(name): _thumbnail(archive, each) for name, each in members.items()}
    return project_from(found, pixels, thumbnails)


def _thumbnail(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    data = _read(archive, member, LARGEST_THUMBNAIL)
    inset_pixels(data, THUMBNAIL_SIDE)
    return data


def _read(archive: zipfile.ZipFile, member: zipfile.ZipInfo, most: int) -> bytes:
    # What a member says of its size need not be true: no more than that is unpacked.
    with archive.open(member) as stream:
        data = stream.read(most + 1)
    if len(data) > most:
        raise ValueError(f"“{member.filename}” has more than {_megabytes(most)}.")
    return data


def _key_of(name: str) -> int:
    found = _THUMBNAIL.fullmatch(name)
    if found is None:
        raise ValueError("It holds something that no project has.")
    return int(found[1])


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.1g} MB" if size < 1_000_000 else f"{size // 1_000_000} MB"
