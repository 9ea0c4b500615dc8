"""Every question that the window asks; tests answer them without dialogs."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path
from typing import NamedTuple, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox

from colorizer_app.imaging import LAYER_SUFFIXES, OPEN_SUFFIXES, SAVE_SUFFIXES
from colorizer_app.ui.mood_prompts import DialogMoodPrompts, MoodPrompts
from colorizer_app.workbench.naming import exists
from colorizer_app.workbench.projects import SUFFIX


class _Kind(NamedTuple):
    """What a file may be: its name, its endings, and whether it keeps 16 bits."""

    name: str
    suffixes: tuple[str, ...]
    deep: bool = True


_PNG, _TIFF = _Kind("PNG", (".png",)), _Kind("TIFF", (".tif", ".tiff"))
_KINDS = (
    _Kind("JPEG", (".jpg", ".jpeg")),
    _PNG,
    _TIFF,
    _Kind("WebP", (".webp",)),
    _Kind("BMP", (".bmp",)),
)
_DEEP_KINDS = (_PNG, _TIFF)


class Unsaved(Enum):
    """What to do with a result that is not on disk."""

    SAVE = auto()
    DISCARD = auto()
    KEEP_OPEN = auto()


class Replace(Enum):
    """What to do about a file that is in the way."""

    REPLACE = auto()
    OTHER_NAME = auto()
    CANCEL = auto()


class Destination(NamedTuple):
    """Where to save, and whether a photo of 16 bits stays one."""

    path: Path
    deep: bool = True


class Prompts(MoodPrompts, Protocol):
    """The questions."""

    def photo_to_open(self, directory: Path | None) -> Path | None:
        """Ask for a photo; None if the person thought better of it."""

    def donor(self, directory: Path | None) -> Path | None:
        """Ask for a picture to borrow the mood of; None if the person thought better of it."""

    def destination(self, suggested: Path, *, deep: bool) -> Destination | None:
        """Ask where to save; a file that is there may be replaced when this returns.

        Of a ``deep`` photo, one of 16 bits, a person may want only 8.
        """

    def layer_destination(self, suggested: Path) -> Path | None:
        """Ask where to save the colours alone; what is there may be replaced when this returns."""

    def results_folder(self, directory: Path | None) -> Path | None:
        """Ask for a folder to save several results in."""

    def replace(self, path: Path) -> Replace:
        """Ask whether the file at ``path`` may be replaced."""

    def unsaved(self, name: str, count: int) -> Unsaved:
        """Ask what becomes of the results of the photo ``name``, ``count`` of which are unsaved."""

    def may_stop(self, name: str) -> bool:
        """Ask whether colouring the photo ``name`` may be given up."""

    def project_destination(self, suggested: Path) -> Path | None:
        """Ask where to save a project; a file that is there may be replaced when this returns."""

    def project_changed(self, path: Path) -> Replace:
        """Ask whether a project may be replaced that somebody else has changed meanwhile."""

    def unsaved_project(self, name: str) -> Unsaved:
        """Ask what becomes of changes to the project ``name``."""

    def missing_photo(self, name: str, was: Path) -> Path | None:
        """Say that a project's photo is not where it was, and ask where it is."""

    def may_use(self, path: Path) -> bool:
        """Ask whether a photo will do that is another one than a project was made of."""

    def may_discard(self, name: str) -> bool:
        """Ask whether work on the photo ``name`` that survived a crash may be forgotten."""


class DialogPrompts(DialogMoodPrompts):
    """Asks with dialogs over ``parent``."""

    def photo_to_open(self, directory: Path | None) -> Path | None:
        """Ask for a photo with the platform's file dialog."""
        return self._picture(_tr("Open a Photo or a Project"), directory, SUFFIX)

    def donor(self, directory: Path | None) -> Path | None:
        """Ask for a picture with the platform's file dialog."""
        return self._picture(_tr("Borrow the Mood of a Picture"), directory)

    def _picture(self, title: str, directory: Path | None, *more: str) -> Path | None:
        patterns = " ".join(f"*{suffix}" for suffix in (*OPEN_SUFFIXES, *more))
        filters = ";;".join(
            (_tr("Photos ({patterns})").format(patterns=patterns), _tr("All files (*)"))
        )
        chosen, _ = QFileDialog.getOpenFileName(self._parent, title, str(directory or ""), filters)
        return Path(chosen) if chosen else None

    def destination(self, suggested: Path, *, deep: bool) -> Destination | None:
        """Ask where to save with the platform's file dialog."""
        filters = _save_filters(deep)
        fitting = (
            text for text, kind in filters.items() if suggested.suffix.lower() in kind.suffixes
        )
        chosen, used = QFileDialog.getSaveFileName(
            self._parent,
            _tr("Save the Colorized Photo"),
            str(suggested),
            ";;".join(filters),
            next(fitting, ""),
        )
        if not chosen:
            return None
        path, kind = Path(chosen), filters.get(used, _PNG)
        if path.suffix.lower() in SAVE_SUFFIXES:
            return Destination(path, kind.deep)
        # The dialog asked about the name as it was typed, not about the one with the ending.
        path = path.with_name(path.name + kind.suffixes[0])
        if exists(path) and self.replace(path) is not Replace.REPLACE:
            return None
        return Destination(path, kind.deep)

    def layer_destination(self, suggested: Path) -> Path | None:
        """Ask where to save with the platform's file dialog."""
        chosen, used = QFileDialog.getSaveFileName(
            self._parent,
            _tr("Export the Colours as a Layer"),
            str(suggested),
            "PNG (*.png);;TIFF (*.tif *.tiff)",
        )
        if not chosen:
            return None
        path = Path(chosen)
        if path.suffix.lower() in LAYER_SUFFIXES:
            return path
        path = path.with_name(path.name + (".tif" if used.startswith("TIFF") else ".png"))
        if exists(path) and self.replace(path) is not Replace.REPLACE:
            return None
        return path

    def results_folder(self, directory: Path | None) -> Path | None:
        """Ask for a folder with the platform's file dialog."""
        title = _tr("Save the Variants in a Folder")
        chosen = QFileDialog.getExistingDirectory(self._parent, title, str(directory or ""))
        return Path(chosen) if chosen else None

    def replace(self, path: Path) -> Replace:
        """Ask with a message box; keeping the file is the default."""
        return self._ask_to_replace(
            _tr("“{name}” exists already").format(name=path.name),
            _tr("Replacing it cannot be undone. The original photo is never replaced."),
        )

    def _ask_to_replace(self, text: str, more: str) -> Replace:
        box = self._box(text, more)
        replace = box.addButton(_tr("Replace"), QMessageBox.ButtonRole.DestructiveRole)
        other = box.addButton(_tr("Save As…"), QMessageBox.ButtonRole.ActionRole)
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(other)
        box.setEscapeButton(cancel)
        box.exec()
        if box.clickedButton() is replace:
            return Replace.REPLACE
        return Replace.OTHER_NAME if box.clickedButton() is other else Replace.CANCEL

    def unsaved(self, name: str, count: int) -> Unsaved:
        """Ask with a message box; saving is the default."""
        one = _tr("The result has not been saved yet. The original photo is not touched.")
        several = _tr(
            "{count} variants have not been saved yet: those with a star, and the one that is "
            "shown. The original photo is not touched."
        ).format(count=count)
        return self._ask_to_save(
            _tr("Save the colorized “{name}”?").format(name=name), one if count == 1 else several
        )

    def _ask_to_save(self, text: str, more: str) -> Unsaved:
        box = self._box(text, more)
        box.setStandardButtons(
            QMessageBox.StandardButton.Save
            | QMessageBox.StandardButton.Discard
            | QMessageBox.StandardButton.Cancel
        )
        box.setDefaultButton(QMessageBox.StandardButton.Save)
        answers = {
            int(QMessageBox.StandardButton.Save): Unsaved.SAVE,
            int(QMessageBox.StandardButton.Discard): Unsaved.DISCARD,
        }
        return answers.get(box.exec(), Unsaved.KEEP_OPEN)

    def may_stop(self, name: str) -> bool:
        """Ask with a message box; going on is the default."""
        return self._confirm(
            _tr("“{name}” is still being colorized").format(name=name),
            _tr("The original photo is not touched."),
            _tr("Stop and Close"),
            _tr("Keep Working"),
        )

    def project_destination(self, suggested: Path) -> Path | None:
        """Ask where to save with the platform's file dialog."""
        chosen, _ = QFileDialog.getSaveFileName(
            self._parent,
            _tr("Save the Project"),
            str(suggested),
            _tr("Projects ({patterns})").format(patterns=f"*{SUFFIX}"),
        )
        if not chosen:
            return None
        path = Path(chosen)
        if path.suffix.lower() == SUFFIX:
            return path
        # The dialog asked about the name as it was typed, not about the one with the ending.
        path = path.with_name(path.name + SUFFIX)
        if exists(path) and self.replace(path) is not Replace.REPLACE:
            return None
        return path

    def project_changed(self, path: Path) -> Replace:
        """Ask with a message box; another name is the default."""
        return self._ask_to_replace(
            _tr("“{name}” has changed on disk").format(name=path.name),
            _tr(
                "Another window or program has saved it since it was opened here. Replacing it "
                "loses what was saved there."
            ),
        )

    def unsaved_project(self, name: str) -> Unsaved:
        """Ask with a message box; saving is the default."""
        return self._ask_to_save(
            _tr("Save the changes to “{name}”?").format(name=name),
            _tr("The variants have changed since the project was saved. The photo is not touched."),
        )

    def missing_photo(self, name: str, was: Path) -> Path | None:
        """Ask with a message box, then with the platform's file dialog."""
        box = self._box(
            _tr("Where is “{name}”?").format(name=name),
            _tr(
                "The photo of this project is neither beside it nor in {folder}, where it was. "
                "The project is untouched."
            ).format(folder=was.parent),
        )
        look = box.addButton(_tr("Look for It…"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(look)
        box.exec()
        if box.clickedButton() is not look:
            return None
        return self._picture(_tr("Where is “{name}”?").format(name=name), None)

    def may_use(self, path: Path) -> bool:
        """Ask with a message box; looking for another is the default."""
        return self._confirm(
            _tr("“{name}” is another photo").format(name=path.name),
            _tr("The project was made of a photo with other contents. Nothing is lost by trying."),
            _tr("Use It"),
            _tr("Look for Another"),
        )

    def may_discard(self, name: str) -> bool:
        """Ask with a message box; keeping the work is the default."""
        return self._confirm(
            _tr("Discard the work on “{name}”?").format(name=name),
            _tr("Variants that were not saved in a project are lost. The photo is not touched."),
            _tr("Discard"),
            _tr("Keep"),
        )

    def _confirm(self, text: str, more: str, yes: str, no: str) -> bool:
        box = self._box(text, more)
        agreed = box.addButton(yes, QMessageBox.ButtonRole.DestructiveRole)
        declined = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(declined)
        box.setEscapeButton(declined)
        box.exec()
        return box.clickedButton() is agreed

    def _box(self, text: str, more: str) -> QMessageBox:
        box = QMessageBox(self._parent)
        box.setWindowTitle(_tr("Colorizer"))
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(text)
        box.setInformativeText(more)
        return box


def _tr(text: str) -> str:
    return QCoreApplication.translate("Prompts", text)


def _save_filters(deep: bool) -> dict[str, _Kind]:
    """Return the kinds of files that a photo can be saved as, by what the dialog calls them."""
    filters: dict[str, _Kind] = {}
    for kind in _KINDS:
        endings = " ".join(f"*{suffix}" for suffix in kind.suffixes)
        if deep and kind in _DEEP_KINDS:
            both = (16, kind), (8, kind._replace(deep=False))
            for bits, each in both:
                text = _tr("{name}, {bits} bits per channel").format(name=kind.name, bits=bits)
                filters[f"{text} ({endings})"] = each
        else:
            filters[f"{kind.name} ({endings})"] = kind
    return filters
