from __future__ import annotations

import io
import tarfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from colorizer_app.training.data import NO_LABEL, Photos, RgbImage

WriteShard: TypeAlias = Callable[[str, dict[str, bytes]], Path]


def webp(rgb: npt.NDArray[np.uint8]) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(rgb).save(buffer, "WEBP", lossless=True)
    return buffer.getvalue()


class PhotoArrays:
    label_names: Sequence[str] = ()

    def __init__(self, photos: Sequence[RgbImage]) -> None:
        self._photos = photos

    def __len__(self) -> int:
        return len(self._photos)

    def photo(self, index: int) -> RgbImage:
        return self._photos[index]

    def label(self, index: int) -> int:
        return NO_LABEL


@pytest.fixture
def in_memory() -> Callable[[Sequence[RgbImage]], Photos]:
    """Return a function that makes photos without labels of arrays."""
    return PhotoArrays


@pytest.fixture
def plain() -> Callable[..., bytes]:
    """Return a function that makes the WebP file of one colour."""

    def make(red: int, green: int, blue: int, height: int = 40, width: int = 60) -> bytes:
        return webp(np.full((height, width, 3), (red, green, blue), np.uint8))

    return make


@pytest.fixture
def write_shard(tmp_path: Path) -> WriteShard:
    """Return a function that writes a tar file of some files."""

    def write(name: str, files: dict[str, bytes]) -> Path:
        path = tmp_path / name
        with tarfile.open(path, "w") as tar:
            for file, data in files.items():
                info = tarfile.TarInfo(file)
                info.size = len(data)
                tar.addfile(info, io.BytesIO(data))
        return path

    return write
