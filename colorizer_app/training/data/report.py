"""The report of a cleaning: one row for each photo, rejected or not."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from colorizer_app.atomic import write_atomically
from colorizer_app.training.config import TrainingError
from colorizer_app.training.data.labels import read_table
from colorizer_app.training.data.sources import FileKey


class Verdict(StrEnum):
    """What cleaning says of a photo; everything but ``OK`` is left out of training."""

    OK = "ok"
    DAMAGED = "damaged"
    SMALL = "small"
    GREY = "grey"
    TINTED = "tinted"
    LURID = "lurid"
    DULL = "dull"
    DUPLICATE = "duplicate"


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A photo's verdict and what was measured.

    Attributes
    ----------
    key
        Source's name and file.
    verdict
        The first reason, in the order of :class:`Verdict`, that applies.
    height, width
        In pixels; 0 where the file does not decode, like everything below.
    chroma
        Mean chroma in Lab.
    colourfulness
        Hasler and Suesstrunk's.
    hue
        Of the mean colour, in degrees from 0 to 360.
    hue_concentration
        0 (all hues alike) to 1 (one hue), each pixel weighted by its chroma.
    tint_spread
        How far, in Lab units, ab is from being a function of L: root mean square.
    lurid_share
        Share of pixels with one channel at its lower and one at its upper end.
    twin
        The earlier photo that this one repeats, as ``source/file``; or empty.
    """

    key: FileKey
    verdict: Verdict
    height: int = 0
    width: int = 0
    chroma: float = 0.0
    colourfulness: float = 0.0
    hue: float = 0.0
    hue_concentration: float = 0.0
    tint_spread: float = 0.0
    lurid_share: float = 0.0
    twin: str = ""


_COLUMNS = (
    "source",
    "file",
    "verdict",
    "height",
    "width",
    "chroma",
    "colourfulness",
    "hue",
    "hue_concentration",
    "tint_spread",
    "lurid_share",
    "twin",
)


def write_report(path: Path, rows: Iterable[ReportRow]) -> None:
    """Write a tab-separated report, wholly or not at all; an older one is replaced.

    Raises
    ------
    TrainingError
        If it cannot be written.
    """
    try:
        write_atomically(path, lambda file: _write(file, rows), overwrite=True)
    except OSError as error:
        raise TrainingError(f"{path} cannot be written: {error.strerror}.") from error


def read_verdicts(path: Path) -> dict[FileKey, Verdict]:
    """Return each photo's verdict.

    Raises
    ------
    TrainingError
        If the report cannot be read, or is none.
    """
    verdicts = {}
    for row in read_table(path, ("source", "file", "verdict")):
        try:
            verdicts[row["source"], row["file"]] = Verdict(row["verdict"])
        except ValueError as error:
            raise TrainingError(f"{path} has an unknown verdict: {row['verdict']}.") from error
    return verdicts


def _write(file: BinaryIO, rows: Iterable[ReportRow]) -> None:
    text = io.TextIOWrapper(file, encoding="utf-8", errors="surrogateescape", newline="")
    writer = csv.writer(text, delimiter="\t", lineterminator="\n")
    writer.writerow(_COLUMNS)
    for row in rows:
        measures = (
            row.chroma,
            row.colourfulness,
            row.hue,
            row.hue_concentration,
            row.tint_spread,
            row.lurid_share,
        )
        numbers = (row.height, row.width, *(f"{measure:.3f}" for measure in measures))
        writer.writerow((*row.key, row.verdict, *numbers, row.twin))
    text.detach()
