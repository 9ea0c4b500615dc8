"""HEIC and HEIF files to samples, where the optional package pillow-heif is installed.

It brings libx265, which is GPL, and so is never required. `open_heif` is called directly: the
plug-in for Pillow would change what Pillow opens in the whole process.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from importlib.util import find_spec
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from colorizer_app.imaging.bands import row_bands
from colorizer_app.imaging.decoders import ANIMATED, split_alpha, without_prefix
from colorizer_app.imaging.errors import Unreadable
from colorizer_app.imaging.raster import Raster, SizeCheck, check_size
from colorizer_app.imaging.srgb import SampleArray

HEIF_SUFFIXES: tuple[str, ...] = (".heic", ".heif") if find_spec("pillow_heif") else ()

# Brands of ISO/IEC 23008-12, clause 10 and annex B; the last two leave open what is inside.
_HEVC = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs"})
_AV1 = frozenset({b"avif", b"avis"})
_ANY = frozenset({b"mif1", b"msf1"})

_NOT_INSTALLED = "HEIC files are not supported here; save a copy as JPEG and open that"
_NOT_DECODABLE = "it is a rare kind of HEIF file; save a copy as JPEG and open that"
_FULL_BOX = 4  # version and flags
_UNFINISHED = bytes(16)


def kind_of(head: bytes) -> str | None:
    """Which picture file the brands in a file's first bytes announce.

    Parameters
    ----------
    head : bytes
        The beginning of the file; its first box as far as it is there.

    Returns
    -------
    {"HEIC", "AVIF"} or None
    """
    if head[4:8] != b"ftyp":
        return None
    stop = min(int.from_bytes(head[:4], "big"), len(head))
    brands = {head[8:12], *(head[at : at + 4] for at in range(16, stop - 3, 4))}
    if brands & _HEVC:
        return "HEIC"
    if brands & _AV1:
        return "AVIF"
    return "HEIC" if brands & _ANY else None


def decode_heif(file: BinaryIO, check: SizeCheck) -> Raster:
    """Decode the primary picture of a HEIC or HEIF file, upright.

    Raises
    ------
    Unreadable
        If pillow-heif is not installed, or the file has no still picture that it can decode.
    """
    try:
        from pillow_heif import open_heif

        data = file.read()
        _refuse_sequence(data)
        container = open_heif(data, convert_hdr_to_8bit=False, hdr_to_16bit=False)
        image: Any = next((image for image in container if image.info["primary"]), None)
        if image is not None:
            check(*image.size)
        _check_structure(data)
        if image is None:
            raise Unreadable(_NOT_DECODABLE)
        image.load()
    except ImportError as error:
        raise Unreadable(_NOT_INSTALLED) from error
    except (SyntaxError, RuntimeError) as error:  # not supported by libheif; no decoder for it
        raise Unreadable(_NOT_DECODABLE) from error
    pixels = _full_range(np.asarray(image), image.info["bit_depth"])
    return split_alpha(
        _without_opacity(pixels) if image.premultiplied_alpha else pixels,
        exif=without_prefix(image.info["exif"]),
        icc=image.info.get("icc_profile"),
        xmp=image.info.get("xmp"),
        # The container's own rotation has been applied; the one in EXIF repeats it.
        orientation=1,
    )


def _full_range(pixels: NDArray[Any], bits: int) -> SampleArray:
    """Stretch samples of more than 8 bits to 16; pillow-heif's own way falls short of white."""
    if pixels.dtype == np.uint8 or bits == 16:
        return pixels
    codes = np.arange(1 << bits, dtype=np.float64) * (65535 / ((1 << bits) - 1))
    table = np.rint(codes).astype(np.uint16)
    scaled = np.empty(pixels.shape, np.uint16)
    for rows in row_bands(*pixels.shape[:2]):
        scaled[rows] = table[pixels[rows]]
    return scaled


def _without_opacity(pixels: SampleArray) -> SampleArray:
    """RGBA whose colours are not multiplied with their opacity any more."""
    full = int(np.iinfo(pixels.dtype).max)
    plain = pixels.copy()
    for rows in row_bands(*pixels.shape[:2]):
        alpha = np.maximum(pixels[rows][..., 3:].astype(np.uint32), 1)
        colours = (pixels[rows][..., :3] * np.uint32(full) + alpha // 2) // alpha
        plain[rows][..., :3] = np.minimum(colours, full)
    return plain


# ------------------------------------------------------------------------- the file's structure


def _refuse_sequence(data: bytes) -> None:
    """Refuse a film strip that has no still picture beside it."""
    kinds = {kind for kind, _, _ in _boxes(data, 0, len(data))}
    if b"moov" in kinds and b"meta" not in kinds:
        raise Unreadable(ANIMATED)


def _check_structure(data: bytes) -> None:
    """Refuse a file whose end is missing, and one with huge pictures of which it shows a part.

    libheif would leave blank the tiles that are missing. An unfinished copy is too short, or its
    missing part is zeros, whereas the last byte of coded data is never zero (ITU-T H.265, 7.4.2).
    """
    boxes = {kind: (start, stop) for kind, start, stop in _boxes(data, 0, len(data))}
    start, stop = boxes[b"meta"]
    content = {kind: data[a:b] for kind, a, b in _boxes(data, start + _FULL_BOX, stop)}
    for width, height in _coded_sizes(content[b"iprp"]):
        check_size(width, height)
    coded = set(_coded_items(content[b"iinf"]))
    for item, end in _item_ends(content[b"iloc"]):
        if end > len(data) or (item in coded and data.endswith(_UNFINISHED, 0, end)):
            raise Unreadable("the file is damaged or incomplete")


def _boxes(data: bytes, start: int, stop: int) -> Iterator[tuple[bytes, int, int]]:
    """Type, beginning and end of what each box holds (ISO/IEC 14496-12, 4.2)."""
    while start + 8 <= stop:
        size, kind = int.from_bytes(data[start : start + 4], "big"), data[start + 4 : start + 8]
        header = 8
        if size == 1:
            size, header = int.from_bytes(data[start + 8 : start + 16], "big"), 16
        end = stop if size == 0 else start + size
        if end < start + header:
            return
        yield kind, start + header, min(end, stop)
        start = end


def _coded_sizes(iprp: bytes) -> Iterator[tuple[int, int]]:
    """Widths and heights of all pictures in the file, before they are cropped and turned."""
    for kind, start, stop in _boxes(iprp, 0, len(iprp)):
        if kind == b"ipco":
            for name, first, _ in _boxes(iprp, start, stop):
                if name == b"ispe":
                    size = iprp[first + _FULL_BOX : first + _FULL_BOX + 8]
                    yield int.from_bytes(size[:4], "big"), int.from_bytes(size[4:], "big")


def _coded_items(iinf: bytes) -> Iterator[int]:
    """Numbers of the items that are HEVC pictures."""
    first = _FULL_BOX + (2 if iinf[0] == 0 else 4)
    for _, start, stop in _boxes(iinf, first, len(iinf)):
        entry = iinf[start:stop]
        width = 4 if entry[0] == 3 else 2
        if entry[_FULL_BOX + width + 2 :].startswith(b"hvc1"):
            yield int.from_bytes(entry[_FULL_BOX : _FULL_BOX + width], "big")


def _item_ends(iloc: bytes) -> Iterator[tuple[int, int]]:
    """Item number and end in the file of every extent that is in this file."""
    stream = io.BytesIO(iloc)

    def number(width: int) -> int:
        return int.from_bytes(stream.read(width), "big")

    version = number(_FULL_BOX) >> 24
    sizes = number(2)
    offset_size, length_size, base_size, index_size = (sizes >> n & 15 for n in (12, 8, 4, 0))
    for _ in range(number(4 if version == 2 else 2)):
        item = number(4 if version == 2 else 2)
        method = number(2) & 15 if version else 0
        elsewhere = number(2)
        base = number(base_size)
        for _ in range(number(2)):
            number(index_size if version else 0)
            offset, length = number(offset_size), number(length_size)
            if method == 0 and not elsewhere:
                yield item, base + offset + length
