"""From the command line to a window, and to the exit status once it is closed."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QMessageBox

from colorizer_app import __version__
from colorizer_app.resources import ResourcesError
from colorizer_app.ui.application import Application
from colorizer_app.ui.crash import CrashReporter
from colorizer_app.ui.interrupt import InterruptWatcher
from colorizer_app.ui.languages import use_language
from colorizer_app.ui.main_window import MainWindow
from colorizer_app.ui.style import use_theme
from colorizer_app.workbench.logs import set_up_logging
from colorizer_app.workbench.settings import SettingsStore
from colorizer_app.workers import EngineThread, engine_factory

_log = logging.getLogger("colorizer_app")


def run(arguments: Sequence[str] | None = None) -> int:
    """Open the window, on the photos that ``arguments`` name, and return the exit status."""
    photos = _photos(sys.argv[1:] if arguments is None else arguments)
    log_file = set_up_logging()
    _log.info("Colorizer %s starts", __version__)
    app = Application(sys.argv[:1])
    reporter = CrashReporter(log_file)
    reporter.install()
    interrupts = InterruptWatcher()
    store = SettingsStore()
    try:
        use_language(app, store.settings.language)
    except ResourcesError as error:
        _log.critical("%s", error)
        QMessageBox.critical(None, "Colorizer", str(error))
        return 1
    use_theme(store.settings.theme)
    status, stopped = _show(app, store, photos, log_file)
    interrupts.close()
    reporter.uninstall()
    if not stopped:
        # Something is still computing and cannot be interrupted: leave without tearing down the
        # interpreter under it.
        logging.shutdown()
        os._exit(status)
    return status


def _show(
    app: Application, store: SettingsStore, photos: list[Path], log_file: Path | None
) -> tuple[int, bool]:
    engine = EngineThread(engine_factory(store))
    window = MainWindow(engine, store, log_file=log_file)
    app.file_requested.connect(window.open_path)
    window.show()
    if photos:
        window.open_paths(photos)
    status = app.exec()
    return status, window.shut_down()


def _photos(arguments: Sequence[str]) -> list[Path]:
    parser = argparse.ArgumentParser(
        prog="python -m colorizer_app", description="Open Colorizer's window."
    )
    parser.add_argument("photos", nargs="*", type=Path, metavar="PHOTO", help="photo to open")
    parser.add_argument("--version", action="version", version=f"Colorizer {__version__}")
    photos: list[Path] = parser.parse_args(arguments).photos
    return photos
