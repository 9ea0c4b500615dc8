"""Variants dragged to other places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from colorizer_app.ui.main_window import MainWindow
from colorizer_app.ui.variants import VariantStrip
from tests.gui.drags import drag_enter, drag_move
from tests.gui.variants.conftest import centre

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def keys(window: MainWindow) -> list[int]:
    return [variant.key for variant in window.editor.variants.items]


def drag(strip: VariantStrip, row: int, to: QPoint) -> None:
    """Hold a variant over a place in the strip and let it go."""
    let_go(strip, strip.model().mimeData([strip.model().index(row, 0)]), to)


def let_go(strip: VariantStrip, mime: QMimeData, to: QPoint) -> None:
    arguments: Any = (mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    port = strip.viewport()
    action = Qt.DropAction.MoveAction
    QApplication.sendEvent(port, drag_enter(to, action, *arguments))
    QApplication.sendEvent(port, drag_move(to, action, *arguments))
    QApplication.sendEvent(port, QDropEvent(QPointF(to), action, *arguments))


@pytest.mark.parametrize(
    ("row", "beside", "shift", "order"),
    [
        (3, 0, -20, [3, 0, 1, 2]),
        (0, 3, 20, [1, 2, 3, 0]),
        (0, 1, 20, [1, 0, 2, 3]),
        (2, 1, -20, [0, 2, 1, 3]),
        (1, 1, 20, [0, 1, 2, 3]),
        (1, 0, 20, [0, 1, 2, 3]),
        (0, 3, 180, [1, 2, 3, 0]),
    ],
)
def test_a_variant_is_dragged_to_another_place(
    opened: MainWindow, four: VariantStrip, row: int, beside: int, shift: int, order: list[int]
) -> None:
    drag(four, row, centre(four, beside) + QPoint(shift, 0))

    assert keys(opened) == order
    assert four.currentIndex().row() == order.index(0), "what was current still is"
    assert opened.editor.stack.count() == int(order != [0, 1, 2, 3])


def test_nothing_else_is_dropped_between_variants(
    qtbot: QtBot, opened: MainWindow, four: VariantStrip
) -> None:
    mime = QMimeData()
    mime.setText("3")
    let_go(four, mime, centre(four, 0))
    held = four.model().mimeData([four.model().index(3, 0)])
    opened.editor.delete(3)
    let_go(four, held, centre(four, 0))

    assert keys(opened) == [0, 1, 2]


def test_a_photo_that_is_dropped_on_the_strip_is_opened_as_anywhere(
    opened: MainWindow, four: VariantStrip, photo_file: Path
) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(photo_file))])
    place = centre(four, 0)
    arguments: Any = (mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    event = drag_enter(place, Qt.DropAction.CopyAction, *arguments)
    event.ignore()
    QApplication.sendEvent(four.viewport(), event)

    assert event.isAccepted()
    assert opened._overlay.isVisible(), "it is the window that takes it"


def test_a_variant_of_another_window_is_not_moved_here(
    opened: MainWindow, four: VariantStrip
) -> None:
    here = four.model().mimeData([four.model().index(3, 0)])
    kind = here.formats()[0]
    elsewhere = QMimeData()
    elsewhere.setData(kind, QByteArray(b"0123456789abcdef:3"))
    let_go(four, elsewhere, centre(four, 0))

    assert keys(opened) == [0, 1, 2, 3]
