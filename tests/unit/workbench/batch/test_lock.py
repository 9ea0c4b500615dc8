from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from colorizer_app.workbench.batch import BatchError, FolderInUseError, locked
from colorizer_app.workbench.batch.lock import LOCK_NAME

HOLD = """
import sys
from pathlib import Path
from colorizer_app.workbench.batch import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_one_batch_at_a_time(tmp_path: Path) -> None:
    with locked(tmp_path):
        with pytest.raises(FolderInUseError, match=f"process {os.getpid()}"), locked(tmp_path):
            pytest.fail("two at a time")
        assert (tmp_path / LOCK_NAME).exists(), "the second leaves the first one's lock alone"
    assert list(tmp_path.iterdir()) == []
    with locked(tmp_path):
        pass


def test_another_process_is_kept_out_until_it_is_killed(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(FolderInUseError, match=f"process {holder.pid}"), locked(tmp_path):
            pytest.fail("two at a time")
        holder.send_signal(signal.SIGKILL)
        holder.wait()
    assert (tmp_path / LOCK_NAME).exists()
    with locked(tmp_path):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_lock_file_from_anywhere_locks_nothing(tmp_path: Path) -> None:
    (tmp_path / LOCK_NAME).write_text("process 1\nand much else")
    with locked(tmp_path):
        assert (tmp_path / LOCK_NAME).read_text() == f"process {os.getpid()}\n"


def test_a_folder_that_takes_no_files_is_named(tmp_path: Path) -> None:
    with pytest.raises(BatchError, match="Nothing can be written"), locked(tmp_path / "nowhere"):
        pytest.fail("locked")
