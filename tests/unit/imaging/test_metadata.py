"""EXIF, XMP and resolution: what goes in comes out, and it tells the truth."""

from __future__ import annotations

import io
import struct
from pathlib import Path
from typing import Any

import imagecodecs
import numpy as np
import pytest
import tifffile
from numpy.typing import NDArray
from PIL import Image

from colorizer_app.imaging import SAVE_SUFFIXES, exif, open_photo, render, save_photo
from colorizer_app.imaging.photo import Photo

Scene = NDArray[np.uint8]

_THUMBNAIL = b"\xff\xd8" + b"THUMBNAIL" * 50 + b"\xff\xd9"
_MAKER_NOTE = b"Maker's own secrets, " + bytes(range(64))
_XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description tiff:Orientation="6" '
    "exif:PixelXDimension='53' dc:title=\"Größe\">"
    "<tiff:Orientation>6</tiff:Orientation><exif:PixelYDimension>37</exif:PixelYDimension>"
    "<xmp:Thumbnails><rdf:Alt><rdf:li>/9j/4AAQ</rdf:li></rdf:Alt></xmp:Thumbnails>"
    "</rdf:Description></rdf:RDF></x:xmpmeta>"
).encode()
_WITH_EXIF = (".jpg", ".png", ".tif", ".webp")


def exif_block(order: exif.ByteOrder = "<", orientation: int = 6) -> bytes:
    """EXIF as a camera writes it: sideways, with GPS, maker's note and thumbnail."""

    def text(value: bytes) -> exif.Entry:
        return exif.Entry(2, len(value) + 1, value + b"\0")

    def short(value: int) -> exif.Entry:
        return exif.Entry(3, 1, struct.pack(order + "H", value))

    def long(value: int) -> exif.Entry:
        return exif.Entry(4, 1, struct.pack(order + "I", value))

    def rationals(*values: int) -> exif.Entry:
        pairs = [part for value in values for part in (value, 1)]
        return exif.Entry(5, len(values), struct.pack(f"{order}{len(pairs)}I", *pairs))

    details = {
        0x829A: exif.Entry(5, 1, struct.pack(order + "II", 1, 125)),
        0x9003: text(b"1964:07:12 10:11:12"),
        0xA002: long(53),
        0xA003: short(37),
        0x927C: exif.Entry(7, len(_MAKER_NOTE), _MAKER_NOTE),
    }
    place = {1: text(b"N"), 2: rationals(52, 31, 12), 3: text(b"E"), 4: rationals(13, 24, 18)}
    main = {
        0x010F: text(b"Voigtlander"),
        0x0112: short(orientation),
        0x011A: rationals(300),
        0x011B: rationals(150),
        0x0128: short(2),
        0x8298: text("© Großmutter".encode()),
        exif.EXIF_IFD: exif.Entry(4, 1, bytes(4), children=details),
        exif.GPS_IFD: exif.Entry(4, 1, bytes(4), children=place),
    }
    block = bytearray(exif.pack_block(main, order))
    second = len(block)
    thumbnail = {0x0112: short(6), 0x0201: long(0), 0x0202: long(len(_THUMBNAIL))}
    thumbnail[0x0201] = long(second + len(exif.pack_directory(thumbnail, order, second)))
    block += exif.pack_directory(thumbnail, order, second) + _THUMBNAIL
    struct.pack_into(order + "I", block, 8 + 2 + 12 * len(main), second)
    return bytes(block)


def write_source(path: Path, scene: Scene, block: bytes, **options: Any) -> None:
    Image.fromarray(scene).save(path, exif=b"Exif\0\0" + block, **options)


def saved(photo: Photo, path: Path, bits: Any = 8) -> Path:
    return save_photo(path, render(photo.lightness, np.zeros((4, 4, 2), np.float32), bits), photo)


def described(path: Path) -> dict[str, Any]:
    """What Pillow reads of the metadata."""
    with Image.open(path) as image:
        found = image.getexif()
        return {
            "maker": found.get(0x010F),
            "copyright": found.get(0x8298),
            "orientation": found.get(0x0112, 1),
            "taken": found.get_ifd(exif.EXIF_IFD).get(0x9003),
            "exposure": found.get_ifd(exif.EXIF_IFD).get(0x829A),
            "note": found.get_ifd(exif.EXIF_IFD).get(0x927C),
            "size": tuple(found.get_ifd(exif.EXIF_IFD).get(tag) for tag in (0xA002, 0xA003)),
            "latitude": found.get_ifd(exif.GPS_IFD).get(2),
        }


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("source", [".jpg", ".png", ".webp", ".tif"])
@pytest.mark.parametrize("suffix", _WITH_EXIF)
@pytest.mark.parametrize("bits", [8, 16])
def test_exif_travels_between_formats(
    tmp_path: Path, scene: Scene, source: str, suffix: str, order: Any, bits: Any
) -> None:
    block = exif_block(order)
    if source == ".tif":  # a TIFF that has EXIF, made by way of the code under test
        write_source(tmp_path / "in.jpg", scene, block)
        saved(open_photo(tmp_path / "in.jpg"), tmp_path / "in.tif")
    else:
        write_source(tmp_path / f"in{source}", scene, block)
    out = saved(open_photo(tmp_path / f"in{source}"), tmp_path / f"out{suffix}", bits)
    found = described(out)
    assert found["maker"] == "Voigtlander"
    assert "Gro" in found["copyright"]
    assert found["orientation"] == 1
    assert found["taken"] == "1964:07:12 10:11:12"
    assert found["exposure"] == pytest.approx(1 / 125)
    assert found["note"] == _MAKER_NOTE
    assert found["size"] == (37, 53)
    assert found["latitude"] == (52, 31, 12)
    assert b"THUMBNAIL" not in out.read_bytes()
    with Image.open(out) as image:
        assert image.size == (37, 53)


@pytest.mark.parametrize("order", ["<", ">"])
def test_only_what_must_change_changes(order: Any) -> None:
    before = exif_block(order)
    after = exif.updated(before, 37, 53)
    assert after is not None
    assert len(after) <= before.index(_THUMBNAIL)
    changed = sum(a != b for a, b in zip(before, after, strict=False))
    assert changed <= 12  # orientation, two dimensions, two resolutions, one pointer
    assert after.index(_MAKER_NOTE) == before.index(_MAKER_NOTE)


def test_resolution_turns_with_the_picture(tmp_path: Path, scene: Scene) -> None:
    write_source(tmp_path / "in.jpg", scene, exif_block(), dpi=(300, 150))
    photo = open_photo(tmp_path / "in.jpg")
    assert photo.metadata.resolution == pytest.approx((150, 300))
    assert exif.resolution_of(photo.metadata.exif) == pytest.approx((150, 300))


@pytest.mark.parametrize("source", [".jpg", ".png", ".tif", ".bmp"])
@pytest.mark.parametrize("suffix", SAVE_SUFFIXES)
def test_resolution_travels_between_formats(
    tmp_path: Path, scene: Scene, source: str, suffix: str
) -> None:
    Image.fromarray(scene).save(tmp_path / f"in{source}", dpi=(240, 120))
    out = saved(open_photo(tmp_path / f"in{source}"), tmp_path / f"out{suffix}")
    assert open_photo(out).metadata.resolution == pytest.approx((240, 120), rel=1e-3)
    if suffix != ".webp":  # Pillow does not look for it there
        with Image.open(out) as image:
            assert tuple(map(float, image.info["dpi"])) == pytest.approx((240, 120), rel=1e-3)


@pytest.mark.parametrize("unit", ["INCH", "CENTIMETER", "NONE"])
def test_units_of_resolution_in_tiff(tmp_path: Path, scene: Scene, unit: Any) -> None:
    path = tmp_path / "a.tif"
    tifffile.imwrite(path, scene, photometric="rgb", resolution=(100, 50), resolutionunit=unit)
    expected = {"INCH": (100, 50), "CENTIMETER": (254, 127), "NONE": None}[unit]
    assert open_photo(path).metadata.resolution == expected


def read_xmp(path: Path) -> bytes | None:
    with Image.open(path) as image:
        image.load()
        if path.suffix == ".tif":
            return bytes(image.tag_v2[700])  # type: ignore[attr-defined]
        found = image.info.get("xmp")
        return bytes(found) if found else None


@pytest.mark.parametrize("source", [".jpg", ".png", ".tif", ".webp"])
@pytest.mark.parametrize("suffix", _WITH_EXIF)
@pytest.mark.parametrize("bits", [8, 16])
def test_xmp_travels_between_formats(
    tmp_path: Path, scene: Scene, source: str, suffix: str, bits: Any
) -> None:
    path = tmp_path / f"in{source}"
    if source == ".tif":
        tags = [(700, 1, len(_XMP), _XMP, True)]
        tifffile.imwrite(path, scene, photometric="rgb", extratags=tags)
    elif source == ".png":
        from PIL.PngImagePlugin import PngInfo

        info = PngInfo()
        info.add_itxt("XML:com.adobe.xmp", _XMP.decode(), zip=True)
        Image.fromarray(scene).save(path, pnginfo=info)
    else:
        Image.fromarray(scene).save(path, xmp=_XMP)
    found = read_xmp(saved(open_photo(path), tmp_path / f"out{suffix}", bits))
    assert found is not None
    text = found.decode()
    assert 'dc:title="Größe"' in text
    assert "Thumbnails" not in text
    assert text.count('tiff:Orientation="1"') == text.count("<tiff:Orientation>1</") == 1
    assert "exif:PixelXDimension='53'" in text
    assert "<exif:PixelYDimension>37</" in text


def test_exif_as_imagemagick_puts_it_into_png(tmp_path: Path, scene: Scene) -> None:
    from PIL.PngImagePlugin import PngInfo

    block = b"Exif\0\0" + exif_block()
    info = PngInfo()
    text = f"\nexif\n{len(block):8d}\n{block.hex()}\n"
    info.add_text("Raw profile type exif", text, zip=True)
    Image.fromarray(scene).save(tmp_path / "a.png", pnginfo=info)
    photo = open_photo(tmp_path / "a.png")
    assert (photo.width, photo.height) == (37, 53)
    assert described(saved(photo, tmp_path / "b.jpg"))["maker"] == "Voigtlander"


def test_camera_tags_of_a_tiff_by_another_writer(tmp_path: Path, scene: Scene) -> None:
    found = Image.Exif()
    found[0x010F] = "Linhof"
    found[exif.EXIF_IFD] = {0x9003: "1950:01:01 00:00:00"}
    Image.fromarray(scene).save(tmp_path / "a.tif", exif=found.tobytes())
    result = described(saved(open_photo(tmp_path / "a.tif"), tmp_path / "b.jpg"))
    assert (result["maker"], result["taken"]) == ("Linhof", "1950:01:01 00:00:00")


@pytest.mark.parametrize("size", [70_000, 200_000])
def test_exif_too_large_for_jpeg_loses_the_makers_note_only(
    tmp_path: Path, scene: Scene, size: int
) -> None:
    directory, _ = exif.main_directory(exif_block())
    details = directory[exif.EXIF_IFD].children
    assert details is not None
    details[0x927C] = exif.Entry(7, size, bytes(size))
    (tmp_path / "a.png").write_bytes(imagecodecs.png_encode(scene))
    content = (tmp_path / "a.png").read_bytes()
    from colorizer_app.imaging.containers import png_chunk

    chunk = png_chunk(b"eXIf", exif.pack_block(directory, "<"))
    (tmp_path / "a.png").write_bytes(content[:33] + chunk + content[33:])
    result = described(saved(open_photo(tmp_path / "a.png"), tmp_path / "b.jpg"))
    assert (result["maker"], result["note"]) == ("Voigtlander", None)
    assert result["latitude"] == (52, 31, 12)


def test_xmp_too_large_for_jpeg_does_not_stop_it(tmp_path: Path, scene: Scene) -> None:
    Image.fromarray(scene).save(tmp_path / "a.webp", xmp=_XMP + b" " * 70_000)
    out = saved(open_photo(tmp_path / "a.webp"), tmp_path / "b.jpg")
    assert read_xmp(out) is None


@pytest.mark.filterwarnings("ignore::UserWarning:PIL")
def test_damaged_exif_stops_nothing(tmp_path: Path, scene: Scene) -> None:
    rng = np.random.default_rng(4)
    whole = exif_block()
    for number in range(60):
        block = bytearray(whole)
        for position in rng.integers(8, len(whole), 25):
            block[position] = rng.integers(256)
        path = tmp_path / f"{number}.webp"
        buffer = io.BytesIO()
        Image.fromarray(scene).save(
            buffer, "WEBP", exif=bytes(block[: rng.integers(4, len(whole))])
        )
        path.write_bytes(buffer.getvalue())
        photo = open_photo(path)
        for suffix in (".tif", ".jpg"):
            open_photo(saved(photo, path.with_suffix(suffix)))


@pytest.mark.parametrize(
    "block", [None, b"", b"II", b"junk" * 20, b"II*\0\x08\0\0\0", b"MM\0*" * 9]
)
def test_what_is_no_exif(block: bytes | None) -> None:
    assert exif.updated(block, 3, 4) is None
    assert exif.orientation_of(block) == 1
    assert exif.resolution_of(block) is None
