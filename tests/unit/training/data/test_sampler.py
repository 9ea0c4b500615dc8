from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

import cv2
import numpy as np
import numpy.typing as npt
import pytest
import torch

from colorizer_app.training.data import (
    CropSampler,
    Photos,
    PhotoSet,
    RgbImage,
    open_photos,
    prefetch,
)
from colorizer_app.training.data.labels import read_labels
from colorizer_app.training.data.sources import find_photos

InMemory: TypeAlias = Callable[[Sequence[RgbImage]], Photos]


def plain(colour: tuple[int, int, int], height: int = 40, width: int = 60) -> RgbImage:
    return np.full((height, width, 3), colour, np.uint8)


@pytest.fixture
def noise(in_memory: InMemory) -> Photos:
    return in_memory(list(np.random.default_rng(1).integers(0, 256, (10, 50, 70, 3), np.uint8)))


def test_a_batch_depends_on_seed_and_position_alone(noise: Photos) -> None:
    first, again = CropSampler(noise, seed=5), CropSampler(noise, seed=5)
    first.batch(0, 4, 16)  # asking for another batch before changes nothing
    assert torch.equal(first.batch(8, 4, 16).rgb, again.batch(8, 4, 16).rgb)
    other_seed = CropSampler(noise, seed=6)
    assert not torch.equal(first.batch(0, 4, 16).rgb, other_seed.batch(0, 4, 16).rgb)


def test_crops_are_drawn_as_runs_of_the_first_release_drew_them(noise: Photos) -> None:
    """A run that resumes needs the very same crops, so their draws are spelt out here."""
    order = [np.random.default_rng([5, 0, epoch]).permutation(10) for epoch in (0, 1)]
    rng = np.random.default_rng([5, 1, 8])
    expected = []
    for index in (order[0][8], order[0][9], order[1][0]):
        side = int(rng.integers(30, 50, endpoint=True))
        top, left = rng.integers(50 - side + 1), rng.integers(70 - side + 1)
        crop = noise.photo(int(index))[top : top + side, left : left + side]
        small = cv2.resize(crop, (16, 16), interpolation=cv2.INTER_AREA)
        expected.append(small[:, ::-1] if rng.random() < 0.5 else small)
    batch = CropSampler(noise, seed=5).batch(8, 3, 16, whole=True)
    np.testing.assert_array_equal(batch.rgb.permute(0, 2, 3, 1).numpy(), np.stack(expected))


def test_the_whole_photos_come_beside_their_crops(in_memory: InMemory) -> None:
    y, x = np.mgrid[:64, :96].astype(np.uint8)
    # Red says which photo it is, green and blue say where in it.
    photos = in_memory([np.dstack((np.full_like(x, 20 * i), x, y)) for i in range(10)])
    sampler = CropSampler(photos, seed=1)
    batch = sampler.batch(0, 10, 16, whole=True)
    assert batch.whole is not None
    assert torch.equal(batch.rgb, sampler.batch(0, 10, 16).rgb)
    assert torch.equal(batch.rgb[:, 0], batch.whole[:, 0])
    # A sixteenth of 96 columns and of 64 rows, averaged.
    assert batch.whole[:, 1, 0].float().diff(dim=1).unique().tolist() == [6]
    assert batch.whole[:, 2, :, 0].float().diff(dim=1).unique().tolist() == [4]
    assert sampler.batch(0, 10, 16).whole is None


def test_crops_can_be_kept_to_the_photos_own_pixels(in_memory: InMemory) -> None:
    ramp = np.tile(np.arange(200, dtype=np.uint8)[None, :, None], (100, 1, 3))
    photos = in_memory([ramp])

    def steps(largest_shrink: float) -> npt.NDArray[np.float64]:
        sampler = CropSampler(photos, seed=1, largest_shrink=largest_shrink)
        crops = sampler.batch(0, 40, 40).rgb[:, 0, 0].numpy().astype(float)
        return np.asarray(np.abs(crops[:, -1] - crops[:, 0]) / 39)

    assert steps(1.25).min() >= 0.95
    assert steps(1.25).max() < 1.3
    assert steps(float("inf")).max() > 2


def test_batches_are_bytes_with_labels(tmp_path: Path) -> None:
    for number in range(4):
        path = tmp_path / "data" / ("sea" if number % 2 else "wood") / f"{number}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        cv2.imwrite(str(path), plain((number, number, number)))
    files = find_photos([tmp_path / "data"])
    photos = PhotoSet(files, read_labels("folders", files, fewest=1))
    batch = CropSampler(photos, seed=1).batch(0, 4, 8).to(torch.device("cpu"))
    assert (batch.rgb.dtype, batch.labels.dtype) == (torch.uint8, torch.int64)
    assert batch.rgb.is_contiguous(memory_format=torch.channels_last)
    numbers = batch.rgb[:, 0, 0, 0].tolist()
    assert sorted(numbers) == [0, 1, 2, 3]
    assert [photos.label_names[label] for label in batch.labels] == [
        "sea" if number % 2 else "wood" for number in numbers
    ]


@pytest.mark.parametrize("world", [1, 2, 4])
def test_processes_share_an_epoch_without_overlap(world: int, in_memory: InMemory) -> None:
    photos = in_memory([plain((10 * i, 0, 0)) for i in range(16)])
    samplers = [CropSampler(photos, seed=1) for _ in range(world)]
    count = 8 // world
    shades: list[int] = []
    for step in range(2):
        for rank, sampler in enumerate(samplers):
            batch = sampler.batch(step * 8 + rank * count, count, 8)
            shades += batch.rgb[:, 0, 0, 0].tolist()
    assert sorted(shades) == [10 * i for i in range(16)]


def test_batches_made_by_threads_are_those_made_in_turn(
    write_shard: Callable[[str, dict[str, bytes]], Path], noise: Photos
) -> None:
    files = {f"{i}.png": png(noise.photo(i)) for i in range(len(noise))}
    photos = open_photos([write_shard("s.tar", files)], memory_bytes=3 * 50 * 70 * 3)
    sampler = CropSampler(photos, seed=5)
    with prefetch(lambda at: sampler.batch(at, 3, 16), range(0, 60, 3), workers=4) as batches:
        made = [batch.rgb for batch in batches]
    alone = CropSampler(noise, seed=5)
    for at, rgb in zip(range(0, 60, 3), made, strict=True):
        assert torch.equal(rgb, alone.batch(at, 3, 16).rgb)


def png(rgb: npt.NDArray[np.uint8]) -> bytes:
    return cv2.imencode(".png", cv2.cvtColor(rgb, cv2.COLOR_RGB2BGR))[1].tobytes()


def test_every_photo_comes_once_an_epoch(in_memory: InMemory) -> None:
    photos = in_memory([plain((10 * i, 0, 0)) for i in range(10)])
    epoch = CropSampler(photos, seed=1).batch(10, 10, 8).rgb
    shades = sorted(epoch[:, 0, 0, 0].tolist())
    assert shades == [10 * i for i in range(10)]


def test_crops_are_square_scaled_and_exact(in_memory: InMemory) -> None:
    batch = CropSampler(in_memory([plain((255, 0, 51))]), seed=1).batch(0, 3, 24).rgb
    assert batch.shape == (3, 3, 24, 24)
    assert batch[0, :, 5, 5].tolist() == [255, 0, 51]


def test_crops_are_not_enlarged_where_the_photo_has_the_pixels(in_memory: InMemory) -> None:
    checks = ((np.indices((100, 100)).sum(axis=0) % 2) * 255).astype(np.uint8)
    photo = np.repeat(checks[..., None], 3, axis=2)
    batch = CropSampler(in_memory([photo]), seed=1).batch(0, 8, 100).rgb
    # Single pixels of black and white survive only if no pixel was interpolated.
    assert batch.unique().tolist() == [0, 255]


def test_crops_are_flipped_half_of_the_time(in_memory: InMemory) -> None:
    ramp = np.repeat(np.linspace(0, 255, 64, dtype=np.uint8)[None, :, None], 64, 0).repeat(3, 2)
    batch = CropSampler(in_memory([ramp]), seed=1).batch(0, 64, 8).rgb
    flipped = (batch[:, 0, 0, 0] > batch[:, 0, 0, -1]).sum().item()
    assert 16 < flipped < 48
