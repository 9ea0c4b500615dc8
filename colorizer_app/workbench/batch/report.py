"""What became of every photo, as a table for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from colorizer_app.atomic import write_atomically
from colorizer_app.workbench.batch.batch import Batch
from colorizer_app.workbench.batch.errors import BatchError
from colorizer_app.workbench.batch.item import LeftOut, Status

COLUMNS = (
    *("source", "output", "status", "error", "width", "height", "seconds", "device", "look"),
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet take text for a formula, in Chinese and Japanese ones too.

See OWASP, CSV Injection.
"""


def write_report(path: Path, batch: Batch, left_out: Iterable[LeftOut] = ()) -> None:
    """Write a CSV file (RFC 4180) of a batch, in place of one that is there.

    It begins with a byte order mark, by which Excel knows UTF-8. Text that would be a formula gets
    an apostrophe before it.

    Parameters
    ----------
    path
        The file.
    batch
        One line for each photo, in their order.
    left_out
        Lines of their own as well, skipped.

    Raises
    ------
    BatchError
        If it cannot be written. What was there is still there.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for item in batch.items:
        texts = (item.source, item.output, item.status, item.error)
        size = (item.width, item.height, item.seconds)
        writer.writerow(
            (*map(_plain, texts), *size, *map(_plain, (item.device, batch.look_of(item).name)))
        )
    for path_left, reason in left_out:
        row = map(_plain, (path_left, None, Status.SKIPPED, reason))
        writer.writerow((*row, *[None] * (len(COLUMNS) - 4)))
    # File names need not be valid in any encoding.
    content = text.getvalue().encode("utf-8-sig", "backslashreplace")
    try:
        write_atomically(path, lambda file: file.write(content), overwrite=True)
    except OSError as error:
        raise BatchError(f"The report {path} cannot be written: {error.strerror}.") from error


def _plain(value: object) -> str:
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
