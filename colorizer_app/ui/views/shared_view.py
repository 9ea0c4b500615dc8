"""The one part of the photo that all panes show."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Signal, Slot

from colorizer_app.ui.views.view_state import Rect, Viewport, ViewState

MARGIN = 20
"""Around a photo that is seen whole, in a pane's own units."""

_ZOOM_STEP = 1.25


class SharedView(QObject):
    """Which part of the photo is seen and how large, in every pane alike.

    All panes are of one size. Points and lengths are in a pane's own coordinates unless they are
    said to be in pixels of the screen.
    """

    changed = Signal()
    """Something else is seen, or at another size."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.state = ViewState()
        self.ratio = 1.0
        """Pixels of the screen to one unit of a pane's coordinates."""
        self._photo: tuple[int, int] | None = None
        self._pane = (1, 1)

    def set_photo(self, size: tuple[int, int] | None) -> None:
        """Show all of a photo of some width and height; None if there is none."""
        self._photo = size
        self.state = ViewState()
        self.changed.emit()

    def set_panes(self, size: QSize, ratio: float) -> None:
        """Take the size that the panes have now; what is in the middle stays there."""
        pane = (max(1, round(size.width() * ratio)), max(1, round(size.height() * ratio)))
        if (pane, ratio) == (self._pane, self.ratio):
            return
        self._pane, self.ratio = pane, ratio
        viewport = self.viewport()
        if viewport is not None:
            self.state = viewport.clamped(self.state)
        self.changed.emit()

    def viewport(self) -> Viewport | None:
        """Return how the photo is looked at, in pixels of the screen; None without a photo."""
        if self._photo is None:
            return None
        return Viewport(self._photo, self._pane, round(MARGIN * self.ratio))

    def set_state(self, state: ViewState) -> None:
        """Look at another part of the photo, or closer."""
        viewport = self.viewport()
        if viewport is None:
            return
        state = viewport.clamped(state)
        if state != self.state:
            self.state = state
            self.changed.emit()

    def scale(self) -> float:
        """Return pixels of the screen per pixel of the photo."""
        viewport = self.viewport()
        return 1.0 if viewport is None else viewport.scale(self.state)

    def photo_area(self) -> QRectF:
        """Return where the whole photo lies in a pane; it may reach far beyond it."""
        viewport = self.viewport()
        return QRectF() if viewport is None else self._logical(viewport.photo_rect(self.state))

    def visible_area(self) -> QRectF:
        """Return the part of a pane that the photo covers."""
        viewport = self.viewport()
        return QRectF() if viewport is None else self._logical(viewport.visible_rect(self.state))

    def spot_at(self, point: QPointF) -> tuple[float, float]:
        """Return the place of the photo at a point of a pane, in 0..1 of its width and height."""
        area = self.photo_area()
        x = (point.x() - area.x()) / max(area.width(), 1e-9)
        y = (point.y() - area.y()) / max(area.height(), 1e-9)
        return min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0)

    def overflows(self) -> bool:
        """Whether there is more of the photo than a pane shows."""
        viewport = self.viewport()
        return viewport is not None and viewport.overflows(self.state)

    @Slot()
    def zoom_in(self) -> None:
        """Zoom in at the middle."""
        self.zoom_by(_ZOOM_STEP)

    @Slot()
    def zoom_out(self) -> None:
        """Zoom out at the middle."""
        self.zoom_by(1 / _ZOOM_STEP)

    @Slot()
    def zoom_to_fit(self) -> None:
        """Show the whole photo."""
        self.set_state(ViewState())

    @Slot()
    def zoom_to_actual_size(self) -> None:
        """Show one pixel of the photo on one pixel of the screen."""
        viewport = self.viewport()
        if viewport is not None:
            self.set_state(viewport.zoomed(self.state, 1.0))

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom with the photo's point at ``at`` (default the middle of a pane) kept there."""
        viewport = self.viewport()
        if viewport is None:
            return
        anchor = None if at is None else (at.x() * self.ratio, at.y() * self.ratio)
        scale = viewport.scale(self.state) * factor
        self.set_state(viewport.zoomed(self.state, scale, anchor))

    def pan_by(self, dx: float, dy: float) -> None:
        """Move the photo."""
        viewport = self.viewport()
        if viewport is not None:
            moved = viewport.panned(self.state, dx * self.ratio, dy * self.ratio)
            self.set_state(moved)

    def _logical(self, rect: Rect) -> QRectF:
        ratio = self.ratio
        return QRectF(rect.x / ratio, rect.y / ratio, rect.width / ratio, rect.height / ratio)
