from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import pytest

from colorizer_app.atomic import write_atomically
from colorizer_app.workbench.batch import (
    Batch,
    BatchSettings,
    Item,
    Leftovers,
    Recorded,
    Status,
    restored,
)
from colorizer_app.workbench.batch.item import stamp_of


@pytest.fixture
def done(tmp_path: Path) -> Item:
    """A photo that is done, with its result."""
    source, output = tmp_path / "a.jpg", tmp_path / "out" / "a_colorized.jpg"
    source.write_bytes(b"grey")
    output.parent.mkdir()
    output.write_bytes(b"in colour")
    return Item(
        1,
        source,
        output,
        Status.DONE,
        seconds=2.0,
        width=3,
        height=2,
        stamp=stamp_of(source),
        result_size=9,
    )


def again(item: Item, *, overwrite: bool = False) -> Item:
    settings = BatchSettings(item.output.parent, overwrite=overwrite)
    return restored(Recorded(settings, (item,))).items[0]


def test_what_is_done_stays_done(done: Item) -> None:
    assert again(done) == done
    done.source.unlink()
    assert again(done) == done, "nobody needs the source any more"


def test_a_result_that_is_gone_is_made_again(done: Item) -> None:
    done.output.unlink()
    assert again(done) == replace(done, status=Status.WAITING, result_size=None)


def test_a_result_that_was_changed_is_left_alone(done: Item) -> None:
    done.output.write_bytes(b"retouched by hand")
    item = again(done)
    assert item.status == Status.SKIPPED
    assert item.error == "“a_colorized.jpg” was changed since it was made. It was left as it is."
    # Asked to try again, the batch has the same to say.
    batch = Batch(BatchSettings(done.output.parent), [item])
    assert batch.retry() == ()
    batch = Batch(BatchSettings(done.output.parent, overwrite=True), [item])
    assert [item.status for item in batch.retry()] == [Status.WAITING]


@pytest.mark.parametrize("overwrite", [False, True])
def test_another_version_of_a_source_is_coloured_too(done: Item, overwrite: bool) -> None:
    done.source.write_bytes(b"a better scan")
    item = again(done, overwrite=overwrite)
    assert item.status == Status.WAITING
    assert item.output.name == ("a_colorized.jpg" if overwrite else "a_colorized-2.jpg")
    assert item.width is None


def test_a_source_of_the_same_size_is_known_by_its_time(done: Item) -> None:
    os.utime(done.source, (1, 1))
    assert again(done).output.name == "a_colorized-2.jpg"


def test_what_was_being_worked_at_waits_again(done: Item) -> None:
    running = replace(done, status=Status.RUNNING, result_size=None)
    # Killed between the result and the note of it: results appear whole.
    assert again(running) == done
    # It may be the one that was to be replaced.
    assert again(running, overwrite=True).status == Status.WAITING
    done.output.unlink()
    assert again(running).status == Status.WAITING


@pytest.mark.parametrize("status", [Status.WAITING, Status.FAILED, Status.STOPPED, Status.SKIPPED])
def test_the_rest_is_as_it_was(done: Item, status: Status) -> None:
    item = replace(done, status=status, error="So.", result_size=None)
    assert again(item) == item


def test_leftovers_are_removed_unless_somebody_is_at_them(tmp_path: Path) -> None:
    killed = tmp_path / ".colorizer-0123456789abcdef.part"
    journal = tmp_path / ".colorizer-batch.jsonl"
    for path in (killed, journal):
        path.write_bytes(b"half a pict")

    def write(file: BinaryIO) -> None:
        leftovers = Leftovers([tmp_path, tmp_path, tmp_path / "nowhere"])
        file.write(b"a whole picture")
        file.flush()
        leftovers.remove()

    write_atomically(tmp_path / "picture.jpg", write, overwrite=False)

    assert {path.name for path in tmp_path.iterdir()} == {journal.name, "picture.jpg"}
