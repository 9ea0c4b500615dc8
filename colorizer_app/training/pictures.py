"""Results to look at: the contact sheet, and the pictures of a blind study."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from colorizer_app.training.config import TrainingError
from colorizer_app.training.data import RgbImage
from colorizer_app.training.evaluate import Results

_CELL_HEIGHT = 128
_GAP = 6
_STUDY_SIDE = 224


class ContactSheet:
    """Grey | result | real of some photos, in one PNG that is small enough to look at.

    Parameters
    ----------
    path
        The PNG to write.
    head
        Whose results are shown.
    photos
        Indices of the photos to show; the same ones for every run that is to be compared.
    columns
        Photos beside each other.

    Raises
    ------
    TrainingError
        If the PNG's folder is not there.
    """

    def __init__(self, path: Path, head: str, photos: Sequence[int], columns: int = 5) -> None:
        if not path.parent.is_dir():
            raise TrainingError(f"The sheet cannot be written: there is no folder {path.parent}.")
        self._path = path
        self._head = head
        self._photos = frozenset(photos)
        self._columns = columns
        self._cells: list[RgbImage] = []

    def add(self, index: int, results: Results) -> None:
        """Take one photo's pictures, if it is one of those to show."""
        if index not in self._photos:
            return
        strip = [results[method] for method in ("grey", self._head, "real")]
        height, width = strip[0].shape[:2]
        wide = min(max(1, round(_CELL_HEIGHT * width / height)), 2 * _CELL_HEIGHT)
        self._cells.append(np.hstack([_resized(rgb, wide, _CELL_HEIGHT) for rgb in strip]))

    def save(self) -> None:
        """Write the PNG.

        Raises
        ------
        TrainingError
            If it cannot be written.
        """
        widest = max(cell.shape[1] for cell in self._cells) + _GAP
        cells = [
            np.pad(cell, ((0, _GAP), (0, widest - cell.shape[1]), (0, 0))) for cell in self._cells
        ]
        cells += [np.zeros_like(cells[0])] * (-len(cells) % self._columns)
        rows = [
            np.hstack(cells[first : first + self._columns])
            for first in range(0, len(cells), self._columns)
        ]
        _write_png(self._path, np.vstack(rows))


class StudyPictures:
    """Pictures for a blind test of naturalness: ``DIR/<method>/<nnnn>.png``, 224x224.

    The same name is the same photo: the square in its middle, rescaled.

    Parameters
    ----------
    directory
        Made if it is not there.
    methods
        Whose pictures are written.

    Raises
    ------
    TrainingError
        If the directory holds anything, or cannot be made.
    """

    def __init__(self, directory: Path, methods: Sequence[str]) -> None:
        self._directory = directory
        self._methods = tuple(methods)
        try:
            directory.mkdir(parents=True, exist_ok=True)
            if any(directory.iterdir()):
                raise TrainingError(
                    f"{directory} is not empty; a study's pictures need a folder of their own."
                )
            for method in self._methods:
                (directory / method).mkdir()
        except OSError as error:
            raise _unwritable(directory, error) from error

    def add(self, index: int, results: Results) -> None:
        """Write one photo's pictures.

        Raises
        ------
        TrainingError
            If they cannot be written.
        """
        for method in self._methods:
            square = _middle_square(results[method])
            picture = _resized(square, _STUDY_SIDE, _STUDY_SIDE)
            _write_png(self._directory / method / f"{index:04}.png", picture)


def _middle_square(rgb: RgbImage) -> RgbImage:
    height, width = rgb.shape[:2]
    side = min(height, width)
    top, left = (height - side) // 2, (width - side) // 2
    return rgb[top : top + side, left : left + side]


def _resized(rgb: RgbImage, width: int, height: int) -> RgbImage:
    how = cv2.INTER_AREA if height < rgb.shape[0] else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(rgb, (width, height), interpolation=how), np.uint8)


def _write_png(path: Path, rgb: npt.NDArray[np.uint8]) -> None:
    done, png = cv2.imencode(".png", cv2.cvtColor(rgb, cv2.COLOR_RGB2BGR))
    if not done:
        raise TrainingError(f"{path} cannot be written as PNG.")
    try:
        path.write_bytes(png.tobytes())
    except OSError as error:
        raise _unwritable(path, error) from error


def _unwritable(path: Path, error: OSError) -> TrainingError:
    return TrainingError(f"{path} cannot be written: {error.strerror}.")
