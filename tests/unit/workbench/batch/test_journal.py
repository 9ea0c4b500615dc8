from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from colorizer_app.look import OVERALL_FEATURES, Look
from colorizer_app.workbench.batch import (
    Batch,
    BatchSettings,
    Found,
    Item,
    Journal,
    JournalError,
    NamedLook,
    NameTemplate,
    Status,
    read_journal,
)
from colorizer_app.workbench.batch.item import Stamp
from colorizer_app.workbench.batch.journal import JOURNAL_NAME

LOOK = NamedLook("fröhlich", Look("regression", 0.25))
WHOLE = {
    "id": 1,
    "source": "/a.jpg",
    "output": "a_colorized.jpg",
    "status": "done",
    "seconds": 1.5,
    "look": {"name": "x", "look": {}},
    "width": 3,
    "height": 2,
    "device": "CPU",
    "stamp": [10, -5],
    "result_size": 20,
}


@pytest.fixture
def batch(tmp_path: Path) -> Batch:
    batch = Batch(BatchSettings(tmp_path, LOOK, NameTemplate("{name} {number}"), ".tif", 80, True))
    batch.add([Found(Path("/scans/a.jpg"), Path("1950")), Found(Path("/scans/\udcff.jpg"))])
    return batch


def file_of(batch: Batch) -> Path:
    return batch.settings.folder / JOURNAL_NAME


def test_the_last_line_about_a_photo_counts(batch: Batch, tmp_path: Path) -> None:
    first = batch.items[0]
    done = replace(
        first,
        status=Status.DONE,
        seconds=1.25,
        look=NamedLook(look=Look(boldness=0.0)),
        width=3,
        height=2,
        device="CPU",
        stamp=Stamp(7, 1_700_000_000_123_456_789),
        result_size=99,
    )
    with Journal(batch) as journal:
        journal.record([replace(first, status=Status.RUNNING)])
        journal.record([done, replace(batch.items[1], status=Status.FAILED, error="Schade.")])

    recorded = read_journal(tmp_path)

    assert recorded is not None
    assert recorded.settings == batch.settings
    assert recorded.items[0] == done
    assert recorded.items[1].source == Path("/scans/\udcff.jpg"), "no valid Unicode"
    assert (recorded.items[1].status, recorded.items[1].error) == (Status.FAILED, "Schade.")
    assert recorded.is_finished


def test_a_folder_that_was_moved_takes_its_results_along(batch: Batch, tmp_path: Path) -> None:
    Journal(batch).close()
    moved = tmp_path / "moved"
    moved.mkdir()
    file_of(batch).rename(moved / JOURNAL_NAME)

    recorded = read_journal(moved)

    assert recorded is not None
    assert recorded.settings.folder == moved
    assert recorded.items[0].output == moved / "1950/a 1.tif"
    assert not recorded.is_finished


def test_no_journal(tmp_path: Path) -> None:
    assert read_journal(tmp_path) is None
    assert read_journal(tmp_path / "nowhere") is None


def test_a_torn_last_line_is_as_if_it_were_not_there(batch: Batch, tmp_path: Path) -> None:
    with Journal(batch) as journal:
        before = file_of(batch).stat().st_size
        journal.record([replace(batch.items[0], status=Status.DONE)])
    whole = file_of(batch).read_bytes()
    for length in range(before, len(whole)):
        file_of(batch).write_bytes(whole[:length])
        recorded = read_journal(tmp_path)
        assert recorded is not None
        assert recorded.items == batch.items


def test_writing_it_anew_drops_what_was_removed(batch: Batch, tmp_path: Path) -> None:
    with Journal(batch) as journal:
        batch.remove([1])
        journal.rewrite(batch)
        journal.record([replace(batch.items[0], status=Status.SKIPPED)])
    recorded = read_journal(tmp_path)
    assert recorded is not None
    assert [(item.id, item.status) for item in recorded.items] == [(2, Status.SKIPPED)]
    with pytest.raises(JournalError, match="closed"):
        journal.record(batch.items)


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"", 1),
        (b"torn", 1),
        (b"[]\n", 1),
        (b"{}\n", 1),
        (b'{"colorizer_batch": true}\n', 1),
        (b'{"colorizer_batch": 0, "settings": {}}\n', 1),
        (b'{"colorizer_batch": 1}\n', 1),
        (b"[" * 100_000 + b"\n", 1),
        (b"\xff\n", 1),
    ],
)
def test_a_damaged_beginning_is_refused(content: bytes, line: int, tmp_path: Path) -> None:
    (tmp_path / JOURNAL_NAME).write_bytes(content)
    with pytest.raises(JournalError, match=f"damaged in line {line}.*Nothing was changed"):
        read_journal(tmp_path)
    assert (tmp_path / JOURNAL_NAME).read_bytes() == content


@pytest.mark.parametrize(
    "changed",
    [
        {"id": -1},
        {"id": True},
        {"id": None},
        {"source": "relative.jpg"},
        {"source": "/a\0.jpg"},
        {"source": 3},
        {"output": "/etc/passwd"},
        {"output": "../a.jpg"},
        {"output": "x/../../a.jpg"},
        {"output": "."},
        {"output": ""},
        {"status": "asleep"},
        {"error": 5},
        {"seconds": -1},
        {"seconds": float("nan")},
        {"seconds": "1"},
        {"width": 1.5},
        {"look": {"name": "x"}},
        {"look": {"name": "x", "look": {"boldness": 7}}},
        {"look": {"name": "x", "look": {"context": {"name": "y"}}}},
        {"stamp": [1]},
        {"stamp": [1, 2.5]},
        {"stamp": 3},
        {"mood": "good"},
    ],
)
def test_a_damaged_line_is_refused(changed: dict[str, Any], batch: Batch, tmp_path: Path) -> None:
    Journal(batch).close()
    whole = file_of(batch).read_bytes()
    for fields, is_whole in ((WHOLE, True), (WHOLE | changed, False)):
        file_of(batch).write_bytes(whole + json.dumps(fields).encode() + b"\n")
        if is_whole:
            assert read_journal(tmp_path) is not None
            continue
        with pytest.raises(JournalError, match="damaged in line 4"):
            read_journal(tmp_path)


@pytest.mark.parametrize(
    "changed",
    [
        {"template": "../{name}"},
        {"template": "x"},
        {"suffix": ".exe"},
        {"quality": 0},
        {"quality": 101},
        {"overwrite": 1},
        {"look": None},
    ],
)
def test_damaged_settings_are_refused(
    changed: dict[str, Any], batch: Batch, tmp_path: Path
) -> None:
    Journal(batch).close()
    first, rest = file_of(batch).read_bytes().split(b"\n", 1)
    fields = json.loads(first)
    fields["settings"] |= changed
    file_of(batch).write_bytes(json.dumps(fields).encode() + b"\n" + rest)
    with pytest.raises(JournalError, match="damaged in line 1"):
        read_journal(tmp_path)


def test_a_newer_version_is_refused_with_advice(tmp_path: Path) -> None:
    newer = b'{"colorizer_batch": 2, "anything": "else"}\nbinary \xff\n'
    (tmp_path / JOURNAL_NAME).write_bytes(newer)
    with pytest.raises(JournalError, match=r"newer version of Colorizer.*delete the journal"):
        read_journal(tmp_path)


def test_a_journal_that_cannot_be_read_or_written_is_named(batch: Batch, tmp_path: Path) -> None:
    (tmp_path / JOURNAL_NAME).mkdir()
    with pytest.raises(JournalError, match="cannot be read"):
        read_journal(tmp_path)
    with pytest.raises(JournalError, match="cannot be written"):
        Journal(batch)
    assert [path.name for path in tmp_path.iterdir()] == [JOURNAL_NAME]


def test_looks_with_a_context_are_kept(tmp_path: Path) -> None:
    features = [index / 7 for index in range(OVERALL_FEATURES)]
    fields = {"context": {"name": "Strand", "overall_features": features}, "boldness": 0.1}
    look = NamedLook("beach", Look.from_json(json.dumps(fields)))
    batch = Batch(BatchSettings(tmp_path, look), [Item(3, Path("/a.jpg"), tmp_path / "b.jpg")])
    Journal(batch).close()
    recorded = read_journal(tmp_path)
    assert recorded is not None
    assert recorded.settings.look == look
    assert recorded.items == batch.items


@pytest.mark.skipif(os.name == "nt", reason="Windows deletes no file that is open")
@pytest.mark.parametrize("how", ["deleted", "moved", "replaced"])
def test_a_folder_that_is_gone_is_noticed(batch: Batch, tmp_path: Path, how: str) -> None:
    with Journal(batch) as journal:
        path = file_of(batch)
        if how == "deleted":
            path.unlink()
        elif how == "moved":
            path.rename(tmp_path / "elsewhere")
        else:
            path.unlink()
            path.write_bytes(b"")
        with pytest.raises(JournalError, match="cannot be written"):
            journal.record(batch.items)
