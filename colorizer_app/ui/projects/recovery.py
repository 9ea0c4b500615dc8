"""The offer to go on where Colorizer ended without being closed."""

from __future__ import annotations

import logging

from PySide6.QtCore import QDateTime, QLocale, QObject, Qt, Slot
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from colorizer_app.ui.buttons import PrimaryButton
from colorizer_app.ui.projects.flow import ProjectFlow
from colorizer_app.ui.prompts import Prompts
from colorizer_app.ui.style import ACCENT, mix, scaled_font, window_color
from colorizer_app.workbench.projects import AutosaveSlot, Project, ProjectError, left_behind

_PICTURE_HEIGHT = 52
_TINT = 0.86

_log = logging.getLogger(__name__)


class RecoveryBar(QWidget):
    """Says what was being worked at, with three answers."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = QLabel(self)
        title = QLabel(self.tr("Colorizer did not end properly. Go on where you were?"), self)
        title.setFont(scaled_font(self, 1.08, strong=True))
        self._what = QLabel(self)
        self._what.setTextFormat(Qt.TextFormat.PlainText)
        for label in (title, self._what):
            label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.go_on = PrimaryButton(self.tr("&Go On"), self)
        self.later = QPushButton(self.tr("&Later"), self)
        self.later.setToolTip(self.tr("Keep the work, and offer it again at the next start"))
        self.discard = QPushButton(self.tr("&Discard…"), self)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(title)
        words.addWidget(self._what)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 12, 12, 12)
        layout.setSpacing(14)
        layout.addWidget(self._picture)
        layout.addLayout(words, 1)
        layout.addWidget(self.discard)
        layout.addWidget(self.later)
        layout.addWidget(self.go_on)
        self.setAccessibleName(title.text())
        self.hide()

    def offer(self, what: str, picture: bytes | None) -> None:
        """Show an offer; ``picture`` is a PNG, if there is one."""
        self._what.setText(what)
        self.setAccessibleDescription(what)
        image = QImage() if picture is None else QImage.fromData(picture)
        self._picture.setVisible(not image.isNull())
        if not image.isNull():
            smooth = Qt.TransformationMode.SmoothTransformation
            height = round(_PICTURE_HEIGHT * self.devicePixelRatioF())
            pixmap = QPixmap.fromImage(image.scaledToHeight(height, smooth))
            pixmap.setDevicePixelRatio(self.devicePixelRatioF())
            self._picture.setPixmap(pixmap)
        self.show()

    def what(self) -> str:
        """Return what is offered."""
        return self._what.text()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Tint the ground just so much that the text stays easy to read."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), mix(ACCENT, window_color(self.palette()), _TINT))
        painter.fillRect(0, 0, 4, self.height(), ACCENT)


class RecoveryFlow(QObject):
    """Offers the work of processes that are no more, one after another, the newest first.

    What is neither gone on with nor discarded is offered again by the next start.
    """

    def __init__(self, projects: ProjectFlow, prompts: Prompts, parent: QWidget) -> None:
        super().__init__(parent)
        self._projects = projects
        self._prompts = prompts
        self._offers = _readable(left_behind())
        self.bar = RecoveryBar(parent)
        self.bar.go_on.clicked.connect(self._go_on)
        self.bar.discard.clicked.connect(self._discard)
        self.bar.later.clicked.connect(self._put_off)
        projects.resumed.connect(self._on_resumed)
        self._show()

    def stop(self) -> None:
        """Leave what is still offered to the next start."""
        offers, self._offers = self._offers, []
        for slot, _ in offers:
            slot.release()

    def _show(self) -> None:
        if not self._offers:
            self.bar.hide()
            return
        slot, project = self._offers[0]
        self.bar.offer(self._words(slot, project), _picture_of(project))

    def _words(self, slot: AutosaveSlot, project: Project) -> str:
        seconds = QDateTime.fromSecsSinceEpoch(round(slot.modified))
        when = QLocale().toString(seconds, QLocale.FormatType.ShortFormat)
        count = len(project.variants.items)
        one = self.tr("“{name}”, one variant, {when}.")
        several = self.tr("“{name}”, {count} variants, {when}.")
        words = (one if count == 1 else several).format(name=project.name, count=count, when=when)
        more = len(self._offers) - 1
        if more:
            words += " " + self.tr("There is more after this: {more}.").format(more=more)
        return words

    @Slot()
    def _go_on(self) -> None:
        if self._offers:
            slot, project = self._offers[0]
            self._projects.guard(lambda: self._projects.resume(slot, project))

    @Slot()
    def _put_off(self) -> None:
        self.stop()
        self._show()

    @Slot()
    def _discard(self) -> None:
        if self._offers and self._prompts.may_discard(self._offers[0][1].name):
            slot, _ = self._offers.pop(0)
            slot.clear()
            slot.release()
            self._show()

    @Slot(object)
    def _on_resumed(self, slot: AutosaveSlot) -> None:
        self._offers = [offer for offer in self._offers if offer[0] is not slot]
        self._show()


def _readable(slots: list[AutosaveSlot]) -> list[tuple[AutosaveSlot, Project]]:
    found = []
    for slot in slots:
        try:
            found.append((slot, slot.read()))
        except ProjectError as error:
            _log.warning("Work that was left behind is kept in %s: %s", slot.folder, error)
            slot.release()
    return found


def _picture_of(project: Project) -> bytes | None:
    return project.thumbnails.get(project.variants.current_key)
