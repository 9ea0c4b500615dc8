"""A small colour picture, and a person without privileges."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from numpy.typing import NDArray

_NOBODY = 65534


@pytest.fixture(scope="session")
def scene() -> NDArray[np.uint8]:
    """Smooth colours without any symmetry: (37, 53, 3), so that no two orientations look alike."""
    y, x = np.mgrid[0:37, 0:53]
    red = 40 + 200 * x / 52
    green = 30 + 180 * y / 36
    blue = 128 + 90 * np.sin(x / 9 + y / 5)
    return np.stack([red, green, blue], axis=-1).astype(np.uint8)


@pytest.fixture
def open_place() -> Iterator[Path]:
    """A directory that every user can get into, unlike pytest's own."""
    place = Path(tempfile.mkdtemp(prefix="colorizer-test-"))
    place.chmod(0o755)
    yield place
    place.chmod(0o755)
    shutil.rmtree(place)


@pytest.fixture
def without_privileges() -> Callable[[], AbstractContextManager[None]]:
    """Permissions mean nothing to root: become nobody for a while."""

    @contextmanager
    def as_nobody() -> Iterator[None]:
        if os.name == "nt":
            pytest.skip("permissions are another matter on Windows")
        if os.geteuid() != 0:
            yield
            return
        os.seteuid(_NOBODY)
        try:
            yield
        finally:
            os.seteuid(0)

    return as_nobody
