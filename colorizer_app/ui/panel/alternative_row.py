"""Which of the colours that parts of a photo may well have."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from colorizer_app.look import MOST_ALTERNATIVES, Look
from colorizer_app.ui.buttons import ChoiceButton


class AlternativeRow(QWidget):
    """The usual colours and the photo's alternatives, one of which is chosen.

    Those that the photo does not have cannot be chosen. While nothing is known of it, none can.
    """

    chosen = Signal(int)
    """The alternative that a person chose; 0 is the usual colours."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count: int | None = None
        self._look = Look()
        self._name = QLabel(self.tr("Alternative"), self)
        self._group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(4)
        for number in range(MOST_ALTERNATIVES + 1):
            button = ChoiceButton(self._text(number), self)
            button.setAccessibleName(self._spoken(number))
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            self._group.addButton(button, number)
            row.addWidget(button, 1 if number else 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._name)
        layout.addLayout(row)
        self._group.idClicked.connect(self.chosen)
        self._refresh()

    def buttons(self) -> tuple[QAbstractButton, ...]:
        """Return the buttons: that of the usual colours, then those of the alternatives."""
        return tuple(self._group.buttons())

    def set_look(self, look: Look) -> None:
        """Show a look."""
        self._look = look
        self._refresh()

    @Slot(object)
    def set_count(self, count: int | None) -> None:
        """Offer as many alternatives as the photo has; None if that is not known yet."""
        self._count = count
        self._refresh()

    def _text(self, number: int) -> str:
        return str(number) if number else self.tr("Usual")

    def _spoken(self, number: int) -> str:
        if number == 0:
            return self.tr("Usual colours")
        return self.tr("Alternative {number}").format(number=number)

    def _refresh(self) -> None:
        tip = self._tip()
        self._name.setToolTip(tip)
        for number, button in enumerate(self.buttons()):
            able = self._look.head == "distribution" and number <= (self._count or 0)
            button.setChecked(number == self._look.alternative)
            button.setEnabled(able or number == 0)
            button.setToolTip(tip)
            button.setAccessibleDescription(tip)

    def _tip(self) -> str:
        if self._count is None:
            return self.tr("Other colours that parts of the photo may well have")
        if self._look.alternative > self._count:
            return self.tr(
                "With this mood the photo has no such alternative: its usual colours are shown"
            )
        if self._count == 0:
            return self.tr(
                "This photo has none: no part of it wavers between two colours that differ much"
            )
        return self.tr("Other colours that parts of the photo may well have")
