"""Which part of a photo is looked at and how large: numbers only, no widgets.

Lengths are in physical pixels of the screen unless said otherwise, so that 100 % means one pixel
of the photo on one pixel of the screen, whatever the scaling of the desktop.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

MAX_SCALE = 32.0
_MAX_FIT_SCALE = 4.0
"""A stamp-sized photo is not blown up to fill the window."""


@dataclass(frozen=True, slots=True)
class ViewState:
    """What every pane that shows the photo shares.

    Parameters
    ----------
    zoom
        Screen pixels per photo pixel; None fits the whole photo into the view.
    centre
        The point of the photo in the middle of the view, (x, y) in 0..1 of its width and height.
    """

    zoom: float | None = None
    centre: tuple[float, float] = (0.5, 0.5)


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle on the screen."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The first x beyond it."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The first y beyond it."""
        return self.y + self.height

    def intersected(self, other: Rect) -> Rect:
        """Return what both have in common; width or height 0 where that is nothing."""
        x = max(self.x, other.x)
        y = max(self.y, other.y)
        width = max(0.0, min(self.right, other.right) - x)
        height = max(0.0, min(self.bottom, other.bottom) - y)
        return Rect(x, y, width, height)


@dataclass(frozen=True, slots=True)
class Viewport:
    """A photo of some size seen through a window of some size.

    Parameters
    ----------
    photo
        Width and height of the photo in its own pixels, each at least 1.
    view
        Width and height of the view.
    margin
        Kept free around a photo that is fitted.
    """

    photo: tuple[int, int]
    view: tuple[int, int]
    margin: int = 0

    @property
    def fit_scale(self) -> float:
        """The scale at which the whole photo is seen."""
        room = [max(1, side - 2 * self.margin) for side in self.view]
        return min(room[0] / self.photo[0], room[1] / self.photo[1], _MAX_FIT_SCALE)

    def scale(self, state: ViewState) -> float:
        """Return screen pixels per photo pixel."""
        return self.fit_scale if state.zoom is None else state.zoom

    def photo_rect(self, state: ViewState) -> Rect:
        """Return where the whole photo lies; it may reach far beyond the view."""
        scale = self.scale(state)
        width, height = self.photo[0] * scale, self.photo[1] * scale
        return Rect(
            self.view[0] / 2 - state.centre[0] * width,
            self.view[1] / 2 - state.centre[1] * height,
            width,
            height,
        )

    def visible_rect(self, state: ViewState) -> Rect:
        """Return the part of the view that the photo covers."""
        return self.photo_rect(state).intersected(Rect(0, 0, *self.view))

    def overflows(self, state: ViewState) -> bool:
        """Whether there is more of the photo than the view shows."""
        rect = self.photo_rect(state)
        return rect.width > self.view[0] + 0.5 or rect.height > self.view[1] + 0.5

    def zoomed(
        self, state: ViewState, scale: float, anchor: tuple[float, float] | None = None
    ) -> ViewState:
        """Return the state at another scale, with the photo's point under ``anchor`` kept there.

        The scale is held between what fits (or 100 % if that is smaller) and `MAX_SCALE`.
        """
        smallest = min(self.fit_scale, 1.0)
        wanted = min(max(scale, smallest), max(MAX_SCALE, self.fit_scale))
        if abs(wanted / self.fit_scale - 1.0) < 1e-3:
            return ViewState()
        x, y = anchor if anchor is not None else (self.view[0] / 2, self.view[1] / 2)
        rect = self.photo_rect(state)
        on_photo = ((x - rect.x) / rect.width, (y - rect.y) / rect.height)
        centre = (
            on_photo[0] + (self.view[0] / 2 - x) / (self.photo[0] * wanted),
            on_photo[1] + (self.view[1] / 2 - y) / (self.photo[1] * wanted),
        )
        return self.clamped(ViewState(wanted, centre))

    def panned(self, state: ViewState, dx: float, dy: float) -> ViewState:
        """Return the state with the photo moved by so much."""
        rect = self.photo_rect(state)
        centre = (state.centre[0] - dx / rect.width, state.centre[1] - dy / rect.height)
        return self.clamped(replace(state, centre=centre))

    def clamped(self, state: ViewState) -> ViewState:
        """Return the state with no more emptiness in view than there must be."""
        if state.zoom is None:
            return ViewState()
        rect = self.photo_rect(state)
        x = _clamped_centre(state.centre[0], self.view[0] / rect.width)
        y = _clamped_centre(state.centre[1], self.view[1] / rect.height)
        return replace(state, centre=(x, y))


def _clamped_centre(centre: float, share_in_view: float) -> float:
    if share_in_view >= 1.0:
        return 0.5
    return min(max(centre, share_in_view / 2), 1.0 - share_in_view / 2)
