from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from colorizer_app.engine import FULL_RESOLUTION, Engine, EngineError
from colorizer_app.engine.colours import Colours
from colorizer_app.engine.tone import SHIFT, toned
from colorizer_app.imaging import Photo, photo_from_array
from colorizer_app.look import Context, Look, Weighted

Floats = npt.NDArray[np.float32]


def even(ab: tuple[float, float], lightness: Floats, scale: int = 4) -> Colours:
    """Return one colour wherever there is lightness, and up to whole values beyond."""
    shape = [-(-length // scale) for length in lightness.shape]
    return Colours(np.full((*shape, 2), ab, np.float32), scale, lightness)


def tone(ab: tuple[float, float], lightness: float, look: Look) -> Floats:
    """Return what becomes of an even colour."""
    result = toned(even(ab, np.full((32, 32), lightness, np.float32)), look).ab
    assert result.dtype == np.float32
    np.testing.assert_array_equal(result, np.broadcast_to(result[0, 0], result.shape))
    return np.asarray(result[0, 0])


def test_neutral_values_are_the_same_object() -> None:
    colours = even((10, 20), np.zeros((32, 32), np.float32))
    assert toned(colours, Look(boldness=0.1)) is colours


def test_saturation_multiplies_chroma() -> None:
    np.testing.assert_array_equal(tone((10, -20), 30, Look(saturation=2)), [20, -40])
    np.testing.assert_array_equal(tone((10, -20), 30, Look(saturation=0)), [0, 0])


def test_saturation_0_is_grey_however_warm() -> None:
    np.testing.assert_array_equal(tone((10, -20), 50, Look(saturation=0, warmth=1)), [0, 0])


@pytest.mark.parametrize("amount", [-1.0, 0.5, 1.0])
def test_warmth_moves_b_and_tint_a(amount: float) -> None:
    colour = (20.0, 60.0)
    warm = tone(colour, 50, Look(warmth=amount)) - colour
    tinted = tone(colour, 50, Look(tint=amount)) - colour
    assert warm[0] == tinted[1] == 0
    np.testing.assert_allclose([warm[1], tinted[0]], amount * SHIFT, rtol=0.01)


@pytest.mark.parametrize("look", [Look(warmth=1), Look(warmth=-1), Look(tint=1), Look(tint=-1)])
def test_black_white_and_grey_get_no_cast(look: Look) -> None:
    for lightness in (0, 100):
        np.testing.assert_allclose(tone((15, 15), lightness, look), [15, 15], atol=1e-4)
    np.testing.assert_array_equal(tone((0, 0), 50, look), [0, 0])
    # What an eye just tells apart is a difference of about 2.3.
    assert np.abs(tone((1, 1.5), 50, look) - (1, 1.5)).max() < 2.3


def test_each_value_goes_by_the_lightness_under_it() -> None:
    # Of more rows than are done at a time, and of a size that no whole values fill.
    lightness = np.full((1197, 1195), 50, np.float32)
    lightness[:, 600:] = 100
    ab = toned(even((30, 30), lightness, scale=2), Look(warmth=1)).ab
    assert (ab[:, :300, 1] > 45).all()
    np.testing.assert_allclose(ab[:, 300:], 30, atol=1e-4)


@pytest.fixture
def photo() -> Photo:
    y, x = np.mgrid[:90, :120]
    return photo_from_array((40 + x + y).astype(np.uint8), "slope")


@pytest.fixture(params=[96, FULL_RESOLUTION])
def engine(tiny_weights: Path, request: pytest.FixtureRequest) -> Engine:
    return Engine(tiny_weights, device="cpu", working_size=request.param)


def test_another_tone_encodes_and_decodes_nothing(
    engine: Engine, photo: Photo, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = engine.colorize(photo)
    with monkeypatch.context() as blocked:
        blocked.setattr(engine._runner, "run", None)
        warm = engine.colorize(photo, Look(warmth=1, saturation=1.5))
        assert not np.array_equal(warm, plain)
        assert np.array_equal(engine.colorize(photo), plain)
        with pytest.raises(TypeError):
            engine.colorize(photo, Look(boldness=0.1))


def test_tone_is_the_same_whichever_look_came_before(
    engine: Engine, tiny_weights: Path, photo: Photo
) -> None:
    look = Look(warmth=-0.5, tint=0.3, saturation=1.2)
    for before in (Look(), Look(boldness=0.1), Look(saturation=0)):
        engine.colorize(photo, before)
    fresh = Engine(tiny_weights, device="cpu", working_size=engine.working_size)
    np.testing.assert_array_equal(engine.colorize(photo, look), fresh.colorize(photo, look))


def test_decode_applies_tone_as_well(tiny_weights: Path, photo: Photo) -> None:
    engine = Engine(tiny_weights, device="cpu", working_size=96)
    look = Look(warmth=1, saturation=0.5)
    ab = engine.decode(engine.encode(photo), look)
    np.testing.assert_array_equal(ab, engine.colours(photo, look).rows(0, len(ab)))


def test_a_context_of_other_weights_is_refused(tiny_weights: Path, photo: Photo) -> None:
    engine = Engine(tiny_weights, device="cpu", working_size=96)
    vector = engine.overall_features(photo)
    mine = Context("Night", vector, engine.weights_sha256)
    engine.colorize(photo, Look(contexts=(Weighted(mine),)))
    for call in (engine.colorize, lambda one, look: engine.decode(engine.encode(one), look)):
        with pytest.raises(EngineError, match="“Night”"):
            call(photo, Look(contexts=(Weighted(Context("Night", vector, "0" * 64)),)))
