"""Opening files written by others: Pillow, tifffile, imagecodecs."""

from __future__ import annotations

import io
import shutil
import threading
from pathlib import Path
from typing import Any

import imagecodecs
import numpy as np
import pytest
import tifffile
from numpy.typing import NDArray
from PIL import Image

from colorizer_app.imaging import OPEN_SUFFIXES, Photo, open_photo, photo_from_array
from colorizer_app.imaging.lab import srgb_to_lightness

Scene = NDArray[np.uint8]


def deep(scene: Scene) -> NDArray[np.uint16]:
    """The scene with 16 bits, of which the lower eight matter."""
    noise = np.random.default_rng(1).integers(0, 256, scene.shape, dtype=np.uint16)
    return scene.astype(np.uint16) * 256 + noise


def error(photo: Photo, pixels: NDArray[Any]) -> float:
    """Largest difference of lightness, in L*."""
    assert photo.lightness.dtype == np.float32
    assert photo.lightness.shape == pixels.shape[:2] == (photo.height, photo.width)
    return float(np.abs(photo.lightness - srgb_to_lightness(pixels)).max())


# ---------------------------------------------------------------------------- 8 bits, by Pillow


@pytest.mark.parametrize("suffix", [".png", ".tif", ".bmp"])
@pytest.mark.parametrize("mode", ["RGB", "L", "1", "P"])
def test_lossless_pictures_open_exactly(
    tmp_path: Path, scene: Scene, mode: str, suffix: str
) -> None:
    image = Image.fromarray(scene).convert(mode)
    path = tmp_path / f"scan{suffix}"
    image.save(path)
    photo = open_photo(path)
    assert error(photo, np.asarray(image.convert("RGB"))) < 1e-4
    assert (photo.path, photo.name, photo.bit_depth) == (path, f"scan{suffix}", 8)
    assert photo.alpha is None


@pytest.mark.parametrize("suffix", [".jpg", ".webp"])
@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_lossy_pictures_open_closely(tmp_path: Path, scene: Scene, mode: str, suffix: str) -> None:
    image = Image.fromarray(scene).convert(mode)
    image.save(tmp_path / f"a{suffix}", quality=95)
    photo = open_photo(tmp_path / f"a{suffix}")
    assert np.abs(photo.lightness - srgb_to_lightness(np.asarray(image))).mean() < 1


def test_lossless_webp_opens_exactly(tmp_path: Path, scene: Scene) -> None:
    Image.fromarray(scene).save(tmp_path / "a.webp", lossless=True)
    assert error(open_photo(tmp_path / "a.webp"), scene) < 1e-4


@pytest.mark.parametrize("suffix", [".png", ".tif", ".webp"])
@pytest.mark.parametrize("mode", ["RGBA", "LA"])
def test_opacity_is_kept(tmp_path: Path, scene: Scene, mode: str, suffix: str) -> None:
    alpha = np.linspace(0, 255, scene.shape[0] * scene.shape[1]).reshape(scene.shape[:2])
    image = Image.fromarray(scene).convert(mode)
    image.putalpha(Image.fromarray(alpha.astype(np.uint8)))
    options: dict[str, Any] = {"lossless": True, "exact": True} if suffix == ".webp" else {}
    image.save(tmp_path / f"a{suffix}", **options)
    photo = open_photo(tmp_path / f"a{suffix}")
    assert photo.alpha is not None
    assert np.array_equal(photo.alpha, alpha.astype(np.uint8))
    expected = np.asarray(image)[..., :3] if mode == "RGBA" else np.asarray(image)[..., 0]
    assert error(photo, expected) < 1e-4


def test_palette_with_transparency(tmp_path: Path, scene: Scene) -> None:
    image = Image.fromarray(scene).quantize(16)
    image.save(tmp_path / "a.png", transparency=3)
    photo = open_photo(tmp_path / "a.png")
    assert photo.alpha is not None
    assert np.array_equal(photo.alpha == 0, np.asarray(image) == 3)
    assert error(photo, np.asarray(image.convert("RGB"))) < 1e-4


# -------------------------------------------------------------------------------------- 16 bits


@pytest.mark.parametrize("channels", [1, 2, 3, 4])
def test_png_of_16_bits(tmp_path: Path, scene: Scene, channels: int) -> None:
    rgb = deep(scene)
    pixels = {1: rgb[..., 0], 2: rgb[..., :2], 3: rgb, 4: np.dstack([rgb, rgb[..., 0]])}[channels]
    (tmp_path / "a.png").write_bytes(imagecodecs.png_encode(np.ascontiguousarray(pixels)))
    photo = open_photo(tmp_path / "a.png")
    assert photo.bit_depth == 16
    assert error(photo, rgb if channels > 2 else rgb[..., 0]) < 1e-4
    assert (photo.alpha is None) == (channels in (1, 3))
    if photo.alpha is not None:
        assert photo.alpha.dtype == np.uint16
        assert np.array_equal(photo.alpha, pixels[..., -1])


@pytest.mark.parametrize("byteorder", ["<", ">"])
@pytest.mark.parametrize("compression", [None, "deflate", "lzw", "packbits"])
@pytest.mark.parametrize("layout", ["contig", "separate", "tiled", "bigtiff"])
def test_tiff_of_16_bits(
    tmp_path: Path, scene: Scene, byteorder: Any, compression: Any, layout: str
) -> None:
    rgb = deep(scene)
    tifffile.imwrite(
        tmp_path / "a.tif",
        np.moveaxis(rgb, 2, 0) if layout == "separate" else rgb,
        photometric="rgb",
        planarconfig="separate" if layout == "separate" else "contig",
        tile=(16, 16) if layout == "tiled" else None,
        bigtiff=layout == "bigtiff",
        byteorder=byteorder,
        compression=compression,
    )
    photo = open_photo(tmp_path / "a.tif")
    assert photo.bit_depth == 16
    assert error(photo, rgb) < 1e-4


# ----------------------------------------------------------------------------- kinds of TIFF


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_tiff_where_the_least_is_white(tmp_path: Path, scene: Scene, dtype: Any) -> None:
    grey = scene[..., 0] if dtype == np.uint8 else deep(scene)[..., 0]
    tifffile.imwrite(tmp_path / "a.tif", np.iinfo(dtype).max - grey, photometric="miniswhite")
    assert error(open_photo(tmp_path / "a.tif"), grey) < 1e-4


def test_fax_tiff(tmp_path: Path, scene: Scene) -> None:
    image = Image.fromarray(scene).convert("1")
    image.save(tmp_path / "a.tif", compression="group4")
    assert error(open_photo(tmp_path / "a.tif"), np.asarray(image.convert("L"))) < 1e-4


def test_jpeg_in_tiff(tmp_path: Path, scene: Scene) -> None:
    Image.fromarray(scene).save(tmp_path / "a.tif", compression="jpeg", quality=95)
    photo = open_photo(tmp_path / "a.tif")
    assert np.abs(photo.lightness - srgb_to_lightness(scene)).mean() < 1


def test_tiff_of_12_bits_is_stretched(tmp_path: Path) -> None:
    grey = np.arange(4096, dtype=np.uint16).reshape(64, 64)
    tifffile.imwrite(tmp_path / "a.tif", grey, photometric="minisblack", bitspersample=12)
    expected = np.rint(grey / 4095 * 65535).astype(np.uint16)
    photo = open_photo(tmp_path / "a.tif")
    assert photo.bit_depth == 16
    assert error(photo, expected) < 1e-4


def test_premultiplied_opacity_is_taken_out(tmp_path: Path, scene: Scene) -> None:
    alpha = np.full(scene.shape[:2], 128, np.uint8)
    darkened = np.rint(scene * (128 / 255)).astype(np.uint8)
    tifffile.imwrite(
        tmp_path / "a.tif",
        np.dstack([darkened, alpha]),
        photometric="rgb",
        extrasamples=["assocalpha"],
    )
    photo = open_photo(tmp_path / "a.tif")
    assert photo.alpha is not None
    assert error(photo, scene) < 1


def test_a_channel_that_is_no_opacity_is_dropped(tmp_path: Path, scene: Scene) -> None:
    tifffile.imwrite(
        tmp_path / "a.tif",
        np.dstack([scene, scene[..., 0]]),
        photometric="rgb",
        extrasamples=["unspecified"],
    )
    photo = open_photo(tmp_path / "a.tif")
    assert photo.alpha is None
    assert error(photo, scene) < 1e-4


def test_a_thumbnail_page_does_not_count(tmp_path: Path, scene: Scene) -> None:
    with tifffile.TiffWriter(tmp_path / "a.tif") as writer:
        writer.write(scene, photometric="rgb")
        writer.write(scene[::4, ::4], photometric="rgb", subfiletype=1)
    assert error(open_photo(tmp_path / "a.tif"), scene) < 1e-4


# ----------------------------------------------------------------------------------------- CMYK


def inks(scene: Scene) -> NDArray[np.uint8]:
    """CMYK with a black part, 0 for no ink."""
    black = np.full(scene.shape[:2], 40, np.uint8)
    return np.dstack([255 - scene, black])


def plain_rgb(cmyk: NDArray[np.uint8]) -> NDArray[np.uint8]:
    light = 255 - cmyk.astype(np.float64)
    return np.rint(light[..., :3] * light[..., 3:] / 255).astype(np.uint8)


@pytest.mark.parametrize("writer", ["pillow", "tifffile"])
def test_cmyk_tiff(tmp_path: Path, scene: Scene, writer: str) -> None:
    cmyk = inks(scene)
    if writer == "pillow":
        Image.frombytes("CMYK", cmyk.shape[1::-1], cmyk.tobytes()).save(tmp_path / "a.tif")
    else:
        tifffile.imwrite(tmp_path / "a.tif", cmyk, photometric="separated")
    assert error(open_photo(tmp_path / "a.tif"), plain_rgb(cmyk)) < 1e-4


def test_cmyk_jpeg(tmp_path: Path, scene: Scene) -> None:
    cmyk = inks(scene)  # Pillow stores it inverted, with an Adobe marker, as Photoshop does
    image = Image.frombytes("CMYK", cmyk.shape[1::-1], cmyk.tobytes())
    image.save(tmp_path / "a.jpg", quality=98, subsampling=0)
    photo = open_photo(tmp_path / "a.jpg")
    assert np.abs(photo.lightness - srgb_to_lightness(plain_rgb(cmyk))).mean() < 1


# ------------------------------------------------------------------------------------ orientation


def turned(pixels: NDArray[Any], orientation: int) -> NDArray[Any]:
    """What the EXIF standard shows for each orientation, in NumPy's own words."""
    turns: dict[int, NDArray[Any]] = {
        1: pixels,
        2: np.fliplr(pixels),
        3: np.rot90(pixels, 2),
        4: np.flipud(pixels),
        5: np.swapaxes(pixels, 0, 1),
        6: np.rot90(pixels, -1),
        7: np.rot90(np.swapaxes(pixels, 0, 1), 2),
        8: np.rot90(pixels),
    }
    return turns[orientation]


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("suffix", [".jpg", ".png", ".webp", ".tif"])
def test_orientation_is_applied_once(
    tmp_path: Path, scene: Scene, suffix: str, orientation: int
) -> None:
    path = tmp_path / f"a{suffix}"
    if suffix == ".tif":
        tags = [(274, 3, 1, orientation, True)]
        tifffile.imwrite(path, scene, photometric="rgb", extratags=tags)
    else:
        exif = Image.Exif()
        exif[274] = orientation
        Image.fromarray(scene).save(path, exif=exif, quality=95)
    photo = open_photo(path)
    expected = srgb_to_lightness(np.ascontiguousarray(turned(scene, orientation)))
    assert photo.lightness.shape == expected.shape
    assert photo.lightness.flags.c_contiguous
    assert np.abs(photo.lightness - expected).mean() < 1


def test_opacity_turns_with_the_picture(tmp_path: Path, scene: Scene) -> None:
    exif = Image.Exif()
    exif[274] = 6
    image = Image.fromarray(np.dstack([scene, scene[..., 0]]))
    image.save(tmp_path / "a.png", exif=exif)
    photo = open_photo(tmp_path / "a.png")
    assert photo.alpha is not None
    assert np.array_equal(photo.alpha, np.rot90(scene[..., 0], -1))


# ------------------------------------------------------------------------- sizes, names, threads


@pytest.mark.parametrize("size", [(1, 1), (1, 300), (300, 1), (30_000, 20), (20, 30_000)])
@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tif", ".bmp"])
def test_odd_sizes(tmp_path: Path, size: tuple[int, int], suffix: str) -> None:
    Image.new("RGB", size, (120, 120, 120)).save(tmp_path / f"a{suffix}")
    photo = open_photo(tmp_path / f"a{suffix}")
    assert (photo.width, photo.height) == size


def test_the_content_decides_and_not_the_name(tmp_path: Path, scene: Scene) -> None:
    Image.fromarray(scene).save(tmp_path / "a.png")
    shutil.move(tmp_path / "a.png", tmp_path / "a.jpg")
    assert error(open_photo(tmp_path / "a.jpg"), scene) < 1e-4


@pytest.mark.parametrize("name", ["Großmutter 1931 – Ärmelkanal.png", "祖母の写真.png", "👵🏽.png"])
def test_any_name_will_do(tmp_path: Path, scene: Scene, name: str) -> None:
    Image.fromarray(scene).save(tmp_path / name)
    assert open_photo(tmp_path / name).name == name


def test_long_paths(tmp_path: Path, scene: Scene) -> None:
    folder = tmp_path.joinpath(*["x" * 200] * 6)
    folder.mkdir(parents=True)
    path = folder / ("y" * 240 + ".png")
    Image.fromarray(scene).save(path)
    assert error(open_photo(path), scene) < 1e-4


def test_suffixes_are_those_that_open(tmp_path: Path, scene: Scene) -> None:
    for suffix in set(OPEN_SUFFIXES) - {".heic", ".heif"}:  # Pillow writes none: test_heif.py
        Image.fromarray(scene).save(tmp_path / f"a{suffix}")
        open_photo(tmp_path / f"a{suffix}")


def test_opening_leaves_pillow_as_it_was(tmp_path: Path, scene: Scene) -> None:
    Image.fromarray(scene).save(tmp_path / "a.jpg")
    limit = Image.MAX_IMAGE_PIXELS
    threads = [threading.Thread(target=open_photo, args=(tmp_path / "a.jpg",)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert limit == Image.MAX_IMAGE_PIXELS


# --------------------------------------------------------------------------------------- Photo


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_photo_from_array(scene: Scene, dtype: Any) -> None:
    pixels = scene.astype(dtype)
    photo = photo_from_array(np.dstack([pixels, pixels[..., 0]]), "Pasted picture")
    assert (photo.path, photo.name) == (None, "Pasted picture")
    assert photo.bit_depth == np.iinfo(dtype).bits
    assert error(photo, pixels) == 0
    assert photo.alpha is not None
    assert np.array_equal(photo.alpha, pixels[..., 0])


@pytest.mark.parametrize(
    "pixels",
    [np.zeros((0, 4, 3), np.uint8), np.zeros((4, 4, 2), np.uint8), np.zeros((4, 4, 3), np.float32)],
)
def test_photo_from_nonsense_is_refused(pixels: NDArray[Any]) -> None:
    with pytest.raises(ValueError, match="expected"):
        photo_from_array(pixels, "x")


def test_grey_is_the_photo_as_it_was(tmp_path: Path, scene: Scene) -> None:
    buffer = io.BytesIO()
    Image.fromarray(scene[..., 1]).save(buffer, "PNG")
    (tmp_path / "a.png").write_bytes(buffer.getvalue())
    assert np.array_equal(open_photo(tmp_path / "a.png").grey(), scene[..., 1])
