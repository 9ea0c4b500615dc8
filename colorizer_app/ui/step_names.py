"""Saying in the menu what would be undone."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QUndoStack

from colorizer_app.ui.actions import ActionId


class StepNames(QObject):
    """Keeps the names of Undo and Redo in step with what they would do."""

    def __init__(self, stack: QUndoStack, actions: Mapping[ActionId, QAction]) -> None:
        self._undo, self._redo = actions[ActionId.UNDO], actions[ActionId.REDO]
        super().__init__(self._undo)  # not longer than there is something to name
        stack.undoTextChanged.connect(self._name_undo)
        stack.redoTextChanged.connect(self._name_redo)

    @Slot(str)
    def _name_undo(self, step: str) -> None:
        self._undo.setText(_with_step(self.tr("&Undo"), self.tr("&Undo {step}"), step))

    @Slot(str)
    def _name_redo(self, step: str) -> None:
        self._redo.setText(_with_step(self.tr("&Redo"), self.tr("&Redo {step}"), step))


def _with_step(bare: str, named: str, step: str) -> str:
    return named.format(step=step.replace("&", "&&")) if step else bare
