"""From a file to a `Photo`."""

from __future__ import annotations

import errno
import stat
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, TypeAlias

import numpy as np

from colorizer_app.errors import ColorizerError
from colorizer_app.imaging import decoders, exif, metadata
from colorizer_app.imaging.colour_profiles import to_srgb
from colorizer_app.imaging.errors import PhotoError, Unreadable
from colorizer_app.imaging.heif import HEIF_SUFFIXES, decode_heif, kind_of
from colorizer_app.imaging.lab import srgb_to_lightness
from colorizer_app.imaging.orientation import SIDEWAYS, upright
from colorizer_app.imaging.photo import Photo
from colorizer_app.imaging.raster import Raster, SizeCheck, check_size
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
    name = path.name or str(path)
    try:
        return _photo_of(path, name, check)
    except Unreadable as reason:
        raise PhotoError(f"Cannot open “{name}”: {reason}.") from reason
    except OSError as error:
        why = _OS_REASONS.get(error.errno or 0, "it cannot be read")
        raise PhotoError(f"Cannot open “{name}”: {why}.") from error
    except MemoryError as error:
        raise PhotoError(f"Cannot open “{name}”: there is not enough memory for it.") from error


def _photo_of(path: Path, name: str, check: SizeCheck | None) -> Photo:
    def check_both(width: int, height: int) -> None:
        check_size(width, height)
        if check is not None:
            check(width, height)

    raster = _decode(path, check_both)
    samples, icc = to_srgb(raster.samples, raster.icc)
    orientation = raster.orientation or exif.orientation_of(raster.exif)
    lightness = upright(srgb_to_lightness(samples), orientation)
    resolution = raster.resolution or exif.resolution_of(raster.exif)
    if resolution is not None and orientation in SIDEWAYS:
        resolution = (resolution[1], resolution[0])
    height, width = lightness.shape
    return Photo(
        path=path,
        name=name,
        lightness=lightness,
        bit_depth=8 if raster.samples.dtype == np.uint8 else 16,
        alpha=None if raster.alpha is None else upright(raster.alpha, orientation),
        metadata=metadata.normalised(raster.exif, icc, raster.xmp, resolution, (width, height)),
    )


def _decode(path: Path, check: SizeCheck) -> Raster:
    try:
        mode = path.stat().st_mode
    except ValueError as error:  # a null character in the path
        raise Unreadable("there is no such file") from error
    if stat.S_ISDIR(mode):
        raise Unreadable("it is a folder, not a photo")
    if not stat.S_ISREG(mode):
        raise Unreadable("it is not a file that can be read from beginning to end")
    with path.open("rb") as file:
        return decode(file, check)


def decode(file: BinaryIO, check: SizeCheck) -> Raster:
    """Decode a picture of any kind that can be opened, going by its content.

    Raises
    ------
    Unreadable
        If it is damaged or no such picture, or ``check`` refuses it.
    """
    head = file.read(_HEAD_SIZE)
    decoder = _decoder_for(head)
    file.seek(0)
    try:
        return decoder(file, check)
    except (Unreadable, ColorizerError, MemoryError):
        raise
    except Exception as error:
        # Decoders answer damage with whatever comes first: struct.error, IndexError,
        # zlib.error, SyntaxError, OSError without a number, errors of their own.
        if isinstance(error, OSError) and error.errno is not None:
            raise
        raise Unreadable("the file is damaged or incomplete") from error


def _decoder_for(head: bytes) -> _Decoder:
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
