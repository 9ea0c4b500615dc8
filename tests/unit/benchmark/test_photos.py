from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from colorizer_app.benchmark.errors import BenchmarkError
from colorizer_app.benchmark.photos import grey_photo, landscape, write_photo
from colorizer_app.imaging import open_photo


@pytest.mark.parametrize(("width", "height"), [(1, 1), (7, 3), (640, 1100)])
def test_a_photo_has_its_size(width: int, height: int) -> None:
    assert grey_photo(width, height).shape == (height, width)


def test_a_photo_has_soft_shapes_and_grain_all_over() -> None:
    photo = grey_photo(1200, 1300).astype(np.float32)
    # Neighbours differ by the grain, √2 times its deviation of 6; in the last band as well.
    for rows in (photo[:512], photo[1100:]):
        assert np.diff(rows, axis=1).std() == pytest.approx(8.5, abs=1.0)
    tiles = photo.reshape(13, 100, 12, 100).mean(axis=(1, 3))
    assert tiles.std() > 20
    np.testing.assert_array_equal(photo, grey_photo(1200, 1300))


@pytest.mark.parametrize("megapixels", [0.0001, 1, 12, 24, 100, 200])
def test_megapixels_are_three_by_two_and_not_exceeded(megapixels: float) -> None:
    width, height = landscape(megapixels)
    assert width * height <= megapixels * 1e6
    assert width * height > megapixels * 0.95e6
    assert width / height == pytest.approx(1.5, rel=0.05)


@pytest.mark.parametrize(("limit", "suffix"), [(2, ".jpg"), (1, ".tif")])
def test_large_photos_are_tiffs(
    limit: int, suffix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("colorizer_app.benchmark.photos.TIFF_FROM", limit)
    width, height = landscape(1)  # a little less than that
    path = write_photo(tmp_path, width, height)
    assert path.suffix == suffix
    photo = open_photo(path)
    assert (photo.width, photo.height, photo.bit_depth) == (width, height, 8)


def test_a_full_disk_is_explained(tmp_path: Path) -> None:
    with pytest.raises(BenchmarkError, match="cannot be written"):
        write_photo(tmp_path / "gone", 8, 8)
