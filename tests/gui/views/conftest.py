"""Views in a window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from colorizer_app.ui.views.views import Views
from colorizer_app.workbench.arrangement import Mode
from tests.gui.views.panes import CHOICES, ORIGINAL, grey_photo, plain


@pytest.fixture
def views(qtbot: QtBot) -> Iterator[Views]:
    """600 × 400 with a photo of the same shape, so 20 pixels of margin, and a text field below.

    The original is left of a variant, with a divider between them.
    """
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    views = Views(window)
    layout.addWidget(views)
    layout.addWidget(QLineEdit(window))
    qtbot.addWidget(window)
    views.setFixedSize(600, 400)
    window.show()
    qtbot.waitExposed(window)
    views.set_photo(grey_photo())
    views.set_panes(Mode.DIVIDER, (ORIGINAL, plain(0, current=True)), CHOICES)
    window.activateWindow()
    views.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is views.divider)
    yield views
    views.clear()
