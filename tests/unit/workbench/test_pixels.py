from __future__ import annotations

import numpy as np

from colorizer_app.workbench.pixels import to_eight_bits


def test_all_sixteen_bit_values_are_rounded_to_nearest() -> None:
    values = np.arange(65536, dtype=np.uint16).reshape(-1, 1, 1).repeat(3, axis=2)

    rounded = to_eight_bits(values)

    assert rounded.dtype == np.uint8
    assert np.array_equal(rounded, np.round(values / 257).astype(np.uint8))


def test_eight_bit_pixels_are_not_copied() -> None:
    rgb = np.zeros((2, 3, 3), np.uint8)

    assert to_eight_bits(rgb) is rgb
