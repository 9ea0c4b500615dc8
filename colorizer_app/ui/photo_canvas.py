"""A photo and its result on a canvas that zooms and pans; the rest is for subclasses."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from colorizer_app.ui.image_layer import ImageLayer
from colorizer_app.ui.view_state import Rect, Viewport, ViewState
from colorizer_app.workbench.pixels import Levels

_MARGIN = 20
_REST_MS = 90
_ZOOM_STEP = 1.25


@dataclass(frozen=True, slots=True)
class _Rendered:
    """Both pictures at the size and place they are seen in, at their best."""

    key: tuple[Viewport, ViewState]
    original: QPixmap
    result: QPixmap | None


class PhotoCanvas(QAbstractSlider):
    """Holds the pixels and knows where on the screen they are.

    While anything moves the pictures are drawn straight from their pixels; once it has rested for
    a moment they are drawn anew at their best and kept at that size, so that what is painted over
    and over, such as under a moving divider, costs next to nothing.
    """

    zoom_changed = Signal(float)
    """The new scale, in screen pixels per photo pixel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 120)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._original: ImageLayer | None = None
        self._result: ImageLayer | None = None
        self._state = ViewState()
        self._rendered: _Rendered | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._render)

    def set_original(self, grey: Levels) -> None:
        """Show a photo that has no colours yet, fitted into the view."""
        self._original = ImageLayer(grey)
        self._result = None
        self._rendered = None
        self._state = ViewState()
        self._pictures_changed()

    def set_result(self, rgb: Levels | None) -> None:
        """Show the result over the photo, whatever its size, or take it away."""
        self._result = None if rgb is None else ImageLayer(rgb)
        if self._rendered is not None:
            self._rendered = replace(self._rendered, result=None)
        self._pictures_changed()

    def clear(self) -> None:
        """Show nothing and let go of the pixels."""
        self._original = self._result = self._rendered = None
        self._pictures_changed()

    def result(self) -> ImageLayer | None:
        """Return the result that is shown."""
        return self._result

    def view_state(self) -> ViewState:
        """Return which part of the photo is seen and how large."""
        return self._state

    def set_view_state(self, state: ViewState) -> None:
        """Look at another part of the photo, or closer."""
        viewport = self.viewport()
        if viewport is None:
            return
        state = viewport.clamped(state)
        if state != self._state:
            self._state = state
            self._rest.start()
            self.update()
            self.zoom_changed.emit(viewport.scale(state))

    def scale(self) -> float:
        """Return screen pixels per photo pixel."""
        viewport = self.viewport()
        return 1.0 if viewport is None else viewport.scale(self._state)

    @Slot()
    def zoom_in(self) -> None:
        """Zoom in at the middle of the view."""
        self.zoom_by(_ZOOM_STEP)

    @Slot()
    def zoom_out(self) -> None:
        """Zoom out at the middle of the view."""
        self.zoom_by(1 / _ZOOM_STEP)

    @Slot()
    def zoom_to_fit(self) -> None:
        """Show the whole photo."""
        self.set_view_state(ViewState())

    @Slot()
    def zoom_to_actual_size(self) -> None:
        """Show one pixel of the photo on one pixel of the screen."""
        viewport = self.viewport()
        if viewport is not None:
            self.set_view_state(viewport.zoomed(self._state, 1.0))

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom with the photo's point at ``at`` (default the middle of the view) kept there."""
        viewport = self.viewport()
        if viewport is None:
            return
        ratio = self.devicePixelRatioF()
        anchor = None if at is None else (at.x() * ratio, at.y() * ratio)
        scale = viewport.scale(self._state) * factor
        self.set_view_state(viewport.zoomed(self._state, scale, anchor))

    def pan_by(self, dx: float, dy: float) -> None:
        """Move the photo, in the widget's coordinates."""
        viewport = self.viewport()
        if viewport is not None:
            ratio = self.devicePixelRatioF()
            self.set_view_state(viewport.panned(self._state, dx * ratio, dy * ratio))

    def viewport(self) -> Viewport | None:
        """Return how the photo is looked at; None without a photo."""
        if self._original is None:
            return None
        ratio = self.devicePixelRatioF()
        size = (max(1, round(self.width() * ratio)), max(1, round(self.height() * ratio)))
        return Viewport(self._original.size, size, round(_MARGIN * ratio))

    def visible_area(self) -> QRectF:
        """Return the part of the widget that the photo covers."""
        viewport = self.viewport()
        if viewport is None:
            return QRectF()
        return _logical(viewport.visible_rect(self._state), self.devicePixelRatioF())

    def overflows(self) -> bool:
        """Whether there is more of the photo than the view shows."""
        viewport = self.viewport()
        return viewport is not None and viewport.overflows(self._state)

    def sizeHint(self) -> QSize:
        """Return a size at which a photo can be judged."""
        return QSize(900, 600)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the photo in view; redraw it at its best once the size rests."""
        viewport = self.viewport()
        if viewport is not None:
            self._state = viewport.clamped(self._state)
            self._rest.start()
            self.zoom_changed.emit(viewport.scale(self._state))

    def paint_layer(self, painter: QPainter, clip: QRect, *, original: bool) -> None:
        """Draw the original or the result where ``clip`` lets it be seen."""
        layer = self._original if original else self._result
        viewport = self.viewport()
        if layer is None or viewport is None or clip.isEmpty():
            return
        ready = self._rendered
        if ready is not None and ready.key == (viewport, self._state):
            pixmap = ready.original if original else ready.result
            if pixmap is not None:
                painter.save()
                painter.setClipRect(clip)
                painter.drawPixmap(0, 0, pixmap)
                painter.restore()
                return
        rect = _logical(viewport.photo_rect(self._state), self.devicePixelRatioF())
        photo_rect = Rect(rect.x(), rect.y(), rect.width(), rect.height())
        layer.draw(painter, photo_rect, clip, self.scale())

    def _pictures_changed(self) -> None:
        if self._original is not None:
            self._rest.start()
        else:
            self._rest.stop()
        self.update()
        self.zoom_changed.emit(self.scale())

    @Slot()
    def _render(self) -> None:
        viewport = self.viewport()
        if viewport is None or self._original is None:
            return
        key = (viewport, self._state)
        ratio = self.devicePixelRatioF()
        ready = self._rendered
        if ready is None or ready.key != key:
            ready = _Rendered(key, self._original.render(viewport, self._state, ratio), None)
        if self._result is not None and ready.result is None:
            ready = replace(ready, result=self._result.render(viewport, self._state, ratio))
        self._rendered = ready
        self.update()


def _logical(rect: Rect, ratio: float) -> QRectF:
    return QRectF(rect.x / ratio, rect.y / ratio, rect.width / ratio, rect.height / ratio)
