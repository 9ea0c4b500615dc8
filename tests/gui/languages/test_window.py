"""The window in every language: nothing is cut, and no key means two things in a menu."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QMenu,
    QWidget,
)
from pytestqt.qtbot import QtBot

from colorizer_app.look import OVERALL_FEATURES, Context, Look
from colorizer_app.ui.batch.actions import BATCH_ACTIONS, translated
from colorizer_app.ui.bottom_bar import ElidedLabel
from colorizer_app.ui.help_dialogs import KeysDialog
from colorizer_app.ui.languages import NAMES
from colorizer_app.ui.main_window import MainWindow
from colorizer_app.ui.moods import SHIPPED
from colorizer_app.ui.panel.mood_button import MoodButton
from colorizer_app.ui.preferences_dialog import PreferencesDialog
from colorizer_app.workbench.messages import Failed, ShownContext
from colorizer_app.workbench.settings import Language, Settings
from colorizer_app.workers.wording import in_own_language
from tests.gui.speaking import speaking

if TYPE_CHECKING:
    from tests.gui.conftest import HeldEngine

REPOSITORY = Path(__file__).parents[3]
WIDEST_LEAST = 1000
"""Pixels that the narrowest window with a photo may need."""


@pytest.fixture(params=sorted(NAMES))
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Language]:
    with speaking(qapp, request.param) as spoken:
        yield spoken


def cut(widget: QWidget) -> list[str]:
    """Return the texts below a widget of which a person sees only a part."""
    shown = (child for child in widget.findChildren(QWidget) if child.isVisibleTo(widget))
    return [text_of(child) for child in shown if text_of(child) and not fits(child)]


def text_of(widget: QWidget) -> str:
    if isinstance(widget, MoodButton):
        return widget.name
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, ElidedLabel):  # shortened on purpose, with the whole as its tool tip
        return ""
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""


def fits(widget: QWidget) -> bool:
    words = widget.fontMetrics().horizontalAdvance(text_of(widget).replace("&", ""))
    if isinstance(widget, MoodButton):  # it has two lines
        return words <= 2 * widget.width()
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() >= widget.heightForWidth(widget.width())
    if isinstance(widget, QLabel):
        return widget.width() >= widget.sizeHint().width()
    return widget.width() >= min(widget.sizeHint().width(), words + 8)


def test_no_text_is_cut_in_the_window(
    language: Language,
    qtbot: QtBot,
    held_window: MainWindow,
    held_engine: HeldEngine,
    photo_file: Path,
) -> None:
    window = held_window
    assert cut(window) == []

    held_engine.release.set()
    with qtbot.waitSignal(window.session.colorized):
        window.open_paths([photo_file])
    contexts = [Context(name, (1.0,) * OVERALL_FEATURES) for name in sorted(SHIPPED)]
    window.borrow_flow.listed.emit(
        tuple(ShownContext(each, None, 0.5, own=False) for each in contexts), ()
    )
    window.banner.show_failure(Failed(1, "Title", "Message", "details"), "")
    window.resize(window.minimumSizeHint())
    qtbot.waitUntil(window.panel.isVisible)
    QApplication.processEvents()

    assert cut(window) == []
    assert window.width() <= WIDEST_LEAST


def test_no_text_is_cut_in_the_dialogs(
    language: Language, qtbot: QtBot, held_window: MainWindow
) -> None:
    settings = Settings(first_look=Look(boldness=0.9, saturation=1.5, warmth=0.2, tint=-0.1))
    preferences = PreferencesDialog(settings, Look(), held_window)
    preferences.set_devices(("cuda", "cpu"))
    preferences.language.setCurrentIndex(2)
    preferences.language.activated.emit(2)
    for dialog in (preferences, KeysDialog(held_window)):
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)

        assert cut(dialog) == []


def test_in_a_menu_every_underlined_letter_is_another(
    language: Language, held_window: MainWindow
) -> None:
    menus = [menu for menu in held_window.menuBar().findChildren(QMenu) if menu.title()]
    assert len(menus) >= 5
    texts = [[action.text() for action in held_window.menuBar().actions()]]
    texts += [[action.text() for action in menu.actions() if action.text()] for menu in menus]
    for place in dict.fromkeys(spec.menu for spec in BATCH_ACTIONS):
        texts.append([translated(spec.text) for spec in BATCH_ACTIONS if spec.menu == place])
    for menu in texts:
        letters = Counter(letter_of(text) for text in menu if letter_of(text))
        assert [letter for letter, count in letters.items() if count > 1] == [], menu


def letter_of(text: str) -> str:
    found = re.search("&([^&])", text.replace("&&", ""))
    return "" if found is None else found.group(1).casefold()


@pytest.mark.parametrize(
    "language", [name for name in sorted(NAMES) if name != "en"], indirect=True
)
def test_the_window_and_qts_own_buttons_speak_it(
    language: Language, held_window: MainWindow
) -> None:
    words = {action.text() for action in held_window.menuBar().actions()}
    assert "&Edit" not in words
    cancel = QCoreApplication.translate("QPlatformTheme", "Cancel")
    assert cancel != "Cancel"
    message = in_own_language("Cannot open “a: b.jpg”: the file is empty.")
    assert "a: b.jpg" in message
    assert "empty" not in message
    assert in_own_language("Never heard of.") == "Never heard of."


START = """
from PySide6.QtCore import QTimer
from colorizer_app.ui import startup
from colorizer_app.ui.main_window import MainWindow

class Window(MainWindow):
    def showEvent(self, event):
        super().showEvent(event)
        print([action.text() for action in self.menuBar().actions()], flush=True)
        QTimer.singleShot(0, self.close)

startup.MainWindow = Window
raise SystemExit(startup.run([]))
"""


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there the system is asked")
def test_a_german_desktop_gets_a_german_window() -> None:
    environment = os.environ | {"LANGUAGE": "de", "LANG": "de_DE.UTF-8", "LC_ALL": ""}
    done = subprocess.run(
        [sys.executable, "-c", START],
        cwd=REPOSITORY,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert "&Bearbeiten" in done.stdout, done.stderr
