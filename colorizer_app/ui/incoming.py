"""What is dropped on the window or pasted into it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage


@dataclass(frozen=True, slots=True, eq=False)
class Incoming:
    """Files first; a picture without a file only where there are none.

    Parameters
    ----------
    files
        Local paths that are no folders, in the order they came.
    folders
        Local paths that are.
    image
        A picture such as a screenshot or one copied from a web page.
    """

    files: tuple[Path, ...] = ()
    folders: tuple[Path, ...] = ()
    image: QImage | None = None


def is_welcome(mime: QMimeData) -> bool:
    """Whether it is worth letting go of: said before the data are there, so only by their kind."""
    return mime.hasImage() or any(url.isLocalFile() for url in mime.urls())


def incoming_from(mime: QMimeData) -> Incoming | None:
    """Return what there is to open, or None where nothing is."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if paths:
        folders = tuple(path for path in paths if path.is_dir())
        return Incoming(tuple(path for path in paths if path not in folders), folders)
    if mime.hasImage():
        image = mime.imageData()
        if isinstance(image, QImage) and not image.isNull():
            return Incoming(image=image)
    return None
