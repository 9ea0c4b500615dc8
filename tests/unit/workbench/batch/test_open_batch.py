from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from colorizer_app.look import Look
from colorizer_app.workbench.batch import (
    BatchError,
    BatchSettings,
    NamedLook,
    OpenBatch,
    Status,
    read_journal,
    unfinished_in,
)

BOLD = NamedLook("bold", Look(boldness=1.0))


@pytest.fixture
def open_batch(tmp_path: Path, photos: Path) -> OpenBatch:
    batch = OpenBatch(BatchSettings(tmp_path / "out"))
    batch.add([photos])
    return batch


def outputs(batch: OpenBatch) -> list[str]:
    folder = batch.batch.settings.folder
    return [item.output.relative_to(folder).as_posix() for item in batch.batch.items]


def test_what_is_added_again_is_counted(open_batch: OpenBatch, photos: Path) -> None:
    added = open_batch.add([photos / "a.jpg", photos / "a.jpg"])
    assert (added.items, added.known, len(added.left_out)) == ((), 1, 1)
    assert open_batch.left_out == added.left_out


def test_another_folder_is_taken_before_the_work_begins(
    open_batch: OpenBatch, tmp_path: Path
) -> None:
    open_batch.choose_look([2], BOLD)
    before = outputs(open_batch)
    open_batch.move(tmp_path / "elsewhere")
    assert open_batch.batch.settings.folder == tmp_path / "elsewhere"
    assert outputs(open_batch) == before
    assert [item.look for item in open_batch.batch.items] == [None, BOLD, None]


def test_the_journal_is_kept_in_step(open_batch: OpenBatch) -> None:
    folder = open_batch.batch.settings.folder
    open_batch.write_down()
    assert not folder.exists(), "nothing has begun"
    with open_batch.locked(), open_batch.working():
        open_batch.write_down(open_batch.choose_look([1], BOLD))
        open_batch.batch.remove([2])
        open_batch.write_down()
        recorded = read_journal(folder)
        assert recorded is not None
        assert recorded.items == open_batch.batch.items
    open_batch.batch.remove([3])
    open_batch.write_down()
    recorded = unfinished_in(folder)
    assert recorded is not None
    assert recorded.items == open_batch.batch.items
    assert len(recorded.items) == 1


def test_a_batch_is_gone_on_with_and_takes_new_photos_along(
    open_batch: OpenBatch, tmp_path: Path, photos: Path
) -> None:
    with open_batch.locked(), open_batch.working():
        pass
    recorded = unfinished_in(open_batch.batch.settings.folder)
    assert recorded is not None
    again = OpenBatch(BatchSettings(tmp_path / "unused"))
    shutil.copy(photos / "a.jpg", photos / "new.jpg")
    again.add([photos / "a.jpg", photos / "new.jpg"])
    again.resume(recorded)
    assert outputs(again) == [*outputs(open_batch), "new_colorized.jpg"]


def test_what_was_stopped_waits_again_and_what_is_gone_too(open_batch: OpenBatch) -> None:
    open_batch.begun = True
    first, second, _ = open_batch.batch.items
    open_batch.batch.put(replace(first, status=Status.STOPPED))
    open_batch.batch.put(replace(second, status=Status.DONE, result_size=5))
    open_batch.agree_with_disk()
    assert {item.status for item in open_batch.batch.items} == {Status.WAITING}


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    batch = OpenBatch(BatchSettings(tmp_path / "unplugged" / "out"))
    with pytest.raises(BatchError, match="unplugged"), batch.locked():
        pass
    assert not (tmp_path / "unplugged").exists()
