from __future__ import annotations

import itertools

import pytest

from colorizer_app.ui.views.view_state import MAX_SCALE, Rect, Viewport, ViewState

LARGE = Viewport((6000, 4000), (1200, 800), margin=20)


def point_under(viewport: Viewport, state: ViewState, x: float, y: float) -> tuple[float, float]:
    rect = viewport.photo_rect(state)
    return (x - rect.x) / rect.width, (y - rect.y) / rect.height


def test_a_fitted_photo_is_seen_whole_with_a_margin() -> None:
    rect = LARGE.photo_rect(ViewState())

    assert rect.width <= 1160
    assert rect.height == pytest.approx(760)
    assert rect.x + rect.width / 2 == pytest.approx(600)
    assert not LARGE.overflows(ViewState())
    assert LARGE.visible_rect(ViewState()) == rect


def test_a_tiny_photo_is_not_blown_up() -> None:
    assert Viewport((1, 1), (1200, 800)).fit_scale == 4.0


@pytest.mark.parametrize("anchor", [(0.0, 0.0), (600.0, 400.0), (1100.0, 30.0)])
def test_zoom_keeps_the_point_under_the_pointer(anchor: tuple[float, float]) -> None:
    state = LARGE.zoomed(ViewState(), 1.0)
    before = point_under(LARGE, state, *anchor)

    closer = LARGE.zoomed(state, 2.5, anchor)

    assert LARGE.scale(closer) == 2.5
    assert point_under(LARGE, closer, *anchor) == pytest.approx(before)


def test_zoom_has_limits() -> None:
    assert LARGE.scale(LARGE.zoomed(ViewState(), 1e9)) == MAX_SCALE
    assert LARGE.zoomed(ViewState(1.0), 1e-9) == ViewState()
    small = Viewport((100, 100), (1200, 800))
    assert small.scale(small.zoomed(ViewState(), 1e-9)) == 1.0


def test_the_photo_cannot_be_lost_from_view() -> None:
    state = LARGE.zoomed(ViewState(), 1.0)
    for dx, dy in itertools.product((-1e6, 1e6), repeat=2):
        rect = LARGE.photo_rect(LARGE.panned(state, dx, dy))
        assert rect.intersected(Rect(0, 0, 1200, 800)) == Rect(0, 0, 1200, 800)


def test_pan_moves_the_photo_by_as_much() -> None:
    state = LARGE.zoomed(ViewState(), 1.0)

    before, after = LARGE.photo_rect(state), LARGE.photo_rect(LARGE.panned(state, 30, -12))

    assert (after.x - before.x, after.y - before.y) == pytest.approx((30, -12))


def test_a_narrow_strip_stays_centred_across() -> None:
    strip = Viewport((30_000, 20), (1200, 800))
    state = strip.zoomed(ViewState(), 1.0, (0.0, 0.0))

    assert state.centre[1] == 0.5
    assert strip.overflows(state)


def test_nothing_in_common_is_empty() -> None:
    empty = Rect(0, 0, 5, 5).intersected(Rect(10, 10, 5, 5))

    assert (empty.width, empty.height) == (0, 0)
