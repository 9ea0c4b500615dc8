"""The one place where the look of the open photo is changed, and where that is undone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoCommand, QUndoStack

from colorizer_app.look import Look
from colorizer_app.ui.session import Session


def uncoloured(look: Look) -> Look:
    """Return the look with neutral colour and the mood that it has."""
    return Look(contexts=look.contexts, context_strength=look.context_strength)


class LookEditor(QObject):
    """Changes the document's look, a step at a time, and has the photo coloured accordingly.

    Every photo begins with the neutral look and with no steps: what was right for one photo is a
    guess for the next, and undoing never leads back into another photo.

    Attributes
    ----------
    stack
        The steps. Undo and redo are its own.
    """

    changing = Signal()
    """The photo is about to be coloured in another look."""
    changed = Signal(object)
    """The `Look` that counts from now on."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self.stack = QUndoStack(self)
        self._session = session
        session.opened.connect(self._begin_anew)
        session.changed.connect(self._on_session_changed)

    @property
    def look(self) -> Look:
        """The look of the open photo; the neutral one if none is open."""
        document = self._session.document
        return Look() if document is None else document.look

    @property
    def possible(self) -> bool:
        """Whether there is a photo to change, and no other about to take its place."""
        return self._session.document is not None and not self._session.opening

    def change(self, look: Look, what: str, gesture: int | None = None) -> None:
        """Take another look, as one step.

        Parameters
        ----------
        look
            The look to take.
        what
            What a person changed by it, for the name of the step.
        gesture
            Changes of the same gesture, such as one drag of a slider, are one step.
        """
        if self.possible and look != self.look:
            self.stack.push(_Step(self.look, look, what, gesture, self._apply))

    def _apply(self, look: Look) -> None:
        self.changing.emit()
        self._session.colorize_again(look)
        self.changed.emit(look)

    @Slot()
    def _begin_anew(self) -> None:
        self.stack.clear()
        self.changed.emit(self.look)

    @Slot()
    def _on_session_changed(self) -> None:
        if self._session.document is None and self.stack.count():
            self._begin_anew()


class _Step(QUndoCommand):
    """From one look to another."""

    def __init__(
        self,
        before: Look,
        after: Look,
        what: str,
        gesture: int | None,
        apply: Callable[[Look], None],
    ) -> None:
        super().__init__(what)
        self._before = before
        self._after = after
        self._gesture = gesture
        self._apply = apply

    def id(self) -> int:
        """Return what steps that may become one have in common."""
        return -1 if self._gesture is None else 1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take in a later step of the same gesture; one that leads nowhere is no step."""
        if not isinstance(other, _Step) or other._gesture != self._gesture:
            return False
        self._after = other._after
        self.setObsolete(self._after == self._before)
        return True

    def redo(self) -> None:
        """Take the later look."""
        self._apply(self._after)

    def undo(self) -> None:
        """Go back to the earlier one."""
        self._apply(self._before)
