"""What can go wrong with a batch as a whole. What goes wrong with one photo is in its item."""

from __future__ import annotations

import errno

from colorizer_app.errors import ColorizerError

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


class BatchError(ColorizerError):
    """A batch cannot go on, or not begin."""


class TemplateError(BatchError):
    """A template makes no file names."""


class JournalError(BatchError):
    """The journal of a batch cannot be read or written."""


class FolderInUseError(BatchError):
    """Another batch is writing to the folder."""


def is_full_disk(error: BaseException | None) -> bool:
    """Whether an error, or what it was raised from, says that there is no room left on a disk."""
    while error is not None:
        if isinstance(error, OSError) and error.errno in _FULL:
            return True
        error = error.__cause__
    return False
