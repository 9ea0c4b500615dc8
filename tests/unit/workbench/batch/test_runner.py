from __future__ import annotations

import errno
import os
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PIL import Image

from colorizer_app.errors import ColorizerError
from colorizer_app.imaging import Photo, SaveError, save_photo
from colorizer_app.look import Look
from colorizer_app.workbench.batch import (
    Batch,
    BatchRunner,
    BatchSettings,
    Found,
    Item,
    Journal,
    Listener,
    NamedLook,
    Room,
    Status,
    gather,
    read_journal,
)

if TYPE_CHECKING:
    from tests.unit.workbench.batch.conftest import FakeEngine

PATIENCE_S = 60.0


@pytest.fixture
def batch(photos: Path, tmp_path: Path) -> Batch:
    output = tmp_path / "out"
    output.mkdir()
    batch = Batch(BatchSettings(output))
    batch.add(gather([photos], output=output).found)
    return batch


def run(batch: Batch, engine: FakeEngine, **options: Any) -> BatchRunner:
    runner = BatchRunner(batch, engine, **options)
    runner.start()
    assert runner.wait(PATIENCE_S)
    return runner


def statuses(batch: Batch) -> list[Status]:
    return [item.status for item in batch.items]


def is_red(path: Path) -> bool:
    with Image.open(path) as picture:
        rgb = np.asarray(picture.convert("RGB"), np.int16)
    return bool((rgb[..., 0] - rgb[..., 1]).max() > 20)


def other_photo(folder: Path, name: str) -> Path:
    path = folder / name
    Image.fromarray(np.full((12, 16), 90, np.uint8)).save(path)
    return path


@pytest.mark.parametrize("at_once", [1, 3, 8])
def test_all_photos_are_coloured(batch: Batch, engine: FakeEngine, at_once: int) -> None:
    with Journal(batch) as journal:
        runner = run(batch, engine, at_once=at_once, journal=journal)
    assert runner.trouble is None
    folder = batch.settings.folder
    assert [item.output.relative_to(folder).as_posix() for item in batch.items] == [
        "a_colorized.jpg",
        "1950/photo 9_colorized.png",
        "1950/photo 10_colorized.png",
    ]
    for item in batch.items:
        assert is_red(item.output)
        assert (item.status, item.width, item.height) == (Status.DONE, 16, 12)
        assert (item.device, item.error) == ("crayons", None)
        assert item.result_size == item.output.stat().st_size
        assert item.seconds is not None
    recorded = read_journal(folder)
    assert recorded is not None
    assert recorded.items == batch.items


def test_who_listens_hears_of_every_photo_in_order(batch: Batch, engine: FakeEngine) -> None:
    heard: dict[int, list[Status]] = defaultdict(list)
    shares: dict[int, list[float]] = defaultdict(list)
    ended: list[int] = []
    listener = Listener(
        lambda item: heard[item.id].append(item.status),
        lambda item_id, share: shares[item_id].append(share),
        lambda: ended.append(len(heard)),
    )
    run(batch, engine, listener=listener)
    assert dict(heard) == {n: [Status.RUNNING, Status.DONE] for n in (1, 2, 3)}
    assert ended == [3]
    for share in shares.values():
        assert share == sorted(share)
        assert 0.0 <= share[0] < share[-1] <= 1.0


def test_a_bad_photo_costs_itself_alone(
    batch: Batch, engine: FakeEngine, photos: Path, tmp_path: Path
) -> None:
    (photos / "torn.jpg").write_bytes((photos / "a.jpg").read_bytes()[:200])
    (photos / "empty.png").write_bytes(b"")
    (photos / "folder.jpg").mkdir()
    huge = photos / "huge.png"  # the header of 20,000 × 20,000 pixels
    header = other_photo(tmp_path, "small.png").read_bytes()
    huge.write_bytes(header[:16] + (20_000).to_bytes(4, "big") * 2 + header[24:])
    bad = [photos / name for name in ("torn.jpg", "empty.png", "folder.jpg", "huge.png", "no.tif")]
    batch.add(map(Found, bad))
    batch.add([Found(other_photo(photos, "last.bmp"))])
    run(batch, engine)
    assert statuses(batch) == [Status.DONE] * 3 + [Status.FAILED] * 5 + [Status.DONE]
    errors = [item.error or "" for item in batch.items[3:8]]
    reasons = ["damaged", "the file is empty", "a folder", "200 megapixels", "no such file"]
    for path, reason, error in zip(bad, reasons, errors, strict=True):
        assert path.name in error
        assert reason in error


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (ColorizerError("Nicht heute."), "Nicht heute."),
        (MemoryError(), "not enough free memory for “photo 9.png”"),
        (ZeroDivisionError("x"), "Something unexpected went wrong with “photo 9.png”: ZeroDiv"),
    ],
)
def test_an_engine_that_fails_costs_one_photo(
    batch: Batch, engine: FakeEngine, error: Exception, words: str
) -> None:
    def fail(photo: Photo) -> None:
        if photo.name == "photo 9.png":
            raise error

    engine.before = fail
    run(batch, engine)
    assert statuses(batch) == [Status.DONE, Status.FAILED, Status.DONE]
    assert words in (batch.items[1].error or "")
    assert batch.items[1].width == 16


def test_a_look_for_all_and_one_for_a_photo(batch: Batch, engine: FakeEngine) -> None:
    batch.change(replace(batch.settings, look=NamedLook("bold", Look(boldness=1.0))))
    batch.choose_look([2], NamedLook("pale", Look(boldness=0.0)))
    run(batch, engine)
    assert {name: look.boldness for name, look in engine.looks.items()} == {
        "a.jpg": 1.0,
        "photo 9.png": 0.0,
        "photo 10.png": 1.0,
    }


def test_nothing_is_replaced_that_appears_meanwhile(batch: Batch, engine: FakeEngine) -> None:
    def appear(photo: Photo) -> None:
        for item in batch.items:
            item.output.parent.mkdir(exist_ok=True)
            if not item.output.exists():
                item.output.write_bytes(b"precious")

    engine.before = appear
    run(batch, engine, at_once=1)
    assert statuses(batch) == [Status.SKIPPED] * 3
    assert all(item.output.read_bytes() == b"precious" for item in batch.items)
    assert list(engine.looks) == ["a.jpg"], "the others were not even opened"


def test_a_folder_that_cannot_be_made_is_named(batch: Batch, engine: FakeEngine) -> None:
    (batch.settings.folder / "1950").write_bytes(b"a file")
    run(batch, engine)
    assert statuses(batch) == [Status.DONE, Status.FAILED, Status.FAILED]
    assert "its folder cannot be made" in (batch.items[1].error or "")


def test_stopping_finishes_the_photo_at_hand(batch: Batch, engine: FakeEngine) -> None:
    runner = BatchRunner(batch, engine)
    engine.before = lambda photo: runner.stop()
    with Journal(batch) as journal:
        runner = BatchRunner(batch, engine, journal=journal)
        runner.start()
        assert runner.wait(PATIENCE_S)
    assert statuses(batch) == [Status.DONE, Status.WAITING, Status.WAITING]
    assert runner.trouble is None
    recorded = read_journal(batch.settings.folder)
    assert recorded is not None
    assert [item.status for item in recorded.items] == statuses(batch)
    engine.before = lambda photo: None
    run(batch, engine)
    assert statuses(batch) == [Status.DONE] * 3


def test_aborting_gives_up_the_photo_at_hand(batch: Batch, engine: FakeEngine) -> None:
    runner = BatchRunner(batch, engine)
    engine.before = lambda photo: runner.abort()
    runner.start()
    assert runner.wait(PATIENCE_S)
    assert statuses(batch) == [Status.STOPPED, Status.WAITING, Status.WAITING]
    assert not batch.items[0].output.exists()
    batch.retry()
    engine.before = lambda photo: None
    run(batch, engine)
    assert statuses(batch) == [Status.DONE] * 3


def test_waiting_has_an_end(batch: Batch, engine: FakeEngine) -> None:
    held, go_on = Event(), Event()

    def hold(photo: Photo) -> None:
        held.set()
        assert go_on.wait(PATIENCE_S)

    engine.before = hold
    runner = BatchRunner(batch, engine)
    runner.start()
    assert held.wait(PATIENCE_S)
    assert not runner.wait(0.0)
    go_on.set()
    assert runner.wait(PATIENCE_S)


def test_photos_may_come_and_go_meanwhile(batch: Batch, engine: FakeEngine, photos: Path) -> None:
    late = other_photo(photos, "late.jpg")

    def change(photo: Photo) -> None:
        if photo.name == "a.jpg":
            batch.remove([3])
            batch.add([Found(late)])

    engine.before = change
    run(batch, engine, at_once=1)
    assert [(item.source.name, item.status) for item in batch.items] == [
        ("a.jpg", Status.DONE),
        ("photo 9.png", Status.DONE),
        ("late.jpg", Status.DONE),
    ]


def test_the_next_is_opened_while_one_is_coloured(batch: Batch, engine: FakeEngine) -> None:
    opened = Event()
    first: list[bool] = []

    def wait_for_the_next(photo: Photo) -> None:
        first.append(opened.wait(PATIENCE_S))

    def hear(item_id: int, share: float) -> None:
        if item_id == 2:
            opened.set()

    engine.before = wait_for_the_next
    run(batch, engine, at_once=2, listener=Listener(on_progress=hear))
    assert first == [True] * 3


def test_large_photos_are_not_in_memory_together(batch: Batch, engine: FakeEngine) -> None:
    inside: set[str] = set()
    most: list[int] = []

    def weigh(name: str, width: int, height: int, photo: Photo | None = None) -> float:
        if photo is not None:
            inside.add(name)
            most.append(len(inside))
        return width * height

    def hear(item: Item) -> None:
        if item.status == Status.DONE:
            inside.remove(item.source.name)

    run(batch, engine, at_once=8, room=Room(100.0, weigh), listener=Listener(on_item=hear))
    assert most == [1, 1, 1]


def test_room_is_shared_until_it_is_full() -> None:
    room = Room(100.0, lambda name, width, height, photo=None: width)
    order: list[str] = []

    def third() -> None:
        with room.place() as place:
            place.take("c", 40, 1)
            order.append("c has room")

    with room.place() as first:
        first.take("a", 500, 1)  # more than there is, but alone
        first.take("a", 60, 1)
        with room.place() as second:
            second.take("b", 40, 1)
            waiting = Thread(target=third)
            waiting.start()
            order.append("b is done")
        waiting.join(PATIENCE_S)
    assert order == ["b is done", "c has room"]


def test_a_photo_that_there_is_never_room_for_is_named(batch: Batch, engine: FakeEngine) -> None:
    def weigh(name: str, width: int, height: int, photo: Photo | None = None) -> float:
        if name == "a.jpg" and photo is None:
            raise ColorizerError("Too large.")
        if name == "photo 9.png" and photo is not None:
            raise ColorizerError("Too deep.")
        return 0.0

    run(batch, engine, room=Room(1.0, weigh))
    assert [item.error for item in batch.items] == ["Too large.", "Too deep.", None]


def test_a_full_disk_stops_the_batch(
    batch: Batch, engine: FakeEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def save(path: Path, *arguments: Any, **options: Any) -> Path:
        if path.name.startswith("photo 9"):
            raise SaveError("Cannot save it: the disk is full.") from OSError(errno.ENOSPC, "full")
        return save_photo(path, *arguments, **options)

    monkeypatch.setattr("colorizer_app.workbench.batch.runner.save_photo", save)
    with Journal(batch) as journal:
        runner = run(batch, engine, at_once=1, journal=journal)
    assert runner.trouble is not None
    assert f"disk of {batch.settings.folder} is full" in runner.trouble
    assert statuses(batch) == [Status.DONE, Status.STOPPED, Status.WAITING]
    recorded = read_journal(batch.settings.folder)
    assert recorded is not None
    assert not recorded.is_finished


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of a quarter megabyte."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(folder)]
    try:
        done = subprocess.run(mount, capture_output=True, check=False)
    except FileNotFoundError:
        pytest.skip("no mount here")
    if done.returncode:
        pytest.skip("mounting is not allowed here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_disk_that_is_really_full(photos: Path, small_disk: Path, engine: FakeEngine) -> None:
    rng = np.random.default_rng(1)
    for number in range(6):
        grey = rng.integers(0, 256, (160, 160), np.uint8)
        Image.fromarray(grey).save(photos / f"noise {number}.png")
    batch = Batch(BatchSettings(small_disk))
    batch.add(gather([photos], output=small_disk).found)
    with Journal(batch) as journal:
        runner = run(batch, engine, journal=journal)
    assert runner.trouble is not None
    assert "is full" in runner.trouble
    assert Status.FAILED not in statuses(batch)
    done = [item for item in batch.items if item.status == Status.DONE]
    assert 0 < len(done) < len(batch.items)
    assert all(is_red(item.output) for item in done)
    recorded = read_journal(small_disk)
    assert recorded is not None, "the journal can be read"
    files = {path for path in small_disk.rglob("*.*") if "colorizer-batch" not in path.name}
    assert files == {item.output for item in done}, "and nothing is left of the others"


def test_a_journal_that_cannot_be_written_ends_the_work(
    batch: Batch, engine: FakeEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def sync(descriptor: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    with Journal(batch) as journal:
        monkeypatch.setattr(os, "fsync", sync)
        runner = run(batch, engine, journal=journal)
    assert runner.trouble is not None
    assert "journal" in runner.trouble
    assert "Input/output error" in runner.trouble
    assert statuses(batch) == [Status.WAITING] * 3
    assert read_journal(batch.settings.folder) is not None, "half a line was taken back"


@pytest.mark.skipif(os.name == "nt", reason="Windows deletes no folder of an open file")
def test_a_folder_that_vanishes_ends_the_work_and_is_not_made_again(
    batch: Batch, engine: FakeEngine
) -> None:
    folder = batch.settings.folder
    engine.before = lambda photo: shutil.rmtree(folder) if folder.exists() else None
    with Journal(batch) as journal:
        runner = run(batch, engine, at_once=1, journal=journal)
        assert runner.trouble is not None
        assert f"The folder {folder} is gone" in runner.trouble
        assert statuses(batch) == [Status.STOPPED, Status.WAITING, Status.WAITING]
        assert not folder.exists()
