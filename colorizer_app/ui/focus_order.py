"""Where Tab leads: through the parts of a layout as they follow each other."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def follow_layout(layout: QLayout) -> None:
    """Let Tab go through the widgets of a layout in their order, within each as it did.

    Without it Tab goes through them in the order in which they were made.
    """
    before: QWidget | None = None
    for part in _parts(layout):
        for stop in list(_stops(part)):
            if before is not None:
                QWidget.setTabOrder(before, stop)
            before = stop


def _parts(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        assert item is not None
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            yield from _parts(inner)
        elif widget is not None:
            yield widget


def _stops(part: QWidget) -> Iterator[QWidget]:
    """Yield what Tab stops at in a part of a window, be it hidden just now."""
    widget: QWidget | None = part
    while widget is not None:
        within = widget is part or part.isAncestorOf(widget)
        if within and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield widget
        following = widget.nextInFocusChain()
        widget = None if following is part else following
