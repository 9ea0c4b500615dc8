from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from colorizer_app.study.errors import StudyError
from colorizer_app.study.pictures import find_pictures, read_picture


def test_methods_and_photos_are_listed_in_order(study_folder: Path) -> None:
    found = find_pictures(study_folder)
    assert found.folder == study_folder
    assert found.methods == ("distribution", "real", "regression")
    assert found.photos == tuple(f"{number:04}.png" for number in range(1, 8))


def test_what_is_no_picture_is_passed_over(study_folder: Path) -> None:
    (study_folder / ".cache").mkdir()
    (study_folder / "answers.csv").touch()
    for name in ("notes.txt", ".hidden.png", "Thumbs.db"):
        (study_folder / "real" / name).touch()
    found = find_pictures(study_folder)
    assert found.methods == ("distribution", "real", "regression")
    assert len(found.photos) == 7


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(StudyError, match=r"no folder .*nowhere"):
        find_pictures(tmp_path / "nowhere")


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StudyError, match="no folder"):
        find_pictures(tmp_path / "file")


def test_a_folder_without_methods_is_explained(tmp_path: Path) -> None:
    Image.new("RGB", (224, 224)).save(tmp_path / "loose.png")
    with pytest.raises(StudyError, match="no sub-folders"):
        find_pictures(tmp_path)


def test_an_empty_method_is_named(study_folder: Path) -> None:
    shutil.rmtree(study_folder / "real")
    (study_folder / "real").mkdir()
    with pytest.raises(StudyError, match=r"no pictures in .*real"):
        find_pictures(study_folder)


def test_a_method_that_lacks_photos_is_named(study_folder: Path) -> None:
    (study_folder / "regression" / "0004.png").unlink()
    with pytest.raises(StudyError, match=r"regression lacks 0004\.png, which"):
        find_pictures(study_folder)
    for number in (1, 2, 3, 5):
        (study_folder / "regression" / f"{number:04}.png").unlink()
    with pytest.raises(StudyError, match=r"0001\.png, 0002\.png, 0003\.png and 2 more"):
        find_pictures(study_folder)


def test_a_picture_keeps_its_pixels(tmp_path: Path) -> None:
    pixels = np.random.default_rng(1).integers(0, 256, (224, 224, 3), np.uint8)
    Image.fromarray(pixels).save(tmp_path / "a.png")
    np.testing.assert_array_equal(read_picture(tmp_path / "a.png"), pixels)


def test_a_grey_picture_has_three_channels_too(tmp_path: Path) -> None:
    Image.new("L", (224, 224), 90).save(tmp_path / "a.png")
    assert read_picture(tmp_path / "a.png").shape == (224, 224, 3)


def test_a_picture_of_another_size_is_refused(tmp_path: Path) -> None:
    Image.new("RGB", (300, 200)).save(tmp_path / "a.png")
    with pytest.raises(StudyError, match=r"a\.png has 300 × 200 pixels"):
        read_picture(tmp_path / "a.png")


@pytest.mark.parametrize("damage", ["empty", "text", "cut", "missing"])
def test_a_picture_that_does_not_decode_is_named(study_folder: Path, damage: str) -> None:
    path = study_folder / "real" / "0002.png"
    whole = path.read_bytes()
    if damage == "missing":
        path.unlink()
    else:
        path.write_bytes({"empty": b"", "text": b"no picture", "cut": whole[:-60]}[damage])
    with pytest.raises(StudyError, match=r"0002\.png cannot be read"):
        read_picture(path)
