"""What is dropped on the window or pasted into it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from colorizer_app.workbench.contexts import SUFFIX
from colorizer_app.workbench.naming import is_folder


@dataclass(frozen=True, slots=True, eq=False)
class Incoming:
    """Files first; a picture without a file only where there are none.

    Parameters
    ----------
    files
        Local paths that are no folders, in the order they came.
    folders
        Local paths that are.
    moods
        Local paths of files that hold a mood each; no photos.
    image
        A picture such as a screenshot or one copied from a web page.
    """

    files: tuple[Path, ...] = ()
    folders: tuple[Path, ...] = ()
    image: QImage | None = None
    moods: tuple[Path, ...] = ()

    @property
    def only_moods(self) -> bool:
        """Whether there is nothing else."""
        return bool(self.moods) and not (self.files or self.folders)


def is_welcome(mime: QMimeData) -> bool:
    """Whether it is worth letting go of: said before the data are there, so only by their kind."""
    return mime.hasImage() or any(url.isLocalFile() for url in mime.urls())


def incoming_paths(paths: Sequence[Path]) -> Incoming:
    """Tell the files among some paths from the folders."""
    folders = tuple(path for path in paths if is_folder(path))
    moods = tuple(path for path in paths if path.suffix.lower() == SUFFIX and path not in folders)
    files = tuple(path for path in paths if path not in folders and path not in moods)
    return Incoming(files, folders, moods=moods)


def incoming_from(mime: QMimeData) -> Incoming | None:
    """Return what there is to open, or None where nothing is."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if paths:
        return incoming_paths(paths)
    if mime.hasImage():
        image = mime.imageData()
        if isinstance(image, QImage) and not image.isNull():
            return Incoming(image=image)
    return None
