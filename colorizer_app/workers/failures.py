"""Turning exceptions into sentences for a person."""

from __future__ import annotations

import logging
import traceback

from PySide6.QtCore import QCoreApplication

from colorizer_app.atomic import is_full_disk
from colorizer_app.errors import ColorizerError
from colorizer_app.workbench.messages import (
    AlternativesJob,
    ContextJob,
    Failed,
    Job,
    PictureJob,
    RankJob,
    SaveJob,
    SuggestJob,
)
from colorizer_app.workers.wording import in_own_language

_log = logging.getLogger(__name__)


def describe_failure(job: Job, error: Exception, *, opened: bool) -> Failed:
    """Log ``error`` and put it into words.

    Parameters
    ----------
    job
        What was being done.
    error
        What it ended with. The words of a `ColorizerError` are shown, those of anything else only
        in the details.
    opened
        Whether the photo had been opened by then.
    """
    _log.error("Job %d (%s) failed", job.job_id, job.name, exc_info=error)
    return Failed(
        job.job_id,
        _title(job, opened),
        _message(job, error),
        "".join(traceback.format_exception(error)),
        disk_full=is_full_disk(error),
    )


def _title(job: Job, opened: bool) -> str:
    if isinstance(job, ContextJob):
        return QCoreApplication.translate("Failures", "The picture’s mood could not be borrowed")
    if isinstance(job, RankJob):
        return QCoreApplication.translate("Failures", "The moods could not be listed")
    if isinstance(job, SuggestJob):
        return QCoreApplication.translate("Failures", "Nothing could be suggested")
    if isinstance(job, SaveJob):
        return QCoreApplication.translate("Failures", "The result was not saved")
    if opened or isinstance(job, PictureJob | AlternativesJob):
        return QCoreApplication.translate("Failures", "The photo could not be colorized")
    return QCoreApplication.translate("Failures", "The photo could not be opened")


def _message(job: Job, error: Exception) -> str:
    if isinstance(error, ColorizerError):
        return in_own_language(str(error))
    return _unexpected(job, error).format(name=job.name)


def _unexpected(job: Job, error: Exception) -> str:
    if isinstance(error, MemoryError):
        return QCoreApplication.translate(
            "Failures",
            "There is not enough free memory for “{name}”. Nothing was changed on disk. "
            "Close other programs and try again.",
        )
    if not isinstance(job, SaveJob):
        return QCoreApplication.translate(
            "Failures",
            "Something unexpected went wrong with “{name}”. The file itself is untouched. "
            "Try again, and if it keeps happening, send us the details.",
        )
    return QCoreApplication.translate(
        "Failures",
        "“{name}” could not be written. The result is still open here. "
        "Try another name or folder with Save As.",
    )
