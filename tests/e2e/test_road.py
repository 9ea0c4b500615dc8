"""The whole road with the weights that ship, on photos of free licence."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
import pytest
import skimage.data
import tifffile
from PIL import Image
from sklearn.datasets import load_sample_image

from colorizer_app.engine import Engine
from colorizer_app.imaging import open_photo, photo_from_array, save_photo
from colorizer_app.imaging.lab import srgb_to_lab, srgb_to_lightness
from colorizer_app.look import Context, Look, Weighted
from colorizer_app.workbench.pixels import preview_lightness


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(device="cpu")


@pytest.fixture(scope="module")
def temple() -> npt.NDArray[np.uint8]:
    """Return a temple between trees before a clear sky, 427x640 (CC BY 2.0, danielbuechele)."""
    return np.asarray(load_sample_image("china.jpg"), np.uint8)


def grey(rgb: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    return np.asarray(Image.fromarray(rgb).convert("L"))


def ab_of(rgb: npt.NDArray[np.uint8]) -> npt.NDArray[np.float32]:
    return srgb_to_lab(rgb.astype(np.float32) / 255)[..., 1:]


def test_the_sky_is_blue_and_the_trees_are_not(
    engine: Engine, temple: npt.NDArray[np.uint8]
) -> None:
    ab = ab_of(engine.colorize(photo_from_array(grey(temple), "temple")).astype(np.uint8))
    sky, trees = ab[10:60, 20:620], ab[340:420, 360:560]
    assert sky[..., 1].mean() < -4, "the sky should be blue"
    assert trees[..., 1].mean() > 4, "trees should be green or at least yellowish"


def test_lightness_is_untouched(engine: Engine, temple: npt.NDArray[np.uint8]) -> None:
    photo = photo_from_array(temple, "temple")
    result = engine.colorize(photo)
    # Half a code value of each channel, as lightness, at most.
    np.testing.assert_allclose(srgb_to_lightness(result), photo.lightness, atol=0.5)


def test_bolder_is_more_colourful(engine: Engine, temple: npt.NDArray[np.uint8]) -> None:
    encoded = engine.encode(photo_from_array(temple, "temple"))
    chroma = [
        float(np.linalg.norm(ab, axis=2).mean())
        for ab in (engine.decode(encoded, Look(boldness=b)) for b in (0.0, 0.5, 1.0))
    ]
    assert 1 < chroma[0] < chroma[1] < chroma[2]


def test_another_photos_context_moves_the_colours(
    engine: Engine, temple: npt.NDArray[np.uint8]
) -> None:
    encoded = engine.encode(photo_from_array(temple, "temple"))
    donor = photo_from_array(skimage.data.rocket(), "rocket at dusk")
    context = Context(donor.name, engine.overall_features(donor))
    own = engine.decode(encoded, Look())
    slightly = engine.decode(encoded, Look(contexts=(Weighted(context),), context_strength=0.25))
    wholly = engine.decode(encoded, Look(contexts=(Weighted(context),)))
    assert 0 < np.abs(slightly - own).mean() < np.abs(wholly - own).mean()


def test_a_jpeg_with_its_metadata(engine: Engine, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010F] = "Agfa"  # maker
    exif[0x0112] = 6  # stored on its side: rows run top to bottom of the right edge
    source = tmp_path / "großmutter.jpg"
    stored = Image.fromarray(grey(skimage.data.astronaut())[:300]).rotate(90, expand=True)
    stored.save(source, quality=95, exif=exif, dpi=(300, 300))
    before = source.read_bytes()
    photo = open_photo(source)
    saved = save_photo(tmp_path / "out.jpg", engine.colorize(photo), photo)
    with Image.open(saved) as result:
        assert result.size == (512, 300)
        assert result.mode == "RGB"
        assert result.getexif()[0x010F] == "Agfa"
        assert result.getexif().get(0x0112, 1) == 1
        assert tuple(round(float(d)) for d in result.info["dpi"]) == (300, 300)
        rgb = np.asarray(result)
    assert np.ptp(rgb.astype(int), axis=2).mean() > 3
    assert source.read_bytes() == before


def test_a_16_bit_tiff_stays_16_bit(engine: Engine, tmp_path: Path) -> None:
    source = tmp_path / "scan.tif"
    ramp = grey(skimage.data.coffee()).astype(np.uint16) * 257
    ramp += np.arange(ramp.shape[1], dtype=np.uint16) % 200
    tifffile.imwrite(source, ramp.clip(0, 65535))
    photo = open_photo(source)
    saved = save_photo(tmp_path / "out.tif", engine.colorize(photo), photo)
    result = tifffile.imread(saved)
    assert result.dtype == np.uint16
    assert result.shape == (*ramp.shape, 3)
    np.testing.assert_allclose(srgb_to_lightness(result), photo.lightness, atol=0.01)


def test_extreme_shapes(engine: Engine) -> None:
    for size in ((1, 1), (20, 3000), (7, 5)):
        photo = photo_from_array(np.full(size, 130, np.uint8), "odd")
        assert engine.colorize(photo).shape == (*size, 3)


@pytest.mark.parametrize("screen", [(160, 160), (400, 213)])
def test_the_preview_is_the_result_seen_from_afar(
    engine: Engine, temple: npt.NDArray[np.uint8], screen: tuple[int, int]
) -> None:
    photo = photo_from_array(temple, "temple")
    colours = engine.colours(photo, Look())
    lightness = preview_lightness(photo.lightness, screen)
    preview = srgb_to_lab(colours.render(lightness, 8) / 255.0)
    size = lightness.shape[::-1]
    result = colours.render(photo.lightness, 8)
    whole = cv2.resize(result, size, interpolation=cv2.INTER_AREA)
    difference = np.linalg.norm(preview - srgb_to_lab(whole / 255.0), axis=2)
    assert difference.mean() < 1
    assert np.percentile(difference, 99) < 4
