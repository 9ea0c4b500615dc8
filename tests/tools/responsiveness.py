"""Measures whether the window ever stands still, and how quickly it draws; needs an X display.

    xvfb-run -s "-screen 0 1280x860x24" python -m tests.tools.responsiveness
    xvfb-run -s "-screen 0 1280x860x24" python -m tests.tools.responsiveness --graphs

The first line has torch compute the colours, the second ONNX Runtime.

A timer in the window's thread watches how long anything keeps it from its turn while a large photo
is opened, coloured and shown. Then the divider is dragged and the photo zoomed and moved, alone and
in six panes, and every frame is timed. Beside the time that passed stands the processor time of the
window's thread alone, which tells its own work from waiting for a busy machine. Start it from the
checkout.
"""

from __future__ import annotations

import argparse
import logging
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QPointF, Qt, QTimer, SignalInstance, Slot

from colorizer_app.look import Look
from colorizer_app.ui.actions import ActionId
from colorizer_app.ui.application import Application
from colorizer_app.ui.main_window import MainWindow
from colorizer_app.ui.prompts import DialogPrompts, Unsaved
from colorizer_app.workbench.settings import SettingsStore
from colorizer_app.workers import EngineThread, engine_factory
from tests.tools.graphs import graphs_beside_the_weights
from tests.tools.large_photo import write_large_photo

_TICK_MS = 2
_REST_MS = 400
_PATIENCE_MS = 300_000
_SWEEP = range(60)


def main() -> int:
    """Print the longest standstills and the times of the frames."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--megapixels", type=float, default=24.0)
    parser.add_argument("--graphs", action="store_true", help="write the weights' graphs before")
    parser.add_argument("--picture", type=Path, help="write a picture of the window here")
    arguments = parser.parse_args()
    logging.getLogger("colorizer_app").addHandler(logging.NullHandler())
    app = Application(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder, graphs_beside_the_weights(arguments.graphs):
        measurement = _Measurement(Path(folder), arguments.megapixels)
        app.processEvents()
        try:
            measurement.take()
            if arguments.picture is not None:
                measurement.window.grab().save(str(arguments.picture))
        finally:
            measurement.window.hide()
            measurement.window.shut_down()
    return 0


class _Clock:
    """Time that passes, and what of it the calling thread computes, in milliseconds."""

    def __init__(self) -> None:
        self._wall, self._processor = time.perf_counter(), time.thread_time()

    def read(self) -> tuple[float, float]:
        wall, processor = time.perf_counter(), time.thread_time()
        return 1000 * (wall - self._wall), 1000 * (processor - self._processor)


class _Watchdog(QObject):
    """Notices how long its thread does not come back to its event loop."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = (0.0, 0.0)
        self._clock = _Clock()
        self._timer = QTimer(self, interval=_TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def reset(self) -> None:
        self._tick()
        self.longest = (0.0, 0.0)

    @Slot()
    def _tick(self) -> None:
        wall, processor = self._clock.read()
        self.longest = max(self.longest[0], wall), max(self.longest[1], processor)
        self._clock = _Clock()


class _Discarding(DialogPrompts):
    """Nobody is there to be asked."""

    def unsaved(self, name: str, count: int) -> Unsaved:
        return Unsaved.DISCARD


class _Measurement:
    def __init__(self, folder: Path, megapixels: float) -> None:
        self._small, self._large = folder / "small.jpg", folder / "large.jpg"
        write_large_photo(self._small, 0.3)
        write_large_photo(self._large, megapixels)
        store = SettingsStore(folder / "settings.json")
        engine = EngineThread(engine_factory(store))
        self.window = MainWindow(engine, store, prompts=_Discarding(None))
        self.window.show()
        self._watchdog = _Watchdog()
        self._first_colours: Callable[[], None] = lambda: None
        self.window.session.previewed.connect(lambda _: self._first_colours())

    def take(self) -> None:
        session, view = self.window.session, self.window.view
        self._watch("loading the engine", self._open(self._small))
        self._watch("opening the photo", self._open(self._large, until=session.opened))
        self._time_first_colours("from the grey photo to first colours")
        self._watch("colouring and showing it", lambda: _until(session.colorized))
        self._time_first_colours("from another look to first colours")
        bolder = self.window.editor.variants.with_look(Look(boldness=0.9))
        act = _acting(lambda: session.show(bolder), session.colorized)
        self._watch("colouring it with another look", act)
        self._frames(
            "dragging the divider", [partial(view.divider.setValue, 15 * i) for i in _SWEEP]
        )
        self._zoom_and_pan("")
        self._show_six_panes()
        self._zoom_and_pan(" in six panes")
        self.window.actions_by_id[ActionId.LOUPE].trigger()
        points = [QPointF(100 + 10 * i, 300 + i) for i in _SWEEP]
        self._frames("moving the loupe", [partial(view.on_pointer, point) for point in points])

    def _zoom_and_pan(self, where: str) -> None:
        shared = self.window.view.shared
        self._frames(f"zooming in{where}", [partial(shared.zoom_by, 1.06) for _ in _SWEEP])
        self._frames(f"zooming out{where}", [partial(shared.zoom_by, 1 / 1.06) for _ in _SWEEP])
        shared.zoom_to_actual_size()
        self._frames(
            f"panning at 100 %{where}", [partial(shared.pan_by, i - 30, 5) for i in _SWEEP]
        )
        shared.zoom_to_fit()

    def _show_six_panes(self) -> None:
        """Wait until there are variants in all of them, at the photo's own size."""
        looks = [Look(warmth=0.2 * i) for i in range(1, 6)]
        act = _acting(lambda: self.window.editor.add(looks, "Add"), self.window.session.colorized)
        self._watch("adding variants", act)
        self.window.actions_by_id[ActionId.VIEW_GRID].trigger()
        self.window.view.shared.zoom_to_actual_size()
        while self.window.view.lacks_detail():
            _rest()
        self.window.view.shared.zoom_to_fit()
        _rest()

    def _open(self, path: Path, until: SignalInstance | None = None) -> Callable[[], None]:
        signal = self.window.session.colorized if until is None else until
        return _acting(lambda: self.window.open_paths([path]), signal)

    def _watch(self, what: str, act: Callable[[], None]) -> None:
        self._watchdog.reset()
        act()
        if what != "opening the photo":
            _rest()
        wall, processor = self._watchdog.longest
        print(
            f"{what}: stands still for {wall:.0f} ms at most (own work {processor:.0f} ms)",
            flush=True,
        )

    def _time_first_colours(self, what: str) -> None:
        clock = _Clock()

        def on_preview() -> None:
            self.window.view.repaint()
            print(f"{what}: {clock.read()[0]:.0f} ms", flush=True)
            self._first_colours = lambda: None

        self._first_colours = on_preview

    def _frames(self, what: str, changes: Sequence[Callable[[], object]]) -> None:
        times = []
        for change in changes:
            clock = _Clock()
            change()
            self.window.view.repaint()
            times.append(clock.read())
        walls, processors = (sorted(column) for column in zip(*times, strict=True))
        middle = len(times) // 2
        print(
            f"{what}: a frame takes {walls[middle]:.1f} ms, at most {walls[-1]:.1f} ms "
            f"(own work {processors[middle]:.1f} ms, at most {processors[-1]:.1f} ms)",
            flush=True,
        )
        _rest()


def _acting(act: Callable[[], object], signal: SignalInstance) -> Callable[[], None]:
    return lambda: _until(signal, act)


def _until(signal: SignalInstance, act: Callable[[], object] = lambda: None) -> None:
    loop = QEventLoop()
    signal.connect(loop.quit)
    QTimer.singleShot(_PATIENCE_MS, lambda: sys.exit("That takes too long."))
    act()
    loop.exec()
    signal.disconnect(loop.quit)


def _rest() -> None:
    loop = QEventLoop()
    QTimer.singleShot(_REST_MS, loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main())
