"""JPEG, PNG, WebP and BMP files to samples.

Pillow reads JPEG and BMP; its plug-ins are called directly, because `PIL.Image.open` brings a
size limit that can only be changed for the whole process. imagecodecs reads PNG and WebP: Pillow
reduces 16-bit colour to 8 bits without a word, and does not check PNG's checksums.
"""

from __future__ import annotations

import math
import mmap
from collections.abc import Mapping
from typing import Any, BinaryIO

import imagecodecs
import numpy as np
from numpy.typing import NDArray
from PIL.BmpImagePlugin import BmpImageFile
from PIL.JpegImagePlugin import JpegImageFile

from colorizer_app.imaging import containers
from colorizer_app.imaging.errors import Unreadable
from colorizer_app.imaging.exif import byte_order
from colorizer_app.imaging.extended_xmp import EXTENSION, joined_xmp
from colorizer_app.imaging.raster import Raster, SizeCheck, raster_of

_INCHES_PER_METRE = 0.0254
ANIMATED = "it is an animation; save the picture you want as a still and open that"
_VP8X_ANIMATION = 0x02
_EXIF_PREFIX = b"Exif\0\0"


def decode_jpeg(file: BinaryIO, check: SizeCheck) -> Raster:
    """Decode a JPEG file: grey, colour or CMYK (which Adobe stores inverted)."""
    image = JpegImageFile(file)
    check(*image.size)
    with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        if not containers.jpeg_is_complete(data):
            raise Unreadable("the file is damaged or incomplete")
    return raster_of(
        _jpeg_samples(image, file),
        channels=len(image.getbands()),
        exif=without_prefix(image.info.get("exif")),
        icc=image.info.get("icc_profile"),
        xmp=joined_xmp(image.info.get("xmp"), _extensions(image)),
        resolution=resolution_of(image.info),
    )


def _extensions(image: JpegImageFile) -> list[bytes]:
    segments = (content for name, content in image.applist if name == "APP1")
    return [content for content in segments if content.startswith(EXTENSION)]


def _jpeg_samples(image: JpegImageFile, file: BinaryIO) -> NDArray[np.uint8]:
    if image.mode in ("L", "RGB"):
        # The same library and pixels as Pillow's, without three copies of them on the way.
        file.seek(0)
        return np.asarray(imagecodecs.jpeg8_decode(file.read()), np.uint8)
    return np.asarray(image)


def decode_bmp(file: BinaryIO, check: SizeCheck) -> Raster:
    """Decode a BMP file, with palette or without."""
    image = BmpImageFile(file)
    check(*image.size)
    image.load()
    modes = {"1": "L", "P": "RGB"}
    pixels = np.asarray(image.convert(modes.get(image.mode, image.mode)))
    return split_alpha(pixels, resolution=resolution_of(image.info))


def decode_png(file: BinaryIO, check: SizeCheck) -> Raster:
    """Decode a PNG file of any kind; palettes and colour keys come out as RGB and opacity."""
    data = file.read()
    found = _png_metadata(data, check)
    pixels = imagecodecs.png_decode(data)
    return split_alpha(pixels, **found)


def _png_metadata(data: bytes, check: SizeCheck) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for kind, content in containers.png_chunks(data):
        match kind:
            case b"IHDR":
                check(int.from_bytes(content[:4], "big"), int.from_bytes(content[4:8], "big"))
            case b"acTL" if int.from_bytes(content[:4], "big") > 1:
                raise Unreadable(ANIMATED)
            case b"iCCP":
                found["icc"] = containers.inflate(content.partition(b"\0")[2][1:]) or None
            case b"eXIf":
                found["exif"] = without_prefix(content)
            case b"pHYs" if len(content) == 9 and content[8] == 1:
                per_metre = (content[0:4], content[4:8])
                x, y = (int.from_bytes(n, "big") * _INCHES_PER_METRE for n in per_metre)
                found["resolution"] = resolution_of({"dpi": (x, y)})
            case b"tEXt" | b"zTXt" | b"iTXt":
                _add_png_text(found, *containers.png_text(content, kind))
    return found


def _add_png_text(found: dict[str, Any], keyword: bytes, text: bytes) -> None:
    if keyword == containers.XMP_KEYWORD:
        found["xmp"] = text or None
    elif keyword in (b"Raw profile type exif", b"Raw profile type APP1"):
        block = without_prefix(containers.png_raw_profile(text))
        if block is not None and byte_order(block) is not None:
            found.setdefault("exif", block)


def decode_webp(file: BinaryIO, check: SizeCheck) -> Raster:
    """Decode a WebP file, lossy or lossless."""
    data = file.read()
    chunks = containers.webp_chunks(data)
    check(*containers.webp_size(chunks))
    if b"VP8X" in chunks and chunks[b"VP8X"][0] & _VP8X_ANIMATION:
        raise Unreadable(ANIMATED)
    return split_alpha(
        imagecodecs.webp_decode(data),
        exif=without_prefix(chunks.get(b"EXIF")),
        icc=chunks.get(b"ICCP"),
        xmp=chunks.get(b"XMP "),
    )


def split_alpha(pixels: NDArray[Any], **metadata: Any) -> Raster:
    """Raster of grey or RGB pixels that may have opacity as their last channel."""
    channels = 1 if pixels.ndim == 2 or pixels.shape[2] < 3 else 3
    return raster_of(pixels, channels, **metadata)


def without_prefix(exif: bytes | None) -> bytes | None:
    """EXIF block from its byte-order mark on."""
    return exif.removeprefix(_EXIF_PREFIX) if exif else None


def resolution_of(info: Mapping[Any, Any]) -> tuple[float, float] | None:
    """Dots per inch that Pillow found, if they make sense."""
    try:
        x, y = (float(value) for value in info["dpi"])
    except (KeyError, TypeError, ValueError, ZeroDivisionError):
        return None
    return (x, y) if all(math.isfinite(v) and v > 1 for v in (x, y)) else None
