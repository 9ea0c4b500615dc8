"""What can go wrong with a batch as a whole. What goes wrong with one photo is in its item."""

from __future__ import annotations

from colorizer_app.errors import ColorizerError


class BatchError(ColorizerError):
    """A batch cannot go on, or not begin."""


class TemplateError(BatchError):
    """A template makes no file names."""


class JournalError(BatchError):
    """The journal of a batch cannot be read or written."""


class FolderInUseError(BatchError):
    """Another batch is writing to the folder."""
