"""What photos show, as far as their names tell."""

from __future__ import annotations

import re
import tarfile
from pathlib import Path, PurePosixPath

from colorizer_app.training.config import TrainingError

_SUFFIXES = (".jpg", ".jpeg", ".png", ".webp")


def photo_classes(source: Path) -> list[str]:
    """Return the class of each photo that ``read_photos([source])`` returns, in its order.

    A class is the photo's folder within the source and its name without the number at the end:
    ``forest/0012.jpg`` is of class ``forest/``, ``intel-000123.webp`` of class ``intel``.

    Parameters
    ----------
    source
        A tar shard or a folder of photos.

    Raises
    ------
    TrainingError
        If the source cannot be read.
    """
    try:
        names = _names(source)
    except OSError as error:
        raise TrainingError(f"{source} cannot be read: {error.strerror}.") from error
    except tarfile.TarError as error:
        raise TrainingError(f"{source} is not a readable tar shard: {error}.") from error
    return [_class_of(PurePosixPath(name)) for name in names]


def _names(source: Path) -> list[str]:
    if source.is_dir():
        photos = sorted(p for p in source.rglob("*") if p.suffix.lower() in _SUFFIXES)
        return [photo.relative_to(source).as_posix() for photo in photos]
    with tarfile.open(source) as shard:
        files = [member.name for member in shard if member.isfile()]
    return [name for name in files if name.lower().endswith(_SUFFIXES)]


def _class_of(name: PurePosixPath) -> str:
    return str(name.parent / "_")[:-1].removeprefix("./") + re.sub(r"[-_ ]*\d+$", "", name.stem)
