"""Puts the photo and its variants into the views, and does there what a person asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup

from colorizer_app.imaging import Photo
from colorizer_app.ui.actions import ActionId
from colorizer_app.ui.look_editor import LookEditor
from colorizer_app.ui.look_names import names_of
from colorizer_app.ui.session import Session
from colorizer_app.ui.variant_pictures import VariantPictures
from colorizer_app.ui.views.pane import Choice, Pane
from colorizer_app.ui.views.views import Views
from colorizer_app.workbench.arrangement import Arrangement, Key, Mode, Side
from colorizer_app.workbench.messages import Opened
from colorizer_app.workbench.pixels import Levels
from colorizer_app.workbench.settings import SettingsStore

_MODES = {
    ActionId.VIEW_DIVIDER: Mode.DIVIDER,
    ActionId.VIEW_SIDE_BY_SIDE: Mode.SIDE_BY_SIDE,
    ActionId.VIEW_GRID: Mode.GRID,
}


class Presenter(QObject):
    """Keeps the views in step with the document.

    Parameters
    ----------
    session, editor, pictures
        What is shown: the photo, its variants, and how they look. Make the presenter after them:
        it is to hear last of another photo.
    views
        Where.
    store
        Remembers the mode.
    actions
        The window's; those that are about looking are connected here.
    """

    mode_changed = Signal()
    """The pictures stand in another way."""

    def __init__(
        self,
        session: Session,
        editor: LookEditor,
        pictures: VariantPictures,
        views: Views,
        store: SettingsStore,
        actions: Mapping[ActionId, QAction],
    ) -> None:
        super().__init__(views)
        self._session = session
        self._editor = editor
        self._pictures = pictures
        self._views = views
        self._store = store
        self._photo: Photo | None = None
        self._arrangement = Arrangement(store.settings.view_mode)
        self._last: dict[int, Levels] = {}
        self._mode_of: dict[QAction, Mode] = {}
        self._connect(actions)

    def _connect(self, actions: Mapping[ActionId, QAction]) -> None:
        group = QActionGroup(self)
        for action_id, mode in _MODES.items():
            action = group.addAction(actions[action_id])
            action.setChecked(mode is self._arrangement.mode)
            self._mode_of[action] = mode
        group.triggered.connect(self._choose_mode)
        shared, divider = self._views.shared, self._views.divider
        actions[ActionId.ZOOM_IN].triggered.connect(shared.zoom_in)
        actions[ActionId.ZOOM_OUT].triggered.connect(shared.zoom_out)
        actions[ActionId.FIT].triggered.connect(shared.zoom_to_fit)
        actions[ActionId.ACTUAL_SIZE].triggered.connect(shared.zoom_to_actual_size)
        actions[ActionId.CENTRE_DIVIDER].triggered.connect(divider.centre)
        actions[ActionId.SHOW_ORIGINAL].toggled.connect(self._views.set_original_only)
        actions[ActionId.LOUPE].toggled.connect(self._views.set_loupe)
        self._session.opened.connect(self._on_opened)
        self._session.changed.connect(self._show)
        self._pictures.arrived.connect(self._show)
        self._views.picked.connect(self._editor.select)
        self._views.chosen.connect(self._choose_side)
        self._views.rested.connect(self._want_detail)

    @Slot(object)
    def _on_opened(self, message: Opened) -> None:
        self._photo = message.photo
        self._last.clear()
        self._arrangement = Arrangement(self._arrangement.mode)
        self._views.set_photo(message.grey, message.photo.name)
        self._show()

    @Slot()
    def _show(self) -> None:
        """Show what has become of the variants, and of their pictures."""
        document = self._session.document
        if document is None:
            self._photo = None
            self._last.clear()
            self._views.clear()
        elif document.photo is self._photo:  # or else it is being put in its place just now
            names = self._names()
            arrangement = self._arrangement = self._arrangement.following(self._editor.variants)
            panes = [self._pane(key, names) for key in arrangement.shown]
            if not any(pane.picture for pane in panes):  # nothing to be compared so far
                arrangement = arrangement.with_mode(Mode.DIVIDER)
                panes = [self._pane(key, names) for key in arrangement.shown]
            choices = [Choice(key, name) for key, name in names.items()]
            self._views.set_panes(arrangement.mode, panes, choices)

    def _names(self) -> dict[Key, str]:
        variants = self._editor.variants
        names: dict[Key, str] = {None: self.tr("Original")}
        names.update(names_of(variants).items())
        if len(variants.items) == 1 and not variants.current.name:
            names[variants.current_key] = self.tr("Colorized")  # there is nothing to tell it from
        return names

    def _pane(self, key: Key, names: Mapping[Key, str]) -> Pane:
        if key is None:
            return Pane(None, names[None])
        current = key == self._editor.variants.current_key
        return Pane(key, names[key], self._picture(key), current)

    def _picture(self, key: int) -> Levels | None:
        """Return the picture of a variant; that of an earlier look until there is another."""
        is_current = key == self._editor.variants.current_key
        if is_current and not (self._session.has_result or self._session.colorizing):
            return None  # what can be seen can be saved: colours that were given up do not stay
        found = self._pictures.picture(self._editor.variants.by_key(key).look)
        if found is not None:
            self._last[key] = found
        return self._last.get(key)

    @Slot(QAction)
    def _choose_mode(self, action: QAction) -> None:
        mode = self._mode_of[action]
        self._arrangement = self._arrangement.with_mode(mode)
        self._store.update(replace(self._store.settings, view_mode=mode))
        self._show()
        self.mode_changed.emit()

    @Slot(object, object)
    def _choose_side(self, side: Side, key: Key) -> None:
        self._arrangement = self._arrangement.with_side(side, key)
        if self._arrangement.current != self._editor.variants.current_key:
            self._editor.select(self._arrangement.current)
        self._show()

    @Slot()
    def _want_detail(self) -> None:
        """Have what is seen closely made at the photo's own size, the current variant first."""
        variants = self._editor.variants
        keys = [key for key in self._arrangement.shown if key is not None]
        keys.sort(key=lambda key: key != variants.current_key)
        close = self._views.lacks_detail()
        self._pictures.want_whole([variants.by_key(key).look for key in keys] if close else ())
