"""HEIC files, written by pillow-heif; and what is said where it is not installed."""

from __future__ import annotations

import io
import struct
import subprocess
import sys
from pathlib import Path
from typing import Any

import imagecodecs
import numpy as np
import pillow_heif
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageCms

from colorizer_app.imaging import OPEN_SUFFIXES, Photo, PhotoError, exif, open_photo, save_photo
from colorizer_app.imaging.lab import srgb_to_lightness

Scene = NDArray[np.uint8]

_MODES = {1: "L", 2: "LA", 3: "RGB", 4: "RGBA"}


def heic(pixels: NDArray[Any], mode: str | None = None, **options: Any) -> bytes:
    """Lossless HEIC file of 8-bit pixels, or of 16-bit ones of which 10 bits are kept, or 12."""
    channels = 1 if pixels.ndim == 2 else pixels.shape[2]
    mode = mode or _MODES[channels] + (";16" if pixels.dtype == np.uint16 else "")
    buffer = io.BytesIO()
    options = {"quality": -1, "chroma": 444, "matrix_coefficients": 0} | options
    size = (pixels.shape[1], pixels.shape[0])
    pillow_heif.encode(mode, size, np.ascontiguousarray(pixels).tobytes(), buffer, **options)
    return buffer.getvalue()


def opened(folder: Path, content: bytes) -> Photo:
    path = folder / "IMG_0001.HEIC"
    path.write_bytes(content)
    return open_photo(path)


def refusal(folder: Path, content: bytes) -> str:
    with pytest.raises(PhotoError) as caught:
        opened(folder, content)
    return str(caught.value)


def error(photo: Photo, pixels: NDArray[Any]) -> float:
    """Largest difference of lightness, in L*."""
    assert photo.lightness.shape == pixels.shape[:2]
    return float(np.abs(photo.lightness - srgb_to_lightness(pixels)).max())


def opacity(scene: Scene) -> Scene:
    height, width = scene.shape[:2]
    return np.linspace(0, 255, height * width).reshape(height, width).astype(np.uint8)


def quantised(
    pixels: NDArray[np.uint8], bits: int
) -> tuple[NDArray[np.uint16], NDArray[np.uint16]]:
    """The pixels as pillow-heif wants them for `bits` bits, and as they should come back."""
    full = (1 << bits) - 1
    codes = np.rint(pixels / 255 * full).astype(np.uint16)
    return np.left_shift(codes, 16 - bits, dtype=np.uint16), np.rint(codes / full * 65535).astype(
        np.uint16
    )


# --------------------------------------------------------------------------------------- samples


@pytest.mark.parametrize("suffix", [".heic", ".heif"])
def test_suffixes(tmp_path: Path, scene: Scene, suffix: str) -> None:
    assert suffix in OPEN_SUFFIXES
    (tmp_path / f"a{suffix}").write_bytes(heic(scene))
    assert error(open_photo(tmp_path / f"a{suffix}"), scene) < 1e-4


def test_grey(tmp_path: Path, scene: Scene) -> None:
    photo = opened(tmp_path, heic(scene[..., 0]))
    assert error(photo, scene[..., 0]) < 1e-4
    assert (photo.bit_depth, photo.alpha, photo.name) == (8, None, "IMG_0001.HEIC")


@pytest.mark.parametrize("bits", [10, 12])
@pytest.mark.parametrize("channels", [1, 3, 4])
def test_deep_pictures_use_the_full_range(
    tmp_path: Path, scene: Scene, channels: int, bits: int
) -> None:
    scene = scene.copy()
    scene[0, :2] = [[0], [255]]
    pixels = {1: scene[..., 0], 3: scene, 4: np.dstack([scene, opacity(scene)])}[channels]
    stored, expected = quantised(pixels, bits)
    photo = opened(tmp_path, heic(stored, bit_depth=bits))
    assert photo.bit_depth == 16
    assert error(photo, expected[..., :3] if channels > 1 else expected) < 1e-4
    assert photo.lightness[0, 0] == 0
    assert photo.lightness[0, 1] == pytest.approx(100, abs=1e-4)
    if channels == 4:
        assert photo.alpha is not None
        assert photo.alpha.dtype == np.uint16
        assert np.array_equal(photo.alpha, expected[..., 3])


@pytest.mark.parametrize("grey", [False, True])
def test_opacity_is_kept(tmp_path: Path, scene: Scene, grey: bool) -> None:
    plain = scene[..., :1] if grey else scene
    photo = opened(tmp_path, heic(np.dstack([plain, opacity(scene)])))
    assert photo.alpha is not None
    assert np.array_equal(photo.alpha, opacity(scene))
    assert error(photo, scene[..., 0] if grey else scene) < 1e-4


def test_colours_multiplied_with_their_opacity(tmp_path: Path, scene: Scene) -> None:
    alpha = np.maximum(opacity(scene), 100)
    dimmed = np.rint(scene / 255 * alpha[..., None]).astype(np.uint8)
    photo = opened(tmp_path, heic(np.dstack([dimmed, alpha]), "RGBa"))
    assert photo.alpha is not None
    assert np.array_equal(photo.alpha, alpha)
    assert error(photo, scene) < 1.5  # rounding, times 255 / 100


def test_tiles_as_phones_write_them(tmp_path: Path) -> None:
    pixels = np.random.default_rng(3).integers(0, 256, (130, 200, 3), dtype=np.uint8)
    assert error(opened(tmp_path, heic(pixels, tile_size=64)), pixels) < 1e-4


@pytest.mark.parametrize("primary", [0, 1, 2])
def test_of_several_pictures_the_primary_one_opens(
    tmp_path: Path, scene: Scene, primary: int
) -> None:
    pictures = [scene, scene[:, ::-1], 255 - scene[:30, :20]]
    container = pillow_heif.HeifFile()
    for picture in pictures:
        container.add_from_pillow(Image.fromarray(picture))
    buffer = io.BytesIO()
    container.save(buffer, quality=-1, chroma=444, matrix_coefficients=0, primary_index=primary)
    photo = opened(tmp_path, buffer.getvalue())
    assert photo.lightness.shape == pictures[primary].shape[:2]
    # The options above hold for the primary picture alone.
    assert np.abs(photo.lightness - srgb_to_lightness(pictures[primary])).mean() < 1


# -------------------------------------------------------------------------------------- metadata


@pytest.mark.parametrize("orientation", range(1, 9))
def test_rotation_is_applied_once(tmp_path: Path, scene: Scene, orientation: int) -> None:
    tags = Image.Exif()
    tags[exif.ORIENTATION] = orientation
    tags[0x010F] = "Camera"
    image = Image.fromarray(scene)
    buffer = io.BytesIO()
    pillow_heif.from_pillow(image).save(
        buffer, quality=-1, chroma=444, matrix_coefficients=0, exif=tags.tobytes()
    )
    container = pillow_heif.open_heif(buffer)
    assert exif.orientation_of(container.info["exif"].removeprefix(b"Exif\0\0")) == orientation

    photo = opened(tmp_path, buffer.getvalue())
    image.save(tmp_path / "same.png", exif=tags)
    same = open_photo(tmp_path / "same.png")
    assert photo.lightness.shape == same.lightness.shape
    assert np.allclose(photo.lightness, same.lightness, atol=1e-4)
    assert exif.orientation_of(photo.metadata.exif) == 1
    assert photo.metadata.exif is not None
    assert b"Camera" in photo.metadata.exif


def test_metadata_is_kept(tmp_path: Path, scene: Scene) -> None:
    tags = Image.Exif()
    tags[0x010E] = "Oma im Garten"
    tags[0x011A], tags[0x011B], tags[0x0128] = 300.0, 300.0, 2
    icc = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>garden</x:xmpmeta>"
    photo = opened(tmp_path, heic(scene, exif=tags.tobytes(), icc_profile=icc, xmp=xmp))
    assert photo.metadata.exif is not None
    assert b"Oma im Garten" in photo.metadata.exif
    assert photo.metadata.icc == icc
    assert photo.metadata.xmp == xmp
    assert photo.metadata.resolution == pytest.approx((300, 300))
    assert error(photo, scene) < 1e-4

    saved = open_photo(save_photo(tmp_path / "a.jpg", scene, photo))
    assert saved.metadata.exif is not None
    assert b"Oma im Garten" in saved.metadata.exif


def test_colours_go_through_the_profile(tmp_path: Path, scene: Scene) -> None:
    icc = imagecodecs.cms_profile("adobergb")
    Image.fromarray(scene).save(tmp_path / "a.png", icc_profile=icc)
    expected = open_photo(tmp_path / "a.png").lightness
    assert np.abs(expected - srgb_to_lightness(scene)).max() > 1
    photo = opened(tmp_path, heic(scene, icc_profile=icc))
    assert np.allclose(photo.lightness, expected, atol=1e-3)


# ------------------------------------------------------------------------------------- refusals


def noisy(**options: Any) -> bytes:
    pixels = np.random.default_rng(0).integers(100, 160, (200, 300, 3), dtype=np.uint8)
    return heic(pixels, quality=80, chroma=420, **options)


@pytest.mark.parametrize("share", [0.0005, 0.02, 0.1, 0.3, 0.6, 0.95, 0.999])
@pytest.mark.parametrize("tile_size", [0, 64])
def test_truncated_files(tmp_path: Path, tile_size: int, share: float) -> None:
    whole = noisy(tile_size=tile_size)
    kept = max(12, int(len(whole) * share))
    assert "damaged or incomplete" in refusal(tmp_path, whole[:kept])
    zeros = bytes(max(20, len(whole) - kept))
    assert "damaged or incomplete" in refusal(tmp_path, whole[: -len(zeros)] + zeros)


def test_noise_after_the_signature(tmp_path: Path, scene: Scene) -> None:
    rng = np.random.default_rng(11)
    for _ in range(20):
        noise = rng.integers(0, 256, 3000, dtype=np.uint8).tobytes()
        assert "damaged" in refusal(tmp_path, heic(scene)[:28] + noise)


@pytest.mark.parametrize("cropped", [False, True])
def test_more_than_200_megapixels(tmp_path: Path, scene: Scene, cropped: bool) -> None:
    pixels = scene if cropped else np.resize(scene, (64, 64, 3))  # HEVC knows multiples of 8
    content = bytearray(heic(pixels))
    assert (b"clap" in content) == cropped
    size = content.index(b"ispe") + 8
    content[size : size + 8] = struct.pack(">II", 16_000, 12_501)
    message = refusal(tmp_path, bytes(content))
    assert "16000 × 12501" in message
    assert "200 megapixels" in message


@pytest.mark.parametrize("major", [b"avif", b"avis", b"mif1"])
def test_avif_is_called_by_its_name(tmp_path: Path, major: bytes) -> None:
    content = b"\0\0\0\x1cftyp" + major + b"\0\0\0\0avifmif1miaf" + bytes(40)
    assert "AVIF files are not supported" in refusal(tmp_path, content)


def test_coded_in_another_way(tmp_path: Path, scene: Scene) -> None:
    content = bytes(imagecodecs.avif_encode(scene))
    length = int.from_bytes(content[:4], "big")
    brands = b"ftypmif1" + bytes(4) + b"mif1" * ((length - 16) // 4)
    message = refusal(tmp_path, content[:4] + brands + content[length:])
    assert "rare kind of HEIF" in message
    assert "JPEG" in message


def test_sequence_without_a_still(tmp_path: Path) -> None:
    content = b"\0\0\0\x18ftyphevc\0\0\0\0msf1hevc" + b"\0\0\0\x10moov" + bytes(8)
    assert "animation" in refusal(tmp_path, content)


# --------------------------------------------------------------------------- without pillow-heif


def test_without_the_package(tmp_path: Path, scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    content = heic(scene)
    monkeypatch.setitem(sys.modules, "pillow_heif", None)
    message = refusal(tmp_path, content)
    assert "IMG_0001.HEIC" in message
    assert "HEIC files are not supported" in message
    assert "save a copy as JPEG" in message


@pytest.mark.parametrize("missing", [False, True])
def test_what_is_offered_and_imported(missing: bool) -> None:
    hide = "sys.modules['pillow_heif'] = None; " if missing else ""
    code = (
        f"import sys; {hide}from colorizer_app.imaging import OPEN_SUFFIXES; "
        "print('.heic' in OPEN_SUFFIXES, bool(sys.modules.get('pillow_heif')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == [str(not missing), "False"]


def test_pillow_stays_as_it_was(tmp_path: Path, scene: Scene) -> None:
    # Other libraries in this process may have registered HEIF with Pillow, so only a change counts.
    before = dict(Image.registered_extensions())
    opened(tmp_path, heic(scene))
    assert Image.registered_extensions() == before
