from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from colorizer_app.training.config import TrainingError
from colorizer_app.training.data.labels import folder_label, read_labels
from colorizer_app.training.data.sources import PhotoFiles, find_photos

HEADER = "shard\tfile\tset\tlabel\n"


@pytest.fixture
def files(write_shard: Callable[[str, dict[str, bytes]], Path]) -> PhotoFiles:
    names = ("a.webp", "b.webp", "c.webp", "d.webp")
    return find_photos([write_shard("one.tar", dict.fromkeys(names, b""))])


@pytest.fixture
def manifest(tmp_path: Path) -> Callable[[str], str]:
    def write(text: str) -> str:
        (tmp_path / "manifest.tsv").write_text(text, encoding="utf-8")
        return str(tmp_path / "manifest.tsv")

    return write


def test_a_class_is_set_and_label(files: PhotoFiles, manifest: Callable[[str], str]) -> None:
    path = manifest(
        HEADER
        + "one\tc.webp\tintel\tsea\n"
        + "one\ta.webp\tday\tnight\n"
        + "one\tb.webp\tintel\t\n"
        + "other\tb.webp\tintel\tforest\n"
    )
    labels = read_labels(path, files, fewest=1)
    assert labels.names == ("day/night", "intel/sea")
    assert labels.indices.tolist() == [0, -1, 1, -1]


def test_classes_that_are_rare_or_no_scenes(
    files: PhotoFiles, manifest: Callable[[str], str]
) -> None:
    rows = ["a.webp\tx\tsea", "b.webp\tx\tsea", "c.webp\tx\twood", "d.webp\tclothing\thats"]
    path = manifest(HEADER + "".join(f"one\t{row}\n" for row in rows))
    assert read_labels(path, files, fewest=2).indices.tolist() == [0, 0, -1, -1]
    labels = read_labels(path, files, fewest=1, ignored=("clothing/*",))
    assert labels.names == ("x/sea", "x/wood")
    assert labels.indices.tolist() == [0, 0, 1, -1]
    with pytest.raises(TrainingError, match="No photo has a label"):
        read_labels(path, files)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "lacks the columns file, label, set, shard"),
        ("shard\tfile\tset\none\ta.webp\tx\n", "lacks the columns label"),
        (HEADER + "two\ta.webp\tx\tsea\n", "names no photo of one"),
        (HEADER + "one\tz.webp\tx\tsea\n", r"not there, such as z\.webp in one"),
        (HEADER + "one\ta.webp\tx\ty\none\ta.webp\tx\tz\n", "twice"),
        (HEADER + "one\ta.webp\n", "line 2: the number of columns"),
        (HEADER + "one\ta.webp\tx\ty\tz\n", "line 2: the number of columns"),
    ],
)
def test_manifests_that_do_not_match(
    files: PhotoFiles, manifest: Callable[[str], str], text: str, message: str
) -> None:
    with pytest.raises(TrainingError, match=message):
        read_labels(manifest(text), files, fewest=1)


def test_a_manifest_that_is_not_there(files: PhotoFiles, tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match=r"m\.tsv cannot be read"):
        read_labels(str(tmp_path / "m.tsv"), files)


def test_two_sources_of_one_name(
    write_shard: Callable[[str, dict[str, bytes]], Path],
    manifest: Callable[[str], str],
    tmp_path: Path,
) -> None:
    (tmp_path / "sub").mkdir()
    shards = [write_shard(name, {"a.webp": b""}) for name in ("one.tar", "sub/one.tar")]
    path = manifest(HEADER + "one\ta.webp\tx\tsea\n")
    with pytest.raises(TrainingError, match="Two sources of photos are called one"):
        read_labels(path, find_photos(shards), fewest=1)


@pytest.mark.parametrize(
    ("file", "label"),
    [
        ("airfield/1.jpg", "airfield"),
        ("airfield/day/1.jpg", "airfield"),
        ("a/alley/1.jpg", "alley"),
        ("c/church/indoor/1.jpg", "church/indoor"),
        ("x/1.jpg", "x"),
        ("1.jpg", None),
    ],
)
def test_categories_of_places365(file: str, label: str | None) -> None:
    assert folder_label(file) == label


def test_folders_as_labels(tmp_path: Path) -> None:
    for name in ("sea/1.jpg", "sea/deep/2.jpg", "forest/3.jpg", "4.jpg"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    labels = read_labels("folders", find_photos([tmp_path]), fewest=1)
    assert labels.names == ("forest", "sea")
    assert labels.indices.tolist() == [-1, 0, 1, 1]
