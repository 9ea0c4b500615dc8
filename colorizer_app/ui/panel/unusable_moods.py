"""A person's own moods of which no photo can borrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from colorizer_app.ui.buttons import LinkButton
from colorizer_app.ui.keeping import KeepFlow
from colorizer_app.ui.own_moods import open_mood_menu
from colorizer_app.ui.style import soft_text
from colorizer_app.workbench.messages import UnusableContext


class UnusableMoods(QWidget):
    """Their names; a click says why."""

    def __init__(self, keeping: KeepFlow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeping = keeping
        self._buttons: list[LinkButton] = []
        self._title = QLabel(self.tr("These cannot be used at present"), self)
        self._list = QVBoxLayout(self)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._list.addWidget(self._title)
        self._follow_palette()
        self.hide()

    def buttons(self) -> tuple[LinkButton, ...]:
        """Return a button for each mood."""
        return tuple(self._buttons)

    def set_contexts(self, contexts: Sequence[UnusableContext], before: QWidget) -> None:
        """Name these.

        Parameters
        ----------
        contexts
            In their order.
        before
            What has the focus before the first of them.
        """
        for button in self._buttons:
            self._list.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(each) for each in contexts]
        for button in self._buttons:
            self._list.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self.setTabOrder(before, button)
            before = button
        self.setVisible(bool(contexts))

    def _button(self, context: UnusableContext) -> LinkButton:
        button = LinkButton(parent=self)
        room = button.fontMetrics().averageCharWidth() * 32
        name = button.fontMetrics().elidedText(context.name, Qt.TextElideMode.ElideMiddle, room)
        button.setText(name.replace("&", "&&"))
        button.setAccessibleName(
            self.tr("Mood “{name}”, which cannot be used").format(name=context.name)
        )
        button.setAccessibleDescription(context.reason)
        button.setToolTip(context.reason)
        button.clicked.connect(lambda: self._explain(context))
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        button.customContextMenuRequested.connect(
            lambda place: self._open_menu(context.name, button.mapToGlobal(place))
        )
        return button

    def _explain(self, context: UnusableContext) -> None:
        title = self.tr("“{name}” cannot be used").format(name=context.name)
        self._keeping.notice.emit(title, context.reason)

    def _open_menu(self, name: str, place: QPoint) -> None:
        if any(each.name == name for each in self._keeping.own()):  # and not a damaged file's
            open_mood_menu(self._keeping, name, self, place)

    def _follow_palette(self) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, soft_text(self.palette()))
        self._title.setPalette(palette)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette from light to dark and back."""
        if event.type() == QEvent.Type.PaletteChange:
            self._follow_palette()
        super().changeEvent(event)
