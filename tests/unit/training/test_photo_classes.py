from __future__ import annotations

import tarfile
from pathlib import Path

import pytest
from PIL import Image

from colorizer_app.training.data import read_files
from colorizer_app.training.data.sources import find_photos
from colorizer_app.training.photo_classes import photo_classes

NAMES = ["wood-000002.png", "sea/0001.png", "sea/0002.jpg", "portrait.webp", "set 2/a-b_17.PNG"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of photos whose widths are 1, 2, 3 … in the order of `NAMES`."""
    root = tmp_path / "photos"
    for width, name in enumerate(NAMES, start=1):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (width, 4), (9, 99, 199)).save(root / name)
    (root / "notes.txt").write_text("not a photo")
    return root


def expected(widths: list[int]) -> list[str]:
    return [["wood", "sea/", "sea/", "portrait", "set 2/a-b"][width - 1] for width in widths]


def test_classes_of_a_folder_are_in_the_order_of_its_photos(folder: Path) -> None:
    widths = [photo.shape[1] for photo in read_files(find_photos([folder]))]
    assert photo_classes(find_photos([folder])) == expected(widths)


def test_classes_of_a_shard_are_in_the_order_of_its_photos(folder: Path, tmp_path: Path) -> None:
    shard = tmp_path / "val.tar"
    with tarfile.open(shard, "w") as archive:
        archive.add(folder / "notes.txt", "notes.txt")
        for name in reversed(NAMES):
            archive.add(folder / name, f"./{name}")
    widths = [photo.shape[1] for photo in read_files(find_photos([shard]))]
    assert widths == [5, 4, 3, 2, 1]
    assert photo_classes(find_photos([shard])) == expected(widths)
