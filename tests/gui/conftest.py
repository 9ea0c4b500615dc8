"""A window without a person in front of it, and nothing of Qt left running behind it."""

from __future__ import annotations

import threading
import traceback
import weakref
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
import pytest
import shiboken6
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent, QThread, QTimer
from PySide6.QtGui import QGuiApplication
from sklearn.datasets import load_sample_image

from colorizer_app.imaging import Photo, render
from colorizer_app.look import OVERALL_FEATURES, Look
from colorizer_app.ui.main_window import MainWindow
from colorizer_app.ui.prompts import Destination, Replace, Unsaved
from colorizer_app.workbench.pixels import Pixels
from colorizer_app.workbench.settings import SettingsStore
from colorizer_app.workers import EngineFactory, EngineThread

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from colorizer_app.engine import CancelToken, Engine

PATIENCE_MS = 5_000


@pytest.fixture(autouse=True)
def no_leaked_qt(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail a test that leaves a QThread running or a QTimer active, and name where it started."""
    started: list[tuple[weakref.ref[Any], str]] = []

    def watched(kind: type[Any]) -> Callable[..., None]:
        original = kind.start

        def start(self: Any, *arguments: Any) -> None:
            line = traceback.extract_stack(limit=2)[0]
            started.append((weakref.ref(self), f"{line.filename}:{line.lineno} in {line.name}"))
            original(self, *arguments)

        return start

    for kind in (QThread, QTimer):
        monkeypatch.setattr(kind, "start", watched(kind))
    yield
    # Here and now: Python may collect what is left of a window in any thread, even a worker's.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    leaked = []
    for reference, where in started:
        thing = reference()
        if thing is None or not shiboken6.isValid(thing):
            continue
        if isinstance(thing, QThread) and thing.isRunning():
            leaked.append(f"QThread {thing.objectName()!r} started at {where}")
            thing.quit()
            thing.wait(PATIENCE_MS)
        elif isinstance(thing, QTimer) and thing.isActive():
            leaked.append(f"QTimer of {thing.interval()} ms started at {where}")
            thing.stop()
    if leaked:
        pytest.fail("left running: " + "; ".join(leaked))


@dataclass(frozen=True)
class OneColour:
    """The same colour everywhere, put onto a photo as the engine does it."""

    ab: tuple[float, float]
    rendered: list[tuple[int, ...]]
    """Sizes that it was rendered at."""

    def render(
        self,
        lightness: NDArray[np.float32],
        bit_depth: Literal[8, 16],
        progress: Callable[[float], None],
    ) -> Pixels:
        self.rendered.append(lightness.shape)
        return render(lightness, np.full((1, 1, 2), self.ab, np.float32), bit_depth, progress)


class HeldEngine:
    """Colours everything orange, but only once it is told to: for tests about time."""

    device_name = "test bench"
    weights_sha256 = "0" * 64
    ab = (12.0, 25.0)

    def __init__(self) -> None:
        self.started = threading.Semaphore(0)
        self.release = threading.Event()
        self.threads: list[int] = []
        self.looks: list[Look] = []
        self.rendered: list[tuple[int, ...]] = []
        self.error: Exception | None = None
        self.count = 0

    def colours(
        self,
        photo: Photo,
        look: Look,
        *,
        progress: Callable[[str, float], None] | None = None,
        cancel: CancelToken | None = None,
    ) -> OneColour:
        self.threads.append(threading.get_ident())
        self.looks.append(look)
        if progress is not None:
            progress("encode", 0.0)
        self.started.release()
        while not self.release.wait(0.005):
            if cancel is not None:
                cancel.raise_if_cancelled()
        if self.error is not None:
            raise self.error
        return OneColour(self.ab, self.rendered)

    def alternatives(self, photo: Photo, look: Look) -> int:
        return self.count

    def overall_features(self, photo: Photo) -> tuple[float, ...]:
        self.threads.append(threading.get_ident())
        return (float(photo.lightness.mean()),) * OVERALL_FEATURES


@dataclass
class ScriptedPrompts:
    """Answers as told; a question that was not expected fails the test."""

    open_answer: Path | None = None
    donor_answer: Path | None = None
    destination_answer: Path | None = None
    stay_deep: bool = True
    layer_answer: Path | None = None
    folder_answer: Path | None = None
    replace_answer: Replace | None = None
    unsaved_answer: Unsaved | None = None
    may_stop_answer: bool | None = None
    project_answer: Path | None = None
    project_changed_answer: Replace | None = None
    unsaved_project_answer: Unsaved | None = None
    missing_photo_answer: Path | None = None
    may_use_answer: bool | None = None
    may_discard_answer: bool | None = None
    mood_name_answer: str | None = None
    may_delete_mood_answer: bool | None = None
    import_answer: tuple[Path, ...] = ()
    export_answer: Path | None = None
    asked: list[str] = field(default_factory=list)

    def photo_to_open(self, directory: Path | None) -> Path | None:
        self.asked.append("photo_to_open")
        return self.open_answer

    def donor(self, directory: Path | None) -> Path | None:
        self.asked.append("donor")
        return self.donor_answer

    def destination(self, suggested: Path, *, deep: bool) -> Destination | None:
        self.asked.append(f"destination {suggested.name}")
        answer = self.destination_answer
        return None if answer is None else Destination(answer, self.stay_deep and deep)

    def layer_destination(self, suggested: Path) -> Path | None:
        self.asked.append(f"layer_destination {suggested.name}")
        return self.layer_answer

    def results_folder(self, directory: Path | None) -> Path | None:
        self.asked.append("results_folder" if directory is None else f"results_folder {directory}")
        return self.folder_answer

    def replace(self, path: Path) -> Replace:
        self.asked.append(f"replace {path.name}")
        assert self.replace_answer is not None, "asked whether to replace"
        return self.replace_answer

    def unsaved(self, name: str, count: int) -> Unsaved:
        self.asked.append(f"unsaved {name}" if count == 1 else f"unsaved {count} of {name}")
        assert self.unsaved_answer is not None, "asked about an unsaved result"
        return self.unsaved_answer

    def may_stop(self, name: str) -> bool:
        self.asked.append(f"may_stop {name}")
        assert self.may_stop_answer is not None, "asked whether to stop"
        return self.may_stop_answer

    def project_destination(self, suggested: Path) -> Path | None:
        self.asked.append(f"project_destination {suggested.name}")
        return self.project_answer

    def project_changed(self, path: Path) -> Replace:
        self.asked.append(f"project_changed {path.name}")
        assert self.project_changed_answer is not None, "asked about a project that has changed"
        return self.project_changed_answer

    def unsaved_project(self, name: str) -> Unsaved:
        self.asked.append(f"unsaved_project {name}")
        assert self.unsaved_project_answer is not None, "asked about an unsaved project"
        return self.unsaved_project_answer

    def missing_photo(self, name: str, was: Path) -> Path | None:
        self.asked.append(f"missing_photo {name}")
        answer, self.missing_photo_answer = self.missing_photo_answer, None
        return answer

    def may_use(self, path: Path) -> bool:
        self.asked.append(f"may_use {path.name}")
        assert self.may_use_answer is not None, "asked whether another photo will do"
        return self.may_use_answer

    def may_discard(self, name: str) -> bool:
        self.asked.append(f"may_discard {name}")
        assert self.may_discard_answer is not None, "asked whether work may be discarded"
        return self.may_discard_answer

    def mood_name(self, title: str, suggested: str, objection: Callable[[str], str]) -> str | None:
        self.asked.append(f"mood_name {suggested}")
        return self.mood_name_answer

    def may_delete_mood(self, name: str) -> bool:
        self.asked.append(f"may_delete_mood {name}")
        assert self.may_delete_mood_answer is not None, "asked whether to delete a mood"
        return self.may_delete_mood_answer

    def moods_to_import(self, directory: Path | None) -> tuple[Path, ...]:
        self.asked.append("moods_to_import")
        return self.import_answer

    def mood_destination(self, suggested: Path) -> Path | None:
        self.asked.append(f"mood_destination {suggested.name}")
        return self.export_answer


@pytest.fixture
def prompts() -> ScriptedPrompts:
    return ScriptedPrompts()


@pytest.fixture
def held_engine() -> Iterator[HeldEngine]:
    engine = HeldEngine()
    yield engine
    engine.release.set()


MakeWindow = Callable[[EngineFactory], MainWindow]


@pytest.fixture
def make_window(qtbot: QtBot, tmp_path: Path, prompts: ScriptedPrompts) -> Iterator[MakeWindow]:
    windows: list[MainWindow] = []

    def make(factory: EngineFactory) -> MainWindow:
        store = SettingsStore(tmp_path / "config" / "settings.json")
        window = MainWindow(EngineThread(factory), store, prompts=prompts)
        windows.append(window)
        window.show()
        qtbot.waitExposed(window)
        return window

    yield make
    for window in windows:
        # Data still on the clipboard at the end of the program would be a warning of Qt's.
        QGuiApplication.clipboard().clear()
        assert window.shut_down(), "the worker did not end in time"
        window.hide()
        window.deleteLater()


@pytest.fixture
def window(make_window: MakeWindow, tiny_weights: Path) -> MainWindow:
    """A window with a real, if tiny, engine."""

    def make_engine(notify: Callable[[str], None]) -> Any:
        from colorizer_app.engine import Engine

        return Engine(tiny_weights, device="cpu", on_notice=notify)

    return make_window(make_engine)


@pytest.fixture
def held_window(make_window: MakeWindow, held_engine: HeldEngine) -> MainWindow:
    """A window whose engine works for as long as the test wants."""
    return make_window(lambda _: held_engine)


@pytest.fixture
def photo_file(tmp_path: Path) -> Path:
    """A grey photo: a ramp from left to right."""
    path = tmp_path / "Oma am Meer.png"
    ramp = np.tile(np.linspace(20, 235, 96).astype(np.uint8), (64, 1))
    Image.fromarray(ramp).save(path)
    return path


@pytest.fixture(scope="session")
def engine() -> Engine:
    """The engine with the weights that ship."""
    from colorizer_app.engine import Engine

    return Engine(device="cpu")


@pytest.fixture
def temple(tmp_path: Path) -> Path:
    """A grey photo of a temple between trees."""
    path = tmp_path / "temple.png"
    Image.fromarray(load_sample_image("china.jpg")).convert("L").resize((320, 213)).save(path)
    return path


@pytest.fixture
def flower(tmp_path: Path) -> Path:
    """A picture in colour, of another scene altogether."""
    path = tmp_path / "flower.jpg"
    Image.fromarray(load_sample_image("flower.jpg")).resize((320, 213)).save(path)
    return path
