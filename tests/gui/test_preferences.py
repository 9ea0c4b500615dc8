"""The preferences, set as a person does, and what becomes of each."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from colorizer_app.look import Look
from colorizer_app.ui import preferences, style
from colorizer_app.ui.actions import ActionId
from colorizer_app.ui.main_window import MainWindow
from colorizer_app.ui.preferences_dialog import PreferencesDialog
from colorizer_app.workbench.settings import Settings, SettingsStore, load_settings
from colorizer_app.workers import engine_factory

if TYPE_CHECKING:
    from tests.gui.conftest import HeldEngine, MakeWindow

PATIENCE_MS = 20_000


def opened(window: MainWindow) -> PreferencesDialog:
    window.actions_by_id[ActionId.PREFERENCES].trigger()
    dialog = window.preferences_flow.dialog
    assert dialog is not None
    assert dialog.isVisible()
    return dialog


def choose(box: QComboBox, name: str) -> None:
    """Choose by the keyboard."""
    assert box.findText(name) >= 0, [box.itemText(index) for index in range(box.count())]
    box.setFocus()
    while box.currentText() != name:
        ahead = box.findText(name) > box.currentIndex()
        QTest.keyClick(box, Qt.Key.Key_Down if ahead else Qt.Key.Key_Up)


def colorize(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    with qtbot.waitSignal(window.session.colorized, timeout=PATIENCE_MS):
        window.open_paths([path])


@pytest.fixture
def settings_file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def test_the_devices_are_those_that_the_worker_finds(
    qtbot: QtBot, held_window: MainWindow, monkeypatch: pytest.MonkeyPatch, settings_file: Path
) -> None:
    import colorizer_app.engine

    threads: list[int] = []

    def available() -> tuple[str, ...]:
        threads.append(threading.get_ident())
        return ("mps", "cpu")

    monkeypatch.setattr(colorizer_app.engine, "available_devices", available)
    dialog = opened(held_window)
    assert [dialog.device.itemText(i) for i in range(dialog.device.count())] == [
        "Whatever is fastest"
    ]
    qtbot.waitUntil(lambda: dialog.device.count() == 3)

    assert threads
    assert threads[0] != threading.get_ident()
    choose(dialog.device, "Graphics processor (Metal)")
    assert load_settings(settings_file).device == "mps"


def test_broken_drivers_leave_the_processor(
    qtbot: QtBot, held_window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    import colorizer_app.engine

    def broken() -> None:
        raise OSError("libcuda is broken")

    monkeypatch.setattr(colorizer_app.engine, "available_devices", broken)
    dialog = opened(held_window)
    qtbot.waitUntil(lambda: dialog.device.count() == 2)

    assert "no graphics processor" in dialog.device_hint.text()


def test_another_working_size_colours_the_open_photo_again(
    qtbot: QtBot, make_window: MakeWindow, tiny_weights: Path, photo_file: Path
) -> None:
    sizes: list[int | None] = []
    window: MainWindow | None = None

    def make_engine(notify: Callable[[str], None]) -> Any:
        from colorizer_app.engine import Engine

        size = None if window is None else window.preferences_flow.store.settings.working_size
        sizes.append(size)
        return Engine(tiny_weights, device="cpu", working_size=size, on_notice=notify)

    window = make_window(make_engine)
    colorize(qtbot, window, photo_file)
    window.actions_by_id[ActionId.SAVE].trigger()
    qtbot.waitSignal(window.session.saved, timeout=PATIENCE_MS).wait()
    assert not window.session.unsaved
    dialog = opened(window)
    with qtbot.waitSignal(window.session.colorized, timeout=PATIENCE_MS):
        choose(dialog.working_size, "Coarse: calm, few mistakes")

    assert sizes == [None, 128]
    assert window.session.unsaved, "what is on disk is another result"
    assert window.actions_by_id[ActionId.SAVE].isEnabled()


def test_the_engine_is_made_as_the_settings_are_then(
    tiny_weights: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import colorizer_app.engine

    asked: list[dict[str, object]] = []
    monkeypatch.setattr(colorizer_app.engine, "Engine", lambda **wishes: asked.append(wishes))
    store = SettingsStore()
    make = engine_factory(store)
    store.update(Settings(device="cpu", working_size=128))
    make(lambda _: None)

    assert (asked[0]["device"], asked[0]["working_size"]) == ("cpu", 128)


def test_new_photos_begin_with_the_colours_of_the_open_one(
    qtbot: QtBot,
    held_window: MainWindow,
    held_engine: HeldEngine,
    photo_file: Path,
    settings_file: Path,
) -> None:
    held_engine.release.set()
    colorize(qtbot, held_window, photo_file)
    mine = Look(boldness=0.8, warmth=0.2)
    held_window.editor.change(mine, "Boldness")
    qtbot.waitUntil(lambda: held_window.session.has_result)
    dialog = opened(held_window)
    choose(dialog.first_look, "The colours of the open photo")

    assert dialog.first_look_hint.text() == "boldness 80 % · warmth +20"
    assert load_settings(settings_file).first_look == mine
    dialog.reject()
    held_window.session.close_document()
    colorize(qtbot, held_window, photo_file)
    assert held_engine.looks[-1] == mine
    assert held_window.panel.colour.boldness.value_text() == "80 %"
    assert not held_window.editor.stack.canUndo()
    dialog = opened(held_window)
    assert dialog.first_look.currentText() == "My colours"
    choose(dialog.first_look, "Neutral colours")
    assert load_settings(settings_file).first_look == Look()


def test_quality_and_note_are_kept(held_window: MainWindow, settings_file: Path) -> None:
    dialog = opened(held_window)
    dialog.quality.setFocus()
    dialog.quality.selectAll()
    QTest.keyClicks(dialog.quality, "80")
    QTest.keyClick(dialog.note, Qt.Key.Key_Space)

    settings = load_settings(settings_file)
    assert settings.quality == 80
    assert not settings.note_in_metadata


def test_the_theme_changes_at_once(
    held_window: MainWindow, monkeypatch: pytest.MonkeyPatch, settings_file: Path
) -> None:
    used: list[str] = []
    monkeypatch.setattr(preferences, "use_theme", used.append)
    dialog = opened(held_window)
    choose(dialog.theme, "Dark")

    assert used[-1] == "dark"
    assert load_settings(settings_file).theme == "dark"


def test_a_theme_is_asked_of_the_platform(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Qt.ColorScheme] = []

    class Hints:
        def setColorScheme(self, scheme: Qt.ColorScheme) -> None:
            asked.append(scheme)

    monkeypatch.setattr(QGuiApplication, "styleHints", Hints)
    style.use_theme("dark")
    style.use_theme("system")

    assert asked == [Qt.ColorScheme.Dark, Qt.ColorScheme.Unknown]


def test_the_language_waits_and_says_so(held_window: MainWindow, settings_file: Path) -> None:
    dialog = opened(held_window)
    assert not dialog.language_hint.isVisible()
    choose(dialog.language, "Deutsch")

    assert dialog.language_hint.isVisible()
    assert load_settings(settings_file).language == "de"


def test_what_is_remembered_meanwhile_is_not_forgotten(
    held_window: MainWindow, settings_file: Path, tmp_path: Path
) -> None:
    dialog = opened(held_window)
    store = held_window.preferences_flow.store
    store.update(store.settings.with_recent(tmp_path / "a.jpg"))
    choose(dialog.language, "Deutsch")

    assert json.loads(settings_file.read_text())["recent"] == [str(tmp_path / "a.jpg")]


def test_soft_text_is_no_softer_in_what_is_disabled() -> None:
    palette = QPalette(Qt.GlobalColor.darkGray)
    enabled = style.soft_text(palette)
    palette.setCurrentColorGroup(QPalette.ColorGroup.Disabled)

    assert style.soft_text(palette) == enabled
