"""Where the photos' bytes are: uncompressed tar shards and folders, read without unpacking."""

from __future__ import annotations

import os
import tarfile
from collections.abc import Iterable, Sequence
from itertools import accumulate
from pathlib import Path, PurePosixPath
from typing import Protocol, TypeAlias

import numpy as np
import numpy.typing as npt

from colorizer_app.training.config import TrainingError

FileKey: TypeAlias = tuple[str, str]
"""A source's name and a file's name in it: what manifests and cleaning reports say."""

_SUFFIXES = (".jpg", ".jpeg", ".png", ".webp")
_TAR_BLOCK = 512


class Source(Protocol):
    """Some photo files."""

    path: Path
    name: str
    files: Sequence[str]

    def title(self, index: int) -> str:
        """Return what a person would recognise a file by."""

    def read(self, index: int) -> bytes:
        """Return a file's content."""


class TarShard:
    """An uncompressed tar file; its members are read where they lie.

    Attributes
    ----------
    name
        The file's name without ``.tar``.
    files
        The photos' names, in the tar's order.

    Raises
    ------
    TrainingError
        If it is no tar file, is compressed, or was cut short.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = path.stem
        files: list[str] = []
        places: list[tuple[int, int]] = []
        end = 0
        try:
            with tarfile.open(path, "r:") as tar:
                for member in tar:
                    end = member.offset_data + -(-member.size // _TAR_BLOCK) * _TAR_BLOCK
                    if member.isfile() and _is_photo(member.name):
                        files.append(member.name)
                        places.append((member.offset_data, member.size))
        except tarfile.TarError as error:
            raise TrainingError(
                f"{path} is not a readable tar shard, or it was cut short: {error}. "
                "Shards must be uncompressed."
            ) from error
        # tarfile takes a missing or damaged header for the end and says nothing.
        if self._read(end, _TAR_BLOCK) != bytes(_TAR_BLOCK):
            raise TrainingError(
                f"The tar shard {path} is damaged or was cut short: "
                f"its end is missing after {len(files)} photos."
            )
        self.files: Sequence[str] = files
        self._places = np.array(places, np.int64).reshape(-1, 2)

    def title(self, index: int) -> str:
        """Return ``shard:member``."""
        return f"{self.path}:{self.files[index]}"

    def read(self, index: int) -> bytes:
        """Return a member's content.

        Raises
        ------
        TrainingError
            If the shard has become shorter since it was opened.
        OSError
            If it cannot be read.
        """
        offset, size = (int(value) for value in self._places[index])
        data = self._read(offset, size)
        if len(data) != size:
            raise TrainingError(f"The tar shard {self.path} was cut short while it was in use.")
        return data

    def _read(self, offset: int, size: int) -> bytes:
        # Opening costs microseconds, and then threads and processes share no position.
        with self.path.open("rb", buffering=0) as file:
            file.seek(offset)
            return file.read(size)


class Folder:
    """A folder of photos and all folders in it.

    Attributes
    ----------
    name
        The folder's own name.
    files
        Paths relative to the folder, with forward slashes, sorted folder by folder.

    Raises
    ------
    OSError
        If the folder or one in it cannot be listed.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = path.resolve().name
        files: list[str] = []
        for folder, _, names in os.walk(path, onerror=_raise):
            inside = Path(folder).relative_to(path).as_posix()
            prefix = "" if inside == "." else f"{inside}/"
            files += [prefix + name for name in names if _is_photo(name)]
        self.files: Sequence[str] = sorted(files, key=lambda name: name.split("/"))

    def title(self, index: int) -> str:
        """Return the file's path."""
        return str(self.path / self.files[index])

    def read(self, index: int) -> bytes:
        """Return a file's content; raises OSError if it cannot be read."""
        return (self.path / self.files[index]).read_bytes()


class PhotoFiles:
    """The photo files of several sources, numbered through.

    Millions are fine: a file costs its name and a few bytes.
    """

    def __init__(self, sources: Sequence[Source]) -> None:
        self._sources = tuple(sources)
        self._starts = np.array([0, *accumulate(len(source.files) for source in sources)])
        self._numbers: npt.NDArray[np.int64] = np.arange(self._starts[-1])

    def __len__(self) -> int:
        return len(self._numbers)

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources, whether or not files of theirs were left out."""
        return self._sources

    def file(self, index: int) -> str:
        """Return a file's name in its source."""
        source, number = self._locate(index)
        return source.files[number]

    def title(self, index: int) -> str:
        """Return what a person would recognise a file by."""
        source, number = self._locate(index)
        return source.title(number)

    def key(self, index: int) -> FileKey:
        """Return what manifests and reports call a file."""
        source, number = self._locate(index)
        return source.name, source.files[number]

    def read(self, index: int) -> bytes:
        """Return a file's content.

        Raises
        ------
        TrainingError
            If it cannot be read.
        """
        source, number = self._locate(index)
        try:
            return source.read(number)
        except OSError as error:
            raise TrainingError(
                f"{source.title(number)} cannot be read: {error.strerror}."
            ) from error

    def select(self, indices: npt.ArrayLike) -> PhotoFiles:
        """Return some of the files."""
        chosen = PhotoFiles.__new__(PhotoFiles)
        chosen._sources, chosen._starts = self._sources, self._starts
        chosen._numbers = self._numbers[np.asarray(indices, np.int64)]
        return chosen

    def check_names(self) -> None:
        """Raise a TrainingError if two sources have one name, so that keys are ambiguous."""
        names = [source.name for source in self._sources]
        for name in names:
            if names.count(name) > 1:
                raise TrainingError(
                    f"Two sources of photos are called {name}; a manifest or report could mean "
                    "either. Rename one of them."
                )

    def _locate(self, index: int) -> tuple[Source, int]:
        number = self._numbers[index]
        at = int(np.searchsorted(self._starts, number, side="right")) - 1
        return self._sources[at], int(number - self._starts[at])


def find_photos(paths: Iterable[Path]) -> PhotoFiles:
    """List the photos of tar shards and folders: names ending in jpg, jpeg, png or webp.

    Raises
    ------
    TrainingError
        If a source cannot be read, is no shard, was cut short, or holds no photo.
    """
    sources: list[Source] = []
    for path in paths:
        try:
            source: Source = Folder(path) if path.is_dir() else TarShard(path)
        except OSError as error:
            name = error.filename or path
            raise TrainingError(f"{name} cannot be read: {error.strerror}.") from error
        if not source.files:
            raise TrainingError(f"There are no photos in {path}.")
        sources.append(source)
    if not sources:
        raise TrainingError("There are no photos in the data.")
    return PhotoFiles(sources)


def _is_photo(name: str) -> bool:
    # macOS leaves "._photo.jpg" beside "photo.jpg" on foreign disks; it is no photo.
    last = PurePosixPath(name).name
    return last.lower().endswith(_SUFFIXES) and not last.startswith(".")


def _raise(error: OSError) -> None:
    raise error
