"""From a finished picture to a file."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, NamedTuple, TypeAlias

import numpy as np

from colorizer_app.atomic import write_atomically
from colorizer_app.imaging import encoders
from colorizer_app.imaging.errors import DestinationExistsError, SaveError
from colorizer_app.imaging.file_pixels import FilePixels
from colorizer_app.imaging.photo import Metadata, Photo
from colorizer_app.imaging.srgb import SampleArray

_Encoder: TypeAlias = Callable[[BinaryIO, FilePixels, Metadata, int], None]


class _Format(NamedTuple):
    name: str
    encode: _Encoder
    longest_side: int
    deep: bool = False  # holds 16 bits a channel
    alpha: bool = False
    profile: bool = True


_JPEG = _Format("JPEG", encoders.encode_jpeg, 65_500)
_PNG = _Format("PNG", encoders.encode_png, 2**31 - 1, deep=True, alpha=True)
_TIFF = _Format("TIFF", encoders.encode_tiff, 2**31 - 1, deep=True, alpha=True)
_WEBP = _Format("WebP", encoders.encode_webp, 16_383, alpha=True)
_BMP = _Format("BMP", encoders.encode_bmp, 2**31 - 1, profile=False)
_FORMATS = {
    ".jpg": _JPEG,
    ".jpeg": _JPEG,
    ".png": _PNG,
    ".tif": _TIFF,
    ".tiff": _TIFF,
    ".webp": _WEBP,
    ".bmp": _BMP,
}
SAVE_SUFFIXES: tuple[str, ...] = tuple(_FORMATS)

_OS_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is used up",
    errno.EFBIG: "the file would be larger than the disk allows",
    errno.EACCES: "you have no permission to write there",
    errno.EPERM: "you have no permission to write there",
    errno.EROFS: "the disk can only be read",
    errno.ENOENT: "its folder does not exist",
    errno.ENOTDIR: "its folder is not a folder",
    errno.EISDIR: "there is a folder of that name",
    errno.ENAMETOOLONG: "the name or the path is too long for this disk",
    errno.EIO: "the disk reports an error while writing",
    errno.ELOOP: "the name is a link that leads back to itself",
}


def save_photo(
    path: Path,
    rgb: SampleArray,
    photo: Photo,
    *,
    quality: int = 95,
    deep: bool = True,
    overwrite: bool = False,
    in_profile: bool = False,
) -> Path:
    """Save a finished picture with the metadata of the photo it was made from.

    The file is written completely or not at all, and never over the photo itself.

    Parameters
    ----------
    path : Path
        Destination; the suffix (one of `SAVE_SUFFIXES`, in any case) decides the format. PNG and
        TIFF hold 16 bits, the others 8; PNG, TIFF and WebP keep the photo's opacity.
    rgb : ndarray of uint8 or uint16, shape (H, W, 3)
        The picture in sRGB. It is brought to the photo's own colour profile, which is embedded.
    photo : Photo
        What the picture was made from.
    quality : int, optional
        1..100, for JPEG and WebP.
    deep : bool, optional
        Whether a picture of 16 bits stays one where the format holds it.
    overwrite : bool, optional
        Whether a file that is already at `path` is replaced.
    in_profile : bool, optional
        Whether `rgb` is in the photo's own profile already and stays as it is.

    Returns
    -------
    Path
        Where the picture is now: `path`.

    Raises
    ------
    DestinationExistsError
        If there is something at `path` and `overwrite` is false.
    SaveError
        If it cannot be saved; the message names the file and the reason.
    ValueError
        If `rgb` does not fit `photo`, or `quality` is out of range.
    """
    if rgb.shape != (photo.height, photo.width, 3) or rgb.dtype not in (np.uint8, np.uint16):
        raise ValueError(f"expected RGB of {photo.width} x {photo.height}, got {rgb.shape}")
    if not 1 <= quality <= 100:
        raise ValueError(f"quality must be 1..100, got {quality}")
    with _told(path):
        target = _checked_target(path, photo, rgb, overwrite)
        chosen = _FORMATS[path.suffix.lower()]
        pixels = _file_pixels(rgb, photo, chosen, deep)
        if in_profile:
            pixels = replace(pixels, icc=None)
        write_atomically(
            target,
            lambda file: chosen.encode(file, pixels, photo.metadata, quality),
            overwrite=overwrite,
        )
    return path


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Say in a sentence what goes wrong while `path` is written."""
    try:
        yield
    except FileExistsError as error:
        raise _exists(path) from error
    except OSError as error:
        why = _OS_REASONS.get(error.errno or 0, error.strerror or "it cannot be written")
        raise _refusal(path, why) from error
    except MemoryError as error:
        raise _refusal(path, "there is not enough memory") from error


def _checked_target(path: Path, photo: Photo, rgb: SampleArray, overwrite: bool) -> Path:
    """Refuse what can be refused before any work is done; follow links to the real file."""
    chosen = _FORMATS.get(path.suffix.lower())
    if chosen is None:
        known = ", ".join(SAVE_SUFFIXES)
        raise _refusal(path, f"its name must end in one of {known}")
    if max(rgb.shape) > chosen.longest_side:
        most = f"{chosen.longest_side:,} pixels a side"
        raise _refusal(path, f"{chosen.name} files hold at most {most}; choose PNG or TIFF")
    try:
        target = path.resolve()
        is_source = photo.path is not None and _same_file(target, photo.path)
    except (RuntimeError, ValueError) as error:  # links in a circle, a null character
        raise _refusal(path, "the name does not lead to a file") from error
    if is_source:
        raise _refusal(path, "it is the original photo, which is never replaced; choose another")
    if target.is_dir():
        raise _refusal(path, "there is a folder of that name")
    if not overwrite and target.exists():
        raise _exists(path)
    return target


def _same_file(target: Path, source: Path) -> bool:
    """Whether two paths mean one file: by links of either kind, or letters of either case."""
    if target == source.resolve():
        return True
    try:
        return target.samefile(source)
    except OSError:
        return False


def _file_pixels(rgb: SampleArray, photo: Photo, chosen: _Format, deep: bool) -> FilePixels:
    deep = deep and chosen.deep and rgb.dtype == np.uint16
    return FilePixels(
        rgb,
        alpha=photo.alpha if chosen.alpha else None,
        icc=photo.metadata.icc if chosen.profile else None,
        dtype=np.uint16 if deep else np.uint8,
    )


def _refusal(path: Path, why: str) -> SaveError:
    return SaveError(f"Cannot save “{path.name}”: {why}. Nothing on the disk was changed.")


def _exists(path: Path) -> DestinationExistsError:
    return DestinationExistsError(
        f"Cannot save “{path.name}”: there is a file of that name already. It was left as it is."
    )
