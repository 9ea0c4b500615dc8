"""The small pictures in the strip."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from colorizer_app.look import Look
from colorizer_app.ui.image_layer import pixels_of
from colorizer_app.ui.main_window import MainWindow
from colorizer_app.ui.variants import VariantStrip
from tests.gui.variants.conftest import BOLD, CALM, PATIENCE_MS, WARM, centre, names

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def picture(strip: VariantStrip, row: int) -> Any:
    pixmap: QPixmap = strip.model().index(row, 0).data(Qt.ItemDataRole.DecorationRole)
    return pixels_of(pixmap.toImage())[..., :3]


def test_every_variant_gets_its_own_picture(
    qtbot: QtBot, opened: MainWindow, four: VariantStrip
) -> None:
    pictures = opened.pictures
    qtbot.waitUntil(
        lambda: all(pictures.picture(look) is not None for look in (Look(), CALM, BOLD, WARM)),
        timeout=PATIENCE_MS,
    )
    shown = [picture(four, row) for row in range(4)]

    assert {each.shape for each in shown} == {(76, 114, 3)}, "the photo is 96 by 64"
    for one in range(4):
        for other in range(one):
            assert not np.array_equal(shown[one], shown[other])


def test_a_variant_without_a_picture_is_grey_or_what_it_was(
    qtbot: QtBot, opened: MainWindow, four: VariantStrip
) -> None:
    qtbot.waitUntil(lambda: opened.pictures.picture(WARM) is not None, timeout=PATIENCE_MS)
    before = picture(four, 3)
    opened.editor.select(3)
    opened.editor.change(Look(warmth=0.9), "Warmth")
    assert np.array_equal(picture(four, 3), before)
    opened.editor.add([Look(tint=0.9)], "Add")
    new = picture(four, 4)
    assert (new == new[..., :1]).all()


def test_new_pictures_are_drawn_soon(qtbot: QtBot, opened: MainWindow, four: VariantStrip) -> None:
    told: list[int] = []
    four.model().dataChanged.connect(lambda first, last: told.append(first.row()))
    look = Look(boldness=0.3, tint=-0.5)
    opened.editor.change(look, "Tint")
    qtbot.waitUntil(lambda: opened.pictures.picture(look) is not None, timeout=PATIENCE_MS)
    told.clear()
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)


def test_twenty_variants_are_scrolled_to(
    qtbot: QtBot, opened: MainWindow, strip: VariantStrip
) -> None:
    opened.editor.add([Look(boldness=step / 20) for step in range(20)], "Add")
    last = opened.editor.variants.items[-1]
    opened.editor.select(last.key)
    QApplication.processEvents()

    assert len(set(names(strip))) == 21
    seen = strip.viewport().rect()
    assert seen.contains(strip.visualRect(strip.currentIndex()).center())
    assert strip.height() >= strip.sizeHint().height(), "the scroll bar hides no names"
    QTest.keyClick(strip, Qt.Key.Key_Home)
    QApplication.processEvents()
    assert seen.contains(centre(strip, 0))
