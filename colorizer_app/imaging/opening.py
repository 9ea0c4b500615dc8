"""From a file to a `Photo`."""

from __future__ import annotations

import errno
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TypeAlias

import numpy as np

from colorizer_app.errors import ColorizerError
from colorizer_app.imaging import decoders, exif, metadata
from colorizer_app.imaging.colour_profiles import conversion_to_srgb
from colorizer_app.imaging.colouring import taken_out
from colorizer_app.imaging.errors import PhotoError, Unreadable
from colorizer_app.imaging.heif import HEIF_SUFFIXES, decode_heif, kind_of
from colorizer_app.imaging.orientation import SIDEWAYS
from colorizer_app.imaging.photo import Photo
from colorizer_app.imaging.planes import decode_planes
from colorizer_app.imaging.raster import Raster, SizeCheck, check_size
from colorizer_app.imaging.srgb import SampleArray
from colorizer_app.imaging.tiff import decode_tiff

OPEN_SUFFIXES: tuple[str, ...] = (
    *(".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp", ".bmp"),
    *HEIF_SUFFIXES,
)

_SUPPORTED = f"JPEG, PNG, TIFF, WebP{', HEIC' if HEIF_SUFFIXES else ''} and BMP can be opened"
_HEAD_SIZE = 64  # room for a dozen HEIF brands
_Decoder: TypeAlias = Callable[[BinaryIO, SizeCheck], Raster]
_DECODERS: tuple[tuple[bytes, _Decoder], ...] = (
    (b"\xff\xd8\xff", decoders.decode_jpeg),
    (b"\x89PNG\r\n\x1a\n", decoders.decode_png),
    (b"II*\0", decode_tiff),
    (b"MM\0*", decode_tiff),
    (b"II+\0", decode_tiff),
    (b"MM\0+", decode_tiff),
    (b"BM", decoders.decode_bmp),
)
# Pictures of other kinds are called by their name, so that nobody looks for damage in them.
_FOREIGN = (
    (b"GIF8", "GIF"),
    (b"8BPS", "Photoshop"),
    (b"%PDF", "PDF"),
    (b"\xff\x0a", "JPEG XL"),
    (b"\0\0\0\x0cJXL ", "JPEG XL"),
    (b"\0\0\0\x0cjP  ", "JPEG 2000"),
)
_OS_REASONS = {
    errno.ENOENT: "there is no such file",
    errno.ENOTDIR: "there is no such file",
    errno.EISDIR: "it is a folder, not a photo",
    errno.EACCES: "you have no permission to read it",
    errno.EPERM: "you have no permission to read it",
    errno.ENAMETOOLONG: "its path is too long for this computer",
    errno.EIO: "the disk reports an error while reading it",
    errno.ELOOP: "it is a link that leads back to itself",
}


def open_photo(path: Path, check: SizeCheck | None = None) -> Photo:
    """Open a photo: decode it, turn it upright, and reduce it to its lightness.

    What the file is, is decided by its content and not by its name. Colours are brought to sRGB
    through the embedded profile, if any, before they are dropped.

    Parameters
    ----------
    path : Path
        A JPEG, PNG, TIFF, WebP or BMP file; HEIC or HEIF if pillow-heif is installed.
    check : callable, optional
        Called with the width and height that the file announces, before they are decoded. What it
        raises ends the work; a `ColorizerError` comes out as it is.

    Returns
    -------
    Photo
        With `path` as given and the file's name.

    Raises
    ------
    PhotoError
        If there is no such file, if it cannot be read, or if it is no picture of a supported kind:
        damaged or incomplete, empty, animated, of several pages, of more than 200 megapixels. The
        message names the file and the reason.
    """
    with decoding(path, check) as raster:
        return _developed(raster, path)


@contextmanager
def decoding(path: Path, check: SizeCheck | None = None) -> Iterator[Raster]:
    """Open a picture file for as long as what it stores is being decoded.

    Raises
    ------
    PhotoError
        As `open_photo`, for what goes wrong in the body of the ``with`` as well.
    """
    name = _name_of(path)

    def check_both(width: int, height: int) -> None:
        check_size(width, height)
        if check is not None:
            check(width, height)

    try:
        with _opened(path) as file, _damage_called_by_name():
            yield _decoder_of(file)(file, check_both)
    except Unreadable as reason:
        raise PhotoError(f"Cannot open “{name}”: {reason}.") from reason
    except OSError as error:
        why = _OS_REASONS.get(error.errno or 0, "it cannot be read")
        raise PhotoError(f"Cannot open “{name}”: {why}.") from error
    except MemoryError as error:
        raise PhotoError(f"Cannot open “{name}”: there is not enough memory for it.") from error


def _name_of(path: Path) -> str:
    return path.name or str(path)


def _opened(path: Path) -> BinaryIO:
    try:
        mode = path.stat().st_mode
    except ValueError as error:  # a null character in the path
        raise Unreadable("there is no such file") from error
    if stat.S_ISDIR(mode):
        raise Unreadable("it is a folder, not a photo")
    if not stat.S_ISREG(mode):
        raise Unreadable("it is not a file that can be read from beginning to end")
    return path.open("rb")


def decode_small(file: BinaryIO, check: SizeCheck) -> tuple[SampleArray, SampleArray | None]:
    """Decode a picture of any kind that can be opened, going by its content, as it is stored.

    Returns
    -------
    samples : ndarray of uint8 or uint16, shape (H, W) or (H, W, C)
        Without opacity.
    opacity : ndarray of the same type, shape (H, W), or None

    Raises
    ------
    Unreadable
        If it is damaged or no such picture, or ``check`` refuses it.
    """
    with _damage_called_by_name():
        raster = _decoder_of(file)(file, check)
        (block,) = raster.blocks
        return raster.colours(block.decode())


@contextmanager
def _damage_called_by_name() -> Iterator[None]:
    try:
        yield
    except (Unreadable, ColorizerError, MemoryError):
        raise
    except Exception as error:
        # Decoders answer damage with whatever comes first: struct.error, IndexError,
        # zlib.error, SyntaxError, OSError without a number, errors of their own.
        if isinstance(error, OSError) and error.errno is not None:
            raise
        raise Unreadable("the file is damaged or incomplete") from error


def _developed(raster: Raster, path: Path) -> Photo:
    to_srgb, icc = conversion_to_srgb(raster.icc, raster.channels, raster.dtype)
    orientation = raster.orientation or exif.orientation_of(raster.exif)
    lightness, alpha = decode_planes(raster, to_srgb, orientation)
    resolution = raster.resolution or exif.resolution_of(raster.exif)
    if resolution is not None and orientation in SIDEWAYS:
        resolution = (resolution[1], resolution[0])
    height, width = lightness.shape
    xmp, colouring = taken_out(raster.xmp)
    return Photo(
        path=path,
        name=_name_of(path),
        lightness=lightness,
        bit_depth=8 if raster.dtype == np.uint8 else 16,
        alpha=alpha,
        metadata=metadata.normalised(raster.exif, icc, xmp, resolution, (width, height)),
        colouring=colouring,
    )


def _decoder_of(file: BinaryIO) -> _Decoder:
    head = file.read(_HEAD_SIZE)
    file.seek(0)
    if not head:
        raise Unreadable("the file is empty")
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return decoders.decode_webp
    for signature, decoder in _DECODERS:
        if head.startswith(signature):
            return decoder
    family = kind_of(head)
    if family == "HEIC":
        return decode_heif
    foreign = next((kind for signature, kind in _FOREIGN if head.startswith(signature)), family)
    if foreign is not None:
        raise Unreadable(f"{foreign} files are not supported; {_SUPPORTED}")
    raise Unreadable(f"it is not a picture that Colorizer knows; {_SUPPORTED}")
