"""A person's own contexts: a folder with a file for each."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from colorizer_app.workbench.contexts.errors import ContextError
from colorizer_app.workbench.contexts.files import SUFFIX, read_context, write_context
from colorizer_app.workbench.contexts.stored import LONGEST_NAME, StoredContext
from colorizer_app.workbench.places import data_dir


@dataclass(frozen=True, slots=True)
class DamagedContext:
    """A file among a person's contexts that cannot be used, and why not, for a person."""

    path: Path
    reason: str


class OwnLibrary:
    """The contexts that a person keeps.

    Names are unique, whatever their letter case. Files are named at random: the name that counts
    is in the file. Nothing is remembered, so several programs may use one folder.

    Parameters
    ----------
    reserved
        Names that none may have, such as those of the contexts that are shipped.
    folder
        Where the files are; it need not exist. By default in the platform's place for data.
    """

    def __init__(self, reserved: Iterable[str] = (), folder: Path | None = None) -> None:
        self.folder = data_dir() / "contexts" if folder is None else folder
        self._reserved = {name.casefold() for name in reserved}

    def read(self) -> tuple[list[StoredContext], list[DamagedContext]]:
        """Return those that can be used, by name, and the files that cannot, with the reason."""
        found = [each for _, each in self._files()]
        whole = [each for each in found if isinstance(each, StoredContext)]
        whole.sort(key=lambda each: (each.name.casefold(), each.name))
        return whole, [each for each in found if isinstance(each, DamagedContext)]

    def contexts(self) -> list[StoredContext]:
        """Return those that can be used, by name."""
        return self.read()[0]

    def damaged(self) -> list[DamagedContext]:
        """Return the files that cannot be used, each with its reason."""
        return self.read()[1]

    def taken(self) -> set[str]:
        """Return the names that no other context may have, in the form of ``str.casefold``."""
        return self._reserved | {each.name.casefold() for each in self.contexts()}

    def get(self, name: str) -> StoredContext:
        """Return a context by its name, in any letter case.

        Raises
        ------
        ContextError
            If there is none.
        """
        return self._find(name)[1]

    def save(self, stored: StoredContext) -> None:
        """Keep another context.

        Raises
        ------
        ContextError
            If its name is taken, or it cannot be written.
        """
        self._require_free(stored.name)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ContextError(
                f"The folder {self.folder} cannot be made: {error.strerror}."
            ) from error
        write_context(self.folder / f"{secrets.token_hex(8)}{SUFFIX}", stored)

    def rename(self, name: str, to: str) -> StoredContext:
        """Give a context another name.

        Raises
        ------
        ContextError
            If there is none of that name, the other name is taken or no name, or it cannot be
            written; then it keeps its name.
        """
        path, stored = self._find(name)
        if name.casefold() != to.casefold():
            self._require_free(to)
        renamed = _named(stored, to)
        write_context(path, renamed, overwrite=True)
        return renamed

    def delete(self, name: str) -> StoredContext:
        """Delete a context and return it: :meth:`save` brings it back.

        Raises
        ------
        ContextError
            If there is none of that name or it cannot be deleted.
        """
        path, stored = self._find(name)
        try:
            path.unlink()
        except OSError as error:
            raise ContextError(f"“{name}” cannot be deleted: {error.strerror}.") from error
        return stored

    def export(self, name: str, path: Path, *, overwrite: bool = False) -> None:
        """Write a context to a file of its own, with the small grey picture of its donor.

        Raises
        ------
        ContextError
            If there is none of that name or it cannot be written.
        """
        write_context(path, self.get(name), overwrite=overwrite)

    def import_from(self, path: Path) -> StoredContext:
        """Keep a context of a file. If its name is taken it gets a number: nothing is replaced.

        Raises
        ------
        ContextError
            If the file cannot be used, or the context not be written.
        """
        stored = read_context(path)
        stored = _named(stored, _numbered(stored.name, self.taken()))
        self.save(stored)
        return stored

    def _find(self, name: str) -> tuple[Path, StoredContext]:
        for path, each in self._files():
            if isinstance(each, StoredContext) and each.name.casefold() == name.casefold():
                return path, each
        raise ContextError(f"There is no context of your own called “{name}”.")

    def _require_free(self, name: str) -> None:
        if name.casefold() in self.taken():
            raise ContextError(f"There is a context called “{name}” already; choose another name.")

    def _files(self) -> Iterator[tuple[Path, StoredContext | DamagedContext]]:
        seen: set[str] = set()
        for path in self._paths():
            try:
                stored = read_context(path)
            except ContextError as error:
                yield path, DamagedContext(path, str(error))
                continue
            if stored.name.casefold() in seen:
                why = f"“{path.name}” is called “{stored.name}”, as another context is."
                yield path, DamagedContext(path, why)
                continue
            seen.add(stored.name.casefold())
            yield path, stored

    def _paths(self) -> list[Path]:
        try:
            return sorted(self.folder.glob(f"[!.]*{SUFFIX}"))
        except OSError as error:
            raise ContextError(f"{self.folder} cannot be read: {error.strerror}.") from error


def _named(stored: StoredContext, name: str) -> StoredContext:
    try:
        return stored.renamed(name)
    except ValueError as error:
        raise ContextError(str(error)) from error


def _numbered(name: str, taken: set[str]) -> str:
    """Return the name, or the first of "name 2", "name 3" … that is free."""
    candidate, number = name, 1
    while candidate.casefold() in taken:
        number += 1
        ending = f" {number}"
        candidate = name[: LONGEST_NAME - len(ending)].rstrip() + ending
    return candidate
