"""Every question that the batch window asks; tests answer them without dialogs."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from colorizer_app.imaging import OPEN_SUFFIXES
from colorizer_app.workbench.batch import Unfinished


class Begun(Enum):
    """What to do about a batch that was begun at another time."""

    RESUME = auto()
    START_OVER = auto()
    LEAVE = auto()


class BatchQuestions(Protocol):
    """The questions. None is for a person who thought better of it."""

    def photos(self, directory: Path | None) -> list[Path]:
        """Ask for photos."""

    def folder_of_photos(self, directory: Path | None) -> Path | None:
        """Ask for a folder with photos."""

    def folder_for_results(self, directory: Path | None) -> Path | None:
        """Ask for the folder of the results."""

    def folder_to_resume(self, directory: Path | None) -> Path | None:
        """Ask for the folder of the results of an earlier batch."""

    def look_file(self, directory: Path | None) -> Path | None:
        """Ask for a file with a look."""

    def donor(self, directory: Path | None) -> Path | None:
        """Ask for a picture that lends its mood."""

    def report(self, suggested: Path) -> Path | None:
        """Ask where the report goes; a file that is there may be replaced when this returns."""

    def unfinished(self, found: Unfinished) -> Begun:
        """Ask what to do about a batch that was begun and has not ended."""

    def may_stop(self, left: int) -> bool:
        """Ask whether the work may be stopped with so many photos left."""


class DialogQuestions:
    """Asks with dialogs over a window.

    Parameters
    ----------
    parent
        The window.
    """

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def photos(self, directory: Path | None) -> list[Path]:
        """Ask with the platform's file dialog."""
        chosen, _ = QFileDialog.getOpenFileNames(
            self._parent, _tr("Add Photos"), str(directory or ""), _photo_filters()
        )
        return [Path(each) for each in chosen]

    def folder_of_photos(self, directory: Path | None) -> Path | None:
        """Ask with the platform's file dialog."""
        return self._folder(_tr("Add a Folder of Photos"), directory)

    def folder_for_results(self, directory: Path | None) -> Path | None:
        """Ask with the platform's file dialog."""
        return self._folder(_tr("Choose a Folder for the Results"), directory)

    def folder_to_resume(self, directory: Path | None) -> Path | None:
        """Ask with the platform's file dialog."""
        return self._folder(_tr("Choose the Results Folder of the Batch to Resume"), directory)

    def look_file(self, directory: Path | None) -> Path | None:
        """Ask with the platform's file dialog."""
        filters = ";;".join((_tr("Looks (*.json)"), _tr("All files (*)")))
        return self._file(_tr("Choose a Look"), directory, filters)

    def donor(self, directory: Path | None) -> Path | None:
        """Ask with the platform's file dialog."""
        return self._file(_tr("Borrow the Mood of a Picture"), directory, _photo_filters())

    def report(self, suggested: Path) -> Path | None:
        """Ask with the platform's file dialog."""
        chosen, _ = QFileDialog.getSaveFileName(
            self._parent, _tr("Save the Report"), str(suggested), _tr("Tables (*.csv)")
        )
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix.lower() == ".csv" else path.with_name(f"{path.name}.csv")

    def unfinished(self, found: Unfinished) -> Begun:
        """Ask with a message box; going on is the default."""
        box = self._box(
            _tr("There is an unfinished batch in “{folder}”").format(folder=found.folder.name),
            _tr(
                "{done} of {total} photos are done. Resuming does the rest, with the settings of "
                "that batch. Starting over forgets that batch, but keeps its results."
            ).format(done=found.done, total=found.total),
        )
        resume = box.addButton(_tr("Resume"), QMessageBox.ButtonRole.AcceptRole)
        over = box.addButton(_tr("Start Over"), QMessageBox.ButtonRole.DestructiveRole)
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(resume)
        box.setEscapeButton(cancel)
        box.exec()
        if box.clickedButton() is resume:
            return Begun.RESUME
        return Begun.START_OVER if box.clickedButton() is over else Begun.LEAVE

    def may_stop(self, left: int) -> bool:
        """Ask with a message box; going on is the default."""
        box = self._box(
            _tr("The batch is still being worked at"),
            _tr(
                "Photos left: {left}. Stopping finishes the photo at hand and loses nothing: "
                "the batch can be resumed at any time."
            ).format(left=left),
        )
        stop = box.addButton(_tr("Stop and Close"), QMessageBox.ButtonRole.DestructiveRole)
        go_on = box.addButton(_tr("Keep Working"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(go_on)
        box.setEscapeButton(go_on)
        box.exec()
        return box.clickedButton() is stop

    def _folder(self, title: str, directory: Path | None) -> Path | None:
        chosen = QFileDialog.getExistingDirectory(self._parent, title, str(directory or ""))
        return Path(chosen) if chosen else None

    def _file(self, title: str, directory: Path | None, filters: str) -> Path | None:
        chosen, _ = QFileDialog.getOpenFileName(self._parent, title, str(directory or ""), filters)
        return Path(chosen) if chosen else None

    def _box(self, text: str, more: str) -> QMessageBox:
        box = QMessageBox(self._parent)
        box.setWindowTitle(_tr("Colorizer"))
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(text)
        box.setInformativeText(more)
        return box


def _photo_filters() -> str:
    patterns = " ".join(f"*{suffix}" for suffix in OPEN_SUFFIXES)
    return ";;".join((_tr("Photos ({patterns})").format(patterns=patterns), _tr("All files (*)")))


def _tr(text: str) -> str:
    return QCoreApplication.translate("BatchQuestions", text)
