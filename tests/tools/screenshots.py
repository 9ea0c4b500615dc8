"""Makes the pictures of the window in docs/images; run it from the checkout on any X display.

    xvfb-run -s "-screen 0 1280x860x24" python tests/tools/screenshots.py

A photo that scikit-learn ships is turned grey, opened, and coloured with the shipped weights, and
photos that scikit-image ships go through a batch.
"""

from __future__ import annotations

import argparse
import logging
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QEventLoop, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from skimage import data
from skimage.io import imread
from sklearn.datasets import load_sample_image

from colorizer_app.ui.actions import ActionId
from colorizer_app.ui.application import Application
from colorizer_app.ui.batch.actions import BatchAction
from colorizer_app.ui.main_window import MainWindow
from colorizer_app.ui.prompts import DialogPrompts, Unsaved
from colorizer_app.workbench.settings import SettingsStore
from colorizer_app.workers import EngineThread, engine_factory

_SIZE = (1120, 760)
_BATCH_SIZE = (1120, 520)
_LOOKED_AT = (190, 290)
_REST_MS = 400
_PATIENCE_MS = 120_000


def main() -> int:
    """Write empty.png, result.png, dark.png, error.png, and guide/ for the user guide."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--photo", default="china", help="a sample of scikit-learn's, or a file")
    parser.add_argument("--output", type=Path, default=Path("docs/images"))
    arguments = parser.parse_args()
    (arguments.output / "guide").mkdir(parents=True, exist_ok=True)
    # A bare X server tells Qt of no light or dark; with this theme Qt can be told.
    os.environ["XDG_CURRENT_DESKTOP"] = "GNOME"
    os.environ["QT_LOGGING_RULES"] = "qt.qpa.theme.*=false"
    logging.getLogger("colorizer_app").addHandler(logging.NullHandler())
    app = Application(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        # Whoever runs this has moods and unfinished work of their own, which nobody is to see.
        for place in ("XDG_DATA_HOME", "XDG_STATE_HOME"):
            os.environ[place] = folder
        shots = _Shots(app, Path(folder), arguments.output)
        shots.take(_grey_photo(arguments.photo, Path(folder)))
    return 0


class _Discarding(DialogPrompts):
    """Nobody is there to be asked."""

    def unsaved(self, name: str, count: int) -> Unsaved:
        return Unsaved.DISCARD


class _Shots:
    def __init__(self, app: Application, folder: Path, output: Path) -> None:
        self._app = app
        self._folder = folder
        self._output = output
        self._broken = folder / "wedding-1962.jpg"
        self._broken.write_bytes(b"\xff\xd8\xff\xe0 cut off")
        store = SettingsStore(folder / "settings.json")
        engine = EngineThread(engine_factory(store))
        self._window = MainWindow(engine, store, prompts=_Discarding(None))
        self._window.resize(*_SIZE)
        self._window.show()

    def take(self, photo: Path) -> None:
        session = self._window.session
        self._grab("empty")
        self._grab("guide/start.jpg")
        _until(session.colorized.connect, lambda: self._window.open_paths([photo]))
        self._grab("result")
        self._take_guide()
        self._switch_to(Qt.ColorScheme.Dark)
        self._grab("dark")
        self._switch_to(Qt.ColorScheme.Light)
        _until(session.failed.connect, lambda: self._window.open_paths([self._broken]))
        self._grab("error")
        self._take_variants(photo)
        self._take_batch()
        self._window.hide()
        if not self._window.shut_down():
            sys.exit("The engine did not stop.")

    def _take_guide(self) -> None:
        window = self._window
        if not window.panel.mood.grid.buttons():
            _until(window.session.contexts_ranked.connect, lambda: None)
        self._grab("guide/compare.jpg", window.view)
        self._grab("guide/colours.jpg", window.panel)
        sheet = window.panel.mood
        self._grab("guide/moods.jpg", sheet)
        window.preferences_flow.open()
        dialog = window.preferences_flow.dialog
        assert dialog is not None
        _rest()
        self._grab("guide/preferences.png", dialog)
        dialog.reject()

    def _take_variants(self, photo: Path) -> None:
        window, act = self._window, self._window.actions_by_id
        _until(window.session.colorized.connect, lambda: window.open_paths([photo]))
        act[ActionId.SUGGEST].trigger()
        _wait_for(lambda: len(window.editor.variants.items) > 1)
        looks = [variant.look for variant in window.editor.variants.items]
        window.editor.star(window.editor.variants.items[1].key, True)
        _wait_for(lambda: all(window.pictures.picture(look) is not None for look in looks))
        self._grab("guide/variants.jpg")
        act[ActionId.VIEW_GRID].trigger()
        self._grab("guide/grid.jpg", window.view)
        act[ActionId.VIEW_SIDE_BY_SIDE].trigger()
        act[ActionId.LOUPE].trigger()
        window.view.on_pointer(QPointF(*_LOOKED_AT))
        self._grab("guide/loupe.jpg", window.view)

    def _take_batch(self) -> None:
        flow = self._window.batch_flow
        flow.take([*_grey_album(self._folder / "Albums" / "Summer 1969"), self._broken])
        window = flow.window
        assert window is not None
        window.resize(*_BATCH_SIZE)
        _wait_for(lambda: len(window.table.items) > 1)
        window.actions_by_id[BatchAction.START].trigger()
        _wait_for(lambda: not any(item.status.is_open for item in window.table.items))
        self._grab("guide/batch.jpg", window)

    def _switch_to(self, scheme: Qt.ColorScheme) -> None:
        QGuiApplication.styleHints().setColorScheme(scheme)

    def _grab(self, name: str, widget: QWidget | None = None) -> None:
        _rest()
        # The pointer or the keyboard focus being somewhere by chance is not part of the picture.
        focus = self._app.focusWidget()
        if isinstance(focus, QWidget):
            focus.clearFocus()
        _rest()
        file = self._output / (name if "." in name else f"{name}.png")
        if not (widget or self._window).grab().save(str(file), quality=80 if "." in name else -1):
            sys.exit(f"Cannot write {file}")


def _grey_photo(name: str, folder: Path) -> Path:
    named = Path(name)
    pixels = imread(named) if named.exists() else load_sample_image(f"{name}.jpg")
    file = folder / f"{named.stem}.png"
    Image.fromarray(pixels).convert("L").save(file)
    return file


def _grey_album(folder: Path) -> list[Path]:
    photos = {"portrait.jpg": data.astronaut, "cat.png": data.chelsea, "launch.tif": data.rocket}
    folder.mkdir(parents=True)
    for name, photo in photos.items():
        Image.fromarray(photo()).convert("L").save(folder / name)
    return [folder / name for name in photos]


def _until(connect: Callable[[Callable[[object], None]], object], act: Callable[[], None]) -> None:
    done: list[object] = []
    connect(done.append)
    act()
    _wait_for(lambda: bool(done))


def _wait_for(condition: Callable[[], bool]) -> None:
    for _ in range(_PATIENCE_MS // _REST_MS):
        if condition():
            return
        _rest()
    sys.exit("The engine takes too long.")


def _rest() -> None:
    loop = QEventLoop()
    QTimer.singleShot(_REST_MS, loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main())
