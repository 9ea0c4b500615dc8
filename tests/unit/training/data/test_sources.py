from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from colorizer_app.training.config import TrainingError
from colorizer_app.training.data.sources import find_photos


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "photos"
    for name in ("b/2.JPG", "b/1.jpeg", "a-b/3.png", "a/deep/4.webp", "a/notes.txt", "a/._4.webp"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(name.encode())
    return root


def test_shards_and_folders_are_read_alike(
    write_shard: Callable[[str, dict[str, bytes]], Path], folder: Path
) -> None:
    shard = write_shard(
        "s.tar", {"x.webp": b"first", "notes.txt": b"no", "d/y.jpg": b"second" * 99}
    )
    files = find_photos([shard, folder])
    names = ["x.webp", "d/y.jpg", "a/deep/4.webp", "a-b/3.png", "b/1.jpeg", "b/2.JPG"]
    assert [files.file(i) for i in range(len(files))] == names
    assert [files.read(i) for i in (0, 1)] == [b"first", b"second" * 99]
    assert [files.read(i).decode() for i in range(2, 6)] == names[2:]
    assert files.title(1) == f"{shard}:d/y.jpg"
    assert files.title(5) == str(folder / "b" / "2.JPG")
    assert files.key(1) == ("s", "d/y.jpg")
    assert files.key(4) == ("photos", "b/1.jpeg")


def test_some_of_the_files(folder: Path) -> None:
    files = find_photos([folder]).select([3, 0]).select([1])
    assert len(files) == 1
    assert files.read(0) == b"a/deep/4.webp"


def test_nothing_is_unpacked(
    write_shard: Callable[[str, dict[str, bytes]], Path], tmp_path: Path
) -> None:
    files = find_photos([write_shard("s.tar", {"../x.webp": b"first"})])
    assert files.read(0) == b"first"
    assert [path.name for path in tmp_path.iterdir()] == ["s.tar"]


def cuts() -> dict[str, int]:
    """Return lengths of a shard of two files of 1,000 bytes: 512 + 1,024 each, then the end."""
    return {
        "within a file": 2200,
        "between two files": 1536,
        "within a header": 1700,
        "before the end": 3072,
        "within the first header": 100,
        "to nothing": 0,
    }


@pytest.mark.parametrize("length", cuts().values(), ids=cuts().keys())
def test_a_shard_cut_short_is_named(
    write_shard: Callable[[str, dict[str, bytes]], Path], length: int
) -> None:
    path = write_shard("s.tar", {"a.webp": bytes(1000), "b.webp": bytes(1000)})
    path.write_bytes(path.read_bytes()[:length])
    with pytest.raises(TrainingError, match=re.escape(str(path)) + ".*cut short"):
        find_photos([path])


def test_a_damaged_header_is_not_taken_for_the_end(
    write_shard: Callable[[str, dict[str, bytes]], Path],
) -> None:
    path = write_shard("s.tar", {"a.webp": bytes(1000), "b.webp": bytes(1000)})
    data = bytearray(path.read_bytes())
    data[1536] ^= 0xFF
    path.write_bytes(data)
    with pytest.raises(TrainingError, match="its end is missing after 1 photos"):
        find_photos([path])


def test_a_shard_that_shrinks_while_it_is_read(
    write_shard: Callable[[str, dict[str, bytes]], Path],
) -> None:
    path = write_shard("s.tar", {"a.webp": bytes(1000)})
    files = find_photos([path])
    path.write_bytes(path.read_bytes()[:600])
    with pytest.raises(TrainingError, match="cut short while"):
        files.read(0)
    path.unlink()
    with pytest.raises(TrainingError, match=r"a\.webp cannot be read"):
        files.read(0)


def test_what_is_no_source(
    write_shard: Callable[[str, dict[str, bytes]], Path], tmp_path: Path
) -> None:
    with pytest.raises(TrainingError, match="no photos in the data"):
        find_photos([])
    with pytest.raises(TrainingError, match=re.escape(f"no photos in {tmp_path}")):
        find_photos([tmp_path])
    with pytest.raises(TrainingError, match="no photos"):
        find_photos([write_shard("empty.tar", {})])
    with pytest.raises(TrainingError, match=r"missing\.tar cannot be read"):
        find_photos([tmp_path / "missing.tar"])
    (tmp_path / "text.tar").write_text("no shard")
    with pytest.raises(TrainingError, match="tar shard"):
        find_photos([tmp_path / "text.tar"])
    packed = tmp_path / "packed.tar"
    packed.write_bytes(gzip.compress(write_shard("s.tar", {"a.webp": b"a"}).read_bytes()))
    with pytest.raises(TrainingError, match="uncompressed"):
        find_photos([packed])
