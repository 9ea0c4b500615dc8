from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from colorizer_app.imaging import to_inset
from colorizer_app.look import OVERALL_FEATURES, Context, Look, Weighted
from colorizer_app.workbench.projects import Project, refer_to
from colorizer_app.workbench.variants import Variants


@pytest.fixture
def variants() -> Variants:
    """Three of them, out of order, the last one deleted, with a name, a star and a mood."""
    sea = Context("Été à la mer", tuple(0.1 * i for i in range(OVERALL_FEATURES)), "0" * 64)
    some = Variants().with_added(
        Look(boldness=0.9, contexts=(Weighted(sea, 0.3),)), Look(warmth=-0.25), Look()
    )
    return some.without(3).with_name(1, "Grandma’s dress 👗").with_star(2, True).moved(2, 0)


@pytest.fixture
def photo_file(tmp_path: Path) -> Path:
    path = tmp_path / "photos" / "Oma.png"
    path.parent.mkdir()
    Image.fromarray(np.arange(64, dtype=np.uint8).reshape(8, 8)).save(path)
    return path


@pytest.fixture
def thumbnail() -> bytes:
    return to_inset(np.full((6, 9, 3), 90, np.uint8))


@pytest.fixture
def project(photo_file: Path, variants: Variants, thumbnail: bytes) -> Project:
    return Project(
        name=photo_file.name,
        source=refer_to(photo_file, photo_file.parents[1]),
        variants=variants,
        thumbnails={0: thumbnail, 2: thumbnail},
    )
