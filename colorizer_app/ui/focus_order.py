"""Where Tab leads: through the parts of a layout as they follow each other."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def follow_layout(layout: QLayout) -> None:
    """Let Tab go through the widgets of a layout in their order, within each as it did.

    Without it Tab goes through them in the order in which they were made. What takes no focus yet
    is put in its place as well, for when it does.
    """
    widgets = [widget for part in _parts(layout) for widget in _within(part)]
    policies = [widget.focusPolicy() for widget in widgets]
    for widget in widgets:
        widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # or Qt leaves it where it is
    for before, widget in itertools.pairwise(widgets):
        QWidget.setTabOrder(before, widget)
    for widget, policy in zip(widgets, policies, strict=True):
        widget.setFocusPolicy(policy)


def _parts(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        assert item is not None
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            yield from _parts(inner)
        elif widget is not None:
            yield widget


def _within(part: QWidget) -> list[QWidget]:
    """Return a part of a window and what is in it, in the order in which Tab goes through it."""
    found = [part]
    widget = part.nextInFocusChain()
    while widget is not None and widget is not part:
        if part.isAncestorOf(widget) and widget.focusProxy() is None:
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found
