"""What photos show, as far as their names tell."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from colorizer_app.training.data.sources import PhotoFiles


def photo_classes(files: PhotoFiles) -> list[str]:
    """Return the class of each photo.

    A class is the photo's folder within the source and its name without the number at the end:
    ``forest/0012.jpg`` is of class ``forest/``, ``intel-000123.webp`` of class ``intel``.
    """
    return [_class_of(PurePosixPath(files.file(index))) for index in range(len(files))]


def _class_of(name: PurePosixPath) -> str:
    return str(name.parent / "_")[:-1].removeprefix("./") + re.sub(r"[-_ ]*\d+$", "", name.stem)
