"""Draws pictures of the photo into panes, at once or at their best."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QRect, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPixmap

from colorizer_app.ui.image_layer import ImageLayer
from colorizer_app.ui.style import CANVAS
from colorizer_app.ui.views.pane import Pane
from colorizer_app.ui.views.shared_view import SharedView
from colorizer_app.ui.views.view_state import Rect, Viewport, ViewState
from colorizer_app.workbench.pixels import Levels

_REST_MS = 90


class Drawing(QObject):
    """The pictures that are seen, each of them once, whatever the number of its panes.

    While anything moves they are drawn straight from their pixels; once all has rested for a
    moment they are drawn anew at their best and kept at that size, one after another so that a
    hand that moves on is not waited for. What is painted over and over, such as under a moving
    divider, then costs next to nothing.

    Attributes
    ----------
    view
        Which part of the photo is seen.
    original_only
        Whether the original covers everything for now.
    """

    rested = Signal()
    """What is seen has stayed the same for a moment."""
    improved = Signal()
    """A picture can be painted at its best."""

    def __init__(self, view: SharedView) -> None:
        super().__init__(view)
        self.view = view
        self.original_only = False
        self._original: Levels | None = None
        self._layers: dict[int, ImageLayer] = {}
        self._best: dict[ImageLayer, QPixmap] = {}
        self._best_of: tuple[Viewport, ViewState] | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._on_rest)
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._improve_one)
        view.changed.connect(self._wait_for_rest)

    @property
    def busy(self) -> bool:
        """Whether anything is still to be drawn at its best."""
        return self._rest.isActive() or self._turn.isActive()

    def keep(self, original: Levels | None, panes: Iterable[Pane]) -> None:
        """Get ready to paint the original and these panes, and let go of all other pictures."""
        self._original = original
        pictures = (original, *(pane.picture for pane in panes))
        wanted = {id(picture): picture for picture in pictures if picture is not None}
        # A layer keeps its picture alive, so that no other can get the same identity.
        self._layers = {
            name: self._layers.get(name) or ImageLayer(picture) for name, picture in wanted.items()
        }
        kept = self._layers.values()
        self._best = {layer: best for layer, best in self._best.items() if layer in kept}
        if any(layer not in self._best for layer in kept):
            self._wait_for_rest()

    def shows_original(self, pane: Pane) -> bool:
        """Whether the original stands in the pane, for good or for now."""
        return self.original_only or pane.key is None or pane.picture is None

    def layer(self, pane: Pane) -> ImageLayer | None:
        """Return what is seen in a pane; None if there is nothing."""
        picture = self._original if self.shows_original(pane) else pane.picture
        return None if picture is None else self.layer_of(picture)

    def layer_of(self, picture: Levels) -> ImageLayer:
        """Return the layer of a picture that is kept."""
        return self._layers[id(picture)]

    def paint(self, painter: QPainter, pane: Pane, clip: QRect) -> None:
        """Paint what is seen in a pane where ``clip`` lets it be seen."""
        viewport = self.view.viewport()
        layer = self.layer(pane)
        if viewport is None or layer is None or clip.isEmpty():
            return
        best = self._best.get(layer)
        painter.save()
        painter.setClipRect(clip)
        if best is not None and self._best_of == (viewport, self.view.state):
            painter.drawPixmap(0, 0, best)
        else:
            painter.fillRect(clip, CANVAS)
            area = self.view.photo_area()
            rect = Rect(area.x(), area.y(), area.width(), area.height())
            layer.draw(painter, rect, clip, self.view.scale())
        painter.restore()

    @Slot()
    def _wait_for_rest(self) -> None:
        self._turn.stop()
        if self.view.viewport() is None:
            self._rest.stop()
        else:
            self._rest.start()

    @Slot()
    def _on_rest(self) -> None:
        self._improve_one()
        self.rested.emit()

    @Slot()
    def _improve_one(self) -> None:
        viewport = self.view.viewport()
        if viewport is None:
            return
        seen = (viewport, self.view.state)
        if self._best_of != seen:
            self._best, self._best_of = {}, seen
        missing = [layer for layer in self._layers.values() if layer not in self._best]
        if missing:
            self._best[missing[0]] = missing[0].render(*seen, self.view.ratio)
            self.improved.emit()
        if len(missing) > 1:
            self._turn.start()
