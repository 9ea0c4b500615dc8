"""All ways to look at a photo and its variants, one of them at a time."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from colorizer_app.ui.image_layer import ImageLayer
from colorizer_app.ui.style import CANVAS
from colorizer_app.ui.views.divider_pane import DividerPane
from colorizer_app.ui.views.drawing import Drawing
from colorizer_app.ui.views.gestures import GestureArea
from colorizer_app.ui.views.loupe import Loupe
from colorizer_app.ui.views.pane import NOTHING, Choice, Pane
from colorizer_app.ui.views.photo_pane import PhotoPane
from colorizer_app.ui.views.shared_view import MARGIN
from colorizer_app.ui.views.tiling import cells, columns_for
from colorizer_app.workbench.arrangement import MOST_IN_GRID, Mode, Side
from colorizer_app.workbench.pixels import Levels

_ALMOST = 0.98


class Views(GestureArea):
    """Shows panes as they are told, all of them at the same zoom and place.

    Attributes
    ----------
    divider
        The pane with two pictures.
    drawing
        The pictures that are seen.
    loupe
        The magnifier.
    """

    picked = Signal(int)
    """Key of the variant that is to be the current one."""
    chosen = Signal(object, object)
    """A `Side`, and the key of what is to stand there."""
    zoom_changed = Signal(float)
    """The new scale, in pixels of the screen per pixel of the photo."""
    rested = Signal()
    """What is seen has stayed the same for a moment."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 120)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.drawing = Drawing(self.shared)
        self.divider = DividerPane(self.drawing, self)
        self._mode = Mode.DIVIDER
        self._original: Levels | None = None
        self._panes: tuple[Pane, ...] = ()
        self._single = [self._new_pane(index) for index in range(MOST_IN_GRID)]
        self.loupe = Loupe(self.drawing, self)
        self._columns = 1
        self._pointer: QPointF | None = None
        self._original_wanted = self._original_held = self._loupe_wanted = False
        self.divider.labels[0].chosen.connect(partial(self.chosen.emit, Side.LEFT))
        self.divider.labels[1].chosen.connect(partial(self.chosen.emit, Side.RIGHT))
        self.drawing.rested.connect(self.rested)
        self.shared.changed.connect(self._on_view_changed)

    # -- what is shown ---------------------------------------------------------------------

    def set_photo(self, original: Levels, name: str = "") -> None:
        """Show another photo, fitted; at its full size, as all others are stretched over it."""
        self.divider.centre()
        self.divider.setAccessibleDescription(name)
        self._original = original
        self._original_held = False
        self.set_panes(Mode.DIVIDER, (NOTHING, NOTHING))
        height, width = original[0].shape[:2]
        self.shared.set_photo((width, height))

    def clear(self) -> None:
        """Show nothing and let go of the pixels."""
        self._original = None
        self.shared.set_photo(None)
        self.set_panes(Mode.DIVIDER, (NOTHING, NOTHING))

    def set_panes(self, mode: Mode, panes: Sequence[Pane], choices: Sequence[Choice] = ()) -> None:
        """Show these panes of the photo.

        Parameters
        ----------
        mode
            How they stand.
        panes
            Two of them, and in the grid up to six.
        choices
            What could stand on either side of divider and side by side instead.
        """
        had_focus = self._has_focus()
        self._mode, self._panes = mode, tuple(panes)
        divided = mode is Mode.DIVIDER
        self.drawing.keep(self._original, panes)
        left, right = panes[:2] if divided else (NOTHING, NOTHING)
        self.divider.set_sides(left, right, choices, self._titles())
        offered = choices if mode is Mode.SIDE_BY_SIDE else ()
        singles = () if divided else panes
        for index, widget in enumerate(self._single):
            pane = singles[index] if index < len(singles) else NOTHING
            title = self._titles()[index] if index < len(Side) else ""
            widget.set_pane(pane, offered, title)
        self._lay_out()
        self._choose_focus(had_focus)
        self._follow_with_loupe()

    def _titles(self) -> tuple[str, str]:
        return self.tr("Choose the left picture"), self.tr("Choose the right picture")

    def _lay_out(self) -> None:
        room = self.size()
        count = 1 if self._mode is Mode.DIVIDER else len(self._panes)
        self._columns = self._columns_of(count, room)
        rects = cells(count, self._columns, room)
        self.divider.setVisible(self._mode is Mode.DIVIDER)
        self.divider.setGeometry(self.rect())
        shown = [] if self._mode is Mode.DIVIDER else rects
        for pane in self._single[len(shown) :]:
            pane.hide()
        for pane, rect in zip(self._single, shown, strict=False):
            pane.setGeometry(rect)
            pane.show()
        self.shared.set_panes(rects[0].size(), self.devicePixelRatioF())
        self.loupe.raise_()
        self.update()

    def _columns_of(self, count: int, room: QSize) -> int:
        if self._original is None or self._mode is not Mode.GRID:
            return count
        height, width = self._original[0].shape[:2]
        return columns_for(count, (width, height), room, MARGIN)

    def _new_pane(self, index: int) -> PhotoPane:
        pane = PhotoPane(self.drawing, self)
        pane.clicked.connect(partial(self._on_pane_clicked, pane))
        if index < len(Side):
            pane.label.chosen.connect(partial(self.chosen.emit, Side(index)))
        return pane

    def _on_pane_clicked(self, pane: PhotoPane) -> None:
        if pane.pane.key is not None:
            self.picked.emit(pane.pane.key)

    # -- what is seen ----------------------------------------------------------------------

    @property
    def mode(self) -> Mode:
        """How the panes stand."""
        return self._mode

    def panes(self) -> list[QWidget]:
        """Return the panes that are seen, row by row."""
        if self._mode is Mode.DIVIDER:
            return [self.divider]
        return list(self._single[: len(self._panes)])

    def result(self) -> ImageLayer | None:
        """Return the current variant's picture if it is among what is shown."""
        for pane in self._panes:
            if pane.current and pane.picture is not None:
                return self.drawing.layer_of(pane.picture)
        return None

    def showing_original_only(self) -> bool:
        """Whether nothing but the original is seen just now."""
        return all(self.drawing.shows_original(pane) for pane in self._panes)

    def lacks_detail(self) -> bool:
        """Whether a picture has fewer pixels than could be seen of the photo as it is shown."""
        viewport = self.shared.viewport()
        if viewport is None:
            return False
        scale = self.loupe.scale if self._loupe_wanted else self.shared.scale()
        width = min(scale, 1.0) * viewport.photo[0] * _ALMOST
        pictures = [pane.picture for pane in self._panes if pane.picture is not None]
        return any(picture[0].shape[1] < width for picture in pictures)

    @Slot(bool)
    def set_original_only(self, only: bool) -> None:
        """Show the original in every pane until told otherwise."""
        self._original_wanted = only
        self._veil()

    def hold_original(self, held: bool) -> None:
        """Show the original in every pane as long as it is held."""
        self._original_held = held
        self._veil()

    def _veil(self) -> None:
        only = self._original_wanted or self._original_held
        if only != self.drawing.original_only:
            self.drawing.original_only = only
            self.divider.refresh()
            for pane in self._single:
                pane.refresh()
            self.loupe.update()

    @Slot()
    def _on_view_changed(self) -> None:
        self._follow_with_loupe()
        self.zoom_changed.emit(self.shared.scale())

    # -- the loupe -------------------------------------------------------------------------

    @Slot(bool)
    def set_loupe(self, shown: bool) -> None:
        """Magnify what the pointer is on, or the middle where it is elsewhere."""
        self._loupe_wanted = shown
        self._follow_with_loupe()
        self.rested.emit()  # closer is to be seen now, and nothing moves

    def on_pointer(self, point: QPointF | None) -> None:
        """Let the loupe follow; between two panes it stays where it is."""
        if point is None or self.pane_at(point.toPoint()) is not None:
            self._pointer = point
            self._follow_with_loupe()

    def _follow_with_loupe(self) -> None:
        shown = self._loupe_wanted and self.shared.viewport() is not None
        self.loupe.setVisible(shown)
        if not shown:
            return
        alone = self._mode is Mode.DIVIDER and not self.divider.divides()
        panes = self._panes[:1] if alone else self._panes
        columns = self._columns if self._mode is Mode.GRID else len(panes)
        self.loupe.set_panes(panes, columns)
        pane = None if self._pointer is None else self.pane_at(self._pointer.toPoint())
        if pane is None or self._pointer is None:
            pane = self.panes()[0]
            point = QPointF(pane.geometry().center())
        else:
            point = self._pointer
        self.loupe.magnify(self.shared.spot_at(point - QPointF(pane.pos())), point.toPoint())

    # -- gestures --------------------------------------------------------------------------

    def pane_at(self, point: QPoint) -> QWidget | None:
        """Return the pane at a point."""
        found = (pane for pane in self.panes() if pane.geometry().contains(point))
        return next(found, None)

    def on_click(self, pane: QWidget) -> None:
        """Make the variant of a pane the current one."""
        if isinstance(pane, PhotoPane):
            pane.click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from pane to pane with the arrow keys."""
        steps: dict[int, int] = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._columns,
            Qt.Key.Key_Down: self._columns,
        }
        step = steps.get(event.key())
        shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if step is None or shifted or self._mode is Mode.DIVIDER:
            super().keyPressEvent(event)
            return
        panes = self.panes()
        at = next((i for i, pane in enumerate(panes) if pane.hasFocus()), 0) + step
        if 0 <= at < len(panes):
            panes[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _has_focus(self) -> bool:
        return any(pane.hasFocus() for pane in (self.divider, *self._single))

    def _choose_focus(self, had_focus: bool) -> None:
        """Let the keys go to what is seen now, if they went to a pane before."""
        if had_focus and not any(pane.hasFocus() for pane in self.panes()):
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- events ----------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keys on to a pane; a focus proxy would have Tab leave out those before it."""
        panes = self.panes()
        current = (pane for pane in panes if isinstance(pane, PhotoPane) and pane.pane.current)
        next(current, panes[0]).setFocus(event.reason())

    def sizeHint(self) -> QSize:
        """Return a size at which a photo can be judged."""
        return QSize(900, 600)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the photo in view."""
        super().resizeEvent(event)
        self._lay_out()

    def event(self, event: QEvent) -> bool:
        """Draw anew on a screen with other pixels."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._lay_out()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill what is between the panes."""
        QPainter(self).fillRect(event.rect(), CANVAS)
