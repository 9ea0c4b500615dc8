from __future__ import annotations

import numpy as np
import pytest

from colorizer_app.imaging import pack, photo_from_array, to_inset, unpack


def test_a_grey_photo_comes_back_exactly() -> None:
    grey = np.random.default_rng(1).integers(0, 256, (33, 47), np.uint8)
    photo = photo_from_array(grey, "pasted")
    pixels = unpack(pack(photo))
    assert np.array_equal(pixels, grey)
    assert np.array_equal(photo_from_array(pixels, "again").lightness, photo.lightness)


def test_opacity_comes_back_too() -> None:
    rgba = np.random.default_rng(2).integers(0, 256, (20, 30, 4), np.uint8)
    photo = photo_from_array(rgba, "pasted")
    again = photo_from_array(unpack(pack(photo)), "again")
    assert again.alpha is not None
    assert np.array_equal(again.alpha, rgba[..., 3])
    # In the darkest tones, a grey code value is the most lightness.
    assert np.abs(again.lightness - photo.lightness).max() < 0.3


def test_what_is_no_packed_photo_is_refused() -> None:
    packed = pack(photo_from_array(np.zeros((9, 9), np.uint8), "x"))
    colour = to_inset(np.zeros((9, 9, 3), np.uint8))
    for data in (b"", b"BM", packed[:-15], colour, packed.replace(b"IHDR\0\0", b"IHDR\xff\xff")):
        with pytest.raises(ValueError, match=r"\.$"):
            unpack(data)
