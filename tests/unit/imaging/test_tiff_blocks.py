"""TIFF files are decoded a few strips or tiles at a time, and nobody can tell from the photo."""

from __future__ import annotations

import struct
import tracemalloc
from pathlib import Path
from typing import Any

import imagecodecs
import numpy as np
import pytest
import tifffile
from numpy.typing import NDArray
from PIL import Image

from colorizer_app.imaging import PhotoError, bands, open_photo
from colorizer_app.imaging.colour_profiles import conversion_to_srgb
from colorizer_app.imaging.lab import srgb_to_lightness

Pixels = NDArray[Any]
_ADOBE = imagecodecs.cms_profile("adobergb")
_STORED: dict[str, dict[str, Any]] = {
    "plain": {},
    "plain strips": {"rowsperstrip": 7},
    "plain, big-endian": {"rowsperstrip": 7, "byteorder": ">"},
    "one strip": {"compression": "adobe_deflate"},
    "deflate": {"compression": "adobe_deflate", "predictor": True, "rowsperstrip": 5},
    "deflate, big-endian": {"compression": "adobe_deflate", "byteorder": ">", "rowsperstrip": 1},
    "lzw": {"compression": "lzw", "predictor": True, "rowsperstrip": 3, "byteorder": ">"},
    "packbits": {"compression": "packbits", "rowsperstrip": 16},
    "zstd": {"compression": "zstd", "rowsperstrip": 16},
    "plain tiles": {"tile": (16, 32)},
    "tiles": {"tile": (32, 16), "compression": "adobe_deflate", "predictor": True},
    "one tile": {"tile": (256, 256), "compression": "lzw"},
    "bigtiff": {"bigtiff": True, "rowsperstrip": 4},
    "bigtiff tiles": {"bigtiff": True, "tile": (16, 16), "compression": "adobe_deflate"},
}
_KINDS: dict[str, tuple[int, dict[str, Any]]] = {
    "grey": (1, {"photometric": "minisblack"}),
    "least is white": (1, {"photometric": "miniswhite"}),
    "grey with alpha": (2, {"photometric": "minisblack", "extrasamples": ["unassalpha"]}),
    "rgb": (3, {"photometric": "rgb"}),
    "rgba": (4, {"photometric": "rgb", "extrasamples": ["unassalpha"]}),
    "premultiplied": (4, {"photometric": "rgb", "extrasamples": ["assocalpha"]}),
    "five channels": (5, {"photometric": "rgb", "extrasamples": ["unassalpha", "unspecified"]}),
    "cmyk": (4, {"photometric": "separated"}),
}


@pytest.fixture(autouse=True)
def small_bands(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few hundred pixels are a band, so that a small picture has many blocks."""
    monkeypatch.setattr(bands, "_BAND_PIXELS", 700)


def noise(dtype: Any, channels: int, seed: int) -> Pixels:
    """Noise of a size that no strip or tile divides; with one channel (H, W)."""
    rng = np.random.default_rng(seed)
    height, width = (int(side) * 2 + 1 for side in rng.integers(20, 60, 2))
    shape = (height, width) if channels == 1 else (height, width, channels)
    return rng.integers(0, np.iinfo(dtype).max + 1, shape, dtype)


def expected(stored: Pixels, kind: str) -> tuple[Pixels, Pixels | None]:
    """Grey or RGB, and opacity, of a whole picture at once."""
    full = int(np.iinfo(stored.dtype).max)
    match kind:
        case "least is white":
            return full - stored, None
        case "grey with alpha":
            return stored[..., 0], stored[..., 1]
        case "rgba" | "five channels":
            return stored[..., :3], stored[..., 3]
        case "premultiplied":
            alpha = np.maximum(stored[..., 3:], 1).astype(np.uint64)
            restored = (stored[..., :3].astype(np.uint64) * full + alpha // 2) // alpha
            return np.minimum(restored, full).astype(stored.dtype), stored[..., 3]
        case "cmyk":
            light = full - stored.astype(np.uint64)
            rgb = (light[..., :3] * light[..., 3:] + full // 2) // full
            return rgb.astype(stored.dtype), None
        case _:
            return stored, None


def assert_opens_as(path: Path, samples: Pixels, alpha: Pixels | None = None) -> None:
    photo = open_photo(path)
    assert np.array_equal(photo.lightness, srgb_to_lightness(np.ascontiguousarray(samples)))
    assert (photo.alpha is None) == (alpha is None)
    if alpha is not None:
        assert photo.alpha is not None
        assert photo.alpha.dtype == alpha.dtype
        assert np.array_equal(photo.alpha, alpha)


@pytest.mark.parametrize("stored", _STORED)
@pytest.mark.parametrize("kind", _KINDS)
def test_every_pixel_is_in_its_place(tmp_path: Path, kind: str, stored: str) -> None:
    channels, options = _KINDS[kind]
    for seed, dtype in enumerate((np.uint8, np.uint16)):
        pixels = noise(dtype, channels, seed + len(kind) * len(stored))
        tifffile.imwrite(tmp_path / "a.tif", pixels, **options, **_STORED[stored])
        assert_opens_as(tmp_path / "a.tif", *expected(pixels, kind))


@pytest.mark.parametrize("stored", _STORED)
@pytest.mark.parametrize("kind", ["grey with alpha", "rgb", "rgba", "cmyk"])
def test_planes_one_after_another(tmp_path: Path, kind: str, stored: str) -> None:
    channels, options = _KINDS[kind]
    pixels = noise(np.uint16, channels, len(kind) * len(stored))
    planes = np.ascontiguousarray(np.moveaxis(pixels, 2, 0))
    options = {**options, **_STORED[stored], "planarconfig": "separate"}
    tifffile.imwrite(tmp_path / "a.tif", planes, **options)
    assert_opens_as(tmp_path / "a.tif", *expected(pixels, kind))


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("stored", ["plain", "deflate", "tiles"])
def test_blocks_are_turned(tmp_path: Path, stored: str, orientation: int) -> None:
    rgba = noise(np.uint16, 4, orientation)
    tags = [(274, 3, 1, orientation, True)]
    options = {**_KINDS["rgba"][1], **_STORED[stored]}
    tifffile.imwrite(tmp_path / "a.tif", rgba, extratags=tags, **options)
    transposed = orientation > 4
    turned = np.swapaxes(rgba, 0, 1) if transposed else rgba
    flips = {2: (1,), 3: (0, 1), 4: (0,), 6: (1,), 7: (0, 1), 8: (0,)}
    turned = np.ascontiguousarray(np.flip(turned, flips.get(orientation, ())))
    assert_opens_as(tmp_path / "a.tif", turned[..., :3], turned[..., 3])


@pytest.mark.parametrize("stored", ["plain", "one strip", "deflate", "tiles"])
@pytest.mark.parametrize("channels", [1, 3])
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_profiles_are_gone_through_band_by_band(
    tmp_path: Path, dtype: Any, channels: int, stored: str
) -> None:
    pixels = noise(dtype, channels, channels)
    options = {"photometric": "rgb" if channels == 3 else "minisblack", **_STORED[stored]}
    tifffile.imwrite(tmp_path / "a.tif", pixels, iccprofile=_ADOBE, **options)
    to_srgb, _ = conversion_to_srgb(_ADOBE, channels, dtype)
    assert_opens_as(tmp_path / "a.tif", to_srgb(pixels))


@pytest.mark.parametrize("bits", [2, 4, 10, 12, 14])
@pytest.mark.parametrize("stored", ["plain", "plain strips"])  # tifffile garbles big-endian ones
def test_samples_of_other_depths(tmp_path: Path, stored: str, bits: int) -> None:
    dtype, top = (np.uint8, 255) if bits <= 8 else (np.uint16, 65535)
    codes = np.random.default_rng(bits).integers(0, 1 << bits, (67, 41), dtype)
    options = {"photometric": "minisblack", "bitspersample": bits, **_STORED[stored]}
    tifffile.imwrite(tmp_path / "a.tif", codes, **options)
    full = (codes.astype(np.uint32) * top + ((1 << bits) - 1) // 2) // ((1 << bits) - 1)
    assert_opens_as(tmp_path / "a.tif", full.astype(dtype))


@pytest.mark.parametrize("compression", [None, "tiff_lzw", "tiff_adobe_deflate", "packbits"])
@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "CMYK"])
def test_files_of_pillow(tmp_path: Path, mode: str, compression: str | None) -> None:
    rgb = np.random.default_rng(5).integers(0, 256, (311, 173, 3), np.uint8)
    image = Image.fromarray(rgb).convert(mode)
    image.save(tmp_path / "a.tif", compression=compression)
    pixels = np.asarray(image)
    match mode:
        case "1":
            assert_opens_as(tmp_path / "a.tif", pixels.astype(np.uint8) * 255)
        case "P":
            assert_opens_as(tmp_path / "a.tif", np.asarray(image.convert("RGB")))
        case "RGBA":
            assert_opens_as(tmp_path / "a.tif", pixels[..., :3], pixels[..., 3])
        case "CMYK":
            assert_opens_as(tmp_path / "a.tif", *expected(pixels, "cmyk"))
        case _:
            assert_opens_as(tmp_path / "a.tif", pixels)


@pytest.mark.parametrize("options", [{"compression": "jpeg"}, {"compression": "group4"}])
def test_files_of_pillow_that_a_codec_changes(tmp_path: Path, options: dict[str, Any]) -> None:
    rgb = np.random.default_rng(5).integers(0, 256, (411, 373, 3), np.uint8)
    mode = "1" if options["compression"] == "group4" else "RGB"
    Image.fromarray(rgb).convert(mode).save(tmp_path / "a.tif", **options)
    stored = tifffile.imread(tmp_path / "a.tif")
    samples = stored.astype(np.uint8) * 255 if mode == "1" else stored
    assert_opens_as(tmp_path / "a.tif", samples)


@pytest.mark.parametrize("stored", [{"rowsperstrip": 32}, {"tile": (48, 64)}])
@pytest.mark.parametrize("compression", ["jpeg", "webp", "png", "lzma", "jpeg2000"])
def test_codecs_of_pictures(tmp_path: Path, compression: str, stored: dict[str, Any]) -> None:
    rgb = noise(np.uint8, 3, 77)
    options = {"photometric": "rgb", "compression": compression, **stored}
    tifffile.imwrite(tmp_path / "a.tif", rgb, **options)
    assert_opens_as(tmp_path / "a.tif", tifffile.imread(tmp_path / "a.tif"))


def test_one_jpeg_stream_that_seems_to_be_tiled(tmp_path: Path) -> None:
    """As in NDPI files: decoded tile by tile, its colours would be others at the tiles' edges."""
    rgb = np.random.default_rng(3).integers(0, 256, (64, 128, 3), np.uint8)
    Image.fromarray(rgb).save(tmp_path / "a.jpg", restart_marker_blocks=4)
    stream = (tmp_path / "a.jpg").read_bytes()
    scan = stream.index(b"\xff\xda")
    starts = [scan + 2 + int.from_bytes(stream[scan + 2 : scan + 4], "big")]
    markers = [bytes([0xFF, 0xD0 + number]) for number in range(8)]
    starts += [at + 2 for at in range(starts[0], len(stream)) if stream[at : at + 2] in markers]
    tifffile.imwrite(
        tmp_path / "a.tif",
        iter([stream]),
        shape=rgb.shape,
        dtype=np.uint8,
        photometric="rgb",
        compression="jpeg",
        rowsperstrip=64,
        extratags=[
            (271, 2, 0, "Hamamatsu", True),
            (65420, 4, 1, 1, True),
            (65426, 4, len(starts), starts, True),
        ],
    )
    with tifffile.TiffFile(tmp_path / "a.tif") as tiff:
        assert tiff.pages.first.chunked[:2] == (4, 2)
    assert_opens_as(tmp_path / "a.tif", imagecodecs.jpeg8_decode(stream))


def test_memory_is_for_a_few_blocks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()  # bands as they are
    monkeypatch.setattr(bands, "THREADS", 2)
    samples = np.random.default_rng(0).integers(0, 65536, (2900, 4100, 3), np.uint16)
    open_photo(_written(tmp_path / "tables.tif", samples[:9, :9]))  # look-up tables are kept
    for options in ({}, {"compression": "packbits", "rowsperstrip": 8}, {"tile": (256, 256)}):
        path = _written(tmp_path / "a.tif", samples, **options)
        tracemalloc.start()
        try:
            lightness = open_photo(path).lightness
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert peak < lightness.nbytes + samples.nbytes / 2


def _written(path: Path, samples: Pixels, **options: Any) -> Path:
    tifffile.imwrite(path, samples, photometric="rgb", **options)
    return path


# ------------------------------------------------------------------------- damage, and tall stories


def refused(path: Path) -> None:
    """The file is damaged; no more memory was taken than a small picture needs."""
    tracemalloc.start()
    try:
        with pytest.raises(PhotoError, match="damaged or incomplete"):
            open_photo(path)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 30_000_000


def segments(path: Path) -> list[slice]:
    """Where the strips or tiles lie in a file."""
    with tifffile.TiffFile(path) as tiff:
        page = tiff.pages.first
        pairs = zip(page.dataoffsets, page.databytecounts, strict=True)
        return [slice(offset, offset + count) for offset, count in pairs]


def with_tags(path: Path, **values: int | list[int]) -> None:
    """Make a TIFF file say something else."""
    for name, value in values.items():
        with tifffile.TiffFile(path, mode="r+") as tiff:
            tiff.pages.first.tags[name].overwrite(value)


@pytest.mark.parametrize("intact", [0, 0.5])
@pytest.mark.parametrize("number", [0, 2, -1])
@pytest.mark.parametrize("layout", [{"rowsperstrip": 16}, {"tile": (32, 32)}])
@pytest.mark.parametrize("compression", ["adobe_deflate", "lzw", "packbits", "jpeg"])
def test_a_damaged_segment(
    tmp_path: Path, compression: str, layout: dict[str, Any], number: int, intact: float
) -> None:
    path = _written(tmp_path / "a.tif", noise(np.uint8, 3, 4), compression=compression, **layout)
    content = bytearray(path.read_bytes())
    place = segments(path)[number]
    lost = round((place.stop - place.start) * (1 - intact))
    content[place.stop - lost : place.stop] = bytes(lost)
    path.write_bytes(content)
    refused(path)


@pytest.mark.parametrize("compression", [None, "adobe_deflate", "packbits", "jpeg"])
def test_a_segment_that_is_nowhere(tmp_path: Path, compression: str | None) -> None:
    samples = noise(np.uint8, 3, 4)
    for place in ("StripOffsets", "StripByteCounts"):
        path = _written(tmp_path / "a.tif", samples, compression=compression, rowsperstrip=16)
        with tifffile.TiffFile(path) as tiff:
            values = list(tiff.pages.first.tags[place].value)
        for wrong in (0, 65_000):
            with_tags(path, **{place: [*values[:1], wrong, *values[2:]]})
            refused(path)


@pytest.mark.parametrize("compression", [None, "adobe_deflate", "lzw", "packbits", "jpeg", "zstd"])
def test_strips_shorter_than_announced(tmp_path: Path, compression: str | None) -> None:
    for rows in (1, 16):
        path = _written(
            tmp_path / "a.tif", noise(np.uint8, 3, 4), compression=compression, rowsperstrip=rows
        )
        with_tags(path, ImageWidth=4000)
        refused(path)


@pytest.mark.parametrize("compression", [None, "adobe_deflate", "lzw", "packbits"])
def test_one_strip_for_a_picture_that_is_not_there(tmp_path: Path, compression: str | None) -> None:
    path = _written(tmp_path / "a.tif", noise(np.uint8, 3, 4), compression=compression)
    with_tags(path, ImageWidth=14_000, ImageLength=14_000, RowsPerStrip=14_000)
    refused(path)


@pytest.mark.parametrize("compression", [None, "adobe_deflate", "lzw", "jpeg"])
def test_absurd_tiles(tmp_path: Path, compression: str | None) -> None:
    path = _written(
        tmp_path / "a.tif", noise(np.uint8, 3, 4), compression=compression, tile=(256, 256)
    )
    with_tags(path, TileWidth=60_000, TileLength=60_000)
    refused(path)


def test_an_absurd_number_of_channels(tmp_path: Path) -> None:
    path = _written(tmp_path / "a.tif", noise(np.uint8, 3, 4), compression="adobe_deflate")
    with_tags(path, SamplesPerPixel=60_000)
    refused(path)


@pytest.mark.parametrize("layout", [{"rowsperstrip": 16}, {"tile": (32, 32)}])
def test_a_jpeg_stream_that_announces_more(tmp_path: Path, layout: dict[str, Any]) -> None:
    path = _written(tmp_path / "a.tif", noise(np.uint8, 3, 4), compression="jpeg", **layout)
    content = bytearray(path.read_bytes())
    place = segments(path)[1]
    frame = content.index(b"\xff\xc0", place.start, place.stop)
    content[frame + 5 : frame + 9] = struct.pack(">HH", 60_000, 60_000)
    path.write_bytes(content)
    refused(path)
