"""What can be done with variants, and when their strip is seen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from colorizer_app.ui.actions import ActionId
from colorizer_app.ui.look_editor import LookEditor
from colorizer_app.ui.session import Session
from colorizer_app.ui.variant_pictures import VariantPictures
from colorizer_app.ui.variants.strip import VariantStrip
from colorizer_app.ui.variants.thumbnails import Thumbnails
from colorizer_app.workbench.settings import SettingsStore


class VariantsFlow(QObject):
    """Carries out the actions about variants and shows the strip where there are several.

    Whoever has it shown for a single one has it shown always, until it is hidden by hand. Hiding
    it counts for the photo that is open, as with the next one's variants it is needed again.

    Attributes
    ----------
    strip
        The strip, for the window to place.
    """

    def __init__(
        self,
        session: Session,
        editor: LookEditor,
        pictures: VariantPictures,
        store: SettingsStore,
        actions: Mapping[ActionId, QAction],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._editor = editor
        self._store = store
        self._actions = actions
        self._hidden_by_hand = False
        thumbnails = Thumbnails(session, pictures, self)
        self.strip = VariantStrip(editor, thumbnails, actions, parent)
        actions[ActionId.VARIANTS].triggered.connect(self._on_shown_or_hidden)
        actions[ActionId.DUPLICATE].triggered.connect(self._duplicate)
        actions[ActionId.RENAME].triggered.connect(self._rename)
        actions[ActionId.STAR].triggered.connect(self._star)
        actions[ActionId.DELETE].triggered.connect(self._delete)
        session.changed.connect(self._refresh)
        editor.variants_changed.connect(self._refresh)
        self._refresh()

    @Slot()
    def _duplicate(self) -> None:
        self._editor.duplicate()

    @Slot()
    def _rename(self) -> None:
        if not self.strip.isVisible():
            self._actions[ActionId.VARIANTS].trigger()
        self.strip.rename()

    @Slot()
    def _star(self) -> None:
        current = self._editor.variants.current
        self._editor.star(current.key, not current.starred)

    @Slot()
    def _delete(self) -> None:
        self._editor.delete(self._editor.variants.current_key)

    @Slot()
    def _on_shown_or_hidden(self) -> None:
        shown = self._actions[ActionId.VARIANTS].isChecked()
        self._hidden_by_hand = not shown
        several = len(self._editor.variants.items) > 1
        if not (shown and several):  # among several it would be shown without being asked for
            self._store.update(replace(self._store.settings, strip_shown=shown))
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        variants = self._editor.variants
        several = len(variants.items) > 1
        if not several:
            self._hidden_by_hand = False
        wanted = self._store.settings.strip_shown or (several and not self._hidden_by_hand)
        self._actions[ActionId.VARIANTS].setChecked(wanted)
        self.strip.setVisible(wanted and self._session.document is not None)
        self.strip.setEnabled(self._editor.possible)
        self._actions[ActionId.STAR].setChecked(variants.current.starred)
        why = "" if several else self.tr("A photo has one variant at least.")
        self._actions[ActionId.DELETE].setToolTip(why)
