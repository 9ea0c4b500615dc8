from __future__ import annotations

import io
import tarfile
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from colorizer_app.training.config import TrainingError
from colorizer_app.training.data import CropSampler, RgbImage, read_photos


def plain(colour: tuple[int, int, int], height: int = 40, width: int = 60) -> RgbImage:
    return np.full((height, width, 3), colour, np.uint8)


def webp(rgb: RgbImage) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(rgb).save(buffer, "WEBP", lossless=True)
    return buffer.getvalue()


def shard(path: Path, files: dict[str, bytes]) -> Path:
    with tarfile.open(path, "w") as tar:
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            tar.addfile(info, io.BytesIO(data))
    return path


def test_shards_and_folders_are_read_alike(tmp_path: Path) -> None:
    red, blue = plain((200, 10, 20)), plain((10, 20, 200))
    tar = shard(tmp_path / "s.tar", {"a.webp": webp(red), "notes.txt": b"not a photo"})
    (tmp_path / "photos" / "deep").mkdir(parents=True)
    Image.fromarray(blue).save(tmp_path / "photos" / "deep" / "b.PNG")
    photos = read_photos([tar, tmp_path / "photos"])
    assert len(photos) == 2
    np.testing.assert_array_equal(photos[0], red)
    np.testing.assert_array_equal(photos[1], blue)


def test_a_photo_that_does_not_decode_is_named(tmp_path: Path) -> None:
    tar = shard(tmp_path / "s.tar", {"broken.webp": b"RIFF nonsense"})
    with pytest.raises(TrainingError, match=r"broken\.webp"):
        read_photos([tar])


def test_nothing_to_read(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match="no photos"):
        read_photos([tmp_path])
    with pytest.raises(TrainingError, match=r"missing\.tar cannot be read"):
        read_photos([tmp_path / "missing.tar"])
    (tmp_path / "text.tar").write_text("no shard")
    with pytest.raises(TrainingError, match="tar shard"):
        read_photos([tmp_path / "text.tar"])


def test_a_batch_depends_on_seed_and_position_alone() -> None:
    noise = np.random.default_rng(1).integers(0, 256, (10, 50, 70, 3), np.uint8)
    photos = list(noise)
    first, again = CropSampler(photos, seed=5), CropSampler(photos, seed=5)
    first.batch(0, 4, 16)  # asking for another batch before changes nothing
    torch.testing.assert_close(first.batch(8, 4, 16), again.batch(8, 4, 16), rtol=0, atol=0)
    assert not torch.equal(first.batch(0, 4, 16), CropSampler(photos, seed=6).batch(0, 4, 16))


def test_every_photo_comes_once_an_epoch() -> None:
    photos = [plain((10 * i, 0, 0)) for i in range(10)]
    sampler = CropSampler(photos, seed=1)
    epoch = sampler.batch(10, 10, 8)
    shades = sorted(round(255 * value) for value in epoch[:, 0, 0, 0].tolist())
    assert shades == [10 * i for i in range(10)]


def test_crops_are_square_scaled_and_in_range() -> None:
    batch = CropSampler([plain((255, 0, 51))], seed=1).batch(0, 3, 24)
    assert batch.shape == (3, 3, 24, 24)
    torch.testing.assert_close(batch[0, :, 5, 5], torch.tensor([1.0, 0.0, 0.2]))


def test_crops_are_not_enlarged_where_the_photo_has_the_pixels() -> None:
    checks = ((np.indices((100, 100)).sum(axis=0) % 2) * 255).astype(np.uint8)
    photo = np.repeat(checks[..., None], 3, axis=2)
    batch = CropSampler([photo], seed=1).batch(0, 8, 100)
    # Single pixels of black and white survive only if no pixel was interpolated.
    assert batch.unique().tolist() == [0.0, 1.0]


def test_crops_are_flipped_half_of_the_time() -> None:
    ramp = np.repeat(np.linspace(0, 255, 64, dtype=np.uint8)[None, :, None], 64, 0).repeat(3, 2)
    batch = CropSampler([ramp], seed=1).batch(0, 64, 8)
    flipped = (batch[:, 0, 0, 0] > batch[:, 0, 0, -1]).sum().item()
    assert 16 < flipped < 48
