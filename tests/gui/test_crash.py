from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from colorizer_app.ui.crash import CrashReporter


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    texts: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _parent, _title, text: texts.append(text))
    return texts


@pytest.fixture
def reporter(qtbot: QtBot, shown: list[str], tmp_path: Path) -> Iterator[CrashReporter]:
    reporter = CrashReporter(tmp_path / "colorizer.log")
    reporter.install()
    yield reporter
    reporter.uninstall()
    assert sys.excepthook is sys.__excepthook__


def raise_in_hook(error: BaseException) -> None:
    sys.excepthook(type(error), error, error.__traceback__)


def test_an_error_is_logged_and_shown_without_its_traceback(
    reporter: CrashReporter, shown: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.CRITICAL, "colorizer_app"):
        raise_in_hook(ZeroDivisionError("inner workings"))

    assert "ZeroDivisionError: inner workings" in caplog.text
    assert len(shown) == 1
    assert "inner workings" not in shown[0]
    assert "colorizer.log" in shown[0]


def test_an_error_on_another_thread_is_shown_on_the_window_s(
    qtbot: QtBot, reporter: CrashReporter, monkeypatch: pytest.MonkeyPatch
) -> None:
    where: list[int] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *_: where.append(threading.get_ident()))

    def fail() -> None:
        raise ValueError("there")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(where))

    assert where == [threading.get_ident()]


def test_an_error_while_the_dialog_stands_shows_no_second_one(
    reporter: CrashReporter, monkeypatch: pytest.MonkeyPatch
) -> None:
    count = [0]

    def warning(*_: object) -> None:
        count[0] += 1
        raise_in_hook(RuntimeError("again"))

    monkeypatch.setattr(QMessageBox, "warning", warning)
    raise_in_hook(RuntimeError("first"))

    assert count == [1]


def test_ctrl_c_is_no_crash(
    reporter: CrashReporter, shown: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    statuses: list[int] = []
    # The real one would end every event loop of the tests to come.
    monkeypatch.setattr(QApplication, "exit", statuses.append)
    raise_in_hook(KeyboardInterrupt())

    assert (statuses, shown) == ([130], [])


def test_warnings_of_qt_go_to_the_log(
    reporter: CrashReporter, caplog: pytest.LogCaptureFixture
) -> None:
    qWarning("from the depths of Qt")

    assert "from the depths of Qt" in caplog.text
    assert caplog.records[0].name == "colorizer_app.qt"


def test_slots_report_too(qtbot: QtBot, reporter: CrashReporter, shown: list[str]) -> None:
    QTimer.singleShot(0, lambda: 1 / 0)
    qtbot.waitUntil(lambda: bool(shown))
