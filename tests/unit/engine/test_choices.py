"""Alternatives of real photos, by the weights that ship."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
import pytest
from skimage import data
from sklearn.datasets import load_sample_image

from colorizer_app.engine import FULL_RESOLUTION, Engine
from colorizer_app.engine.alternatives import LEAST_CHANGE
from colorizer_app.imaging import Photo, photo_from_array
from colorizer_app.imaging.srgb import to_eight_bits
from colorizer_app.look import Context, Look, Weighted
from tests.unit.engine.test_onnx_processor import scene

PICTURES: dict[str, Callable[[], npt.NDArray[np.uint8]]] = {
    "cat": data.chelsea,
    "temple": lambda: load_sample_image("china.jpg"),
}
CHANGED = 3.0  # ΔE from which on somebody may see it


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(device="cpu")


@pytest.fixture(scope="module", params=PICTURES)
def photo(request: pytest.FixtureRequest) -> Photo:
    return photo_from_array(np.asarray(PICTURES[request.param](), np.uint8), request.param)


def ab_of(engine: Engine, photo: Photo, look: Look) -> npt.NDArray[np.float32]:
    return engine.decode(engine.encode(photo), look)


def cat() -> Photo:
    return photo_from_array(data.chelsea(), "cat")


def test_alternatives_are_coherent_and_really_different(engine: Engine, photo: Photo) -> None:
    count = engine.alternatives(photo)
    assert 1 <= count <= 3
    seen = [ab_of(engine, photo, Look())]
    for number in range(1, count + 1):
        ab = ab_of(engine, photo, Look(alternative=number))
        change = np.linalg.norm(ab - seen[0], axis=2)
        changed = change > CHANGED
        assert changed.mean() > 0.02
        assert np.percentile(change[changed], 90) > LEAST_CHANGE
        _, _, pieces, _ = cv2.connectedComponentsWithStats(changed.astype(np.uint8))
        large = pieces[1:, cv2.CC_STAT_AREA] > 0.005 * changed.size
        assert pieces[1:, cv2.CC_STAT_AREA][large].sum() > 0.95 * changed.sum()
        for other in seen:
            assert np.linalg.norm(ab - other, axis=2)[changed].mean() > LEAST_CHANGE / 2
        seen.append(ab)


def test_an_alternative_flickers_no_more_than_the_usual_colours(
    engine: Engine, photo: Photo
) -> None:
    def roughness(ab: npt.NDArray[np.float32]) -> float:
        return float(np.mean(np.abs(cv2.Laplacian(ab, cv2.CV_32F)).sum(axis=2)))

    usual = roughness(ab_of(engine, photo, Look()))
    for number in range(1, engine.alternatives(photo) + 1):
        assert roughness(ab_of(engine, photo, Look(alternative=number))) < 1.5 * usual


def test_beyond_its_regions_an_alternative_changes_nothing(engine: Engine) -> None:
    photo = cat()
    usual = engine.colours(photo, Look())
    found = engine._choices.of(photo, Look())
    for number in range(1, found.count + 1):
        share = found.recolouring(number, Look().boldness).layer[..., 2]
        assert (share == 0).mean() > 0.5
        ab = engine.colours(photo, Look(alternative=number)).ab
        np.testing.assert_array_equal(ab[share == 0], usual.ab[share == 0])


def test_lightness_and_tone_are_kept(engine: Engine) -> None:
    photo = cat()
    look = Look(alternative=1, saturation=0.0)
    grey = engine.colorize(photo, look)
    assert np.ptp(grey.astype(int), axis=2).max() <= 1
    warm = engine.colours(photo, replace(look, saturation=1.0, warmth=1.0)).ab
    assert (warm - engine.colours(photo, Look(alternative=1)).ab)[..., 1].mean() > 2


def test_same_photo_same_bytes(engine: Engine) -> None:
    look = Look(alternative=2)
    other = Engine(device="cpu")
    np.testing.assert_array_equal(engine.colorize(cat(), look), other.colorize(cat(), look))


def test_how_bold_a_look_is_leaves_the_number_of_alternatives(engine: Engine) -> None:
    photo = cat()
    assert {engine.alternatives(photo, Look(boldness=b)) for b in (0.0, 0.6, 1.0)} == {2}


def test_contexts_decide_what_there_is(engine: Engine) -> None:
    coffee, photo = photo_from_array(data.coffee(), "coffee"), cat()
    context = Context("coffee", engine.overall_features(coffee), engine.weights_sha256)
    borrowed = Look(contexts=(Weighted(context),))
    before = engine._choices.of(photo, Look())
    assert engine._choices.of(photo, borrowed) is not before
    assert engine._choices.of(photo, replace(borrowed, warmth=1.0, boldness=1.0)) is (
        engine._choices.of(photo, borrowed)
    )


def test_the_photo_is_encoded_once_for_all_of_them(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = cat()
    engine.colours(photo, Look())

    def refuse(*_: object) -> None:
        raise AssertionError("encoded again")

    monkeypatch.setattr(Engine, "_encode", refuse)
    assert engine.alternatives(photo) == 2
    for number in (1, 2, 0):
        engine.colours(photo, Look(alternative=number))


def test_the_regression_head_has_none(engine: Engine) -> None:
    assert engine.alternatives(cat(), Look(head="regression")) == 0


def test_one_that_is_not_there_leaves_the_usual_colours_and_is_named() -> None:
    notices: list[str] = []
    engine = Engine(device="cpu", on_notice=notices.append)
    photo = cat()
    usual = engine.colours(photo, Look()).ab
    assert not notices
    np.testing.assert_array_equal(engine.colours(photo, Look(alternative=3)).ab, usual)
    assert notices == [
        "“cat” has only 2 alternatives, so there is no number 3: it was given its usual colours."
    ]


def test_they_are_the_same_at_another_size(engine: Engine) -> None:
    photo = cat()
    whole = Engine(device="cpu", working_size=FULL_RESOLUTION)
    assert whole.alternatives(photo) == engine.alternatives(photo)
    usual = engine.colours(photo, Look(alternative=1)).render(photo.lightness, 8)
    full = whole.colours(photo, Look(alternative=1)).render(photo.lightness, 8)
    sofa = (slice(0, 60), slice(410, 451))  # at the top right
    for result in (usual, full):
        red, _, blue = to_eight_bits(result)[sofa].reshape(-1, 3).mean(axis=0)
        assert blue > red + 20


def test_tiles_change_nothing(engine: Engine) -> None:
    photo = cat()
    whole = Engine(device="cpu", working_size=FULL_RESOLUTION)
    expected = whole.colours(photo, Look(alternative=1)).ab
    tiled = Engine(device="cpu", working_size=FULL_RESOLUTION)
    tiled._tile_pixels[tiled.device_name] = 90_000
    np.testing.assert_allclose(tiled.colours(photo, Look(alternative=1)).ab, expected, atol=1e-3)


def test_what_is_decoded_by_hand_is_the_same(engine: Engine) -> None:
    photo, look = cat(), Look(alternative=1)
    expected = engine.colours(photo, look)
    ab = engine.decode(engine.encode(photo), look)
    np.testing.assert_allclose(ab, expected.rows(0, len(ab)), atol=1e-4)


def test_both_runtimes_say_the_same(tiny_weights: Path, tiny_graphs: Path) -> None:
    photo = scene(150, 200)
    theirs, ours = (
        Engine(path, device="cpu", working_size=96)._choices.of(photo, Look()).said
        for path in (tiny_weights, tiny_graphs)
    )
    np.testing.assert_allclose(ours.logits, theirs.logits, atol=1e-3)
    np.testing.assert_array_equal(ours.lightness, theirs.lightness)
    assert ours.scale == theirs.scale == 4


@pytest.mark.parametrize("size", [(1, 1), (1, 3000), (40, 20), (224, 224)])
def test_photos_of_any_size_may_be_asked(engine: Engine, size: tuple[int, int]) -> None:
    photo = scene(*size)
    count = engine.alternatives(photo)
    assert engine.colorize(photo, Look(alternative=1)).shape == (*size, 3)
    assert 0 <= count <= 3
