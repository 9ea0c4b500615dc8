"""What can go wrong with a batch as a whole. What goes wrong with one photo is in its item."""

from __future__ import annotations

from pathlib import Path

from colorizer_app.errors import ColorizerError


class BatchError(ColorizerError):
    """A batch cannot go on, or not begin."""


class TemplateError(BatchError):
    """A template makes no file names."""


class JournalError(BatchError):
    """The journal of a batch cannot be read or written."""


class FolderGoneError(JournalError):
    """The folder of the results is not there any more, and the journal with it."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"The folder {folder} is gone. The photos that were not saved yet wait: bring the "
            "folder back, then resume the batch. What was in it can be made again."
        )


class FolderInUseError(BatchError):
    """Another batch is writing to the folder."""
