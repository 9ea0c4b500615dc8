"""The questions about a person's own moods."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from colorizer_app.ui.name_dialog import NameDialog
from colorizer_app.workbench.contexts import LONGEST_NAME, SUFFIX
from colorizer_app.workbench.naming import exists

Objection = Callable[[str], str]
"""Says in a sentence why something cannot be called so; says nothing, "", if it can."""


class MoodPrompts(Protocol):
    """The questions."""

    def mood_name(self, title: str, suggested: str, objection: Objection) -> str | None:
        """Ask what a mood is to be called; None if the person thought better of it."""

    def may_delete_mood(self, name: str) -> bool:
        """Ask whether the mood ``name`` may be deleted."""

    def moods_to_import(self, directory: Path | None) -> tuple[Path, ...]:
        """Ask for files that hold a mood each; none if the person thought better of it."""

    def mood_destination(self, suggested: Path) -> Path | None:
        """Ask where to write a mood; a file that is there may be replaced when this returns."""


class DialogMoodPrompts:
    """Asks with dialogs over ``parent``."""

    def __init__(self, parent: QWidget | None) -> None:
        self._parent = parent

    def mood_name(self, title: str, suggested: str, objection: Objection) -> str | None:
        """Ask with a dialog that takes no name to which there is an objection."""
        dialog = NameDialog(title, suggested, LONGEST_NAME, objection, self._parent)
        try:
            return dialog.name() if dialog.exec() else None
        finally:
            dialog.deleteLater()

    def may_delete_mood(self, name: str) -> bool:
        """Ask with a message box; keeping it is the default."""
        box = QMessageBox(self._parent)
        box.setWindowTitle(_tr("Colorizer"))
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(_tr("Delete the mood “{name}”?").format(name=name))
        box.setInformativeText(
            _tr("It cannot be brought back, unless it was exported. Photos keep their colours.")
        )
        delete = box.addButton(_tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(_tr("Keep It"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        box.exec()
        return box.clickedButton() is delete

    def moods_to_import(self, directory: Path | None) -> tuple[Path, ...]:
        """Ask with the platform's file dialog."""
        chosen, _ = QFileDialog.getOpenFileNames(
            self._parent,
            _tr("Import Moods"),
            str(directory or ""),
            ";;".join((_filter(), _tr("All files (*)"))),
        )
        return tuple(Path(each) for each in chosen)

    def mood_destination(self, suggested: Path) -> Path | None:
        """Ask with the platform's file dialog, and about a file that its ending brings up."""
        chosen, _ = QFileDialog.getSaveFileName(
            self._parent, _tr("Export the Mood"), str(suggested), _filter()
        )
        if not chosen:
            return None
        path = Path(chosen)
        if path.suffix.lower() == SUFFIX:
            return path
        # The dialog asked about the name as it was typed, not about the one with the ending.
        path = path.with_name(path.name + SUFFIX)
        return None if exists(path) and not self._may_replace(path) else path

    def _may_replace(self, path: Path) -> bool:
        box = QMessageBox(self._parent)
        box.setWindowTitle(_tr("Colorizer"))
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(_tr("“{name}” exists already").format(name=path.name))
        box.setInformativeText(_tr("Replacing it cannot be undone."))
        replace = box.addButton(_tr("Replace"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        return box.clickedButton() is replace


def _filter() -> str:
    return _tr("Moods ({patterns})").format(patterns=f"*{SUFFIX}")


def _tr(text: str) -> str:
    return QCoreApplication.translate("MoodPrompts", text)
