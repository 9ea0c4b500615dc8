"""ICC: inside everything is sRGB, outside every file keeps its own colours."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import imagecodecs
import numpy as np
import pytest
import tifffile
from numpy.typing import NDArray
from PIL import Image, ImageCms

from colorizer_app.imaging import open_photo, render, save_photo
from colorizer_app.imaging.colour_profiles import (
    conversion_to_srgb,
    from_srgb,
    is_srgb,
    srgb_profile,
)
from colorizer_app.imaging.lab import srgb_to_lightness

Scene = NDArray[np.uint8]
_ADOBE = imagecodecs.cms_profile("adobergb")
_GREY = imagecodecs.cms_profile("gray", gamma=1.8)
_WITH_ICC = (".jpg", ".png", ".tif", ".webp")


def pillow_to_srgb(rgb: Scene, icc: bytes) -> Scene:
    target = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    image = ImageCms.profileToProfile(
        Image.fromarray(rgb),
        io.BytesIO(icc),
        target,
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
    )
    return np.asarray(image)


def embedded(path: Path) -> bytes | None:
    with Image.open(path) as image:
        icc = image.info.get("icc_profile")
        return None if icc is None else bytes(icc)


@pytest.mark.parametrize("suffix", [".png", ".tif"])
def test_colours_are_brought_to_srgb(tmp_path: Path, scene: Scene, suffix: str) -> None:
    Image.fromarray(scene).save(tmp_path / f"a{suffix}", icc_profile=_ADOBE)
    photo = open_photo(tmp_path / f"a{suffix}")
    expected = srgb_to_lightness(pillow_to_srgb(scene, _ADOBE))
    assert np.abs(photo.lightness - expected).max() < 0.4  # Pillow rounds to 8 bits
    assert photo.bit_depth == 8
    assert photo.metadata.icc == _ADOBE


@pytest.mark.parametrize("suffix", _WITH_ICC)
@pytest.mark.parametrize("bits", [8, 16])
def test_the_profile_is_carried_over_and_the_colours_are_right(
    tmp_path: Path, scene: Scene, suffix: str, bits: Any
) -> None:
    pixels = scene if bits == 8 else scene.astype(np.uint16) * 257
    tifffile.imwrite(tmp_path / "in.tif", pixels, photometric="rgb", iccprofile=_ADOBE)
    photo = open_photo(tmp_path / "in.tif")
    rgb = render(photo.lightness, np.full((5, 7, 2), 15, np.float32), bits)
    out = save_photo(tmp_path / f"out{suffix}", rgb, photo, quality=98)
    assert embedded(out) == _ADOBE
    again = open_photo(out)
    assert np.abs(again.lightness - photo.lightness).mean() < (0.6 if "w" in suffix else 0.3)
    with Image.open(out) as image:
        seen = pillow_to_srgb(np.asarray(image.convert("RGB")), _ADOBE)
    wanted = rgb if bits == 8 else rgb // 257
    assert np.abs(seen.astype(int) - wanted).mean() < (4 if suffix in (".jpg", ".webp") else 1)


@pytest.mark.parametrize("profile", ["ours", "pillow"])
def test_srgb_by_any_name_is_left_alone(scene: Scene, profile: str) -> None:
    pillows = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    icc = srgb_profile() if profile == "ours" else pillows
    to_srgb, carried = conversion_to_srgb(icc, 3, np.uint8)
    assert to_srgb(scene) is scene
    assert from_srgb(scene, icc) is scene
    assert carried == icc
    assert is_srgb(icc)
    assert not is_srgb(_ADOBE)


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_grey_profile_becomes_srgb(tmp_path: Path, dtype: Any) -> None:
    top = np.iinfo(dtype).max
    grey = np.linspace(0, top, 256).astype(dtype).reshape(16, 16)
    tifffile.imwrite(tmp_path / "a.tif", grey, photometric="minisblack", iccprofile=_GREY)
    photo = open_photo(tmp_path / "a.tif")
    luminance = (grey / top) ** 1.8
    expected = 116 * np.cbrt(luminance) - 16
    bright = luminance > 0.01
    assert np.abs(photo.lightness - expected)[bright].max() < 0.15
    rgb = render(photo.lightness, np.zeros((2, 2, 2), np.float32))
    assert embedded(save_photo(tmp_path / "b.png", rgb, photo)) == srgb_profile()


_CMYK = Path("/usr/share/color/icc/ghostscript/default_cmyk.icc")


@pytest.mark.skipif(not _CMYK.is_file(), reason="no CMYK profile on this system")
@pytest.mark.parametrize("suffix", [".jpg", ".tif"])
def test_cmyk_profile_becomes_srgb(tmp_path: Path, scene: Scene, suffix: str) -> None:
    icc = _CMYK.read_bytes()
    inks = np.dstack([255 - scene, np.full(scene.shape[:2], 30, np.uint8)])
    image = Image.frombytes("CMYK", scene.shape[1::-1], inks.tobytes())
    image.save(tmp_path / f"a{suffix}", icc_profile=icc, quality=100, subsampling=0)
    photo = open_photo(tmp_path / f"a{suffix}")
    seen = ImageCms.profileToProfile(
        image,
        io.BytesIO(icc),
        ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")),
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        outputMode="RGB",
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
    assert np.abs(photo.lightness - srgb_to_lightness(np.asarray(seen))).mean() < 0.5
    rgb = render(photo.lightness, np.zeros((2, 2, 2), np.float32))
    assert embedded(save_photo(tmp_path / "b.jpg", rgb, photo)) == srgb_profile()


def test_grey_picture_with_rgb_profile(tmp_path: Path, scene: Scene) -> None:
    Image.fromarray(scene[..., 0]).save(tmp_path / "a.png", icc_profile=_ADOBE)
    photo = open_photo(tmp_path / "a.png")
    expected = pillow_to_srgb(np.repeat(scene[..., :1], 3, axis=2), _ADOBE)
    assert np.abs(photo.lightness - srgb_to_lightness(expected)).max() < 0.4
    assert photo.metadata.icc == _ADOBE


def test_no_profile_stays_no_profile(tmp_path: Path, scene: Scene) -> None:
    Image.fromarray(scene).save(tmp_path / "a.png")
    photo = open_photo(tmp_path / "a.png")
    for suffix in _WITH_ICC:
        out = save_photo(tmp_path / f"b{suffix}", scene, photo)
        assert embedded(out) is None


@pytest.mark.parametrize("icc", [b"junk", _ADOBE[:200], _ADOBE[:-40], bytes(3000), _GREY])
def test_profiles_of_no_use_are_ignored(tmp_path: Path, scene: Scene, icc: bytes) -> None:
    Image.fromarray(scene).save(tmp_path / "a.png", icc_profile=icc)
    photo = open_photo(tmp_path / "a.png")
    if photo.metadata.icc is None:
        assert np.abs(photo.lightness - srgb_to_lightness(scene)).max() < 1e-4
    save_photo(tmp_path / "b.png", scene, photo)


def test_bmp_holds_no_profile_and_is_srgb(tmp_path: Path, scene: Scene) -> None:
    Image.fromarray(scene).save(tmp_path / "a.png", icc_profile=_ADOBE)
    out = save_photo(tmp_path / "b.bmp", scene, open_photo(tmp_path / "a.png"))
    with Image.open(out) as image:
        assert np.array_equal(np.asarray(image), scene)


def test_our_srgb_profile_is_the_same_every_day() -> None:
    assert srgb_profile()[24:36] == bytes.fromhex("07d000010001000000000000")
    ImageCms.getProfileName(ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile())))
