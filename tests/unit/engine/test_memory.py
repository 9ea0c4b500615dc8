"""How much memory a photo takes, and what happens when that is not allowed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Literal

import numpy as np
import pytest
from PIL import Image

from colorizer_app.engine import FULL_RESOLUTION, Engine, EngineError, MemoryLimitError, PhotoSize
from colorizer_app.engine.memory import MemoryModel
from colorizer_app.imaging import open_photo, photo_from_array
from colorizer_app.model import ColorizationConfig, ColorizationNetwork

MEGA, GIGA = 10**6, 10**9


@pytest.fixture(scope="module")
def model() -> MemoryModel:
    return MemoryModel.of(ColorizationNetwork(ColorizationConfig(1 / 2)))


def photo_of(pixels: int, bit_depth: Literal[8, 16] = 8) -> PhotoSize:
    return PhotoSize(pixels // 1000, 1000, bit_depth)


def test_more_of_anything_takes_more(model: MemoryModel) -> None:
    photo = photo_of(12 * MEGA)
    least = model.needed(photo, 10**5, 10**5)
    assert least > model.program
    for more in (
        photo_of(24 * MEGA),
        photo._replace(bit_depth=16),
        photo._replace(has_alpha=True),
        photo._replace(has_profile=True),
    ):
        assert model.needed(more, 10**5, 10**5) > least
    assert model.needed(photo, photo.pixels, MEGA) > least
    assert model.needed(photo, photo.pixels, 12 * MEGA) > model.needed(photo, photo.pixels, MEGA)
    wide = MemoryModel.of(ColorizationNetwork(ColorizationConfig(1.0)))
    assert wide.program > model.program
    assert wide.per_tile_pixel > model.per_tile_pixel


def test_a_tile_of_the_size_that_is_affordable_is_affordable(model: MemoryModel) -> None:
    photo, allowed = photo_of(24 * MEGA), 2 * GIGA
    tile = model.affordable_tile(photo, photo.pixels, allowed)
    assert model.needed(photo, photo.pixels, tile) <= allowed
    assert model.needed(photo, photo.pixels, tile + MEGA) > allowed
    large = photo_of(200 * MEGA)
    assert model.affordable_tile(large, large.pixels, GIGA) <= 0


def limited(weights: Path, max_memory: int | None, working_size: int | None = None) -> Engine:
    return Engine(weights, device="cpu", working_size=working_size, max_memory=max_memory)


@pytest.mark.parametrize("size", [(1, 1), (1, 50_000), (50_000, 3), (4000, 3000)])
def test_what_is_enough_is_enough(tiny_weights: Path, size: tuple[int, int]) -> None:
    for working_size in (None, FULL_RESOLUTION):
        limited(tiny_weights, GIGA, working_size).require_memory("x.jpg", PhotoSize(*size))


@pytest.mark.parametrize("size", [(20_000, 10_000), (1, 200_000_000), (200_000_000, 1)])
def test_what_is_too_little_is_refused_with_numbers(
    tiny_weights: Path, size: tuple[int, int]
) -> None:
    for working_size in (None, FULL_RESOLUTION):
        with pytest.raises(MemoryLimitError) as refused:
            limited(tiny_weights, GIGA, working_size).require_memory("scan.tif", PhotoSize(*size))
        text = str(refused.value)
        assert f"“scan.tif” has {size[0]} × {size[1]} pixels" in text
        assert "only 1.0 GB is allowed" in text
        assert "smaller" in text
        limited(tiny_weights, 6 * GIGA, working_size).require_memory("scan.tif", PhotoSize(*size))


def test_nothing_is_done_without_enough_memory(tiny_weights: Path) -> None:
    engine = limited(tiny_weights, 100 * MEGA)
    seen: list[str] = []
    photo = photo_from_array(np.zeros((30, 40), np.uint8), "small")
    with pytest.raises(EngineError, match="“small” has 40 × 30 pixels"):
        engine.colorize(photo, progress=lambda stage, share: seen.append(stage))
    assert seen == []


def test_a_file_is_refused_before_it_is_decoded(tiny_weights: Path, tmp_path: Path) -> None:
    engine = limited(tiny_weights, 100 * MEGA)
    for suffix in ("jpg", "png", "tif", "webp", "bmp"):
        path = tmp_path / f"x.{suffix}"
        Image.new("L", (640, 480), 90).save(path)
        if suffix in ("jpg", "png", "bmp"):
            path.write_bytes(path.read_bytes()[:-20])  # nobody is to read so far

        def check(width: int, height: int) -> None:
            engine.require_memory("x", PhotoSize(width, height))

        with pytest.raises(MemoryLimitError, match="640 × 480"):
            open_photo(path, check)


def test_tiles_become_smaller_to_fit(tiny_weights: Path) -> None:
    photo = photo_from_array(
        np.random.default_rng(0).integers(0, 255, (900, 800)).astype(np.uint8), "noise"
    )
    tight = limited(tiny_weights, None, FULL_RESOLUTION)
    untiled = tight.colorize(photo)
    size = PhotoSize.of(photo)
    tight._memory = MemoryModel(0, 1000)  # as if the network were wide
    tight.max_memory = tight._memory.needed(size, size.pixels, 400_000)
    grid = tight._grid(size, tight._runner.processor)
    assert grid.count > 1
    assert grid.largest <= 400_000
    tiled = tight.colorize(replace(photo))  # another, so not remembered
    assert np.abs(tiled.astype(np.int32) - untiled.astype(np.int32)).max() <= 1


def test_the_limit_must_be_positive(tiny_weights: Path) -> None:
    with pytest.raises(ValueError, match="memory"):
        limited(tiny_weights, 0)
