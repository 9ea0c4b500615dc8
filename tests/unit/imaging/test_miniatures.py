from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tifffile
from PIL import Image

from colorizer_app.imaging import PhotoError, miniature
from colorizer_app.imaging.miniatures import MOST_PIXELS


def quarters(height: int, width: int) -> Any:
    """Red and green above, blue and white below."""
    picture = np.zeros((height, width, 3), np.uint8)
    top, left = slice(0, height // 2), slice(0, width // 2)
    below, right = slice(height // 2, None), slice(width // 2, None)
    picture[top, left] = (255, 0, 0)
    picture[top, right] = (0, 255, 0)
    picture[below, left] = (0, 0, 255)
    picture[below, right] = 255
    return picture


def corners(small: Any) -> list[tuple[int, ...]]:
    height, width = small.shape[:2]
    spots = [(1, 1), (1, width - 2), (height - 2, 1), (height - 2, width - 2)]
    return [tuple(round(value / 255) for value in small[spot]) for spot in spots]


AS_DRAWN = [(1, 0, 0), (0, 1, 0), (0, 0, 1), (1, 1, 1)]


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tif", ".webp", ".bmp"])
@pytest.mark.parametrize("shape", [(300, 500), (1500, 401), (40, 60)])
def test_a_picture_is_made_small(tmp_path: Path, suffix: str, shape: tuple[int, int]) -> None:
    path = tmp_path / f"photo{suffix}"
    Image.fromarray(quarters(*shape)).save(path)
    small = miniature(path, 64)
    assert small.dtype == np.uint8
    assert max(small.shape) == min(64, max(shape))
    assert small.shape[0] / small.shape[1] == pytest.approx(shape[0] / shape[1], rel=0.04)
    assert corners(small) == AS_DRAWN


@pytest.mark.parametrize("options", [{"rowsperstrip": 7}, {"tile": (64, 48)}])
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_strips_and_tiles_are_put_together(
    tmp_path: Path, options: dict[str, Any], dtype: type
) -> None:
    path = tmp_path / "scan.tif"
    pixels = quarters(700, 1000).astype(dtype) * (np.iinfo(dtype).max // 255)
    tifffile.imwrite(path, pixels, photometric="rgb", **options)
    small = miniature(path, 50)
    assert small.shape == (35, 50, 3)
    assert corners(small) == AS_DRAWN


def test_a_photo_on_its_side_is_turned_upright(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned clockwise
    Image.fromarray(quarters(200, 400)).save(path, exif=exif)
    small = miniature(path, 64)
    assert small.shape == (64, 32, 3)
    red, green, blue, white = AS_DRAWN
    assert corners(small) == [blue, red, white, green]


def test_a_grey_photo_stays_grey(tmp_path: Path) -> None:
    path = tmp_path / "photo.png"
    Image.new("L", (90, 30), 77).save(path)
    assert (miniature(path, 64) == 77).all()


def test_what_is_no_picture_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "torn.jpg"
    path.write_bytes(b"\xff\xd8\xff\xe0 cut off")
    with pytest.raises(PhotoError, match=r"torn\.jpg"):
        miniature(path, 64)
    with pytest.raises(PhotoError, match="no such file"):
        miniature(tmp_path / "gone.jpg", 64)


def test_a_huge_photo_is_refused_before_it_is_decoded(tmp_path: Path) -> None:
    path = tmp_path / "huge.bmp"
    Image.new("L", (10, 10)).save(path)
    header = bytearray(path.read_bytes())
    header[18:26] = np.array([MOST_PIXELS // 1000, 1001], "<u4").tobytes()
    path.write_bytes(header)
    with pytest.raises(PhotoError, match="too many"):
        miniature(path, 64)
