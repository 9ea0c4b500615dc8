"""The window: puts the parts together and says what happens between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from colorizer_app.ui.actions import ACTIONS, ActionId, build_actions
from colorizer_app.ui.alternatives import AlternativesCount
from colorizer_app.ui.banner import Banner
from colorizer_app.ui.batch import BatchFlow
from colorizer_app.ui.borrowing import BorrowFlow
from colorizer_app.ui.bottom_bar import make_bar
from colorizer_app.ui.continuing import ContinueFlow
from colorizer_app.ui.copying import CopyFlow
from colorizer_app.ui.drag_out import DragOutFlow
from colorizer_app.ui.drop_window import DropWindow
from colorizer_app.ui.empty_state import EmptyState
from colorizer_app.ui.focus_order import follow_layout
from colorizer_app.ui.folders import open_folder_of
from colorizer_app.ui.helping import HelpFlow
from colorizer_app.ui.icons import app_icon, tinted_icon
from colorizer_app.ui.layer_export import LayerFlow
from colorizer_app.ui.look_editor import LookEditor
from colorizer_app.ui.menus import RecentMenu, fill_menu_bar
from colorizer_app.ui.narrator import Narrator
from colorizer_app.ui.opening import OpenFlow
from colorizer_app.ui.panel import LookPanel
from colorizer_app.ui.possible import possible_actions
from colorizer_app.ui.preferences import PreferencesFlow
from colorizer_app.ui.projects import ProjectFlow, RecoveryFlow
from colorizer_app.ui.prompts import DialogPrompts, Prompts
from colorizer_app.ui.saving import SaveFlow
from colorizer_app.ui.saving_several import SaveSeveralFlow
from colorizer_app.ui.session import Session
from colorizer_app.ui.step_names import StepNames
from colorizer_app.ui.suggesting import SuggestFlow
from colorizer_app.ui.variant_pictures import VariantPictures
from colorizer_app.ui.variants import VariantsFlow
from colorizer_app.ui.views.presenter import Presenter
from colorizer_app.ui.views.views import Views
from colorizer_app.workbench.settings import SettingsStore
from colorizer_app.workers import EngineThread

_LEAST_PHOTO_WIDTH = 420


class MainWindow(DropWindow):
    """Shows one photo and what has become of it.

    Parameters
    ----------
    engine
        Colours the photos; the window stops it when it closes.
    store
        The settings.
    prompts
        Who answers questions; a person through dialogs when None.
    log_file
        Where the log is, to show it.
    """

    def __init__(
        self,
        engine: EngineThread,
        store: SettingsStore,
        *,
        prompts: Prompts | None = None,
        log_file: Path | None = None,
    ) -> None:
        super().__init__()
        self._store = store
        self._prompts = DialogPrompts(self) if prompts is None else prompts
        self._leaving = self._closing = self._painted = False
        self._stopped: bool | None = None
        self.session = Session(engine, self)
        self.actions_by_id = build_actions(self)
        self.save_several = SaveSeveralFlow(
            engine, self.session, store, self._prompts, self.actions_by_id, self
        )
        self.save_flow = SaveFlow(self.session, self.save_several, store, self._prompts, self)
        self.pictures = VariantPictures(engine, self.session, self)
        self.project_flow = ProjectFlow(
            self.session,
            self.save_flow,
            self.pictures,
            store,
            self._prompts,
            self.actions_by_id,
            self,
        )
        self.recovery = RecoveryFlow(self.project_flow, self._prompts, self)
        self.open_flow = OpenFlow(self.session, self.project_flow, store, self._prompts, self)
        self.banner = Banner(self)
        self.empty_state = EmptyState(self)
        self.view = Views(self)
        self.bar = make_bar(self.actions_by_id, self)
        self._narrator = self._make_narrator()
        self.copy_flow = CopyFlow(self.session, self.view, self)
        self.editor = LookEditor(self.session, self)
        self.variants_flow = VariantsFlow(
            self.session, self.editor, self.pictures, store, self.actions_by_id, self
        )
        self.presenter = Presenter(
            self.session, self.editor, self.pictures, self.view, store, self.actions_by_id
        )
        self.borrow_flow = BorrowFlow(
            self.session, self.editor, store, self._prompts, self.actions_by_id, self
        )
        self.batch_flow = BatchFlow(engine.worker.engine, self.open_flow, self.session, store, self)
        self.panel = LookPanel(self.editor, self.borrow_flow, self)
        self.alternatives = AlternativesCount(engine, self.session, self)
        self.suggest_flow = SuggestFlow(engine, self.session, self.editor, self.actions_by_id, self)
        self._open_ways_out(engine)
        self.preferences_flow = PreferencesFlow(
            engine, self.session, store, self.actions_by_id, self
        )
        self.help_flow = HelpFlow(self.actions_by_id, log_file, self)
        self._pages = QStackedWidget(self)
        self._recent_menu = RecentMenu(self)
        self._warm_timer = QTimer(self, singleShot=True, interval=0)
        self._lay_out()
        fill_menu_bar(self.menuBar(), self.actions_by_id, self._recent_menu)
        self.actions_by_id[ActionId.ADJUST].setChecked(store.settings.panel_shown)
        self._connect()
        self._follow_palette()
        self._refresh_recent()
        self._refresh()

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open a photo, or a batch of several, as from the command line or the file manager."""
        self.open_flow.take_paths(paths)

    @Slot(object)
    def open_path(self, path: Path) -> None:
        """Open a photo."""
        self.open_paths((path,))

    def shut_down(self) -> bool:
        """End the worker; return whether it ended in time. The window is of no use after it."""
        if self._stopped is None:
            self._warm_timer.stop()
            self.bar.set_working(False)
            self.view.clear()
            self.recovery.stop()
            written = self.project_flow.stop()
            self._stopped = all([written, self.batch_flow.shut_down(), self.session.stop()])
        return self._stopped

    # -- putting together ------------------------------------------------------------------

    def _open_ways_out(self, engine: EngineThread) -> None:
        self.continue_flow = ContinueFlow(self.session, self.editor, self.banner, self)
        self.layer_flow = LayerFlow(engine, self.session, self._store, self._prompts, self.banner)
        self.drag_out = DragOutFlow(self.bar.grip, engine, self.session, self.pictures, self._store)

    def _make_narrator(self) -> Narrator:
        original = self.actions_by_id[ActionId.SHOW_ORIGINAL]
        narrator = Narrator(self.session, self.view, self.bar, self.banner, original, self)
        narrator.tell_of_several(self.save_several)
        narrator.tell_of_projects(self.project_flow)
        return narrator

    def _lay_out(self) -> None:
        self._pages.addWidget(self.empty_state)
        self._pages.addWidget(self.view)
        body = QWidget(self)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.recovery.bar)
        layout.addWidget(self.banner)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self._pages, 1)
        left.addWidget(self.variants_flow.strip)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addLayout(left, 1)
        middle.addWidget(self.panel)
        layout.addLayout(middle, 1)
        layout.addWidget(self.bar)
        self.setCentralWidget(body)
        follow_layout(layout)
        self.setWindowIcon(app_icon())
        self.resize(1120, 760)

    def _connect(self) -> None:
        StepNames(self.editor.stack, self.actions_by_id)
        for action_id, handler in self._handlers().items():
            self.actions_by_id[action_id].triggered.connect(handler)
        self.empty_state.open_requested.connect(self.open_flow.ask)
        self.empty_state.recent_requested.connect(self.open_path)
        self._recent_menu.chosen.connect(self.open_path)
        self._recent_menu.clear_requested.connect(self.open_flow.forget_recent)
        self.view.zoom_changed.connect(self.bar.set_scale)
        self.open_flow.starting.connect(self._narrator.on_starting)
        self.project_flow.changed.connect(self._refresh)
        self.project_flow.changed.connect(self._refresh_recent)
        for teller in (
            self.save_flow,
            self.copy_flow,
            self.layer_flow,
            self.drag_out,
            self.preferences_flow,
        ):
            teller.status.connect(self.bar.set_status)
        self.open_flow.recent_changed.connect(self._refresh_recent)
        self.session.changed.connect(self._refresh)
        self.presenter.mode_changed.connect(self._refresh)
        self.editor.changing.connect(self.bar.put_off_bar)
        self.editor.stack.indexChanged.connect(self._refresh)
        self.alternatives.changed.connect(self.panel.colour.alternative.set_count)
        self.suggest_flow.status.connect(self.bar.set_status)
        for giver in (self.open_flow, self.suggest_flow, self.borrow_flow):
            giver.notice.connect(self.banner.show_notice)
        self.borrow_flow.starting.connect(self.banner.dismiss)
        self.open_flow.moods_arrived.connect(self.borrow_flow.keeping.import_paths)
        self._warm_timer.timeout.connect(self.session.warm)

    def _handlers(self) -> dict[ActionId, Callable[[], object]]:
        return {
            ActionId.OPEN: self.open_flow.ask,
            ActionId.BATCH: self.batch_flow.open,
            ActionId.SAVE: self.save_flow.save,
            ActionId.SAVE_AS: self.save_flow.save_as,
            ActionId.CLOSE_PHOTO: self._close_photo,
            ActionId.QUIT: self.close,
            ActionId.UNDO: self.editor.stack.undo,
            ActionId.REDO: self.editor.stack.redo,
            ActionId.PASTE_MOOD: self._paste_mood,
            ActionId.BORROW_MOOD: self._borrow_mood,
            ActionId.AUTOMATIC_MOOD: self.borrow_flow.be_automatic,
            ActionId.RESET_COLOUR: self.panel.reset_colour,
            ActionId.EXPORT_LAYER: self.layer_flow.export,
            ActionId.COPY: self.copy_flow.copy,
            ActionId.PASTE: self.open_flow.paste,
            ActionId.ADJUST: self._show_panel,
            ActionId.FULL_SCREEN: self._toggle_full_screen,
            ActionId.COLORIZE: self._colorize_again,
            ActionId.STOP: self.session.cancel,
            ActionId.SHOW_IN_FOLDER: self._show_in_folder,
        }

    # -- what the state allows -------------------------------------------------------------

    @Slot()
    def _refresh(self) -> None:
        session = self.session
        document = session.document
        has_photo = document is not None
        allowed = possible_actions(session, self.editor.stack, self.view)
        for action_id, possible in allowed.items():
            self.actions_by_id[action_id].setEnabled(possible)
        self._pages.setCurrentWidget(self.view if has_photo else self.empty_state)
        self.bar.setVisible(has_photo or session.colorizing)
        # The page that is not seen must not keep the window from getting small.
        self._pages.setMinimumWidth(_LEAST_PHOTO_WIDTH if has_photo else 0)
        self.panel.setVisible(has_photo and self.actions_by_id[ActionId.ADJUST].isChecked())
        self.panel.setEnabled(self.editor.possible)
        self.panel.mood.set_taking(session.taking)
        self.bar.set_working(
            session.stoppable or session.saving,
            stoppable=session.stoppable,
            measured=session.colorizing or session.saving_several,
        )
        named = self.project_flow.path or (document and document.photo)
        self.setWindowTitle(f"{named.name}[*] – Colorizer" if named else "Colorizer")
        self.setWindowModified(self.project_flow.unsaved)

    @Slot()
    def _refresh_recent(self) -> None:
        recent = self._store.settings.recent
        self.empty_state.set_recent(recent)
        self._recent_menu.set_paths(recent)

    # -- what a person asks for ------------------------------------------------------------

    @Slot()
    def _close_photo(self) -> None:
        self.project_flow.guard(self._drop_photo)

    def _drop_photo(self) -> None:
        self.banner.dismiss()
        self.session.close_document()

    @Slot()
    def _colorize_again(self) -> None:
        self.banner.dismiss()
        self.session.colorize_again()

    @Slot()
    def _show_panel(self) -> None:
        shown = self.actions_by_id[ActionId.ADJUST].isChecked()
        self._store.update(replace(self._store.settings, panel_shown=shown))
        self._refresh()

    @Slot()
    def _borrow_mood(self) -> None:
        self._uncover_panel()
        self.borrow_flow.ask()

    @Slot()
    def _paste_mood(self) -> None:
        self._uncover_panel()
        self.borrow_flow.paste()

    def _uncover_panel(self) -> None:
        """Let what is borrowed be seen, and be easy to give back."""
        if not self.panel.isVisible():
            self.actions_by_id[ActionId.ADJUST].trigger()

    @Slot()
    def _show_in_folder(self) -> None:
        document = self.session.document
        if document is not None and document.saved_path is not None:
            open_folder_of(document.saved_path)

    @Slot()
    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    # -- events ----------------------------------------------------------------------------

    def drop_area(self) -> QRect:
        """Leave the panel uncovered, which takes pictures for another purpose."""
        if not self.panel.isVisible():
            return self.rect()
        return QRect(self._pages.mapTo(self, QPoint(0, 0)), self._pages.size())

    def set_inviting(self, inviting: bool) -> None:
        """Show both places where something can be dropped."""
        super().set_inviting(inviting)
        self.panel.set_inviting(inviting)

    def take_drop(self, mime: QMimeData) -> bool:
        """Open what was let go."""
        return self.open_flow.take_mime(mime)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make previews as large as they are seen."""
        super().resizeEvent(event)
        size = event.size() * self.devicePixelRatioF()
        self.session.screen = (size.width(), size.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Load the engine as soon as the window is on the screen, and not while it gets there."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self._warm_timer.start()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette from light to dark and back."""
        if event.type() == QEvent.Type.PaletteChange:
            self._follow_palette()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close only when nothing is lost by it; then end the worker."""
        if not self._leaving:
            self._closing = True
            self._ask_to_leave()
            self._closing = False
        event.setAccepted(self._leaving)
        if self._leaving:
            self.hide()
            self.project_flow.put_away()
            self.shut_down()

    def _ask_to_leave(self) -> None:
        session = self.session
        # Who has something to lose is asked about that instead.
        unasked = session.colorizing and not self.project_flow.unsaved
        if unasked and not self._prompts.may_stop(session.colorizing_name):
            return
        self.batch_flow.guard(lambda: self.project_flow.guard(self._leave))

    def _leave(self) -> None:
        self._leaving = True
        if not self._closing:
            self.close()

    def _follow_palette(self) -> None:
        for spec in ACTIONS:
            if spec.icon is not None:
                icon = tinted_icon(spec.icon, self.palette())
                self.actions_by_id[spec.action_id].setIcon(icon)
