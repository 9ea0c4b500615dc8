from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
import pytest

from colorizer_app.engine import Engine
from colorizer_app.engine.inputs import overall_input, shrunk
from colorizer_app.engine.onnx_processor import OnnxProcessor
from colorizer_app.graph_files import graph_path
from colorizer_app.imaging import Photo, photo_from_array
from colorizer_app.look import Context, Look, Weighted
from colorizer_app.model.graphs import save_graphs

WORKING_SIZE = 96


@pytest.fixture(scope="module")
def manifest(tiny_weights: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("packaged")
    for path in (tiny_weights, tiny_weights.with_suffix(".json")):
        shutil.copy(path, folder)
    return save_graphs(folder / tiny_weights.name)


@pytest.fixture(scope="module")
def processor(manifest: Path) -> OnnxProcessor:
    return OnnxProcessor(manifest, threads=1)


@pytest.fixture(scope="module")
def engine(tiny_weights: Path) -> Engine:
    return Engine(tiny_weights, device="cpu", working_size=WORKING_SIZE)


def scene(height: int, width: int) -> Photo:
    """Return a grey photo with edges and slopes in it."""
    y, x = np.mgrid[:height, :width]
    grey = 40 + 150 * ((x // 24 + y // 16) % 2) + 60 * y / max(1, height - 1)
    return photo_from_array(grey.clip(0, 255).astype(np.uint8), "scene")


def colours(processor: OnnxProcessor, photo: Photo, look: Look) -> npt.NDArray[np.float32]:
    """Return what the engine's decoding returns."""
    lightness = shrunk(photo.lightness, WORKING_SIZE)
    features = processor.encode(lightness, overall_input(photo.lightness))
    ab = processor.colours(features, look)
    padded = [side + -side % 8 for side in lightness.shape]
    enlarged = cv2.resize(ab, padded[::-1], interpolation=cv2.INTER_LINEAR)
    return np.asarray(enlarged[: lightness.shape[0], : lightness.shape[1]], np.float32)


LOOKS = [
    Look(),
    Look(boldness=0.0),
    Look(boldness=1.0),
    Look(head="regression"),
    Look(contexts=(Weighted(Context("another", (0.5,) * 256)),), context_strength=0.7),
]


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("size", [(1, 1), (61, 90), (480, 640), (20, 1000)])
def test_colours_are_those_of_torch(
    engine: Engine, processor: OnnxProcessor, size: tuple[int, int], look: Look
) -> None:
    photo = scene(*size)
    expected = engine.decode(engine.encode(photo), look)
    np.testing.assert_allclose(colours(processor, photo, look), expected, atol=0.01)


def test_overall_features_are_those_of_torch(engine: Engine, processor: OnnxProcessor) -> None:
    photo = scene(300, 200)
    overall = processor.encode_overall(overall_input(photo.lightness))
    np.testing.assert_allclose(overall[0], engine.overall_features(photo), atol=1e-4)


def test_a_photo_of_224x224_is_its_own_overall_input(processor: OnnxProcessor) -> None:
    lightness = scene(224, 224).lightness
    alone = processor.encode(lightness, None)
    np.testing.assert_array_equal(alone.overall, processor.encode(lightness, lightness).overall)


def test_heads_are_those_of_the_weights(engine: Engine, processor: OnnxProcessor) -> None:
    assert processor.heads == engine.heads


def test_a_context_of_no_strength_changes_nothing(processor: OnnxProcessor) -> None:
    photo = scene(61, 90)
    look = replace(LOOKS[-1], context_strength=0.0)
    np.testing.assert_array_equal(
        colours(processor, photo, look), colours(processor, photo, Look())
    )


def test_graphs_lie_beside_their_manifest(manifest: Path) -> None:
    names = ("overall", "local", "distribution", "regression")
    assert {graph_path(manifest, name) for name in names} == set(manifest.parent.glob("*.onnx"))
