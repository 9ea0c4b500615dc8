from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from colorizer_app.imaging import inset_pixels
from colorizer_app.resources import resource_dir
from colorizer_app.workbench.contexts import ContextError, ShippedLibrary, most_similar


@pytest.fixture(scope="module")
def shipped() -> ShippedLibrary:
    return ShippedLibrary.load()


def test_the_library_was_made_with_the_weights_that_ship(shipped: ShippedLibrary) -> None:
    manifest = json.loads((resource_dir() / "weights" / "colorizer.json").read_text())
    assert shipped.weights == manifest["sha256"], "run “colorizer contexts build” again"


def test_there_are_a_dozen_contexts_to_choose_from(shipped: ShippedLibrary) -> None:
    assert len(shipped.contexts) >= 12
    assert len({name.casefold() for name in shipped.names()}) == len(shipped.contexts)
    for each in shipped.contexts:
        assert each.picture is None
        assert each.thumbnail is not None
        assert inset_pixels(each.thumbnail, 128).shape == (128, 128, 3)


def test_each_resembles_itself_most(shipped: ShippedLibrary) -> None:
    contexts = [each.context for each in shipped.contexts]
    for context in contexts:
        first, second, *_ = most_similar(context.overall_features, contexts, shipped.mean)
        assert first.context is context
        assert second.cosine < first.cosine == pytest.approx(1)


def test_no_file_lies_there_that_does_not_belong(shipped: ShippedLibrary) -> None:
    index = json.loads((resource_dir() / "contexts" / "library.json").read_text())
    files = {path.name for path in (resource_dir() / "contexts").iterdir()}
    assert files == {*index["files"], "library.json"}


def test_values_are_those_of_a_relu(shipped: ShippedLibrary) -> None:
    vectors = [each.context.overall_features for each in shipped.contexts]
    assert np.array(vectors).min() >= 0


@pytest.mark.parametrize("damage", ["library.json", "{}", "[]", "night.colorizer-context"])
def test_a_damaged_library_is_named(shipped: ShippedLibrary, tmp_path: Path, damage: str) -> None:
    night = next(each for each in shipped.contexts if each.name == "Night")
    library = ShippedLibrary((night,), shipped.weights, shipped.mean)
    library.save(tmp_path, {"Night": "night"})
    assert ShippedLibrary.load(tmp_path) == library
    if (tmp_path / damage).exists():
        (tmp_path / damage).unlink()
    else:
        (tmp_path / "library.json").write_text(damage)
    with pytest.raises(ContextError):
        ShippedLibrary.load(tmp_path)


def test_contexts_of_other_weights_are_no_library(shipped: ShippedLibrary, tmp_path: Path) -> None:
    mixed = ShippedLibrary(shipped.contexts[:1], "0" * 64, shipped.mean)
    mixed.save(tmp_path, {shipped.contexts[0].name: "only"})
    with pytest.raises(ContextError, match="damaged"):
        ShippedLibrary.load(tmp_path)
