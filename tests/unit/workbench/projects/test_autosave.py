from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from colorizer_app.workbench.file_lock import LockTakenError
from colorizer_app.workbench.places import autosave_dir
from colorizer_app.workbench.projects import (
    AutosaveSlot,
    Project,
    ProjectError,
    left_behind,
    new_slot,
)

KEEP = """
import sys
from pathlib import Path
from colorizer_app.workbench.projects import new_slot, read_project
slot = new_slot()
slot.write(read_project(Path(sys.argv[1])))
(slot.folder / ".colorizer-0123.part").write_bytes(b"half of it")
print("kept", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def killed(project: Project, tmp_path: Path) -> None:
    """Work of a process that was killed."""
    from colorizer_app.workbench.projects import write_project

    path = tmp_path / "work.colorizer"
    write_project(path, project)
    command = [sys.executable, "-c", KEEP, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"kept\n"
        assert left_behind() == [], "it is alive"
        process.send_signal(signal.SIGKILL)


def test_a_slot_without_work_leaves_nothing(project: Project) -> None:
    slot = new_slot()
    assert not slot.holds_work
    slot.release()
    slot = new_slot()
    slot.write(project)
    slot.clear()
    slot.release()
    assert list(autosave_dir().iterdir()) == []


def test_work_is_found_once_nobody_is_at_it(project: Project) -> None:
    slot = new_slot()
    slot.write(project)
    assert left_behind() == []
    slot.release()
    (found,) = left_behind()
    assert found.read() == project
    assert left_behind() == [], "the one who found it has it"
    with pytest.raises(LockTakenError):
        AutosaveSlot(found.folder)
    found.release()


@pytest.mark.usefixtures("killed")
def test_work_survives_a_kill(project: Project) -> None:
    (found,) = left_behind()
    assert found.read() == project
    found.clear()
    found.release()
    assert list(autosave_dir().iterdir()) == [], "with what was half written"


def test_several_are_found_the_newest_first(project: Project) -> None:
    import os

    slots = [new_slot() for _ in range(3)]
    for age, slot in enumerate(slots):
        slot.write(project)
        os.utime(slot.path, (1e9 - age, 1e9 - age))
        slot.release()
    found = left_behind()
    assert [slot.folder for slot in found] == [slot.folder for slot in slots]
    for slot in found:
        slot.release()


def test_empty_slots_of_the_killed_are_swept_up(tmp_path: Path) -> None:
    (tmp_path / "slots" / "one").mkdir(parents=True)
    (tmp_path / "slots" / "one" / "lock").write_text("process 1\n")
    (tmp_path / "slots" / "a file").write_text("not ours")
    assert left_behind(tmp_path / "slots") == []
    assert [path.name for path in (tmp_path / "slots").iterdir()] == ["a file"]


def test_damaged_work_is_found_and_says_so(tmp_path: Path) -> None:
    slot = new_slot(tmp_path)
    slot.path.write_bytes(b"PK\3\4 and no more")
    slot.release()
    (found,) = left_behind(tmp_path)
    with pytest.raises(ProjectError, match="damaged"):
        found.read()
    found.release()
    assert slot.path.exists()


def test_a_place_that_takes_no_files_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ProjectError, match="Nothing can be kept in"):
        new_slot(tmp_path / "file")
    assert left_behind(tmp_path / "file") == []
