from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from colorizer_app.training.config import TrainingError
from colorizer_app.training.data import open_photos, read_files
from colorizer_app.training.data.report import ReportRow, Verdict, write_report
from colorizer_app.training.data.sources import find_photos


def test_shards_and_folders_in_one_set(
    write_shard: Callable[[str, dict[str, bytes]], Path],
    plain: Callable[..., bytes],
    tmp_path: Path,
) -> None:
    shard = write_shard("s.tar", {"a.webp": plain(200, 10, 20), "notes.txt": b"not a photo"})
    (tmp_path / "photos" / "deep").mkdir(parents=True)
    (tmp_path / "photos" / "deep" / "b.WEBP").write_bytes(plain(10, 20, 200))
    photos = open_photos([shard, tmp_path / "photos"])
    assert len(photos) == 2
    assert photos.photo(0).shape == (40, 60, 3)
    assert photos.photo(0)[3, 5].tolist() == [200, 10, 20]
    assert photos.photo(1)[3, 5].tolist() == [10, 20, 200]
    assert photos.label(0) == -1
    assert list(photos.label_names) == []
    for ours, all_of_them in zip(
        (photos.photo(0), photos.photo(1)),
        read_files(find_photos([shard, tmp_path / "photos"])),
        strict=True,
    ):
        np.testing.assert_array_equal(ours, all_of_them)


def test_photos_are_kept_while_they_fit(
    write_shard: Callable[[str, dict[str, bytes]], Path], plain: Callable[..., bytes]
) -> None:
    shard = write_shard("s.tar", {f"{i}.webp": plain(i, 0, 0, 10, 10) for i in range(3)})
    photos = open_photos([shard], memory_bytes=2 * 300)
    before = [photos.photo(i) for i in range(3)]
    again = [photos.photo(i) for i in range(3)]
    assert [a is b for a, b in zip(before, again, strict=True)] == [True, True, False]
    np.testing.assert_array_equal(before[2], again[2])
    with pytest.raises(ValueError, match="read-only"):
        before[0][0, 0] = 1


def test_those_that_are_wanted(
    write_shard: Callable[[str, dict[str, bytes]], Path], plain: Callable[..., bytes]
) -> None:
    shard = write_shard("s.tar", {f"{i}.webp": plain(i, 0, 0, 10, 10) for i in range(9)})
    photos = open_photos([shard], memory_bytes=2 * 300)
    even = photos.where(lambda rgb: bool(rgb[0, 0, 0] % 2 == 0)).where(lambda rgb: rgb[0, 0, 0] > 1)
    assert [int(even.photo(i)[0, 0, 0]) for i in range(len(even))] == [2, 4, 6, 8]
    assert [even.photo(i) is even.photo(i) for i in range(4)] == [True, True, False, False]


@pytest.mark.parametrize(("height", "width"), [(40, 60), (61, 40), (40, 40)])
def test_large_photos_are_scaled_down(
    write_shard: Callable[[str, dict[str, bytes]], Path],
    plain: Callable[..., bytes],
    height: int,
    width: int,
) -> None:
    shard = write_shard("s.tar", {"a.webp": plain(9, 99, 199, height, width)})
    scaled = open_photos([shard], largest_side=20).photo(0)
    assert scaled.shape == (height // 2, round(width / 2), 3)
    assert scaled[7, 7].tolist() == [9, 99, 199]
    assert open_photos([shard], largest_side=40).photo(0).shape == (height, width, 3)


def test_photos_are_upright(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turn clockwise to see it upright
    Image.new("RGB", (30, 20), (200, 10, 20)).save(tmp_path / "a.jpg", exif=exif)
    assert open_photos([tmp_path]).photo(0).shape == (30, 20, 3)


@pytest.mark.parametrize("options", [{}, {"progressive": True}])
def test_a_photo_that_does_not_decode_is_named(
    write_shard: Callable[[str, dict[str, bytes]], Path], options: dict[str, bool]
) -> None:
    buffer = io.BytesIO()
    Image.linear_gradient("L").convert("RGB").save(buffer, "JPEG", **options)
    files = {"broken.webp": b"RIFF nonsense", "empty.jpg": b"", "cut.jpg": buffer.getvalue()[:-99]}
    shard = write_shard("s.tar", files)
    photos = open_photos([shard])
    for index, name in enumerate((r"broken\.webp", r"empty\.jpg", r"cut\.jpg")):
        with pytest.raises(TrainingError, match=f"s.tar:{name} does not decode"):
            photos.photo(index)
    with pytest.raises(TrainingError, match="does not decode"):
        read_files(find_photos([shard]))
    with pytest.raises(TrainingError, match="does not decode"):
        photos.where(lambda _: True)


def test_chosen_files_are_read_at_their_full_size(
    write_shard: Callable[[str, dict[str, bytes]], Path], plain: Callable[..., bytes]
) -> None:
    names = {"a.webp": plain(1, 0, 0, 300, 280), "b.webp": b"no photo", "c.webp": plain(3, 0, 0)}
    chosen = read_files(find_photos([write_shard("s.tar", names)]).select([2, 0]))
    assert [photo.shape for photo in chosen] == [(40, 60, 3), (300, 280, 3)]
    assert [int(photo[0, 0, 0]) for photo in chosen] == [3, 1]


def test_rejected_photos_are_left_out_before_labels_are_counted(tmp_path: Path) -> None:
    root, report = tmp_path / "places", tmp_path / "clean.tsv"
    verdicts = {}
    for number in range(120):
        name = f"{'sea' if number < 60 else 'wood'}/{number:03}.png"
        verdicts[name] = Verdict.GREY if number >= 109 else Verdict.OK
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        buffer = io.BytesIO()
        Image.new("RGB", (8, 8), (number, 0, 0)).save(buffer, "PNG")
        (root / name).write_bytes(buffer.getvalue())
    write_report(
        report, [ReportRow(("places", name), verdict) for name, verdict in verdicts.items()]
    )
    photos = open_photos([root], labels="folders", rejected=report)
    assert len(photos) == 109
    assert list(photos.label_names) == ["sea"]  # 49 photos of woods are left, too few for a class
    assert [photos.label(i) for i in (0, 59, 60, 108)] == [0, 0, -1, -1]
    write_report(report, [ReportRow(("places", name), Verdict.DULL) for name in verdicts])
    with pytest.raises(TrainingError, match="rejects every photo"):
        open_photos([root], rejected=report)


def test_a_report_of_other_photos(
    write_shard: Callable[[str, dict[str, bytes]], Path], tmp_path: Path
) -> None:
    shard = write_shard("s.tar", {"a.webp": b"", "b.webp": b""})
    report = tmp_path / "clean.tsv"
    write_report(report, [ReportRow(("s", "a.webp"), Verdict.OK)])
    with pytest.raises(TrainingError, match=r"says nothing of 1 photos, such as .*b\.webp"):
        open_photos([shard], rejected=report)
    report.write_text("source\tfile\tverdict\ns\ta.webp\tugly\n")
    with pytest.raises(TrainingError, match="unknown verdict: ugly"):
        open_photos([shard], rejected=report)
