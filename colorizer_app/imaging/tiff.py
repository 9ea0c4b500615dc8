"""TIFF files to samples."""

from __future__ import annotations

import mmap
from functools import cache, partial
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray
from tifffile import TiffFile, TiffPage

from colorizer_app.imaging import exif
from colorizer_app.imaging.decoders import resolution_of
from colorizer_app.imaging.errors import Unreadable
from colorizer_app.imaging.raster import Raster, SizeCheck
from colorizer_app.imaging.srgb import SampleArray
from colorizer_app.imaging.tiff_blocks import DAMAGED, check_segments, tiff_blocks

# Tags of the main directory that describe the photo rather than the way this file stores it.
DESCRIPTIVE_TAGS = frozenset(
    {0x010D, 0x010E, 0x010F, 0x0110, 0x0131, 0x0132, 0x013B, 0x013C, 0x4746, 0x8298, 0x83BB}
    | {0x9C9B, 0x9C9C, 0x9C9D, 0x9C9E, 0x9C9F, exif.EXIF_IFD, exif.GPS_IFD}
)
XMP, ICC = 0x02BC, 0x8773
_TIFFFILE_NOTE = b'{"shape"'  # tifffile's own remark about an array, of no use to anyone else

_MIN_IS_WHITE, _MIN_IS_BLACK, _RGB, _PALETTE, _CMYK, _YCBCR = 0, 1, 2, 3, 5, 6
_OLD_JPEG, _JPEG = 6, 7
_UNSIGNED = 1
_ALPHA_PREMULTIPLIED, _ALPHA = 1, 2
_CENTIMETRE = 3


def decode_tiff(file: BinaryIO, check: SizeCheck) -> Raster:
    """Find the blocks of a TIFF file of one picture.

    It may be grey, palette, RGB or CMYK, of up to 16 bits a sample. The pixels are decoded block by
    block when they are needed, from the file, which has to stay open.
    """
    with TiffFile(file) as tiff:
        page = _only_picture(tiff)
        check(page.imagewidth, page.imagelength)
        _check_supported(page)
        check_segments(page, tiff.filehandle.size)
        palette = page.photometric == _PALETTE
        return Raster(
            shape=(page.imagelength, page.imagewidth),
            channels=3 if palette else _channels(page),
            dtype=np.uint8 if palette or page.bitspersample <= 8 else np.uint16,
            has_alpha=not palette and _opacity(page) is not None,
            blocks=tiff_blocks(page, file),
            colours=partial(_through_palette if palette else _colours, page),
            exif=None if tiff.is_bigtiff else _descriptive_tags(file),
            icc=_bytes_of(page, ICC),
            xmp=_bytes_of(page, XMP),
            resolution=_resolution(page),
            orientation=page.tags.valueof(exif.ORIENTATION, default=1),
        )


def _only_picture(tiff: TiffFile) -> TiffPage:
    pages = [page for page in tiff.pages if isinstance(page, TiffPage)]
    pictures = [page for page in pages if not page.is_reduced and not page.is_mask]
    if len(pictures) > 1:
        raise Unreadable(
            f"it holds {len(pictures)} pages; save the page you want by itself and open that"
        )
    if not pictures:
        raise Unreadable("it holds no full-size picture (camera raw files are not supported)")
    return pictures[0]


def _check_supported(page: TiffPage) -> None:
    if page.sampleformat != _UNSIGNED or page.bitspersample > 16:
        kind = "floating-point" if page.sampleformat == 3 else "integer"
        raise Unreadable(
            f"it stores {page.bitspersample}-bit {kind} samples; "
            "save it with 8 or 16 bits a channel"
        )
    as_rgb = page.photometric == _YCBCR and page.compression in (_JPEG, _OLD_JPEG)
    known = (_MIN_IS_WHITE, _MIN_IS_BLACK, _RGB, _PALETTE, _CMYK)
    if page.photometric not in known and not as_rgb:
        raise Unreadable("it stores colours in a way that is not supported; save it as grey or RGB")
    if page.imagedepth > 1:
        raise Unreadable("it holds a volume and not a picture")


def _channels(page: TiffPage) -> int:
    channels = {_RGB: 3, _YCBCR: 3, _CMYK: 4}.get(int(page.photometric), 1)
    if page.samplesperpixel < channels:
        raise Unreadable(DAMAGED)
    return channels


def _opacity(page: TiffPage) -> int | None:
    """Return the kind of opacity that the first sample beyond the colours is, if it is any."""
    if page.samplesperpixel == _channels(page) or not page.extrasamples:
        return None
    kind = int(page.extrasamples[0])
    return kind if kind in (_ALPHA, _ALPHA_PREMULTIPLIED) else None


def _colours(page: TiffPage, stored: NDArray[Any]) -> tuple[SampleArray, SampleArray | None]:
    """Grey, RGB or CMYK samples at the full range of 8 or 16 bits, and opacity."""
    channels, opacity = _channels(page), _opacity(page)
    full = _full_range(stored, page.bitspersample)
    samples: SampleArray = full[..., :channels]
    alpha: SampleArray | None = None if opacity is None else full[..., channels]
    if alpha is not None and opacity == _ALPHA_PREMULTIPLIED:
        samples = _unmultiplied(samples, alpha)
    if page.photometric == _MIN_IS_WHITE:
        samples = ~samples
    return samples[..., 0] if channels == 1 else samples, alpha


def _full_range(stored: NDArray[Any], bits: int) -> SampleArray:
    """Stretch samples of 1 to 16 bits to the range of uint8 or uint16."""
    if bits in (8, 16):
        return stored
    full: NDArray[Any] = np.take(_stretched(bits), stored)
    return full


@cache
def _stretched(bits: int) -> SampleArray:
    full, top = (255 if bits <= 8 else 65535), (1 << bits) - 1
    codes: NDArray[Any] = (np.arange(top + 1, dtype=np.uint32) * full + top // 2) // top
    narrowed: NDArray[Any] = codes.astype(np.uint8 if bits <= 8 else np.uint16)
    return narrowed


def _through_palette(page: TiffPage, stored: NDArray[Any]) -> tuple[NDArray[np.uint8], None]:
    """RGB of palette indices. Palettes hold 16 bits; some writers put 8-bit values into them."""
    palette = page.colormap
    if palette is None:
        raise Unreadable(DAMAGED)
    # 255 is written as 255 × 256 by some and 255 × 257 by others: the upper byte is right for both.
    eight_bits = palette if palette.max() < 256 else palette >> 8
    return np.take(eight_bits.T.astype(np.uint8), stored[..., 0], axis=0), None


def _unmultiplied(samples: SampleArray, alpha: SampleArray) -> SampleArray:
    """Take opacity out of samples that it has been multiplied into."""
    full = int(np.iinfo(samples.dtype).max)
    opacity = np.maximum(alpha, 1).astype(np.uint64)[..., None]
    restored = (samples.astype(np.uint64) * full + opacity // 2) // opacity
    unmultiplied: NDArray[Any] = np.minimum(restored, full).astype(samples.dtype)
    return unmultiplied


def _bytes_of(page: TiffPage, tag: int) -> bytes | None:
    value = page.tags.valueof(tag)
    if isinstance(value, str):
        return value.encode("utf-8")
    return bytes(value) if isinstance(value, bytes | tuple) and value else None


def _resolution(page: TiffPage) -> tuple[float, float] | None:
    unit = page.tags.valueof("ResolutionUnit", default=2)
    if unit == 1:  # "no absolute unit": an aspect ratio, not a resolution
        return None
    per_inch = 2.54 if unit == _CENTIMETRE else 1.0
    try:
        x, y = (
            numerator / denominator * per_inch
            for numerator, denominator in (
                page.tags.valueof("XResolution"),
                page.tags.valueof("YResolution"),
            )
        )
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    return resolution_of({"dpi": (x, y)})


def _descriptive_tags(file: BinaryIO) -> bytes | None:
    """EXIF block of what the TIFF file says about its photo."""
    with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        order = exif.byte_order(content[:4])
        directory, _ = exif.main_directory(content)
    kept = {tag: entry for tag, entry in directory.items() if tag in DESCRIPTIVE_TAGS}
    note = kept.get(exif.IMAGE_DESCRIPTION)
    if note is not None and note.value.startswith(_TIFFFILE_NOTE):
        del kept[exif.IMAGE_DESCRIPTION]
    return exif.pack_block(kept, order) if order is not None and kept else None
