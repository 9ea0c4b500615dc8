"""Where the files that travel with the program lie: weights, contexts, icons, the user guide."""

from __future__ import annotations

import sys
from pathlib import Path

from colorizer_app.errors import ColorizerError


class ResourcesError(ColorizerError):
    """The folder with the program's own files, or a file in it, is missing."""


def resource_dir() -> Path:
    """Return the folder that holds ``contexts/``, ``icons/``, ``translations/`` and ``weights/``.

    It is ``resources`` beside the unpacked program when frozen, ``colorizer_app/_resources`` when
    installed from a wheel, and ``resources`` at the top of a checkout.

    Raises
    ------
    ResourcesError
        If there is no such folder; the message names every place looked at.
    """
    places = _places()
    for place in places:
        if place.is_dir():
            return place
    looked = ", ".join(str(place) for place in places)
    raise ResourcesError(
        f"Colorizer's own files are missing (looked in {looked}). Please install Colorizer again."
    )


def user_guide() -> Path:
    """Return the user guide, beside which its pictures are.

    It travels in ``guide/`` of `resource_dir`; in a checkout it is where all the documents are.

    Raises
    ------
    ResourcesError
        If it is missing.
    """
    folder = resource_dir()
    for place in (folder / "guide", folder.parent / "docs"):
        guide = place / "user-guide.md"
        if guide.is_file():
            return guide
    raise ResourcesError("The user guide is missing. Please install Colorizer again.")


def _places() -> tuple[Path, ...]:
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return (Path(frozen) / "resources",)
    package = Path(__file__).resolve().parent
    return (package / "_resources", package.parent / "resources")
