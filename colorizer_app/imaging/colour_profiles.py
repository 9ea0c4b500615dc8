"""ICC colour management at the borders: inside Colorizer everything is sRGB.

A profile that cannot be used (damaged, or made for another kind of picture) is ignored: a photo in
slightly wrong tones is worth more than none.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial
from typing import Any, TypeAlias

import imagecodecs
import numpy as np
from numpy.typing import NDArray

from colorizer_app.imaging.srgb import SampleArray, look_up

Conversion: TypeAlias = Callable[[SampleArray], SampleArray]
"""Makes sRGB of (H, W) grey, (H, W, 3) RGB or (H, W, 4) CMYK samples."""

_RELATIVE_COLORIMETRIC = 1
_BLACK_POINT_COMPENSATION = 0x2000
_SPACES = {b"GRAY": "gray", b"RGB ": "rgb", b"CMYK": "cmyk"}
_DATE = slice(24, 36)
_REMEMBERED = 16  # profiles whose nature is kept in mind; a folder of scans has one or two
_SAME_COLOUR = 65535 / 255 / 2  # half an 8-bit code value


@lru_cache(1)
def srgb_profile() -> bytes:
    """Return an sRGB profile, the same bytes every day (lcms writes today's date into it)."""
    profile = bytearray(imagecodecs.cms_profile("srgb"))
    profile[_DATE] = np.array([2000, 1, 1, 0, 0, 0], ">u2").tobytes()
    return bytes(profile)


def conversion_to_srgb(
    icc: bytes | None, channels: int, dtype: type[np.uint8] | type[np.uint16]
) -> tuple[Conversion, bytes | None]:
    """Tell how the samples of a file are brought to sRGB.

    Parameters
    ----------
    icc : bytes or None
        The profile embedded in the file.
    channels : {1, 3, 4}
        1 for grey samples of shape (H, W), 3 for RGB, 4 for CMYK where 0 is no ink.
    dtype : type
        ``np.uint8`` or ``np.uint16``, of the samples.

    Returns
    -------
    conversion : callable
        Makes of any rows of samples grey or RGB in sRGB: of 16 bits wherever a profile is gone
        through, so that none is lost. It may hand back the samples that it was given.
    icc : bytes or None
        RGB profile for files saved from this photo: the file's own if colours can be brought back
        to it; sRGB in place of a grey or CMYK one, or of a scanner's that leads one way only; None
        if there was none of use.
    """
    space = _space_of(icc)
    fits = {1: ("gray", "rgb"), 3: ("rgb",), 4: ("cmyk",)}[channels]
    if icc is None or space not in fits or not _leads_to_srgb(icc, space):
        return (_plain_rgb if channels == 4 else _unchanged), None
    if is_srgb(icc):
        return _unchanged, icc
    carried = icc if _leads_back(icc) else srgb_profile()
    if channels == 1:
        return partial(look_up, _grey_table(icc, space, dtype)), carried
    through_profile = partial(
        _transform, source=icc, target=srgb_profile(), space=space, dtype=np.uint16
    )
    return through_profile, carried


def from_srgb(rgb: SampleArray, icc: bytes | None) -> SampleArray:
    """Bring a finished picture from sRGB to the profile its file will carry.

    Parameters
    ----------
    rgb : ndarray of uint8 or uint16, shape (H, W, 3)
        sRGB.
    icc : bytes or None
        RGB profile, as `conversion_to_srgb` returned it.

    Returns
    -------
    ndarray of the same type and shape
        `rgb` itself where the profile is sRGB or there is none.
    """
    if icc is None or is_srgb(icc) or not _leads_back(icc):
        return rgb
    return _transform(rgb, srgb_profile(), icc, "rgb", rgb.dtype)


@lru_cache(_REMEMBERED)
def is_srgb(icc: bytes) -> bool:
    """Whether a profile means sRGB, judged by what it does to colours rather than by its name."""
    if _space_of(icc) != "rgb" or not _leads_to_srgb(icc, "rgb"):
        return False
    steps = np.linspace(0, 65535, 9).astype(np.uint16)
    colours = np.stack(np.meshgrid(steps, steps, steps), axis=-1).reshape(1, -1, 3)
    moved = _transform(colours, icc, srgb_profile(), "rgb", np.uint16)
    return bool(np.abs(moved.astype(np.int32) - colours).max() <= _SAME_COLOUR)


def _space_of(icc: bytes | None) -> str | None:
    return None if icc is None else _SPACES.get(icc[16:20])


@lru_cache(_REMEMBERED)
def _leads_to_srgb(icc: bytes, space: str) -> bool:
    """Whether pictures can be brought from this profile to sRGB."""
    shape = {"gray": (1, 1), "rgb": (1, 1, 3), "cmyk": (1, 1, 4)}[space]
    try:
        _transform(np.zeros(shape, np.uint16), icc, srgb_profile(), space, np.uint16)
    except (imagecodecs.CmsError, ValueError):
        return False
    return True


@lru_cache(_REMEMBERED)
def _leads_back(icc: bytes) -> bool:
    """Whether RGB pictures can be brought from sRGB to this profile."""
    if _space_of(icc) != "rgb":
        return False
    try:
        _transform(np.zeros((1, 1, 3), np.uint16), srgb_profile(), icc, "rgb", np.uint16)
    except (imagecodecs.CmsError, ValueError):
        return False
    return True


def _grey_table(
    icc: bytes, space: str, dtype: type[np.uint8] | type[np.uint16]
) -> NDArray[np.uint16]:
    """16-bit sRGB grey of every grey code value."""
    codes = np.arange(np.iinfo(dtype).max + 1, dtype=dtype)[None]
    if space == "rgb":
        codes = np.repeat(codes[..., None], 3, axis=2)
    grey = _transform(codes, icc, srgb_profile(), space, np.uint16)[0, :, 1]
    return np.ascontiguousarray(grey, np.uint16)


def _transform(
    samples: NDArray[Any], source: bytes, target: bytes, space: str, dtype: Any
) -> SampleArray:
    """Run lcms2 over (H, W) or (H, W, C) samples of `space`, to RGB."""
    rgb: SampleArray = imagecodecs.cms_transform(
        np.ascontiguousarray(samples),
        source,
        target,
        colorspace=space,
        outcolorspace="rgb",
        outdtype=np.dtype(dtype),
        intent=_RELATIVE_COLORIMETRIC,
        flags=_BLACK_POINT_COMPENSATION,
    )
    return rgb


def _plain_rgb(cmyk: SampleArray) -> SampleArray:
    """RGB of CMYK inks without a profile: each ink lets through what it does not cover."""
    full = int(np.iinfo(cmyk.dtype).max)
    light = full - cmyk.astype(np.uint32)
    rgb: SampleArray = np.empty((*cmyk.shape[:2], 3), cmyk.dtype)
    rgb[...] = (light[..., :3] * light[..., 3:] + full // 2) // full
    return rgb


def _unchanged(samples: SampleArray) -> SampleArray:
    return samples
