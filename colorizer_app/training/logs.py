"""What a run says of itself: a CSV file, TensorBoard's files if asked for, a progress bar."""

from __future__ import annotations

import csv
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tqdm import tqdm

from colorizer_app.training.config import TrainingError

if TYPE_CHECKING:
    from torch.utils.tensorboard import SummaryWriter

_FLUSH_EVERY = 50


class TrainingLog:
    """A row of numbers for every step, in ``log.csv`` and, if asked for, for TensorBoard.

    Parameters
    ----------
    out
        Folder of the run. A resumed run's rows follow the earlier ones.
    step, steps
        How many steps are done, and how many there will be.
    tensorboard
        Whether to write TensorBoard's files too, into ``out/tensorboard``.
    silent
        Whether to write nothing at all, as all processes of a run but the first.

    Raises
    ------
    TrainingError
        If TensorBoard is asked for and not installed.
    """

    def __init__(
        self, out: Path, step: int, steps: int, *, tensorboard: bool = False, silent: bool = False
    ) -> None:
        board = tensorboard and not silent
        self._board = _open_board(out / "tensorboard", step) if board else None
        path = Path(os.devnull) if silent else out / "log.csv"
        if not silent:
            _drop_rows_after(path, step)
        self._file = path.open("a", newline="", encoding="utf-8")
        self._writer = csv.writer(self._file)
        self._bar = tqdm(total=steps, initial=step, unit="step", mininterval=10, disable=silent)

    def __enter__(self) -> TrainingLog:
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.close()
        self._file.close()
        if self._board is not None:
            self._board.close()

    def write(self, step: int, numbers: dict[str, float]) -> None:
        """Log what a step came to; the names must be the same at every step."""
        if self._file.tell() == 0:
            self._writer.writerow(["step", *numbers])
        self._writer.writerow([step, *(round(value, 5) for value in numbers.values())])
        if step % _FLUSH_EVERY == 0:
            self._file.flush()
        if self._board is not None:
            for name, value in numbers.items():
                self._board.add_scalar(name, value, step)
        self._bar.set_postfix(numbers, refresh=False)
        self._bar.update()


def _drop_rows_after(path: Path, step: int) -> None:
    """Forget the steps that a run took after its last checkpoint, since it takes them again."""
    if path.exists():
        header, *rows = path.read_bytes().decode().splitlines(keepends=True) or [""]
        steps = [row.partition(",")[0] for row in rows]
        kept = [
            row for row, at in zip(rows, steps, strict=True) if at.isdecimal() and int(at) <= step
        ]
        if len(kept) < len(rows):
            path.write_text("".join([header, *kept]), encoding="utf-8", newline="")


def _open_board(folder: Path, step: int) -> SummaryWriter:
    try:
        from torch.utils.tensorboard import SummaryWriter
    except ImportError as error:
        raise TrainingError(
            "TensorBoard is not installed: pip install 'colorizer[training]'."
        ) from error
    writer: Any = SummaryWriter
    board: SummaryWriter = writer(folder, purge_step=step)
    return board
