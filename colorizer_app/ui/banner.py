"""What went wrong, or what a person should know, above the photo and not in its way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QGuiApplication,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from colorizer_app.ui.buttons import ToolButton
from colorizer_app.ui.icons import svg_pixmap, tinted_icon
from colorizer_app.ui.style import ACCENT, mix, scaled_font, window_color
from colorizer_app.workbench.messages import Failed

_ERROR = QColor("#c4452f")
_TINT = 0.86
_ICON_SIDE = 28


class Banner(QWidget):
    """One message with a title; it stays until it is dismissed or out of date."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._details = ""
        self._is_error = False
        self._icon = QLabel(self)
        self._title = QLabel(self)
        self._message = QLabel(self)
        for label in (self._title, self._message):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._title.setFont(scaled_font(self, 1.08, strong=True))
        self._message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._copy = QPushButton(self.tr("Copy &Details"), self)
        self._copy.clicked.connect(self.copy_details)
        self._answers: list[QPushButton] = []
        self._dismiss = ToolButton(self)
        self._dismiss.setAutoRaise(True)
        self._dismiss.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._dismiss.setToolTip(self.tr("Dismiss"))
        self._dismiss.setAccessibleName(self.tr("Dismiss this message"))
        self._dismiss.clicked.connect(self.dismiss)
        self._lay_out()
        self._tint()
        self.hide()

    def _lay_out(self) -> None:
        buttons = self._buttons = QHBoxLayout()
        buttons.addWidget(self._copy)
        buttons.addWidget(self._dismiss)
        layout = QGridLayout(self)
        layout.setContentsMargins(18, 12, 12, 12)
        layout.setHorizontalSpacing(14)
        layout.setVerticalSpacing(2)
        layout.addWidget(self._icon, 0, 0, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._title, 0, 1)
        layout.addWidget(self._message, 1, 1)
        layout.addLayout(buttons, 0, 2, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        layout.setColumnStretch(1, 1)

    def show_failure(self, failure: Failed, kept: str) -> None:
        """Say that something failed and what of it is still there, with details to copy."""
        message = f"{failure.message} {kept}"
        self._show(failure.title, message, failure.details, is_error=True)

    @Slot(str, str)
    def show_notice(self, title: str, message: str) -> None:
        """Say something that is no error."""
        self._show(title, message, "", is_error=False)

    def show_question(
        self, title: str, message: str, *answers: tuple[str, Callable[[], object]]
    ) -> None:
        """Ask something that can wait; each answer is a button's text and what it does."""
        self._show(title, message, "", is_error=False)
        for text, act in answers:
            button = QPushButton(text, self)
            button.clicked.connect(self.dismiss)
            button.clicked.connect(act)
            self._buttons.insertWidget(self._buttons.count() - 1, button)
            button.show()
            self._answers.append(button)

    @Slot(str)
    def show_slowdown(self, message: str) -> None:
        """Say why photos take longer from now on."""
        self.show_notice(self.tr("Colorizer goes on more slowly"), message)

    @Slot()
    def dismiss(self) -> None:
        """Take the message away."""
        self._details = ""
        self._drop_answers()
        self.hide()

    @Slot()
    def copy_details(self) -> None:
        """Put the whole message with its details on the clipboard."""
        text = f"{self._title.text()}\n{self._message.text()}\n\n{self._details}"
        QGuiApplication.clipboard().setText(text)

    def title(self) -> str:
        """Return the title that is shown."""
        return self._title.text()

    def message(self) -> str:
        """Return the message that is shown."""
        return self._message.text()

    def _drop_answers(self) -> None:
        for button in self._answers:
            button.deleteLater()
        self._answers.clear()

    def _show(self, title: str, message: str, details: str, *, is_error: bool) -> None:
        self._details = details
        self._is_error = is_error
        self._title.setText(title)
        self._message.setText(message)
        self._copy.setVisible(bool(details))
        self._drop_answers()
        self._tint()
        self.setAccessibleName(title)
        self.setAccessibleDescription(message)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _tint(self) -> None:
        name = "error" if self._is_error else "info"
        pixmap = svg_pixmap(name, self._stripe_color(), _ICON_SIDE, self.devicePixelRatioF())
        self._icon.setPixmap(pixmap)
        self._dismiss.setIcon(tinted_icon("close", self.palette()))

    def _stripe_color(self) -> QColor:
        color = _ERROR if self._is_error else ACCENT
        dark = window_color(self.palette()).lightnessF() < 0.5
        return color.lighter(150) if dark else color

    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette from light to dark and back."""
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Tint the ground just so much that the text stays easy to read."""
        color = self._stripe_color()
        painter = QPainter(self)
        painter.fillRect(self.rect(), mix(color, window_color(self.palette()), _TINT))
        painter.fillRect(0, 0, 4, self.height(), color)
