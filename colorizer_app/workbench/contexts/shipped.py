"""The contexts that come with the app, made by ``colorizer contexts build``."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from colorizer_app.look import features_from, is_sha256
from colorizer_app.resources import resource_dir
from colorizer_app.workbench.contexts.errors import ContextError
from colorizer_app.workbench.contexts.files import SUFFIX, read_context, write_context
from colorizer_app.workbench.contexts.stored import StoredContext

_INDEX = "library.json"


@dataclass(frozen=True, slots=True)
class ShippedLibrary:
    """Contexts in the order in which they are shown, and what they are compared by.

    Attributes
    ----------
    contexts
        All of them, computed by the same weights, without pictures.
    weights
        SHA-256 of these.
    mean
        Mean overall-feature vector of the training photos: what all photos have in common, which
        says nothing about any of them.
    """

    contexts: tuple[StoredContext, ...]
    weights: str
    mean: tuple[float, ...]

    @classmethod
    def load(cls, folder: Path | None = None) -> ShippedLibrary:
        """Read the library that comes with the app, or that of another folder.

        Raises
        ------
        ContextError
            If it is missing or damaged.
        """
        folder = resource_dir() / "contexts" if folder is None else folder
        try:
            index = json.loads((folder / _INDEX).read_text(encoding="utf-8"))
            weights, mean = index["weights"], features_from(index["mean"])
            contexts = tuple(read_context(folder / name) for name in index["files"])
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise ContextError(_broken(folder)) from error
        if not is_sha256(weights) or any(each.context.weights != weights for each in contexts):
            raise ContextError(_broken(folder))
        return cls(contexts, weights, mean)

    def save(self, folder: Path, names: Mapping[str, str]) -> None:
        """Write the library in place of the one that is there.

        Parameters
        ----------
        folder
            Where; made if need be.
        names
            The stem of each context's file, by the context's name.

        Raises
        ------
        ContextError
            If it cannot be written.
        """
        try:
            folder.mkdir(parents=True, exist_ok=True)
            for path in folder.glob(f"*{SUFFIX}"):
                path.unlink()
            files = [f"{names[each.name]}{SUFFIX}" for each in self.contexts]
            for name, stored in zip(files, self.contexts, strict=True):
                write_context(folder / name, stored)
            index = {"weights": self.weights, "files": files, "mean": self.mean}
            (folder / _INDEX).write_text(json.dumps(index) + "\n", encoding="utf-8")
        except OSError as error:
            raise ContextError(f"{folder} cannot be written: {error.strerror}.") from error

    def names(self) -> Iterable[str]:
        """Return the contexts' names."""
        return (each.name for each in self.contexts)


def _broken(folder: Path) -> str:
    return f"The contexts in {folder} are missing or damaged. Please install Colorizer again."
