"""The study's window, answered by key and by button, and the command around it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from colorizer_app.study.answers import Answer, AnswerFile
from colorizer_app.study.session import Session
from colorizer_app.study.window import GROUND, StudyWindow
from colorizer_app.ui.image_layer import pixels_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

REPOSITORY = Path(__file__).parents[2]
PATIENCE_S = 60
Key = Qt.Key


class Clock:
    """Goes on by a step each time it is looked at."""

    def __init__(self) -> None:
        self.now, self.step = 0.0, 2.0

    def __call__(self) -> float:
        self.now += self.step
        return self.now


OpenStudy = Callable[..., StudyWindow]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def open_study(qtbot: QtBot, study_folder: Path, clock: Clock) -> Iterator[OpenStudy]:
    windows = []

    def start(participant: str = "Ada", limit: int | None = None) -> StudyWindow:
        window = StudyWindow(Session(study_folder, participant, limit), clock)
        windows.append(window)
        # Shortcuts are heard only in a window that is active.
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    yield start
    for window in windows:
        window.close()
        window.deleteLater()


def press(qtbot: QtBot, window: StudyWindow, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(window, key)


def answers(folder: Path) -> list[Answer]:
    return AnswerFile(folder).read()


def words(window: QWidget) -> str:
    """All that a person, or a screen reader, is told."""
    parts = [window.windowTitle()]
    for widget in (window, *window.findChildren(QWidget)):
        if widget is window or widget.isVisibleTo(window):
            parts += [widget.accessibleName(), widget.toolTip(), widget.accessibleDescription()]
            if isinstance(widget, QLabel):
                parts.append(widget.text())
    return "\n".join(filter(None, parts))


def test_keys_answer(qtbot: QtBot, open_study: OpenStudy, study_folder: Path) -> None:
    window = open_study()
    press(qtbot, window, Key.Key_Y, Key.Key_N, Key.Key_Right, Key.Key_Left)
    assert [answer.natural for answer in answers(study_folder)] == [True, False, True, False]
    assert [answer.trial for answer in answers(study_folder)] == [1, 2, 3, 4]
    assert "Photo 5 of 7" in words(window)


def test_buttons_answer(qtbot: QtBot, open_study: OpenStudy, study_folder: Path) -> None:
    page = open_study().trial_page
    qtbot.mouseClick(page.yes, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.no, Qt.MouseButton.LeftButton)
    assert [answer.natural for answer in answers(study_folder)] == [True, False]


def test_an_answer_is_about_the_picture_that_was_shown(
    qtbot: QtBot, open_study: OpenStudy, study_folder: Path
) -> None:
    window = open_study()
    for _ in range(7):
        trial = window.session.current
        assert trial is not None
        shown = pixels_of(window.trial_page.picture.grab().toImage())
        # The folder's pictures differ in their colour alone.
        row = ("distribution", "real", "regression").index(trial.method)
        expected = (40 + 80 * row, 30 * (int(trial.photo[:4]) - 1), 120)
        assert shown.shape[:2] == (224, 224)
        assert (shown[..., :3] == expected).all()
        press(qtbot, window, Key.Key_Y)
        last = answers(study_folder)[-1]
        assert (last.photo, last.method) == (trial.photo, trial.method)


def test_nothing_gives_the_picture_away(open_study: OpenStudy) -> None:
    told = words(open_study())
    assert "Does this photo look natural?" in told
    assert "Photo 1 of 7" in told
    for secret in ("000", ".png", "real", "distribution", "regression", "study/"):
        assert secret not in told


def test_neither_answer_is_suggested(open_study: OpenStudy) -> None:
    window = open_study()
    page = window.trial_page
    assert page.yes.size() == page.no.size()
    assert page.yes.palette() == page.no.palette()
    # Space or Enter would press a button that has the focus.
    assert QApplication.focusWidget() is page.picture


def test_space_and_enter_answer_nothing_unasked(
    qtbot: QtBot, open_study: OpenStudy, study_folder: Path
) -> None:
    window = open_study()
    qtbot.mouseClick(window.trial_page.yes, Qt.MouseButton.LeftButton)
    focused = QApplication.focusWidget()
    for key in (Key.Key_Space, Key.Key_Return):
        qtbot.keyClick(focused, key)
    assert len(answers(study_folder)) == 1


def test_all_around_the_picture_is_neutral(open_study: OpenStudy) -> None:
    window = open_study()
    window.trial_page.picture.hide()
    pixels = pixels_of(window.grab().toImage())[..., :3].astype(int)
    assert np.ptp(pixels, axis=2).max() <= 2
    assert tuple(pixels[4, 4]) == (GROUND.red(), GROUND.green(), GROUND.blue())


def test_the_last_answer_is_taken_back(
    qtbot: QtBot, open_study: OpenStudy, study_folder: Path
) -> None:
    window = open_study()
    first = window.session.current
    press(qtbot, window, Key.Key_Backspace, Key.Key_Y, Key.Key_Backspace)
    assert window.session.current == first
    assert "Photo 1 of 7" in words(window)
    press(qtbot, window, Key.Key_N)
    assert [answer.natural for answer in answers(study_folder)] == [True, None, False]


def test_escape_stops_and_the_next_window_goes_on(
    qtbot: QtBot, open_study: OpenStudy, study_folder: Path
) -> None:
    window = open_study()
    press(qtbot, window, Key.Key_Y, Key.Key_Y)
    upcoming = window.session.current
    press(qtbot, window, Key.Key_Escape)
    assert not window.isVisible()
    again = open_study()
    assert again.session.current == upcoming
    assert "Photo 3 of 7" in words(again)
    press(qtbot, again, *[Key.Key_N] * 5)
    assert [answer.trial for answer in answers(study_folder)] == list(range(1, 8))


def test_the_end_asks_before_it_shows_results(
    qtbot: QtBot, open_study: OpenStudy, study_folder: Path
) -> None:
    window = open_study(limit=3)
    press(qtbot, window, Key.Key_Y, Key.Key_Y, Key.Key_Y)
    assert "Thank you" in words(window)
    assert "real" not in words(window)
    press(qtbot, window, Key.Key_Y, Key.Key_N)
    assert len(answers(study_folder)) == 3
    press(qtbot, window, Key.Key_Backspace)
    assert "Photo 3 of 3" in words(window)
    assert QApplication.focusWidget() is window.trial_page.picture
    press(qtbot, window, Key.Key_N)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    told = words(window)
    assert "1 participant, 3 answers" in told
    for cell in ("distribution", "real", "regression", "100.0 %", "0.0 to 0.0 %"):
        assert cell in told
    # Whoever has seen the results has nothing more to say.
    press(qtbot, window, Key.Key_Backspace, Key.Key_Y)
    assert len(answers(study_folder)) == 5


def test_seconds_are_those_the_picture_was_seen(
    qtbot: QtBot, open_study: OpenStudy, study_folder: Path, clock: Clock
) -> None:
    window = open_study()
    clock.step = 0.0
    clock.now += 3.5
    press(qtbot, window, Key.Key_Y)
    clock.now += 0.75
    press(qtbot, window, Key.Key_Y)
    assert [answer.seconds for answer in answers(study_folder)] == [3.5, 0.75]


def test_a_key_pressed_twice_does_not_answer_for_the_next_picture(
    qtbot: QtBot, open_study: OpenStudy, study_folder: Path, clock: Clock
) -> None:
    window = open_study()
    clock.step = 0.05
    clock.now += 1.0
    press(qtbot, window, Key.Key_Y, Key.Key_Y)
    assert len(answers(study_folder)) == 1
    shortcuts = window.findChildren(QShortcut)
    assert len(shortcuts) == 6
    assert not any(shortcut.autoRepeat() for shortcut in shortcuts)


def test_an_answer_that_cannot_be_written_can_be_given_again(
    qtbot: QtBot, open_study: OpenStudy, study_folder: Path
) -> None:
    window = open_study()
    file = AnswerFile(study_folder).path
    file.unlink()
    file.mkdir()
    press(qtbot, window, Key.Key_Y)
    assert "Not written down" in words(window)
    assert "Photo 1 of 7" in words(window)
    file.rmdir()
    press(qtbot, window, Key.Key_Y)
    assert "Not written down" not in words(window)
    assert len(answers(study_folder)) == 1


def test_what_cannot_be_taken_back_at_the_end_is_explained(
    qtbot: QtBot, open_study: OpenStudy, study_folder: Path
) -> None:
    window = open_study(limit=1)
    press(qtbot, window, Key.Key_Y)
    file = AnswerFile(study_folder).path
    file.rename(study_folder / "kept.csv")
    file.mkdir()
    press(qtbot, window, Key.Key_Backspace)
    assert "Not written down" in words(window)
    assert "Thank you" in words(window)
    window.end_page.button.click()
    assert "There are no results" in words(window)


def test_a_picture_that_vanishes_ends_the_session(
    qtbot: QtBot, open_study: OpenStudy, study_folder: Path
) -> None:
    window = open_study()
    for picture in study_folder.glob("*/*.png"):
        picture.unlink()
    press(qtbot, window, Key.Key_Y)
    assert "The study cannot go on" in words(window)
    assert "answers so far are kept" in words(window)
    press(qtbot, window, Key.Key_Y, Key.Key_Backspace)
    assert [answer.natural for answer in answers(study_folder)] == [True]


DRIVEN = """
import sys
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from colorizer_app.cli import main
from colorizer_app.study import window

class Driven(window.StudyWindow):
    def showEvent(self, event):
        super().showEvent(event)
        QTimer.singleShot(0, self, self.drive)

    def drive(self):
        if not QTest.qWaitForWindowActive(self):
            sys.exit("the window was never active")
        picture = self.trial_page.picture
        print(picture.width(), picture.grab().width(), file=sys.stderr)
        for key in sys.argv[2]:
            QTest.keyClick(self, {"y": Qt.Key.Key_Y, "n": Qt.Key.Key_N}[key])
        QTest.keyClick(self, Qt.Key.Key_Escape)

window.StudyWindow = Driven
window._SOONEST_S = 0.0
sys.exit(main(["study", sys.argv[1]]))
"""


def drive(folder: Path, keys: str, **environment: str) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", DRIVEN, str(folder), keys],
        cwd=REPOSITORY,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done


def test_the_command_from_the_first_picture_to_the_results(study_folder: Path) -> None:
    first = drive(study_folder, "yyn")
    assert first.stdout == "3 of 7 answered; the same command goes on from there\n"
    assert first.stderr.splitlines()[-1] == "224 224"
    rest = drive(study_folder, "yyyy", QT_SCALE_FACTOR="2")
    assert rest.stdout.startswith("1 participant, 7 answers\n\n| method | answers |")
    # As large to the eye on a screen with twice the pixels.
    assert rest.stderr.splitlines()[-1] == "224 448"
