"""Where the photo of a project is, asking if it has to be."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from colorizer_app.imaging import unpack
from colorizer_app.ui.prompts import Prompts
from colorizer_app.workbench.messages import Pasted
from colorizer_app.workbench.projects import (
    FileReference,
    Project,
    ProjectError,
    find,
    find_altered,
    mark_of,
)


@dataclass(frozen=True, slots=True, eq=False)
class FoundPhoto:
    """What to open for a project, and whether it is the very photo that the project was made of."""

    source: Path | Pasted
    is_same: bool = True


def photo_of(project: Project, folder: Path, prompts: Prompts) -> FoundPhoto | None:
    """Find the photo of a project that lies in ``folder``; None if a person gave up looking."""
    pixels, reference = project.pixels, project.source
    if reference is None:
        assert pixels is not None
        return FoundPhoto(Pasted(project.name, lambda: _unpacked(project.name, pixels)))
    found = find(reference, folder)
    if found is not None:
        return FoundPhoto(found)
    altered = find_altered(reference, folder)
    return FoundPhoto(altered, False) if altered is not None else _asked_for(reference, prompts)


def _asked_for(reference: FileReference, prompts: Prompts) -> FoundPhoto | None:
    while (chosen := prompts.missing_photo(reference.name, reference.path)) is not None:
        if reference.mark in (None, mark_of(chosen)) or prompts.may_use(chosen):
            return FoundPhoto(chosen, False)
    return None


def _unpacked(name: str, pixels: bytes) -> NDArray[np.uint8]:
    try:
        return unpack(pixels)
    except ValueError as error:
        raise ProjectError(f"“{name}” cannot be read from the project. {error}") from error
