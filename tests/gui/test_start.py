"""The app as its own process: how it starts and how it ends."""

from __future__ import annotations

import contextlib
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from colorizer_app.workbench.places import log_dir

REPOSITORY = Path(__file__).parents[2]
PATIENCE_S = 60

SHOW_AND_LOOK = """
import sys
from types import SimpleNamespace
from colorizer_app.ui import startup
from colorizer_app.ui.application import Application
from colorizer_app.ui.main_window import MainWindow
from colorizer_app.workbench.settings import SettingsStore
from colorizer_app.workers import EngineThread

app = Application(sys.argv)
painted, found = [], []

class Window(MainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        painted.append(True)

def make_engine(notify):
    names = {name.split(".")[0] for name in sys.modules}
    loaded = sorted(names & {"torch", "safetensors", "scipy"})
    found.append(f"painted: {bool(painted)}, loaded: {loaded}")
    return SimpleNamespace(device_name="nothing")

window = Window(EngineThread(make_engine), SettingsStore())
window.show()
while not found:
    app.processEvents()
window.shut_down()
sys.exit(0 if found == ["painted: True, loaded: []"] else found[0])
"""


def run(script: str) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )

    assert done.returncode == 0, done.stderr


def test_the_engine_is_loaded_by_itself_but_not_before_the_window_stands() -> None:
    run(SHOW_AND_LOOK)


PRELOAD = """
import sys
from pathlib import Path
from colorizer_app.engine import torch_door

torch_door.preload()
assert "torch" not in sys.modules
assert "libtorch_cpu.so" in Path("/proc/self/maps").read_text()
import torch
assert torch.ones(2).sum() == 2
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only there a process can be asked")
def test_torchs_libraries_can_be_loaded_before_torch_is_imported() -> None:
    run(PRELOAD)


@pytest.mark.skipif(sys.platform == "win32", reason="a signal cannot be sent to one process")
def test_the_window_opens_on_a_photo_and_ends_on_ctrl_c(tmp_path: Path) -> None:
    missing = tmp_path / "missing.jpg"
    process = subprocess.Popen(
        [sys.executable, "-m", "colorizer_app", str(missing)],
        cwd=REPOSITORY,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        wait_for_log(process, "missing.jpg")
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=PATIENCE_S)
    finally:
        process.kill()
        process.wait()

    assert process.returncode == 130
    assert "Traceback" not in errors


def wait_for_log(process: subprocess.Popen[str], words: str) -> None:
    log = log_dir() / "colorizer.log"
    deadline = time.monotonic() + PATIENCE_S
    while process.poll() is None and time.monotonic() < deadline:
        if log.exists() and words in log.read_text(encoding="utf-8"):
            return
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=0.02)
    pytest.fail(f"{words!r} never came into the log; exit status {process.poll()}")


@pytest.mark.parametrize(("option", "status"), [("--version", 0), ("--nonsense", 2)])
def test_options(option: str, status: int) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "colorizer_app", option],
        cwd=REPOSITORY,
        capture_output=True,
        timeout=PATIENCE_S,
        check=False,
    )

    assert done.returncode == status
