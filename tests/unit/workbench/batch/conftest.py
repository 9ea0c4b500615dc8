from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event, Lock
from typing import Any

import numpy as np
import pytest
from PIL import Image

from colorizer_app.imaging import Photo
from colorizer_app.look import Look


class Red:
    """Colours of a photo that are red wherever it is not black."""

    def __init__(self, photo: Photo) -> None:
        self.photo = photo

    def render(self, lightness: Any, bit_depth: Any, progress: Callable[[float], None]) -> Any:
        progress(0.5)
        grey = self.photo.grey()
        return np.stack([grey, grey // 2, grey // 2], axis=-1)


class FakeEngine:
    """An engine without a network, that can be held at any photo."""

    device_name = "crayons"
    weights_sha256 = "0" * 64

    def __init__(self) -> None:
        self.looks: dict[str, Look] = {}
        self.before: Callable[[Photo], None] = lambda photo: None
        self.reached = Event()
        self.at_once = 0
        self._lock = Lock()

    def colours(
        self, photo: Photo, look: Look, *, progress: Callable[[str, float], None] | None = None
    ) -> Red:
        with self._lock:
            self.at_once += 1
            assert self.at_once == 1, "one photo at a time"
            self.looks[photo.name] = look
        try:
            self.before(photo)
            if progress is not None:
                progress("encode", 0.5)
        finally:
            with self._lock:
                self.at_once -= 1
        return Red(photo)


@pytest.fixture
def engine() -> FakeEngine:
    return FakeEngine()


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """A folder of three photos, two of them further down."""
    folder = tmp_path / "scans"
    (folder / "1950").mkdir(parents=True)
    for number, name in enumerate(("a.jpg", "1950/photo 10.png", "1950/photo 9.png")):
        draw(folder / name, number)
    return folder


def draw(path: Path, seed: int = 0, shape: tuple[int, int] = (12, 16)) -> Path:
    grey = np.random.default_rng(seed).integers(0, 256, shape, np.uint8)
    Image.fromarray(grey).save(path)
    return path
