from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from colorizer_app.ui.image_layer import ImageLayer, pixels_of
from colorizer_app.ui.view_state import Viewport, ViewState


@pytest.fixture
def rgb() -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    return np.random.default_rng(5).integers(0, 256, (50, 77, 3), np.uint8)


def test_pixels_survive_the_way_to_qt_and_back(
    rgb: np.ndarray[tuple[int, ...], np.dtype[np.uint8]],
) -> None:
    assert np.array_equal(pixels_of(ImageLayer(rgb).to_image()), rgb)
    grey = rgb[..., 1]
    shown = pixels_of(ImageLayer(grey).to_image())
    assert np.array_equal(shown, grey[..., None].repeat(3, axis=2))


def test_opacity_is_kept() -> None:
    image = QImage(5, 3, QImage.Format.Format_ARGB32)
    image.fill(0x80FF0000)

    pixels = pixels_of(image)

    assert pixels.shape == (3, 5, 4)
    assert pixels[0, 0].tolist() == [255, 0, 0, 128]


def test_a_result_may_outlive_its_layer(
    rgb: np.ndarray[tuple[int, ...], np.dtype[np.uint8]],
) -> None:
    layer = ImageLayer(rgb.copy())
    image = layer.to_image()
    del layer

    assert np.array_equal(pixels_of(image), rgb)


def test_at_full_size_every_pixel_is_itself(
    qtbot: QtBot, rgb: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]
) -> None:
    viewport = Viewport((77, 50), (77, 50))

    drawn = ImageLayer(rgb).render(viewport, ViewState(1.0))

    assert np.array_equal(pixels_of(drawn.toImage())[..., :3], rgb)


def test_a_small_picture_is_an_average_and_not_a_sample(qtbot: QtBot) -> None:
    stripes = np.zeros((400, 400, 3), np.uint8)
    stripes[:, ::2] = 255
    viewport = Viewport((400, 400), (40, 40))

    drawn = pixels_of(ImageLayer(stripes).render(viewport, ViewState()).toImage())

    assert np.abs(drawn[5:-5, 5:-5, :3].astype(int) - 127).max() <= 2


def test_the_part_in_view_is_the_right_one(qtbot: QtBot) -> None:
    quarters = np.zeros((800, 800, 3), np.uint8)
    quarters[400:, 400:] = (0, 200, 0)
    viewport = Viewport((800, 800), (100, 100))
    state = viewport.clamped(ViewState(0.5, (1.0, 1.0)))

    drawn = pixels_of(ImageLayer(quarters).render(viewport, state).toImage())

    assert (drawn[..., :3] == (0, 200, 0)).all()


@pytest.mark.parametrize("size", [(1, 1), (30_000, 20), (20, 30_000)])
def test_odd_sizes_can_be_drawn(qtbot: QtBot, size: tuple[int, int]) -> None:
    layer = ImageLayer(np.full((size[1], size[0]), 90, np.uint8))
    viewport = Viewport(size, (300, 200), margin=20)

    for state in (ViewState(), viewport.zoomed(ViewState(), 1.0), viewport.zoomed(ViewState(), 8)):
        drawn = pixels_of(layer.render(viewport, state).toImage())
        assert drawn[100, 150, :3].tolist() == [90, 90, 90]
