from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path, PurePath

import pytest

from colorizer_app.look import Look
from colorizer_app.workbench.batch import (
    Batch,
    BatchSettings,
    Found,
    Item,
    NamedLook,
    NameTemplate,
    Status,
)

BOLD = NamedLook("bold", Look(boldness=1.0))


@pytest.fixture
def batch(tmp_path: Path) -> Batch:
    return Batch(BatchSettings(tmp_path / "out"))


def add(batch: Batch, *sources: Path, folder: str = "") -> list[Item]:
    return list(batch.add(Found(source, PurePath(folder)) for source in sources))


def outputs(batch: Batch) -> list[str]:
    folder = batch.settings.folder
    return [item.output.relative_to(folder).as_posix() for item in batch.items]


def statuses(items: Iterable[Item]) -> list[Status]:
    return [item.status for item in items]


def touch(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"precious")
    return path


def end(batch: Batch, status: Status) -> Item:
    item = batch.take()
    assert item is not None
    return batch.put(replace(item, status=status))


def test_photos_wait_in_their_order(batch: Batch, tmp_path: Path) -> None:
    add(batch, tmp_path / "b.jpg", tmp_path / "a.heic", folder="1950")
    assert outputs(batch) == ["1950/b_colorized.jpg", "1950/a_colorized.png"]
    first, second = batch.take(), batch.take()
    assert first is not None
    assert second is not None
    assert [first.source.name, second.source.name] == ["b.jpg", "a.heic"]
    assert batch.take() is None
    assert batch.counts() == {Status.RUNNING: 2}


def test_a_photo_is_added_once(batch: Batch, tmp_path: Path) -> None:
    photo = touch(tmp_path / "a.jpg")
    (tmp_path / "link.jpg").symlink_to(photo)
    (tmp_path / "x").mkdir()
    assert len(add(batch, photo, tmp_path / "x" / ".." / "a.jpg", tmp_path / "link.jpg")) == 1
    assert add(batch, photo) == []
    assert len(add(batch, touch(tmp_path / "A.jpg"))) == 1, "another file where case counts"


def test_names_are_kept_apart(batch: Batch, tmp_path: Path) -> None:
    add(batch, *(tmp_path / name for name in ("a.heic", "a.gif", "A.png", "é.jpg", "e\u0301.jpg")))
    assert outputs(batch) == [
        "a_colorized.png",
        "a_colorized-2.png",
        "A_colorized-3.png",
        "é_colorized.jpg",
        "e\u0301_colorized-2.jpg",
    ]


def test_no_result_takes_the_place_of_a_source(tmp_path: Path) -> None:
    settings = BatchSettings(tmp_path, template=NameTemplate("{name}b"), overwrite=True)
    batch = Batch(settings)
    first, second = touch(tmp_path / "a.jpg"), touch(tmp_path / "ab.jpg")
    add(batch, first, second)
    assert outputs(batch) == ["ab-2.jpg", "abb.jpg"]
    # One that comes later is no less safe.
    changed = add(batch, touch(tmp_path / "abb.jpg"))
    assert outputs(batch) == ["ab-2.jpg", "abb-2.jpg", "abbb.jpg"]
    assert [item.id for item in changed] == [2, 3]


def test_a_link_to_a_source_is_no_place_for_a_result(tmp_path: Path) -> None:
    batch = Batch(BatchSettings(tmp_path / "out", overwrite=True))
    source, other = touch(tmp_path / "a.jpg"), touch(tmp_path / "b.jpg")
    (tmp_path / "out").mkdir()
    (tmp_path / "out/a_colorized.jpg").symlink_to(other)
    add(batch, source, other)
    assert outputs(batch) == ["a_colorized-2.jpg", "b_colorized.jpg"]


def test_what_is_done_is_skipped_unless_it_is_to_be_replaced(tmp_path: Path) -> None:
    touch(tmp_path / "out/a_colorized.jpg")
    batch = Batch(BatchSettings(tmp_path / "out"))
    add(batch, tmp_path / "a.jpg", tmp_path / "b.jpg")
    assert statuses(batch.items) == [Status.SKIPPED, Status.WAITING]
    assert "“a_colorized.jpg”" in (batch.items[0].error or "")
    assert batch.retry() == ()
    assert statuses(batch.change(replace(batch.settings, overwrite=True))) == [Status.WAITING] * 2
    assert batch.items[0].error is None


def test_the_template_knows_number_folder_and_look(tmp_path: Path) -> None:
    template = NameTemplate("{number:02} {folder} {look} {date}")
    batch = Batch(BatchSettings(tmp_path / "out", BOLD, template, suffix=".tif"))
    photo = touch(tmp_path / "1950" / "a.jpg")
    os.utime(photo, (86_400 * 366, 86_400 * 366))
    add(batch, photo)
    assert outputs(batch) == ["01 1950 bold 1971-01-02.tif"]
    (item,) = batch.choose_look([1], NamedLook("pale", Look(boldness=0.0)))
    assert item.output.name == "01 1950 pale 1971-01-02.tif"
    assert batch.look_of(item).look.boldness == 0.0


def test_other_settings_hold_for_what_is_still_to_be_done(batch: Batch, tmp_path: Path) -> None:
    add(batch, *(tmp_path / f"{name}.jpg" for name in "abcd"), folder="1950")
    end(batch, Status.DONE)
    end(batch, Status.FAILED)
    batch.take()
    changed = batch.change(BatchSettings(Path("/elsewhere"), BOLD, NameTemplate("{name}"), ".png"))
    assert [(item.id, item.status) for item in changed] == [(2, Status.FAILED), (4, Status.WAITING)]
    assert outputs(batch) == [
        "1950/a_colorized.jpg",
        "1950/b.png",
        "1950/c_colorized.jpg",
        "1950/d.png",
    ]
    assert batch.look_of(batch.items[3]) == BOLD


def test_what_ended_badly_can_be_tried_again(batch: Batch, tmp_path: Path) -> None:
    add(batch, *(tmp_path / f"{name}.jpg" for name in "abcd"))
    for status in (Status.FAILED, Status.STOPPED, Status.DONE):
        end(batch, status)
    assert [item.id for item in batch.retry([1, 3])] == [1]
    assert [item.id for item in batch.retry()] == [2]
    taken = [batch.take(), batch.take(), batch.take()]
    assert [item.id for item in taken if item] == [1, 2, 4]
    assert batch.take() is None


def test_what_is_removed_is_not_done(batch: Batch, tmp_path: Path) -> None:
    add(batch, *(tmp_path / f"{name}.jpg" for name in "abc"))
    batch.take()
    assert [item.id for item in batch.remove([1, 2, 7])] == [2], "one is being worked at"
    following = batch.take()
    assert following is not None
    assert following.id == 3
    assert add(batch, tmp_path / "b.jpg")[0].id == 4
    with pytest.raises(KeyError):
        batch.item(2)


def test_a_name_is_free_again_once_its_photo_is_removed(batch: Batch, tmp_path: Path) -> None:
    add(batch, tmp_path / "a.png")
    batch.remove([1])
    add(batch, tmp_path / "a.heic")
    assert outputs(batch) == ["a_colorized.png"]


def test_a_photo_that_is_done_again_keeps_its_new_name(batch: Batch, tmp_path: Path) -> None:
    add(batch, touch(tmp_path / "a.jpg"))
    touch(end(batch, Status.DONE).output)
    batch.redo([1])
    batch.choose_look([1], BOLD)
    assert outputs(batch) == ["a_colorized-2.jpg"]
    assert statuses(batch.items) == [Status.WAITING]
    batch.change(replace(batch.settings, quality=80))
    assert outputs(batch) == ["a_colorized-2.jpg"]
    assert statuses(batch.items) == [Status.WAITING]
    batch.change(replace(batch.settings, template=NameTemplate("{name} in colour")))
    assert outputs(batch) == ["a in colour.jpg"]
