"""Pixels and metadata to files of each format.

Every encoder takes an open file, the pixels (RGB, with opacity where the format can hold it), the
metadata and the quality.
"""

from __future__ import annotations

import io
import mmap
import struct
from collections.abc import Generator
from contextlib import closing
from typing import Any, BinaryIO

import imagecodecs
import numpy as np
import tifffile
from PIL import Image

from colorizer_app.imaging import containers, exif
from colorizer_app.imaging.bands import in_order
from colorizer_app.imaging.extended_xmp import xmp_segments
from colorizer_app.imaging.file_pixels import FilePixels
from colorizer_app.imaging.photo import Metadata
from colorizer_app.imaging.tiff import DESCRIPTIVE_TAGS, ICC, XMP

_APP1 = b"\xff\xe1"
_JFIF_DENSITY = 0xFFFF
_FULL_CHROMA = 0  # 4:4:4: the colours are what this picture is about
_PNG_LEVEL = 3  # three times as fast as 6 with the Paeth filter, and within 5 % of its size
_PNG_PAETH = 0x40
_PNG_AFTER_HEADER = 33  # signature and IHDR
_METRES_PER_INCH = 0.0254
_STRIP_BYTES = 1 << 18
_TIFF_LEVEL = 1  # two thirds of 6's time; 2 % larger with 8 bits, no larger with 16
_BYTE, _UNDEFINED = 1, 7


def encode_jpeg(file: BinaryIO, pixels: FilePixels, metadata: Metadata, quality: int) -> None:
    """Write a JPEG file without chroma subsampling."""
    options: dict[str, Any] = {}
    block = metadata.exif
    if block is not None and len(block) > exif.JPEG_LIMIT:
        block = exif.without_maker_note(block)
    if block is not None and len(block) <= exif.JPEG_LIMIT:
        options["exif"] = b"Exif\0\0" + block
    if metadata.xmp is not None:
        segments = xmp_segments(metadata.xmp)
        options["extra"] = b"".join(_APP1 + struct.pack(">H", len(s) + 2) + s for s in segments)
    if metadata.resolution is not None and max(metadata.resolution) <= _JFIF_DENSITY:
        options["dpi"] = metadata.resolution
    if metadata.icc is not None:
        options["icc_profile"] = metadata.icc
    _save_with_pillow(file, pixels, "JPEG", quality=quality, subsampling=_FULL_CHROMA, **options)


def encode_webp(file: BinaryIO, pixels: FilePixels, metadata: Metadata, quality: int) -> None:
    """Write a lossy WebP file; it has no field for resolution but the one in EXIF."""
    block = exif.with_resolution(metadata.exif, metadata.resolution)
    _save_with_pillow(
        file,
        pixels,
        "WEBP",
        quality=quality,
        exact=True,  # keep the colours under transparent pixels
        exif=block or b"",
        icc_profile=metadata.icc or b"",
        xmp=metadata.xmp or b"",
    )


def encode_bmp(file: BinaryIO, pixels: FilePixels, metadata: Metadata, quality: int) -> None:
    """Write a BMP file; of the metadata it holds the resolution only."""
    options = {} if metadata.resolution is None else {"dpi": metadata.resolution}
    _save_with_pillow(file, pixels, "BMP", **options)


def _save_with_pillow(file: BinaryIO, pixels: FilePixels, kind: str, **options: Any) -> None:
    # Encoded in memory first: writing to a full disk, Pillow reports "encoder error -2" without
    # the system's error number, and nobody could be told why.
    encoded = io.BytesIO()
    Image.fromarray(pixels.whole()).save(encoded, kind, **options)
    file.write(encoded.getbuffer())


def encode_png(file: BinaryIO, pixels: FilePixels, metadata: Metadata, quality: int) -> None:
    """Write a PNG file of 8 or 16 bits."""
    encoded = memoryview(
        imagecodecs.png_encode(pixels.whole(), level=_PNG_LEVEL, filter=_PNG_PAETH)
    )
    file.write(encoded[:_PNG_AFTER_HEADER])
    if metadata.icc is not None:
        profile = b"ICC profile\0\0" + containers.deflate(metadata.icc)
        file.write(containers.png_chunk(b"iCCP", profile))
    if metadata.resolution is not None:
        per_metre = (round(dpi / _METRES_PER_INCH) for dpi in metadata.resolution)
        file.write(containers.png_chunk(b"pHYs", struct.pack(">IIB", *per_metre, 1)))
    if metadata.exif is not None:
        file.write(containers.png_chunk(b"eXIf", metadata.exif))
    if metadata.xmp is not None:
        text = containers.XMP_KEYWORD + bytes(5) + metadata.xmp
        file.write(containers.png_chunk(b"iTXt", text))
    file.write(encoded[_PNG_AFTER_HEADER:])


def encode_tiff(file: BinaryIO, pixels: FilePixels, metadata: Metadata, quality: int) -> None:
    """Write a TIFF file of 8 or 16 bits, losslessly compressed."""
    order = exif.byte_order(metadata.exif or b"") or "<"
    height, width, channels = pixels.shape
    row_bytes = width * channels * np.dtype(pixels.dtype).itemsize
    rows_per_strip = min(height, max(1, _STRIP_BYTES // row_bytes))
    with closing(_tiff_strips(pixels, rows_per_strip, order)) as strips:
        tifffile.imwrite(
            file,
            strips,
            shape=pixels.shape,
            dtype=pixels.dtype,
            photometric="rgb",
            byteorder=order,
            bigtiff=False,
            compression="adobe_deflate",
            predictor=True,
            rowsperstrip=rows_per_strip,
            extrasamples=["unassalpha"] if channels == 4 else None,
            resolution=metadata.resolution,
            resolutionunit=None if metadata.resolution is None else "INCH",
            metadata=None,
            software=False,
        )
    _add_tiff_tags(file, metadata, order)


def _tiff_strips(pixels: FilePixels, height: int, order: exif.ByteOrder) -> Generator[bytes]:
    """Compressed strips of `height` rows, made while the file is written."""

    def strip(top: int) -> bytes:
        rows = pixels.rows(slice(top, min(top + height, pixels.shape[0])))
        differences = imagecodecs.delta_encode(rows, axis=-2)
        stored = differences.astype(differences.dtype.newbyteorder(order), copy=False)
        return bytes(imagecodecs.deflate_encode(stored.tobytes(), level=_TIFF_LEVEL))

    return in_order(strip, range(0, pixels.shape[0], height))


def _add_tiff_tags(file: BinaryIO, metadata: Metadata, order: exif.ByteOrder) -> None:
    """Put the metadata into a TIFF file: a new main directory at the end replaces the first one.

    The values of the EXIF block are taken as they are, for the file was written in its byte order.
    """
    described, _ = exif.main_directory(metadata.exif or b"")
    added = {tag: entry for tag, entry in described.items() if tag in DESCRIPTIVE_TAGS}
    if metadata.icc is not None:
        added[ICC] = exif.Entry(_UNDEFINED, len(metadata.icc), metadata.icc)
    if metadata.xmp is not None:
        added[XMP] = exif.Entry(_BYTE, len(metadata.xmp), metadata.xmp)
    if not added:
        return
    file.flush()
    with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        stored, _ = exif.main_directory(content)
    end = file.seek(0, io.SEEK_END)
    end += file.write(bytes(end % 2))
    file.write(exif.pack_directory({**added, **stored}, order, end))
    file.seek(4)
    file.write(struct.pack(order + "I", end))
