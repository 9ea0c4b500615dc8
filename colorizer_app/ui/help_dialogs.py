"""What the app can tell about itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QMessageBox,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from colorizer_app import __version__
from colorizer_app.ui.actions import ACTIONS, ActionSpec, Menu, plain, shortcuts_of, translated
from colorizer_app.ui.batch.actions import BATCH_ACTIONS
from colorizer_app.ui.batch.actions import translated as translated_batch
from colorizer_app.ui.style import scaled_font


class KeysDialog(QDialog):
    """Every key of the app: those of the actions, from their table, and those of the photo."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys and Gestures"))
        sheet = QWidget()
        self._grid = QGridLayout(sheet)
        self._grid.setContentsMargins(24, 16, 24, 16)
        self._grid.setHorizontalSpacing(36)
        self._grid.setVerticalSpacing(5)
        self._fill()
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(sheet)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(area)
        layout.addWidget(buttons)
        self.resize(sheet.sizeHint().width() + 60, 620)

    def _fill(self) -> None:
        self._heading(self.tr("On the photo"))
        for gesture, meaning in self._gestures():
            self._row(gesture, meaning)
        self._heading(self.tr("On the panel"))
        for gesture, meaning in self._panel_gestures():
            self._row(gesture, meaning)
        self._heading(self.tr("On the strip of variants"))
        for gesture, meaning in self._strip_gestures():
            self._row(gesture, meaning)
        for menu in Menu:
            specs = [spec for spec in ACTIONS if spec.menu is menu and keys_of(spec)]
            if specs:
                self._heading(plain(translated(menu.value)))
            for spec in specs:
                self._row(_in_words(keys_of(spec)), plain(translated(spec.text)))
        self._heading(self.tr("In the batch window"))
        for batch_spec in BATCH_ACTIONS:
            if batch_spec.keys:
                keys = [QKeySequence(batch_spec.keys)]
                self._row(_in_words(keys), plain(translated_batch(batch_spec.text)))

    def _gestures(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Drag"), self.tr("Move the divider; move the photo where it is larger")),
            (self.tr("← and →"), self.tr("Move the divider")),
            (self.tr("Home and End"), self.tr("Only the right picture, only the left one")),
            (self.tr("Double click"), self.tr("Centre the divider")),
            (self.tr("Hold \\"), self.tr("See the original")),
            (self.tr("Right click"), self.tr("Compare with something else")),
            (self.tr("Click, or arrow keys and Enter"), self.tr("Choose a variant in the grid")),
            (self.tr("Wheel"), self.tr("Zoom at the pointer")),
            (self.tr("Space or middle button"), self.tr("Drag the photo")),
            (self.tr("Shift and arrow keys"), self.tr("Move the photo")),
        )

    def _panel_gestures(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Arrow keys, Page Up, Page Down"), self.tr("Move a slider")),
            (self.tr("Double click or Delete"), self.tr("Take a slider back to where it began")),
            (self.tr("Click on a mood"), self.tr("Borrow it, or give it back")),
            (self.tr("Ctrl and click on a mood"), self.tr("Mix it with the others")),
        )

    def _strip_gestures(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("← and →"), self.tr("Look at the variant beside")),
            (self.tr("Click on a star"), self.tr("Keep a variant as it is, or no more")),
            (self.tr("Double click"), self.tr("Rename a variant")),
            (self.tr("Drag"), self.tr("Move a variant to another place")),
        )

    def _heading(self, text: str) -> None:
        label = QLabel(text)
        label.setFont(scaled_font(label, 1.1, strong=True))
        row = self._grid.rowCount()
        if row > 1:
            self._grid.setRowMinimumHeight(row, 36)
        self._grid.addWidget(label, row, 0, 1, 2, Qt.AlignmentFlag.AlignBottom)

    def _row(self, keys: str, meaning: str) -> None:
        row = self._grid.rowCount()
        self._grid.addWidget(QLabel(keys), row, 0)
        self._grid.addWidget(QLabel(meaning), row, 1)


def keys_of(spec: ActionSpec) -> list[QKeySequence]:
    """Return an action's keys, less those like “Open” and “Copy” that few keyboards have."""
    return [keys for keys in shortcuts_of(spec) if _first(keys).key() < Qt.Key.Key_Back]


def _first(keys: QKeySequence) -> QKeyCombination:
    # Some releases' stubs do not know that a sequence has items.
    return cast("Sequence[QKeyCombination]", keys)[0]


def _in_words(keys: Sequence[QKeySequence]) -> str:
    return "  ·  ".join(each.toString(QKeySequence.SequenceFormat.NativeText) for each in keys)


def show_about(parent: QWidget) -> None:
    """Say what this is, which version, and under which licences."""
    text = QCoreApplication.translate(
        "About",
        "<h3>Colorizer {version}</h3>"
        "<p>Gives black-and-white photos believable colours. The colours are a guess: "
        "nobody can know what they really were.</p>"
        "<p>Works wholly on this computer and sends nothing anywhere.</p>"
        "<p>Free software under the MIT licence. Uses Qt and PySide6 under the LGPL 3.</p>",
    )
    QMessageBox.about(
        parent,
        QCoreApplication.translate("About", "About Colorizer"),
        text.format(version=__version__),
    )
