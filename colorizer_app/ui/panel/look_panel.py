"""The panel itself."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from colorizer_app.look import Look
from colorizer_app.ui.borrowing import BorrowFlow
from colorizer_app.ui.focus_order import follow_layout
from colorizer_app.ui.look_editor import LookEditor, uncoloured
from colorizer_app.ui.panel.colour_section import ColourSection
from colorizer_app.ui.panel.mood_section import MoodSection
from colorizer_app.ui.style import mix, scaled_font, window_color
from colorizer_app.ui.takes_drops import TakesDrops

_WIDTH_IN_LETTERS = 40
_LEAST_WIDTH = 280
_MARGIN = 20


class LookPanel(TakesDrops, QWidget):
    """The look of the open photo, as sliders and pictures.

    Pictures that are dropped on it lend their mood. It scrolls where there is too little height.
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
        self.colour = ColourSection(editor, self)
        self.mood = MoodSection(editor, flow, self)
        self.reset_button = QPushButton(self.tr("Reset"), self)
        self.reset_button.setAccessibleName(self.tr("Reset colour"))
        self.reset_button.setToolTip(
            self.tr("Take boldness, saturation, warmth, tint and alternative back")
        )
        self._area = QScrollArea(self)
        self._lay_out()
        self.setAcceptDrops(True)
        self.setAccessibleName(self.tr("Colour and mood"))
        self.reset_button.clicked.connect(self.reset_colour)
        editor.changed.connect(self.set_look)
        self.set_look(editor.look)

    def _lay_out(self) -> None:
        sheet = QWidget(self)
        layout = self._rows = QVBoxLayout(sheet)
        layout.setContentsMargins(_MARGIN, 16, _MARGIN, _MARGIN)
        layout.setSpacing(0)
        layout.addLayout(self._heading(self.tr("Colour"), self.reset_button))
        layout.addSpacing(8)
        layout.addWidget(self.colour)
        layout.addSpacing(26)
        layout.addLayout(self._heading(self.tr("Mood"), self.mood.automatic_button))
        layout.addSpacing(6)
        layout.addWidget(self.mood)
        layout.addStretch(1)
        follow_layout(layout)
        area = self._area
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(sheet)
        area.verticalScrollBar().rangeChanged.connect(self._make_room_for_bar)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.addWidget(area)
        letters = self.fontMetrics().averageCharWidth() * _WIDTH_IN_LETTERS
        self.setFixedWidth(max(_LEAST_WIDTH, letters))

    @Slot(int, int)
    def _make_room_for_bar(self, _least: int, most: int) -> None:
        """Have the scroll bar take of the margin: under a slider in hand it may come and go."""
        bar = self._area.verticalScrollBar()
        over = self.style().styleHint(QStyle.StyleHint.SH_ScrollBar_Transient, None, bar)
        taken = bar.sizeHint().width() if most > 0 and not over else 0
        margins = self._rows.contentsMargins()
        margins.setRight(max(_MARGIN - taken, 0))
        self._rows.setContentsMargins(margins)

    def _heading(self, text: str, button: QWidget) -> QHBoxLayout:
        label = QLabel(text, self)
        label.setFont(scaled_font(label, 1.15, strong=True))
        policy = button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        button.setSizePolicy(policy)
        layout = QHBoxLayout()
        layout.addWidget(label, 1)
        layout.addWidget(button)
        return layout

    @Slot(object)
    def set_look(self, look: Look) -> None:
        """Show a look."""
        self.colour.set_look(look)
        self._show_mood(look)
        self.reset_button.setVisible(uncoloured(look) != look)

    def _show_mood(self, look: Look) -> None:
        """Show a mood, and leave the one that was clicked on where the pointer is."""
        grid = self.mood.grid
        before = grid.mapTo(self, QPoint(0, 0)).y()
        self.mood.set_look(look)
        if grid.underMouse():
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.value() + grid.mapTo(self, QPoint(0, 0)).y() - before)

    @Slot()
    def reset_colour(self) -> None:
        """Take all of the colour section back."""
        self._editor.change(uncoloured(self._editor.look), self.tr("Reset Colour"))

    def set_inviting(self, inviting: bool) -> None:
        """Show that the panel takes what is held over the window."""
        self.mood.target.set_inviting(inviting)

    def take_drop(self, mime: QMimeData) -> bool:
        """Borrow the mood of what was let go."""
        return self._flow.take_mime(mime)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a line between the photo and the panel."""
        ground = window_color(self.palette())
        line = mix(self.palette().windowText().color(), ground, 0.8)
        painter = QPainter(self)
        painter.fillRect(0, 0, 1, self.height(), line)
