"""Whose mood the photo takes: its own, or that of other pictures."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from colorizer_app.look import MOST_CONTEXTS, Context, Look, Weighted
from colorizer_app.ui.borrowing import BorrowFlow
from colorizer_app.ui.look_editor import LookEditor
from colorizer_app.ui.panel.donor_row import DonorRow
from colorizer_app.ui.panel.drop_target import DropTarget
from colorizer_app.ui.panel.mood_grid import MoodGrid
from colorizer_app.ui.panel.unusable_moods import UnusableMoods
from colorizer_app.ui.panel.value_slider import Scale, ValueSlider, percent
from colorizer_app.ui.style import soft_text
from colorizer_app.workbench.messages import ShownContext, UnusableContext

_STRENGTH = Scale(0, 100, 100)


class MoodSection(QWidget):
    """The pictures that lend their mood, how strongly they do, and a place to drop another.

    Attributes
    ----------
    automatic_button
        Takes all of them away; for the panel to place, in front of everything else here.
    """

    def __init__(
        self,
        editor: LookEditor,
        flow: BorrowFlow,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._editor = editor
        self._flow = flow
        self._keeping = flow.keeping
        self._rows: list[DonorRow] = []
        self._taking = 0
        self.automatic_button = QPushButton(self.tr("Automatic"), self)
        self.automatic_button.setAccessibleName(self.tr("Automatic mood"))
        self.automatic_button.setToolTip(self.tr("Take the mood from the photo itself again"))
        self.automatic_button.clicked.connect(flow.be_automatic)
        self._state = QLabel(self)
        self._state.setWordWrap(True)
        self._donors = QVBoxLayout()
        self._donors.setSpacing(8)
        self.strength = ValueSlider(
            self.tr("Strength"),
            _STRENGTH,
            percent,
            self.tr("From the photo’s own mood to the borrowed one"),
            parent=self,
        )
        self.strength.moved.connect(self._on_strength)
        self.target = DropTarget(self)
        self.target.choose_requested.connect(flow.ask)
        self.target.paste_requested.connect(flow.paste)
        self.grid = MoodGrid(flow, self)
        self._grid_title = QLabel(self.tr("Or choose one"), self)
        self.unusable = UnusableMoods(flow.keeping, self)
        flow.listed.connect(self._on_listed)
        flow.keeping.kept_changed.connect(self._offer_keeping)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._state)
        layout.addLayout(self._donors)
        layout.addWidget(self.strength)
        layout.addWidget(self.target)
        layout.addSpacing(4)
        layout.addWidget(self._grid_title)
        layout.addWidget(self.grid)
        layout.addWidget(self.unusable)
        self.set_look(Look())
        self._follow_palette()

    def rows(self) -> tuple[DonorRow, ...]:
        """Return the rows of the pictures that lend their mood."""
        return tuple(self._rows)

    def set_look(self, look: Look) -> None:
        """Show a look."""
        contexts = [each.context for each in look.contexts]
        if contexts != [row.context for row in self._rows]:
            self._set_rows(look.contexts)
        total = sum(each.weight for each in look.contexts)
        for row, each in zip(self._rows, look.contexts, strict=True):
            row.show_weight(each.weight, total)
        self.strength.set_value(look.context_strength)
        self.grid.set_look(look)
        self._refresh()

    def set_taking(self, count: int) -> None:
        """Say that pictures are being looked at."""
        self._taking = count
        self._refresh()

    @Slot(object, object)
    def _on_listed(
        self, contexts: tuple[ShownContext, ...], unusable: tuple[UnusableContext, ...]
    ) -> None:
        last = self.grid.set_contexts(contexts, self.target.choose_button)
        self.grid.set_look(self._editor.look)
        self.unusable.set_contexts(unusable, last)
        self._refresh()

    @Slot()
    def _offer_keeping(self) -> None:
        for row in self._rows:
            row.keep_button.setVisible(self._keeping.can_keep(row.context))

    def _refresh(self) -> None:
        count = len(self._rows)
        self.automatic_button.setVisible(count > 0)
        if count:
            self._state.setText(self.tr("The scene counts, not its colours."))
        else:
            self._state.setText(self.tr("Automatic: taken from this photo."))
        self.strength.setVisible(count > 0)
        self._grid_title.setVisible(bool(self.grid.buttons()))
        self.grid.setVisible(bool(self.grid.buttons()))
        self.target.setVisible(count < MOST_CONTEXTS)
        if self._taking:
            self.target.set_text(self.tr("Looking at the picture…"))
        elif count:
            self.target.set_text(self.tr("Drop another picture\nto mix moods"))
        else:
            self.target.set_text(self.tr("Drop a picture here\nto borrow its mood"))

    def _set_rows(self, contexts: tuple[Weighted, ...]) -> None:
        had_focus = any(row.isAncestorOf(self.focusWidget() or self) for row in self._rows)
        for row in self._rows:
            self._donors.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [DonorRow(each, self._flow.thumbnail(each.context), self) for each in contexts]
        before: QWidget = self.automatic_button
        for row in self._rows:
            row.removed.connect(self._flow.remove)
            row.kept.connect(self._keeping.keep)
            row.weight_moved.connect(self._on_weight)
            self._donors.addWidget(row)
            row.show()  # now, and not once events are processed: others make room for it
            self.setTabOrder(before, row.slider)
            self.setTabOrder(row.slider, row.keep_button)
            self.setTabOrder(row.keep_button, row.remove_button)
            before = row.remove_button
        self._offer_keeping()
        if had_focus:
            self.target.choose_button.setFocus()

    @Slot(float, int)
    def _on_strength(self, value: float, gesture: int) -> None:
        look = replace(self._editor.look, context_strength=value)
        self._editor.change(look, self.tr("Mood Strength"), gesture)

    @Slot(object, float, int)
    def _on_weight(self, context: Context, weight: float, gesture: int) -> None:
        look = self._editor.look
        contexts = tuple(
            Weighted(context, weight) if each.context == context else each for each in look.contexts
        )
        self._editor.change(replace(look, contexts=contexts), self.tr("Mood Mix"), gesture)

    def _follow_palette(self) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, soft_text(self.palette()))
        for label in (self._state, self._grid_title):
            label.setPalette(palette)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette from light to dark and back."""
        if event.type() == QEvent.Type.PaletteChange:
            self._follow_palette()
        super().changeEvent(event)
