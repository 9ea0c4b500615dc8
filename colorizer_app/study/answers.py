"""The answers on disk: a CSV file that only ever grows.

Each answer is one line. Taking an answer back adds a line as well, with nothing in the column
``natural``; of several lines about one trial of a participant the last one counts.
"""

from __future__ import annotations

import csv
import io
import math
import os
from collections.abc import Iterable
from dataclasses import astuple, dataclass, fields
from pathlib import Path

from colorizer_app.study.errors import StudyError

FILE_NAME = "answers.csv"

_NATURAL = {"1": True, "0": False, "": None}


@dataclass(frozen=True, slots=True)
class Answer:
    """One line of the file; its fields are the columns, in this order."""

    participant: str
    trial: int
    """From 1, in the order in which the participant saw them."""
    photo: str
    method: str
    natural: bool | None
    """None takes back what was answered before."""
    seconds: float
    """From the picture on the screen to the key."""
    seed: int
    """Of the participant's order."""
    rotation: int
    """The participant's row of the Latin square."""
    time: str
    """When, in UTC, as ISO 8601 has it."""


_COLUMNS = [field.name for field in fields(Answer)]


class AnswerFile:
    """The answers of a study.

    Parameters
    ----------
    folder
        The study's folder.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE_NAME

    def read(self) -> list[Answer]:
        """Return every line, the oldest first; nothing if there is no file yet.

        Raises
        ------
        StudyError
            If there is no such folder, or the file cannot be read, is not one of answers, or is
            damaged.
        """
        try:
            text = self.path.read_bytes().decode("utf-8", "surrogateescape")
        except FileNotFoundError as error:
            if not self.path.parent.is_dir():
                raise StudyError(f"There is no folder {self.path.parent}.") from error
            return []
        except OSError as error:
            raise StudyError(f"{self.path} cannot be read: {error.strerror}.") from error
        if not text:
            return []
        reader = csv.reader(io.StringIO(text, newline=""), strict=True)
        try:
            if next(reader) != _COLUMNS:
                raise StudyError(
                    f"{self.path} is not a file of answers. It was left as it is; move it"
                    " elsewhere, and the study starts anew."
                )
            answers = [_parse(row) for row in reader]
            # The last line would be taken for whole if the cut fell within its last value.
            if not text.endswith("\n"):
                raise ValueError
        except (ValueError, csv.Error) as error:
            raise StudyError(
                f"{self.path} is damaged in line {reader.line_num}. It was left as it is; mend"
                " or remove that line, and the study goes on with the others."
            ) from error
        return answers

    def check_writable(self) -> None:
        """Make sure that answers can be added.

        Raises
        ------
        StudyError
            If not.
        """
        try:
            self.path.open("ab").close()
        except OSError as error:
            raise self._not_written(error) from error

    def append(self, answer: Answer) -> None:
        """Add a line, and return once it is on the disk.

        Raises
        ------
        StudyError
            If it cannot be written. The lines before it are whole.
        """
        try:
            with self.path.open("ab", buffering=0) as stream:
                before = stream.seek(0, os.SEEK_END)
                line = _line(astuple(answer))
                rest = line if before else _line(_COLUMNS) + line
                try:
                    # A disk that fills up takes a part first, and says why only when asked again.
                    while rest:
                        rest = rest[stream.write(rest) :]
                    os.fsync(stream.fileno())
                except OSError:
                    # Half a line would spoil the file.
                    stream.truncate(before)
                    raise
        except OSError as error:
            raise self._not_written(error) from error

    def _not_written(self, error: OSError) -> StudyError:
        return StudyError(f"{self.path} cannot be written: {error.strerror}.")


def standing(answers: Iterable[Answer]) -> list[Answer]:
    """Return the answers that count: the last one about each trial, unless it was taken back."""
    last = {(answer.participant, answer.trial): answer for answer in answers}
    return [answer for answer in last.values() if answer.natural is not None]


def _parse(row: list[str]) -> Answer:
    """Read a line; ValueError if it is damaged."""
    values = dict(zip(_COLUMNS, row, strict=True))
    seconds = float(values["seconds"])
    trial, seed, rotation = (int(values[name]) for name in ("trial", "seed", "rotation"))
    names = (values["participant"], values["photo"], values["method"])
    if values["natural"] not in _NATURAL or not all(names):
        raise ValueError(row)
    if trial < 1 or min(seed, rotation) < 0 or not 0 <= seconds < math.inf:
        raise ValueError(row)
    return Answer(
        participant=values["participant"],
        trial=trial,
        photo=values["photo"],
        method=values["method"],
        natural=_NATURAL[values["natural"]],
        seconds=seconds,
        seed=seed,
        rotation=rotation,
        time=values["time"],
    )


def _line(values: Iterable[object]) -> bytes:
    text = io.StringIO()
    cells = [int(value) if isinstance(value, bool) else value for value in values]
    csv.writer(text, lineterminator="\n").writerow(cells)
    # File names need not be valid Unicode.
    return text.getvalue().encode("utf-8", "surrogateescape")
