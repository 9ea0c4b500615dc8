"""The one place where the variants of the open photo are changed, and where that is undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoCommand, QUndoStack

from colorizer_app.look import Look
from colorizer_app.ui.session import Session
from colorizer_app.workbench.variants import Variants


def uncoloured(look: Look) -> Look:
    """Return the look with neutral colour and the mood that it has."""
    return Look(contexts=look.contexts, context_strength=look.context_strength)


class LookEditor(QObject):
    """Changes the document's variants, a step at a time, and has the photo coloured accordingly.

    Every photo begins without steps: undoing never leads back into another photo. Selecting a
    variant is no step, but a step that is undone or done again selects the one that it changed.
    Nothing changes while there is no photo or another one is about to take its place.

    Attributes
    ----------
    stack
        The steps. Undo and redo are its own.
    """

    changing = Signal()
    """The photo is about to be coloured in another look."""
    changed = Signal(object)
    """The `Look` that counts from now on."""
    variants_changed = Signal()
    """Something of `variants` is different."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self.stack = QUndoStack(self)
        self._session = session
        session.opened.connect(self._begin_anew)
        session.changed.connect(self._on_session_changed)

    @property
    def variants(self) -> Variants:
        """The variants of the open photo; a neutral one if none is open."""
        document = self._session.document
        return Variants() if document is None else document.variants

    @property
    def look(self) -> Look:
        """The look of the current variant."""
        return self.variants.current.look

    @property
    def possible(self) -> bool:
        """Whether there is a photo to change, and no other about to take its place."""
        return self._session.document is not None and not self._session.opening

    def change(self, look: Look, what: str, gesture: int | None = None) -> None:
        """Give the current variant another look, or add one to the right of it, as one step.

        A favourite stays as it is: a star says that a person wants to have that very variant, and
        what is tried out from there must not take it away. So a new variant is added and changed.

        Parameters
        ----------
        look
            The look to take.
        what
            What a person changed by it, for the name of the step.
        gesture
            Changes of the same gesture, such as one drag of a slider, are one step.
        """
        if look == self.look:
            return
        variants = self.variants
        changed = variants.with_added if variants.current.starred else variants.with_look
        self._step(changed(look), what, gesture)

    def add(self, looks: Sequence[Look], what: str) -> None:
        """Add variants after the current one and select the first of them, as one step."""
        self._step(self.variants.with_added(*looks), what)

    def duplicate(self) -> None:
        """Add a variant in the look of the current one, to be changed from there."""
        self.add([self.look], self.tr("Duplicate Variant"))

    def rename(self, key: int, name: str) -> None:
        """Call a variant something else; by what it is if ``name`` is blank."""
        self._step(self.variants.with_name(key, name), self.tr("Rename Variant"))

    def star(self, key: int, starred: bool) -> None:
        """Mark a variant as a favourite, or not."""
        what = self.tr("Star Variant") if starred else self.tr("Unstar Variant")
        self._step(self.variants.with_star(key, starred), what)

    def delete(self, key: int) -> None:
        """Delete a variant; the last one stays."""
        if len(self.variants.items) > 1:
            self._step(self.variants.without(key), self.tr("Delete Variant"))

    def move(self, key: int, to: int) -> None:
        """Move a variant to another place of the strip, counted from 0."""
        self._step(self.variants.moved(key, to), self.tr("Move Variant"))

    def select(self, key: int) -> None:
        """Look at another variant. That is no step."""
        if self.possible:
            self._apply(self.variants.with_current(key))

    def _step(self, variants: Variants, what: str, gesture: int | None = None) -> None:
        if self.possible and variants != self.variants:
            self.stack.push(_Step(self.variants, variants, what, gesture, self._apply))

    def _apply(self, variants: Variants) -> None:
        if variants == self.variants:
            return
        look = variants.current.look
        if look == self.look:
            self._session.show(variants)
        else:
            self.changing.emit()
            self._session.show(variants)
            self.changed.emit(look)
        self.variants_changed.emit()

    @Slot()
    def _begin_anew(self) -> None:
        self.stack.clear()
        self.changed.emit(self.look)
        self.variants_changed.emit()

    @Slot()
    def _on_session_changed(self) -> None:
        if self._session.document is None and self.stack.count():
            self._begin_anew()


class _Step(QUndoCommand):
    """From some variants to others."""

    def __init__(
        self,
        before: Variants,
        after: Variants,
        what: str,
        gesture: int | None,
        apply: Callable[[Variants], None],
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
        """Take the later variants."""
        self._apply(self._after)

    def undo(self) -> None:
        """Go back to the earlier ones."""
        self._apply(self._before)
