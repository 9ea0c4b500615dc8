from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from colorizer_app.ui.image_layer import ImageLayer, pixels_of
from colorizer_app.ui.style import CANVAS
from colorizer_app.ui.views.view_state import Viewport, ViewState
from colorizer_app.workbench.pixels import levels_of


def layer_of(pixels: NDArray[np.uint8]) -> ImageLayer:
    return ImageLayer(levels_of(pixels))


@pytest.fixture
def rgb() -> NDArray[np.uint8]:
    return np.random.default_rng(5).integers(0, 256, (50, 77, 3), np.uint8)


def test_pixels_survive_the_way_to_qt_and_back(
    rgb: NDArray[np.uint8],
) -> None:
    assert np.array_equal(pixels_of(layer_of(rgb).to_image()), rgb)
    grey = rgb[..., 1]
    shown = pixels_of(layer_of(grey).to_image())
    assert np.array_equal(shown, grey[..., None].repeat(3, axis=2))


def test_opacity_is_kept() -> None:
    image = QImage(5, 3, QImage.Format.Format_ARGB32)
    image.fill(0x80FF0000)

    pixels = pixels_of(image)

    assert pixels.shape == (3, 5, 4)
    assert pixels[0, 0].tolist() == [255, 0, 0, 128]


def test_a_result_may_outlive_its_layer(
    rgb: NDArray[np.uint8],
) -> None:
    layer = layer_of(rgb.copy())
    image = layer.to_image()
    del layer

    assert np.array_equal(pixels_of(image), rgb)


@pytest.mark.parametrize("shape", [(50, 77), (1600, 90), (3, 3), (700, 2100)])
def test_a_small_copy_is_filled_and_averaged(shape: tuple[int, int]) -> None:
    noise = np.random.default_rng(3).integers(0, 256, (*shape, 3), np.uint8)
    small = layer_of(noise).shrunk(QSize(30, 40))

    assert (small.width(), small.height()) == (30, 40)
    if max(shape) > 1000:
        assert np.abs(pixels_of(small)[..., :3].mean() - 127.5) < 6
        assert pixels_of(small)[..., :3].std() < 40, "every pixel of the source counts"


def test_at_full_size_every_pixel_is_itself(qtbot: QtBot, rgb: NDArray[np.uint8]) -> None:
    viewport = Viewport((77, 50), (77, 50))

    drawn = layer_of(rgb).render(viewport, ViewState(1.0))

    assert np.array_equal(pixels_of(drawn.toImage())[..., :3], rgb)


def test_a_small_picture_is_an_average_and_not_a_sample(qtbot: QtBot) -> None:
    stripes = np.zeros((400, 400, 3), np.uint8)
    stripes[:, ::2] = 255
    viewport = Viewport((400, 400), (40, 40))

    drawn = pixels_of(layer_of(stripes).render(viewport, ViewState()).toImage())

    assert np.abs(drawn[5:-5, 5:-5, :3].astype(int) - 127).max() <= 2


def test_the_part_in_view_is_the_right_one(qtbot: QtBot) -> None:
    quarters = np.zeros((800, 800, 3), np.uint8)
    quarters[400:, 400:] = (0, 200, 0)
    viewport = Viewport((800, 800), (100, 100))
    state = viewport.clamped(ViewState(0.5, (1.0, 1.0)))

    drawn = pixels_of(layer_of(quarters).render(viewport, state).toImage())

    assert (drawn[..., :3] == (0, 200, 0)).all()


@pytest.mark.parametrize("size", [(1, 1), (30_000, 20), (20, 30_000)])
def test_odd_sizes_can_be_drawn(qtbot: QtBot, size: tuple[int, int]) -> None:
    layer = layer_of(np.full((size[1], size[0]), 90, np.uint8))
    viewport = Viewport(size, (300, 200), margin=20)

    for state in (ViewState(), viewport.zoomed(ViewState(), 1.0), viewport.zoomed(ViewState(), 8)):
        drawn = pixels_of(layer.render(viewport, state).toImage())
        assert drawn[100, 150, :3].tolist() == [90, 90, 90]


@pytest.mark.parametrize("scale", [0.1, 0.7, 1.0, 3.0])
def test_a_preview_is_drawn_where_the_whole_picture_will_be(qtbot: QtBot, scale: float) -> None:
    whole = np.zeros((600, 900, 3), np.uint8)
    whole[200:400, 300:600] = (0, 200, 0)
    preview = np.ascontiguousarray(whole[::4, ::4])
    viewport = Viewport((900, 600), (300, 200))
    state = viewport.clamped(ViewState(scale, (0.3, 0.35)))

    drawn = [
        pixels_of(layer_of(pixels).render(viewport, state).toImage())[..., 1].astype(int)
        for pixels in (whole, preview)
    ]

    # Only edges differ, by the width of a preview's pixel.
    assert (np.abs(drawn[0] - drawn[1]) > 60).mean() < 0.05
    assert drawn[0].max() == drawn[1].max() == 200


@pytest.mark.parametrize(("scale", "smooth"), [(1.0, True), (4.0, False)])
def test_only_pixels_of_the_photo_itself_are_shown_as_squares(
    qtbot: QtBot, scale: float, smooth: bool
) -> None:
    preview = np.zeros((80, 100), np.uint8)
    preview[:, 50:] = 255
    viewport = Viewport((800, 640), (100, 80))

    drawn = layer_of(preview).render(viewport, ViewState(scale))

    row = pixels_of(drawn.toImage())[40, :, 0]
    assert (len(np.unique(row)) > 2) == smooth


@pytest.mark.parametrize("zoom", [0.06, 0.11, 0.24, 0.3, 0.51, 0.9])
def test_pictures_in_motion_and_at_rest_agree(qtbot: QtBot, zoom: float) -> None:
    """Whatever level is drawn, edges stay where they are."""
    ramps = np.zeros((3001, 4003, 3), np.uint8)
    ramps[..., 0] = np.linspace(0, 255, 4003)
    ramps[..., 1] = np.linspace(0, 255, 3001)[:, None]
    layer = layer_of(ramps)
    viewport = Viewport((4003, 3001), (300, 200))
    state = viewport.clamped(ViewState(zoom, (0.4, 0.6)))
    moving = QImage(300, 200, QImage.Format.Format_RGB32)
    moving.fill(CANVAS)
    painter = QPainter(moving)
    layer.draw(painter, viewport.photo_rect(state), moving.rect(), zoom)
    painter.end()

    still = pixels_of(layer.render(viewport, state).toImage())[5:-5, 5:-5, :3].astype(int)
    assert np.abs(still - pixels_of(moving)[5:-5, 5:-5]).max() <= 2
