from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from colorizer_app.engine import Engine
from colorizer_app.training.config import TrainingError
from colorizer_app.training.data import RgbImage
from colorizer_app.training.evaluate import Results, evaluate, evenly_spaced
from colorizer_app.training.pictures import ContactSheet, StudyPictures
from colorizer_app.training.report import format_table
from colorizer_app.training.scores import Reference, Scores


@pytest.fixture
def photos() -> list[RgbImage]:
    """Return four smooth photos of different colours, 64 pixels high and 48 wide."""
    y, x = np.mgrid[:64, :48]
    light = (0.4 + 0.3 * np.sin(x / 9) * np.cos(y / 7))[..., None]
    colours = ((250, 120, 60), (70, 200, 60), (80, 120, 255), (190, 180, 60))
    return [(light * np.array(colour)).astype(np.uint8) for colour in colours]


def test_every_method_stands_beside_the_baselines_and_the_real_photos(
    photos: list[RgbImage], tiny_weights: Path
) -> None:
    engine = Engine(tiny_weights, device="cpu")
    evaluation = evaluate(engine, photos, boldness=0.6)
    table = evaluation.methods
    heads = {"regression", "distribution"}
    assert set(table) == {"grey", "mean ab", "real"} | heads | {
        f"{h} without overall" for h in heads
    }
    assert table["real"] == {
        "ssim": 1,
        "ab_rmse": 0,
        "ab_auc": 100,
        "ab_auc_rebalanced": 100,
        "ciede2000": 0,
        "colourfulness": table["real"]["colourfulness"],
        "colourfulness_ratio": 1,
        "bleeding": 1,
        "bleeding_share": table["real"]["bleeding_share"],
    }
    assert table["grey"]["colourfulness"] == table["grey"]["bleeding"] == 0
    assert table["grey"]["ciede2000"] > 10
    for head in heads:
        assert set(table[head]) == {"psnr", *table["real"]}
        assert table[head] != table[f"{head} without overall"]
    assert set(evaluation.context) == heads
    assert evaluation.context["distribution"]["pairs"] == 4
    assert 0 <= evaluation.dead_overall_features < 1
    text = format_table(evaluation)
    assert text.startswith("4 photos")
    assert text.count("\n| ") == 1 + len(table) + 1 + len(heads)


def test_other_baselines_take_part(photos: list[RgbImage], tiny_weights: Path) -> None:
    blue = np.array([[[0, -40]]], np.float32)
    table = evaluate(
        Engine(tiny_weights, device="cpu"),
        photos,
        boldness=0.6,
        baselines={"blue": lambda lightness: blue},
    ).methods
    assert next(iter(table)) == "blue"
    assert table["blue"]["colourfulness"] > 20


def test_one_photo_is_enough(photos: list[RgbImage], tiny_weights: Path) -> None:
    evaluation = evaluate(Engine(tiny_weights, device="cpu"), photos[:1], boldness=0.6)
    # The mean of one vector is that vector.
    assert evaluation.methods["regression"] == evaluation.methods["regression without overall"]
    assert evaluation.context == {"regression": {}, "distribution": {}}
    assert format_table(evaluation).startswith("1 photos")


def test_a_grey_photo_among_them_spoils_no_mean(photos: list[RgbImage]) -> None:
    grey = np.repeat(photos[0][..., :1], 3, axis=2)
    real, scores = Scores(), Scores()
    for photo in (photos[0], grey):
        real.add(photo, Reference(photo))
        scores.add(grey, Reference(photo))
    alone = Scores()
    alone.add(grey, Reference(photos[0]))
    assert scores.row(real)["psnr"] == alone.row(real)["psnr"]
    assert scores.row(real)["ab_rmse"] == pytest.approx(alone.row(real)["ab_rmse"] / 2, abs=2e-3)
    assert "bleeding_share" not in scores.row(real)


def test_bleeding_is_relative_to_the_real_photos() -> None:
    flat = np.full((60, 60, 3), 128, np.uint8)
    ramp = flat + np.arange(60, dtype=np.uint8)[:, None] * np.array([1, 0, 0], np.uint8)
    real, twice = Scores(), Scores()
    reference = Reference(ramp)
    real.add(ramp, reference)
    steeper = flat + 2 * np.arange(60, dtype=np.uint8)[:, None] * np.array([1, 0, 0], np.uint8)
    twice.add(steeper, reference)
    row = twice.row(real)
    # Twice the slope is four times the energy, save for what Lab's curves do to it.
    assert row["bleeding"] == pytest.approx(4, rel=0.15)
    assert row["bleeding_share"] == 1


def test_evenly_spaced() -> None:
    assert evenly_spaced(range(10), 3) == [0, 3, 6]
    assert evenly_spaced("abc", 9) == ["a", "b", "c"]
    assert evenly_spaced(range(1017), 60)[-1] == 1000


def collect(engine: Engine, photos: list[RgbImage]) -> list[Results]:
    results: list[Results] = []
    evaluate(engine, photos, boldness=0.6, on_results=lambda _, pictures: results.append(pictures))
    return results


def test_the_sheet(photos: list[RgbImage], tiny_weights: Path, tmp_path: Path) -> None:
    engine = Engine(tiny_weights, device="cpu")
    sheet = ContactSheet(tmp_path / "sheet.png", "distribution", (0, 1, 3), columns=2)
    for index, results in enumerate(collect(engine, photos)):
        sheet.add(index, results)
    sheet.save()
    with Image.open(tmp_path / "sheet.png") as picture:
        drawn = np.asarray(picture)
    assert drawn.shape == (2 * (128 + 6), 2 * (3 * 96 + 6), 3)
    # The first photo's real colours are in its third column.
    red, _, blue = drawn[64, 2 * 96 + 48].astype(int)
    assert red > 2 * blue
    # Three photos in two columns leave a gap.
    assert not drawn[134:, 3 * 96 + 6 :].any()


def test_a_sheet_for_which_there_is_no_folder(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match="no folder"):
        ContactSheet(tmp_path / "missing" / "sheet.png", "distribution", (0,))


def test_a_study_has_the_same_photo_under_the_same_name(
    photos: list[RgbImage], tiny_weights: Path, tmp_path: Path
) -> None:
    engine = Engine(tiny_weights, device="cpu")
    methods = ("real", *engine.heads)
    study = StudyPictures(tmp_path / "study", methods)
    for index, results in enumerate(collect(engine, photos)):
        study.add(index, results)
    names = [f"{number:04}.png" for number in range(4)]
    for method in methods:
        assert sorted(path.name for path in (tmp_path / "study" / method).iterdir()) == names
    with Image.open(tmp_path / "study" / "real" / "0002.png") as picture:
        assert picture.size == (224, 224)
        written = np.asarray(picture)
    square = photos[2][8:56]
    expected = cv2.resize(square, (224, 224), interpolation=cv2.INTER_CUBIC)
    np.testing.assert_array_equal(written, expected)


def test_a_study_needs_a_folder_of_its_own(tmp_path: Path) -> None:
    StudyPictures(tmp_path / "deep" / "study", ("real",))
    with pytest.raises(TrainingError, match="not empty"):
        StudyPictures(tmp_path / "deep" / "study", ("real",))
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(TrainingError, match="cannot be written"):
        StudyPictures(tmp_path / "file", ("real",))
