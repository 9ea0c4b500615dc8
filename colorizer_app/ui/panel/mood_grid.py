"""Named moods to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from colorizer_app.look import Look
from colorizer_app.ui.borrowing import BorrowFlow
from colorizer_app.ui.own_moods import open_mood_menu
from colorizer_app.ui.panel.mood_button import MoodButton
from colorizer_app.workbench.messages import ShownContext

_COLUMNS = 3


class MoodGrid(QWidget):
    """Moods with a picture and a name; those that suit the photo most come first.

    A click borrows that mood alone, and one on a mood that is borrowed gives it back. With Ctrl
    held it is mixed with those that are borrowed already. A person's own are marked, and have a
    menu to rename, export and delete them; F2 and Delete do that as well.
    """

    def __init__(self, flow: BorrowFlow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = flow
        self._keeping = flow.keeping
        self._buttons: list[MoodButton] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(8)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)

    def buttons(self) -> tuple[MoodButton, ...]:
        """Return a button for each mood, in their order."""
        return tuple(self._buttons)

    def set_contexts(self, contexts: Sequence[ShownContext], before: QWidget) -> QWidget:
        """Offer these, none of them borrowed so far.

        Parameters
        ----------
        contexts
            In their order.
        before
            What has the focus before the first of them.

        Returns
        -------
        QWidget
            What has the focus before whatever follows.
        """
        focused = self._focused()
        for button in self._buttons:
            self._grid.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(each) for each in contexts]
        for index, button in enumerate(self._buttons):
            self._grid.addWidget(button, *divmod(index, _COLUMNS), Qt.AlignmentFlag.AlignTop)
            button.show()  # now, and not once events are processed: it may be given the focus
            self.setTabOrder(before, button)
            before = button
        if focused is not None:
            self._focus_again(*focused)
        return before

    def _button(self, shown: ShownContext) -> MoodButton:
        button = MoodButton(shown, self._flow.thumbnail(shown.context), self)
        button.picked.connect(self._flow.pick)
        button.rename_wanted.connect(self._keeping.rename)
        button.delete_wanted.connect(self._keeping.delete)
        button.menu_wanted.connect(self._open_menu)
        return button

    def _focused(self) -> tuple[str, int] | None:
        """Return the name and the place of the mood that has the focus."""
        for index, button in enumerate(self._buttons):
            if button is self.window().focusWidget():
                return button.context.name, index
        return None

    def _focus_again(self, name: str, index: int) -> None:
        """Bring the focus back to a mood, or to what is in its place now."""
        if self._buttons:
            same = (each for each in self._buttons if each.context.name == name)
            instead = self._buttons[min(index, len(self._buttons) - 1)]
            next(same, instead).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str, QPoint)
    def _open_menu(self, name: str, place: QPoint) -> None:
        open_mood_menu(self._keeping, name, self, place)

    def set_look(self, look: Look) -> None:
        """Show which are borrowed, be it under another name."""
        borrowed = {each.context.overall_features for each in look.contexts}
        for button in self._buttons:
            button.setChecked(button.context.overall_features in borrowed)
