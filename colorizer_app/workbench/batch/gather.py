"""Which photos are in files and folders."""

from __future__ import annotations

import os
import re
import stat
from collections import deque
from collections.abc import Iterable
from pathlib import Path, PurePath
from typing import NamedTuple, TypeAlias

from colorizer_app.imaging import OPEN_SUFFIXES
from colorizer_app.workbench.batch.item import Identity, LeftOut, identity
from colorizer_app.workbench.naming import is_folder

_RESULT = re.compile(r".*_colorized(-\d+)?", re.IGNORECASE | re.DOTALL)
_SYSTEM_FOLDERS = frozenset(
    {
        *("$recycle.bin", "system volume information", "recycler"),  # Windows
        *("__macosx", "lost+found"),  # archives made on macOS, Linux
        *("@eadir", "#recycle", "#snapshot"),  # network storage
    }
)
_Part: TypeAlias = tuple[str | int, ...]


class Found(NamedTuple):
    """A photo, and the folder below that of the results where its own belongs."""

    path: Path
    folder: PurePath = PurePath()


class Gathered(NamedTuple):
    """What was found, each file once, and what was left out on purpose."""

    found: tuple[Found, ...]
    left_out: tuple[LeftOut, ...]


def gather(
    paths: Iterable[Path],
    *,
    output: Path,
    results: Iterable[Path] = (),
    keep_roots: bool = False,
) -> Gathered:
    """Find the photos in files and folders, in the order in which a person would name them.

    A file is taken as it is named. A folder gives what looks like a photo by its name, and so do
    the folders below it, except hidden ones and the system's own.

    Parameters
    ----------
    paths
        Files and folders.
    output
        The folder of the results. It is not looked into where it is met below another folder.
    results
        Files in folders that are known to be results, whatever they are called; what ends in
        ``_colorized`` is one by its name.
    keep_roots
        Whether results lie in a folder of the given folder's name, or right in `output`.
    """
    walk = _Walk(identity(output), {identity(result) for result in results})
    for path in paths:
        if is_folder(path):
            name = path.resolve().name
            walk.folder(path, PurePath(name) if keep_roots and name else PurePath())
        else:
            walk.file(path, PurePath())
    return Gathered(tuple(walk.found), tuple(walk.left_out))


def natural_key(name: str) -> tuple[_Part, str]:
    """Return what to sort names by so that “photo 9” comes before “photo 10”."""
    parts = re.split(r"([0-9]+)", name.casefold())
    return tuple(int(part) if index % 2 else part for index, part in enumerate(parts)), name


class _Walk:
    def __init__(self, output: Identity, results: set[Identity]) -> None:
        self.found: list[Found] = []
        self.left_out: list[LeftOut] = []
        self._output = output
        self._results = results
        self._taken: set[Identity] = set()
        self._entered = {output}

    def file(self, path: Path, folder: PurePath) -> None:
        """Take a file unless it was taken before."""
        path = path.absolute()
        key = identity(path)
        if key in self._taken:
            self._leave_out(path, "it is the same file as another one of the batch")
            return
        self._taken.add(key)
        self.found.append(Found(path, folder))

    def folder(self, root: Path, folder: PurePath) -> None:
        """Take what is in a folder.

        Links to folders come last: what is there in its own right is found where it is.
        """
        if identity(root) == self._output:
            # Named by a person, it is looked into all the same.
            self._entered.discard(self._output)
        elif identity(root) in self._entered:
            self._leave_out(root, "the folder was looked into before")
        links: deque[tuple[Path, PurePath]] = deque([(root, folder)])
        while links:
            # Depth first, in order: the last of the stack is the next.
            stack = [links.popleft()]
            while stack:
                path, below = stack.pop()
                key = identity(path)
                if key in self._entered:
                    continue
                self._entered.add(key)
                folders = self._files_of(path, below)
                links += [entry for entry in folders if entry[0].is_symlink()]
                stack += [entry for entry in reversed(folders) if not entry[0].is_symlink()]

    def _files_of(self, path: Path, below: PurePath) -> list[tuple[Path, PurePath]]:
        """Take the files of a folder, and return the folders in it."""
        try:
            with os.scandir(path) as listing:
                entries = sorted(listing, key=lambda entry: natural_key(entry.name))
        except OSError as error:
            self._leave_out(path, f"the folder cannot be read: {error.strerror}")
            return []
        folders = []
        for entry in entries:
            if _is_hidden(entry):
                continue
            if _is_folder(entry):
                if entry.name.casefold() not in _SYSTEM_FOLDERS:
                    folders.append((path / entry.name, below / entry.name))
            elif PurePath(entry.name).suffix.lower() in OPEN_SUFFIXES:
                self._photo_of_folder(path / entry.name, below)
        return folders

    def _photo_of_folder(self, path: Path, below: PurePath) -> None:
        if _RESULT.fullmatch(path.stem):
            self._leave_out(path, "it is a result of Colorizer, by its name")
        elif identity(path) in self._results:
            self._leave_out(path, "it is a result of this batch")
        elif not _is_file(path):
            self._leave_out(path, "it is no file, or a link that leads to none")
        else:
            self.file(path, below)

    def _leave_out(self, path: Path, why: str) -> None:
        self.left_out.append(LeftOut(path.absolute(), f"“{path.name}” was left out: {why}."))


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads back to itself
        return False


def _is_hidden(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith("."):
        return True
    try:
        status = entry.stat(follow_symlinks=False)
    except OSError:
        return False
    attributes: int = getattr(status, "st_file_attributes", 0)  # Windows
    flags: int = getattr(status, "st_flags", 0)  # macOS
    return bool(attributes & stat.FILE_ATTRIBUTE_HIDDEN or flags & stat.UF_HIDDEN)
