"""Asking what something is to be called."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget


class NameDialog(QDialog):
    """A line to type a name into; one to which there is an objection cannot be taken.

    Parameters
    ----------
    title
        What is to be named.
    suggested
        The name to begin with.
    longest
        The most characters that a name may have.
    objection
        Says in a sentence why something cannot be called so; says nothing, "", if it can.
    """

    def __init__(
        self,
        title: str,
        suggested: str,
        longest: int,
        objection: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._objection = objection
        self.setWindowTitle(title)
        question = QLabel(self.tr("&Name:"), self)
        self.line = QLineEdit(suggested, self)
        self.line.setMaxLength(longest)
        self.line.setAccessibleName(self.tr("Name"))
        self.line.selectAll()
        self.line.setMinimumWidth(self.fontMetrics().averageCharWidth() * 44)
        question.setBuddy(self.line)
        self.problem = QLabel(self)
        self.problem.setWordWrap(True)
        self.problem.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self.take_button = buttons.button(QDialogButtonBox.StandardButton.Ok)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for each in (question, self.line, self.problem, buttons):
            layout.addWidget(each)
        self.line.textChanged.connect(self._on_changed)
        self._on_changed()

    def name(self) -> str:
        """Return what was typed, without the spaces around it."""
        return self.line.text().strip()

    @Slot()
    def _on_changed(self) -> None:
        why = self._objection(self.name())
        self.problem.setText(why)
        self.line.setAccessibleDescription(why)
        self.take_button.setEnabled(not why)
