"""Large TIFF files are written while they are made."""

from __future__ import annotations

import tracemalloc
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tifffile
from numpy.typing import NDArray

from colorizer_app.imaging import Metadata, Photo, open_photo, photo_from_array, save_photo

_EMPTY_EXIF = {"<": b"II*\0\x08\0\0\0\0\0\0\0\0\0", ">": b"MM\0*\0\0\0\x08\0\0\0\0\0\0"}


def noise(dtype: Any, *shape: int) -> NDArray[Any]:
    return np.random.default_rng(8).integers(0, np.iinfo(dtype).max + 1, shape, dtype)


def with_byte_order(rgba: NDArray[Any], order: str) -> Photo:
    return replace(photo_from_array(rgba, "scan"), metadata=Metadata(exif=_EMPTY_EXIF[order]))


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_every_strip_is_in_its_place(tmp_path: Path, dtype: Any, order: str) -> None:
    rgba = noise(dtype, 701, 400, 4)
    photo = with_byte_order(rgba, order)
    path = save_photo(tmp_path / "a.tif", np.ascontiguousarray(rgba[..., :3]), photo)
    with tifffile.TiffFile(path) as tiff:
        page = tiff.pages[0]
        assert isinstance(page, tifffile.TiffPage)
        assert tiff.byteorder == order
        assert len(page.dataoffsets) > 4
        assert np.array_equal(page.asarray(), rgba)
    alpha = open_photo(path).alpha
    assert alpha is not None
    assert np.array_equal(alpha, rgba[..., 3])


def test_memory_is_for_a_few_strips(tmp_path: Path) -> None:
    rgba = noise(np.uint16, 2000, 1000, 4)
    photo = with_byte_order(rgba, ">")
    rgb = np.ascontiguousarray(rgba[..., :3])
    tracemalloc.start()
    try:
        save_photo(tmp_path / "a.tif", rgb, photo)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < rgb.nbytes / 2
