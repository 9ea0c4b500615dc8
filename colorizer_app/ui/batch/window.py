"""The batch window: its parts, and what of them is possible at the moment."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QPalette, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from colorizer_app.ui.banner import Banner
from colorizer_app.ui.batch.actions import (
    BATCH_ACTIONS,
    BatchAction,
    BatchMenu,
    build_actions,
    translated,
)
from colorizer_app.ui.batch.look_menu import LookMenu
from colorizer_app.ui.batch.settings_panel import SettingsPanel
from colorizer_app.ui.batch.table import BatchTable
from colorizer_app.ui.batch.view import BatchView
from colorizer_app.ui.buttons import PrimaryButton, ToolButton
from colorizer_app.ui.drop_window import DropWindow
from colorizer_app.ui.icons import app_icon, tinted_icon
from colorizer_app.ui.style import soft_text
from colorizer_app.workbench.batch import Activity, BatchSettings, BatchState, Status

_TOOLS = (
    *(BatchAction.ADD_PHOTOS, BatchAction.ADD_FOLDER),
    *(BatchAction.REMOVE, BatchAction.RETRY_FAILED),
)
_BAR_HEIGHT = 12
_AFTERWARDS = (BatchAction.SHOW_FOLDER, BatchAction.REPORT)
_AGAIN = (Status.FAILED, Status.STOPPED, Status.SKIPPED)


class BatchWindow(DropWindow):
    """Shows a batch; what is done about it is for a `BatchFlow`.

    Parameters
    ----------
    table
        The photos.
    may_close
        Asked when a person wants to close it.
    """

    activated = Signal()
    """It is the one window in use now."""
    dropped = Signal(object)
    """Paths, in a tuple, of files and folders that were let go over it."""

    def __init__(self, table: BatchTable, may_close: Callable[[], bool]) -> None:
        super().__init__()
        self.table = table
        self._may_close = may_close
        self.state = BatchState(BatchSettings(Path()), False, Activity.NOTHING)
        self.actions_by_id = build_actions(self)
        self.look_menu = LookMenu(self.tr("&Look"), self, own=True)
        self.banner = Banner(self)
        self._photo_menu = QMenu(self)
        self.view = BatchView(table, self._photo_menu, self)
        self.panel = SettingsPanel(self)
        self.progress = QProgressBar(self, minimum=0, maximum=1000, textVisible=False)
        self.progress.setMaximumHeight(_BAR_HEIGHT)
        self.progress.setAccessibleName(self.tr("Progress of the batch"))
        self.status = QLabel(self)
        self._fill_menus()
        self._lay_out()
        self._connect()
        self._follow_palette()
        self.setWindowIcon(app_icon())
        self.setMinimumSize(760, 440)
        self.resize(1120, 700)
        self.refresh()

    # -- putting together ----------------------------------------------------------------------

    def _fill_menus(self) -> None:
        menus = {}
        for menu in BatchMenu:
            title = translated(menu.value)
            menus[menu] = self._photo_menu if menu is BatchMenu.PHOTOS else QMenu(self)
            menus[menu].setTitle(title)
            self.menuBar().addMenu(menus[menu])
        for spec in BATCH_ACTIONS:
            if spec.separator:
                menus[spec.menu].addSeparator()
            menus[spec.menu].addAction(self.actions_by_id[spec.action])
            if spec.action is BatchAction.OPEN_RESULT:
                menus[spec.menu].addMenu(self.look_menu)
        # Keys that mean something else to a field in which a person types.
        for action in (BatchAction.OPEN_PHOTO, BatchAction.OPEN_RESULT, BatchAction.REMOVE):
            self._bind_to_view(self.actions_by_id[action])
        self._bind_to_view(self.actions_by_id[BatchAction.COPY_MESSAGE])

    def _bind_to_view(self, action: QAction) -> None:
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.view.addAction(action)

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setContentsMargins(12, 8, 12, 8)
        for action in _TOOLS:
            tools.addWidget(self._button(action))
        tools.addStretch(1)
        for action in _AFTERWARDS:
            tools.addWidget(self._button(action))
        middle = QHBoxLayout()
        middle.setSpacing(0)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        middle.addWidget(self.view, 1)
        middle.addWidget(self.panel)
        body = QWidget(self)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.banner)
        layout.addLayout(tools)
        layout.addLayout(middle, 1)
        layout.addLayout(self._bottom())
        self.setCentralWidget(body)

    def _bottom(self) -> QHBoxLayout:
        self.start_button = PrimaryButton(parent=self)
        _follow(self.start_button, self.actions_by_id[BatchAction.START])
        self.status.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.status)
        words.addWidget(self.progress)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(16, 10, 16, 12)
        bottom.setSpacing(12)
        bottom.addLayout(words, 1)
        bottom.addWidget(self._button(BatchAction.STOP))
        bottom.addWidget(self.start_button)
        return bottom

    def _button(self, action: BatchAction) -> ToolButton:
        button = ToolButton(self)
        button.setDefaultAction(self.actions_by_id[action])
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _connect(self) -> None:
        self.view.selection_changed.connect(self.refresh)
        self.actions_by_id[BatchAction.CLOSE].triggered.connect(self.close)

    # -- what there is to see ------------------------------------------------------------------

    @Slot(object)
    def show_state(self, state: BatchState) -> None:
        """Show what holds for all photos, and what is being done."""
        self.state = state
        self.table.set_look(state.settings.look)
        self.panel.show_state(state)
        self.refresh()

    def show_progress(self, share: float, words: str) -> None:
        """Show how much of the batch is done, 0 to 1, and say it."""
        self.progress.setValue(round(1000 * share))
        self.status.setText(words)
        working = self.state.activity.is_work
        percent = self.tr("{percent} % – ").format(percent=int(100 * share)) if working else ""
        title = self.tr("Batch")
        self.setWindowTitle(f"{percent}{title} – Colorizer")

    @Slot()
    def refresh(self) -> None:
        """Let everything be possible that makes sense now."""
        items, chosen = self.table.items, self.view.selected()
        idle = not self.state.activity.is_work
        to_do = any(item.status.is_open for item in items)
        ended = [item for item in chosen if item.status in _AGAIN]
        done = [item for item in chosen if item.status == Status.DONE]
        single = len(chosen) == 1
        allowed = {
            BatchAction.START: idle and to_do and self.state.activity is Activity.NOTHING,
            BatchAction.STOP: self.state.activity in (Activity.STARTING, Activity.WORKING),
            BatchAction.RETRY_FAILED: any(item.status == Status.FAILED for item in items),
            BatchAction.RESUME: idle,
            BatchAction.NEW: idle and bool(items),
            BatchAction.REPORT: bool(items),
            BatchAction.SHOW_FOLDER: self.state.begun,
            BatchAction.OPEN_PHOTO: single,
            BatchAction.OPEN_RESULT: single and bool(done),
            BatchAction.TRY_AGAIN: bool(ended),
            BatchAction.COLOUR_AGAIN: bool(done),
            BatchAction.COPY_MESSAGE: any(item.error for item in chosen),
            BatchAction.REMOVE: any(item.status != Status.RUNNING for item in chosen),
        }
        for action, possible in allowed.items():
            self.actions_by_id[action].setEnabled(possible)
        self.look_menu.setEnabled(any(item.status != Status.RUNNING for item in chosen))
        goes_on = self.state.begun and any(not item.status.is_open for item in items)
        start = self.tr("&Resume") if goes_on and to_do else self.tr("&Start")
        self.actions_by_id[BatchAction.START].setText(start)
        self.panel.set_example(items[0].source if items else None)
        self.view.viewport().update()

    # -- events --------------------------------------------------------------------------------

    def take_drop(self, mime: QMimeData) -> bool:
        """Pass on what was let go, if it is files or folders."""
        paths = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
        if paths:
            self.dropped.emit(paths)
        return bool(paths)

    def showEvent(self, event: QShowEvent) -> None:
        """Say that it is in use."""
        super().showEvent(event)
        self.view.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette, and say when the window is in use."""
        if event.type() == QEvent.Type.PaletteChange:
            self._follow_palette()
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close unless there is a reason not to."""
        event.setAccepted(self._may_close())

    def _follow_palette(self) -> None:
        for spec in BATCH_ACTIONS:
            if spec.icon is not None:
                icon = tinted_icon(spec.icon, self.palette())
                self.actions_by_id[spec.action].setIcon(icon)
        self.table.set_palette(self.palette())
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, soft_text(self.palette()))
        self.status.setPalette(palette)


def _follow(button: QAbstractButton, action: QAction) -> None:
    """Let a button be what an action is."""

    def follow() -> None:
        button.setText(action.text())
        button.setEnabled(action.isEnabled())

    follow()
    action.changed.connect(follow)
    button.clicked.connect(action.trigger)
