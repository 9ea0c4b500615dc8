"""The app as its own process, killed over its work."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from colorizer_app.workbench.places import autosave_dir

REPOSITORY = Path(__file__).parents[3]
PATIENCE_S = 120

WINDOW = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from colorizer_app.look import Look
from colorizer_app.ui.application import Application
from colorizer_app.ui.main_window import MainWindow
from colorizer_app.workbench.places import autosave_dir
from colorizer_app.workbench.settings import SettingsStore
from colorizer_app.workers import EngineThread

def make_engine(notify):
    from colorizer_app.engine import Engine
    return Engine(Path(sys.argv[1]), device="cpu", on_notice=notify)

app = Application(sys.argv[:1])
window = MainWindow(EngineThread(make_engine), SettingsStore())
window.show()

def until(condition):
    while not condition():
        app.processEvents()
        time.sleep(0.005)
"""

WORK = (
    WINDOW
    + """
window.open_paths([Path(sys.argv[2])])
until(lambda: window.session.has_result)
window.editor.add([Look(warmth=0.5)], "Add")
window.editor.rename(1, "Grandma's dress")
until(lambda: list(autosave_dir().glob("*/work.colorizer")))
print("kept", flush=True)
until(lambda: False)
"""
)

RETURN = (
    WINDOW
    + """
print(window.recovery.bar.isVisible(), window.recovery.bar.what(), flush=True)
window.recovery.bar.go_on.click()
until(lambda: window.session.has_result)
print(window.editor.variants.current.name, len(window.editor.variants.items), flush=True)
window.project_flow.put_away()
sys.exit(0 if window.shut_down() else 1)
"""
)


@pytest.mark.skipif(sys.platform == "win32", reason="nothing there ends a process as abruptly")
def test_work_survives_a_kill(tiny_weights: Path, photo_file: Path) -> None:
    arguments = [str(tiny_weights), str(photo_file)]
    with subprocess.Popen(
        [sys.executable, "-c", WORK, *arguments], cwd=REPOSITORY, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "kept\n"
        finally:
            process.send_signal(signal.SIGKILL)
    done = subprocess.run(
        [sys.executable, "-c", RETURN, *arguments],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    offer, work = done.stdout.splitlines()
    assert offer.startswith("True “Oma am Meer.png”, 2 variants")
    assert work == "Grandma's dress 2"
    assert list(autosave_dir().iterdir()) == []
