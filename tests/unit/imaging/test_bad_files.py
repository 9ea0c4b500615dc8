"""Files that are no photos: each is named with its reason, and nothing half grey gets through."""

from __future__ import annotations

import io
import os
import struct
import zlib
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import numpy as np
import pytest
import tifffile
from numpy.typing import NDArray
from PIL import Image

from colorizer_app.errors import ColorizerError
from colorizer_app.imaging import PhotoError, open_photo

Scene = NDArray[np.uint8]
Privileges = Callable[[], AbstractContextManager[None]]


def encoded(scene: Scene, kind: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    noise = np.random.default_rng(0).integers(0, 60, (200, 300, 3), dtype=np.uint8)
    Image.fromarray(noise + np.resize(scene, (200, 300, 3)) // 2).save(buffer, kind, **options)
    return buffer.getvalue()


def refusal(path: Path) -> str:
    with pytest.raises(PhotoError) as caught:
        open_photo(path)
    message = str(caught.value)
    assert isinstance(caught.value, ColorizerError)
    assert path.name in message
    assert message.endswith(".")
    return message


def test_no_such_file(tmp_path: Path) -> None:
    assert "no such file" in refusal(tmp_path / "gone.jpg")


def test_no_such_folder(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert "no such file" in refusal(tmp_path / "file" / "a.jpg")


def test_folder(tmp_path: Path) -> None:
    folder = tmp_path / "holiday.jpg"
    folder.mkdir()
    assert "folder" in refusal(folder)


def test_empty_file(tmp_path: Path) -> None:
    path = tmp_path / "empty.jpg"
    path.touch()
    assert "empty" in refusal(path)


def test_no_permission(open_place: Path, without_privileges: Privileges, scene: Scene) -> None:
    path = open_place / "secret.png"
    Image.fromarray(scene).save(path)
    path.chmod(0)
    with without_privileges():
        assert "permission" in refusal(path)


def test_name_too_long(tmp_path: Path) -> None:
    assert "too long" in refusal(tmp_path / ("x" * 300 + ".jpg"))


def test_impossible_name(tmp_path: Path) -> None:
    assert "no such file" in refusal(tmp_path / "a\0b.jpg")


def test_link_that_leads_to_itself(tmp_path: Path) -> None:
    path = tmp_path / "loop.jpg"
    path.symlink_to(path)
    assert "link" in refusal(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_pipe_does_not_hang(tmp_path: Path) -> None:
    path = tmp_path / "pipe.jpg"
    os.mkfifo(path)
    assert "beginning to end" in refusal(path)


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"Dear diary,\n", "not a picture"),
        (b"\xff", "not a picture"),
        (b"GIF89a" + bytes(40), "GIF"),
        (b"\0\0\0\x1cftypavif" + bytes(40), "AVIF"),
        (b"8BPS\0\1" + bytes(40), "Photoshop"),
        (b"%PDF-1.7\n", "PDF"),
    ],
)
def test_files_of_other_kinds(tmp_path: Path, content: bytes, word: str) -> None:
    path = tmp_path / "other.jpg"
    path.write_bytes(content)
    assert word in refusal(path)


@pytest.mark.parametrize("share", [0.0005, 0.02, 0.3, 0.6, 0.95, 0.999])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "BMP", "TIFF"])
def test_truncated_files(tmp_path: Path, scene: Scene, kind: str, share: float) -> None:
    whole = encoded(scene, kind)
    path = tmp_path / "cut.dat"
    path.write_bytes(whole[: max(12, int(len(whole) * share))])
    assert "damaged or incomplete" in refusal(path)


@pytest.mark.parametrize("progressive", [False, True])
@pytest.mark.parametrize("share", [0.3, 0.9, 0.999])
def test_jpeg_that_ends_in_zeros(
    tmp_path: Path, scene: Scene, share: float, progressive: bool
) -> None:
    whole = encoded(scene, "JPEG", progressive=progressive)
    kept = int(len(whole) * share)
    path = tmp_path / "download.jpg"
    path.write_bytes(whole[:kept] + bytes(len(whole) - kept))
    assert "damaged or incomplete" in refusal(path)
    path.write_bytes(whole[:kept])
    assert "damaged or incomplete" in refusal(path)


@pytest.mark.parametrize("compression", ["jpeg", "tiff_lzw", "tiff_adobe_deflate", "packbits"])
@pytest.mark.parametrize("end", [1, 1000])
def test_truncated_tiff_with_its_tags_in_front(
    tmp_path: Path, scene: Scene, compression: str, end: int
) -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (200, 300, 3), dtype=np.uint8)
    path = tmp_path / "cut.tif"
    names = {"tiff_lzw": "lzw", "tiff_adobe_deflate": "adobe_deflate"}
    method = names.get(compression, compression)
    tifffile.imwrite(path, pixels, photometric="rgb", compression=method, rowsperstrip=50)
    path.write_bytes(path.read_bytes()[:-end])
    assert "damaged or incomplete" in refusal(path)


@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_flipped_bits(tmp_path: Path, scene: Scene, kind: str) -> None:
    options = {"compression": "tiff_adobe_deflate"} if kind == "TIFF" else {}
    content = bytearray(encoded(scene, kind, **options))
    content[len(content) // 2] ^= 0xFF
    path = tmp_path / "flipped.dat"
    path.write_bytes(content)
    assert "damaged or incomplete" in refusal(path)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "BMP", "TIFF"])
def test_noise_after_the_signature(tmp_path: Path, scene: Scene, kind: str) -> None:
    rng = np.random.default_rng(11)
    head = encoded(scene, kind)[:16]
    for number in range(20):
        path = tmp_path / f"noise-{number}.dat"
        path.write_bytes(head + rng.integers(0, 256, 3000, dtype=np.uint8).tobytes())
        refusal(path)


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_animations(tmp_path: Path, kind: str) -> None:
    frames = [Image.new("RGB", (20, 20), colour) for colour in ("red", "green", "blue")]
    path = tmp_path / "moving.dat"
    frames[0].save(path, kind, save_all=True, append_images=frames[1:], duration=100)
    assert "animation" in refusal(path)


def test_several_pages(tmp_path: Path, scene: Scene) -> None:
    with tifffile.TiffWriter(tmp_path / "pages.tif") as writer:
        for _ in range(3):
            writer.write(scene, photometric="rgb")
    assert "3 pages" in refusal(tmp_path / "pages.tif")


@pytest.mark.parametrize("dtype", [np.float32, np.float64, np.uint32, np.int16])
def test_samples_that_are_no_code_values(tmp_path: Path, dtype: type[np.generic]) -> None:
    tifffile.imwrite(tmp_path / "a.tif", np.ones((9, 9), dtype), photometric="minisblack")
    message = refusal(tmp_path / "a.tif")
    assert "8 or 16 bits" in message
    assert ("floating-point" in message) == np.issubdtype(dtype, np.floating)


def test_volumes(tmp_path: Path) -> None:
    volume = np.zeros((4, 16, 16), np.uint8)
    tifffile.imwrite(tmp_path / "a.tif", volume, photometric="minisblack", volumetric=True)
    assert "volume" in refusal(tmp_path / "a.tif")


def test_colours_of_another_kind(tmp_path: Path, scene: Scene) -> None:
    tifffile.imwrite(tmp_path / "a.tif", scene, photometric="cielab")
    assert "colours" in refusal(tmp_path / "a.tif")


# A file of a few bytes may announce any size; none of these may take more than a moment.


def huge_png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, content: bytes) -> bytes:
        checksum = struct.pack(">I", zlib.crc32(kind + content))
        return struct.pack(">I", len(content)) + kind + content + checksum

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(bytes(100)))
        + chunk(b"IEND", b"")
    )


def huge_jpeg(width: int, height: int) -> bytes:
    buffer = io.BytesIO()
    Image.new("L", (8, 8)).save(buffer, "JPEG")
    content = bytearray(buffer.getvalue())
    frame = content.index(b"\xff\xc0")
    content[frame + 5 : frame + 9] = struct.pack(">HH", height, width)
    return bytes(content)


def huge_bmp(width: int, height: int) -> bytes:
    buffer = io.BytesIO()
    Image.new("L", (8, 8)).save(buffer, "BMP")
    content = bytearray(buffer.getvalue())
    content[18:26] = struct.pack("<ii", width, height)
    return bytes(content)


def huge_webp(width: int, height: int) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (8, 8)).save(buffer, "WEBP", exif=b"II*\0\x08\0\0\0\0\0\0\0\0\0")
    content = bytearray(buffer.getvalue())
    content[24:30] = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return bytes(content)


def huge_tiff(width: int, height: int) -> bytes:
    buffer = io.BytesIO()
    tifffile.imwrite(buffer, np.zeros((8, 8), np.uint8), photometric="minisblack")
    buffer.seek(0)
    with tifffile.TiffFile(buffer) as tiff:
        tags = tiff.pages.first.tags
        offsets = tags["ImageWidth"].valueoffset, tags["ImageLength"].valueoffset
    content = bytearray(buffer.getvalue())
    for offset, value in zip(offsets, (width, height), strict=True):
        content[offset - 6 : offset - 4] = struct.pack("<H", 4)
        content[offset : offset + 4] = struct.pack("<I", value)
    return bytes(content)


@pytest.mark.parametrize("make", [huge_png, huge_jpeg, huge_bmp, huge_webp, huge_tiff])
def test_more_than_200_megapixels(tmp_path: Path, make: Callable[[int, int], bytes]) -> None:
    path = tmp_path / "wall.dat"
    path.write_bytes(make(16_000, 12_501))
    message = refusal(path)
    assert "16000 × 12501" in message
    assert "200 megapixels" in message
