"""The log file: every traceback goes there and none to a person."""

from __future__ import annotations

import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path

from colorizer_app.workbench.places import log_dir

_FORMAT = "%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"
_BYTES_PER_FILE = 1_000_000
_OLD_FILES = 2


def set_up_logging(directory: Path | None = None) -> Path | None:
    """Send the program's log to ``colorizer.log`` in the platform's log folder.

    Returns
    -------
    Path or None
        The log file; None where none can be written (then the log goes to standard error):
        an app must not fail to start because a disk is full.
    """
    folder = log_dir() if directory is None else directory
    logger = logging.getLogger("colorizer_app")
    logger.setLevel(logging.INFO)
    file: Path | None = folder / "colorizer.log"
    handler: logging.Handler
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "colorizer.log",
            maxBytes=_BYTES_PER_FILE,
            backupCount=_OLD_FILES,
            encoding="utf-8",
        )
    except OSError as error:
        # Windowed programs on Windows have no standard error.
        handler = logging.StreamHandler() if sys.stderr else logging.NullHandler()
        file = None
        logger.addHandler(handler)
        logger.warning("No log file in %s: %s", folder, error)
    else:
        logger.addHandler(handler)
    handler.setFormatter(logging.Formatter(_FORMAT))
    return file
