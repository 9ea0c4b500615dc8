from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from colorizer_app.look import OVERALL_FEATURES, Context
from colorizer_app.workbench.contexts import ShippedLibrary, StoredContext


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    y, x = np.mgrid[:40, :60]
    grey = (40 + 150 * ((x // 12 + y // 8) % 2)).astype(np.uint8)
    Image.fromarray(grey).save(tmp_path / "photo=1.png")
    return tmp_path / "photo=1.png"


@pytest.fixture
def donor(tmp_path: Path) -> Path:
    Image.fromarray(np.full((30, 30), 250, np.uint8)).save(tmp_path / "donor.png")
    return tmp_path / "donor.png"


@pytest.fixture
def engine(tiny_weights: Path) -> list[str]:
    """Options for a toy engine."""
    return ["--device", "cpu", "--weights", str(tiny_weights)]


@pytest.fixture
def shipped(tmp_path: Path, tiny_weights: Path, monkeypatch: pytest.MonkeyPatch) -> ShippedLibrary:
    """Let two contexts of the toy's own weights be those that are shipped."""
    from colorizer_app.model.weights import read_manifest

    weights = read_manifest(tiny_weights)["sha256"]
    contexts = tuple(
        StoredContext(Context(name, (value,) * OVERALL_FEATURES, weights))
        for name, value in (("Night", 0.0), ("Sunny day", 2.0))
    )
    mean = tuple(float(index % 3) for index in range(OVERALL_FEATURES))
    library = ShippedLibrary(contexts, weights, mean)
    library.save(tmp_path / "resources" / "contexts", {"Night": "night", "Sunny day": "sunny"})
    place = "colorizer_app.workbench.contexts.shipped.resource_dir"
    monkeypatch.setattr(place, lambda: tmp_path / "resources")
    return library
