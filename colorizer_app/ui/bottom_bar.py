"""What the photo is called, how far the work is, and what to do with the result."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAction,
    QFontMetrics,
    QKeySequence,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from colorizer_app.ui.actions import ActionId, plain
from colorizer_app.ui.buttons import PrimaryButton, ToolButton
from colorizer_app.ui.drag_grip import DragGrip
from colorizer_app.ui.style import scaled_font, soft_text

_BAR_STEPS = 1000
_BAR_DELAY_MS = 300
"""Work that is done sooner shows no bar: a flash of one only unsettles."""
_LOOK_DELAY_MS = 1000
"""Another look is on the screen long before it is whole; the bar is for those that are not."""
_TOOLS = (
    ActionId.ZOOM_OUT,
    ActionId.ZOOM_IN,
    ActionId.FIT,
    ActionId.COPY,
    ActionId.OPEN,
    ActionId.SUGGEST,
    ActionId.ADJUST,
)


class ElidedLabel(QLabel):
    """One line that is shortened in its middle rather than widening the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._full = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_full_text(self, text: str) -> None:
        """Show as much of ``text`` as there is room for."""
        self._full = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._elide()

    def full_text(self) -> str:
        """Return the text, whether it fits or not."""
        return self._full

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten anew."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        metrics = QFontMetrics(self.font())
        self.setText(metrics.elidedText(self._full, Qt.TextElideMode.ElideMiddle, self.width()))


class BottomBar(QWidget):
    """The status area; its buttons are the window's actions.

    Parameters
    ----------
    tools
        Actions shown as icons; those that are on or off have their name beside it.
    save
        The action of the primary button.
    stop
        The action of the button beside the progress bar.
    """

    def __init__(
        self,
        tools: Sequence[QAction],
        save: QAction,
        stop: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = ElidedLabel(self)
        self._name.setFont(scaled_font(self._name, 1.05, strong=True))
        self._status = ElidedLabel(self)
        self._zoom = QLabel(self)
        self._bar = QProgressBar(self)
        self._bar.setRange(0, _BAR_STEPS)
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(180, 8)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._stop = _follow(stop, QPushButton(self))
        self._tools = [self._tool(action) for action in tools]
        self.grip = DragGrip(self)
        self._save = _follow(save, PrimaryButton(parent=self))
        self._stoppable = True
        self._delay = QTimer(self, singleShot=True)
        self._delay.timeout.connect(self._show_work)
        self._lay_out()
        self.set_working(False)
        self._follow_palette()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._name)
        words.addWidget(self._status)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 9, 14, 9)
        layout.setSpacing(8)
        layout.addLayout(words, 1)
        layout.addSpacing(8)
        layout.addWidget(self._bar)
        layout.addWidget(self._stop)
        layout.addSpacing(8)
        layout.addWidget(self._zoom)
        for button in self._tools:
            layout.addWidget(button)
        layout.addSpacing(6)
        layout.addWidget(self.grip)
        layout.addWidget(self._save)

    def set_photo(self, name: str) -> None:
        """Say which photo it is about."""
        self._name.set_full_text(name)

    @Slot(str)
    def set_status(self, text: str) -> None:
        """Say what has come of it, in a few words, to screen readers as well."""
        self._status.set_full_text(text)
        if text:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def status(self) -> str:
        """Return what is said."""
        return self._status.full_text()

    @Slot(float)
    def set_scale(self, scale: float) -> None:
        """Say how large the photo is shown, in screen pixels per photo pixel."""
        percent = scale * 100
        self._zoom.setText(f"{percent:.0f} %" if percent >= 1 else f"{percent:.1f} %")

    def set_working(self, working: bool, *, stoppable: bool = True, measured: bool = True) -> None:
        """Show the bar and Stop if work takes more than a moment; take them away when it ends.

        Parameters
        ----------
        working
            Whether there is work under way.
        stoppable
            Whether it can be stopped.
        measured
            Whether it says how far it is; otherwise the bar only shows that it goes on.
        """
        self._stoppable = stoppable
        if not working:
            self._delay.stop()
            self._bar.hide()
            self._stop.hide()
            return
        self._bar.setMaximum(_BAR_STEPS if measured else 0)
        if self._bar.isVisible():
            self._show_work()
        elif not self._delay.isActive():
            self.restart_progress()
            self._delay.start(_BAR_DELAY_MS)

    def put_off_bar(self) -> None:
        """Wait longer than usual with a bar that is not shown yet, and from now on.

        Looks that follow each other are one piece of work: under a slider in motion the bar would
        come and go.
        """
        if not self._bar.isVisible():
            self.restart_progress()
            self._delay.start(_LOOK_DELAY_MS)

    def restart_progress(self) -> None:
        """Put the bar back to its beginning, for other work."""
        self._bar.setValue(0)

    def set_progress(self, fraction: float) -> None:
        """Move the bar, never back."""
        self._bar.setValue(max(self._bar.value(), round(fraction * _BAR_STEPS)))

    @Slot()
    def _show_work(self) -> None:
        self._bar.show()
        self._stop.setVisible(self._stoppable)

    def _tool(self, action: QAction) -> ToolButton:
        button = ToolButton(self)
        button.setDefaultAction(action)
        beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        only = Qt.ToolButtonStyle.ToolButtonIconOnly
        button.setToolButtonStyle(beside if action.isCheckable() else only)
        button.setAutoRaise(True)
        button.setIconSize(QSize(20, 20))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setAccessibleName(plain(action.text()))
        return button

    def _follow_palette(self) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, soft_text(self.palette()))
        for label in (self._status, self._zoom):
            label.setPalette(palette)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette from light to dark and back."""
        if event.type() == QEvent.Type.PaletteChange:
            self._follow_palette()
        super().changeEvent(event)


def _follow(action: QAction, button: QPushButton) -> QPushButton:
    """Let a button do what an action does, and only when the action can be done."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    button.setText(action.text())
    button.setAccessibleName(plain(action.text()))
    button.setToolTip(f"{plain(action.text())} ({keys})" if keys else plain(action.text()))
    button.setEnabled(action.isEnabled())
    button.clicked.connect(action.trigger)
    action.enabledChanged.connect(button.setEnabled)
    return button


def make_bar(actions: Mapping[ActionId, QAction], parent: QWidget) -> BottomBar:
    """Return a bar with those of the app's actions that belong there."""
    tools = [actions[action_id] for action_id in _TOOLS]
    return BottomBar(tools, actions[ActionId.SAVE], actions[ActionId.STOP], parent)
