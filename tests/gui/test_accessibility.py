"""The window for those who see little, or use no pointer: everything that is in it, in each state.

What is asked for here holds for whatever is added to the window, without a word about it.
"""

from __future__ import annotations

import itertools
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QAction, QColor, QPalette, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QToolButton, QWidget

from colorizer_app.ui.drag_grip import DragGrip
from colorizer_app.ui.help_dialogs import KeysDialog
from colorizer_app.ui.main_window import MainWindow
from colorizer_app.ui.name_dialog import NameDialog
from colorizer_app.ui.views.pane_label import PaneLabel
from colorizer_app.workbench.contexts import OwnLibrary
from tests.gui.eyes import (
    DARK,
    LIGHT,
    area_of,
    contrast,
    contrast_of_words,
    interactive,
    menu_actions,
    mnemonics,
    seen,
    with_words,
    words_of,
    words_seen,
)
from tests.gui.panel.steps import borrow, donors, named, open_photo

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from colorizer_app.engine import Engine
    from tests.gui.conftest import MakeWindow

TEXT = 4.5
"""The least contrast of words (WCAG 2.1, 1.4.3)."""
SEEN = 0.15
"""Of a colour's range: what can be told from what was there before."""
STATE = 3.0
"""The least contrast of what tells one state from another (WCAG 2.1, 1.4.11)."""

POINTER_ONLY = (DragGrip,)
"""What can but be dragged; keys do the same by Save As and Copy."""

Surface = QWidget


@pytest.fixture
def busy(
    qtbot: QtBot, make_window: MakeWindow, engine: Engine, temple: Path, tmp_path: Path
) -> MainWindow:
    """A window that shows as much as it can at once: photo, moods, own ones, donors, a message."""
    window = make_window(lambda _: engine)
    window.resize(1300, 1900)
    open_photo(qtbot, window, temple)
    borrow(qtbot, window, *donors(tmp_path, 2))
    named(qtbot, window, "Forest")
    first = window.editor.look.contexts[0].context
    OwnLibrary().save(window.borrow_flow.stored(first).renamed("Ramp"))
    (OwnLibrary().folder / "broken.colorizer-context").write_text("{")
    window.session.rank_contexts()
    named(qtbot, window, "Forest")
    qtbot.waitUntil(lambda: bool(window.panel.mood.unusable.buttons()))
    window.panel.colour.warmth.slider.setValue(30)
    qtbot.waitUntil(lambda: window.session.has_result)
    window.banner.show_notice("A title", "And what it is about.")
    QApplication.processEvents()
    return window


@pytest.fixture
def empty(window: MainWindow, photo_file: Path) -> MainWindow:
    """A window without a photo, but with photos of last time."""
    window.empty_state.set_recent((photo_file, photo_file.with_name("aunt.jpg")))
    QApplication.processEvents()
    return window


@pytest.fixture
def name_dialog(qtbot: QtBot) -> NameDialog:
    dialog = NameDialog("Keep", "", 80, lambda name: "" if name else "A mood needs a name.")
    qtbot.addWidget(dialog)
    return dialog


@pytest.fixture
def keys_dialog(qtbot: QtBot) -> KeysDialog:
    dialog = KeysDialog()
    qtbot.addWidget(dialog)
    return dialog


@pytest.fixture(params=["empty", "busy", "name_dialog", "keys_dialog"])
def surface(request: pytest.FixtureRequest, qtbot: QtBot) -> Surface:
    """Each of the places that the other tests look at."""
    found: Surface = request.getfixturevalue(request.param)
    found.show()
    found.activateWindow()
    qtbot.waitUntil(found.isActiveWindow)
    return found


@pytest.fixture(params=["light", "dark"])
def lit(request: pytest.FixtureRequest, surface: Surface) -> Surface:
    """Each of those places in a light and in a dark palette."""
    surface.setPalette(LIGHT if request.param == "light" else DARK)
    QApplication.processEvents()
    return surface


def told(widget: QWidget) -> str:
    """Return what a message says of a widget that is not as it should be."""
    return f"{type(widget).__name__} “{widget.accessibleName() or words_of(widget)}”"


# -- names ---------------------------------------------------------------------------------


def test_everything_has_a_name(surface: Surface) -> None:
    widgets = interactive(surface)
    nameless = [
        f"{type(each).__name__} in {type(each.parentWidget()).__name__}"
        for each in widgets
        if not (each.accessibleName().strip() or words_of(each).strip())
    ]

    assert widgets
    assert not nameless


def test_no_two_things_of_a_kind_have_the_same_name(surface: Surface) -> None:
    kinds = Counter(
        (isinstance(each, QAbstractButton), each.accessibleName() or words_of(each))
        for each in interactive(surface)
    )

    assert not [name for (_, name), count in kinds.items() if count > 1]


# -- menus and keys ------------------------------------------------------------------------


def test_every_action_is_in_a_menu(busy: MainWindow) -> None:
    in_menus = {action for menu, _ in menu_actions(busy.menuBar()) for action in menu.actions()}
    wanted = set(busy.actions_by_id.values()) | set(busy.actions())
    wanted |= {
        button.defaultAction()
        for button in busy.findChildren(QToolButton)
        if button.defaultAction() is not None
    }

    assert not [action.text() for action in wanted if action not in in_menus]


def test_mnemonics_are_unique_in_each_menu(busy: MainWindow) -> None:
    menus = list(menu_actions(busy.menuBar()))
    twice = {
        menu.title(): key
        for menu, texts in menus
        for key, count in Counter(mnemonics(texts)).items()
        if count > 1
    }

    assert len(menus) >= 6
    assert not twice


def test_no_button_takes_the_key_of_a_menu(surface: Surface) -> None:
    texts = [each.text() for each in interactive(surface) if isinstance(each, QAbstractButton)]
    if isinstance(surface, MainWindow):
        texts += [action.text() for action in surface.menuBar().actions()]
    keys = Counter(mnemonics(texts))

    assert not [key for key, count in keys.items() if count > 1]


def test_no_shortcut_is_given_twice(busy: MainWindow) -> None:
    keys = Counter(
        key.toString()
        for action in busy.findChildren(QAction)
        if action.shortcutContext() is not Qt.ShortcutContext.WidgetShortcut
        for key in action.shortcuts()
    )
    keys.update(each.key().toString() for each in busy.findChildren(QShortcut))

    assert len(keys) > 10
    assert not [key for key, count in keys.items() if count > 1]


# -- the keyboard focus --------------------------------------------------------------------


def walk(surface: Surface, key: Qt.Key) -> list[QWidget]:
    """Press Tab until it comes to where it has been, and return where it led."""
    stops: list[QWidget] = []
    for _ in range(300):
        QTest.keyClick(surface.focusWidget() or surface, key)
        focused = surface.focusWidget()
        assert focused is not None
        if focused in stops:
            assert focused is stops[0], f"Tab cannot leave {told(focused)}"
            return stops
        stops.append(focused)
    raise AssertionError("Tab does not come round")


def needs_a_stop(widget: QWidget) -> bool:
    """Whether Tab has to lead there: of several that exclude each other it leads to one."""
    if isinstance(widget, POINTER_ONLY):
        return False
    if not isinstance(widget, QAbstractButton) or widget.isChecked():
        return True
    group = widget.group()
    return not (widget.autoExclusive() or (group is not None and group.exclusive()))


def test_tab_reaches_everything_and_is_caught_by_nothing(surface: Surface) -> None:
    stops = walk(surface, Qt.Key.Key_Tab)
    wanted = [each for each in interactive(surface) if needs_a_stop(each)]
    missed = [told(each) for each in wanted if each not in stops]
    back = walk(surface, Qt.Key.Key_Backtab)

    assert not missed
    assert set(back) == set(stops)


def region_of(widget: QWidget, surface: Surface) -> tuple[int, int]:
    """Return where the part of a window begins that a widget is in; a dialog has one part."""
    if not isinstance(surface, MainWindow):
        return 0, 0
    centre = surface.centralWidget()
    part = widget
    while (holder := part.parentWidget()) is not None and holder is not centre:
        part = holder
    corner = area_of(part, surface).topLeft()
    return corner.y(), corner.x()


def goes_back(before: QRect, after: QRect, tolerance: int) -> bool:
    """Whether an area lies above another one, or beside it in the wrong direction."""
    if after.center().y() < before.center().y() - tolerance:
        return True
    return abs(after.center().y() - before.center().y()) <= 3 and after.left() < before.left()


def test_tab_goes_down_the_window_part_by_part(surface: Surface) -> None:
    stops = walk(surface, Qt.Key.Key_Tab)
    places = [(region_of(each, surface), area_of(each, surface)) for each in stops]
    first = min(
        range(len(stops)),
        key=lambda index: (places[index][0], places[index][1].top(), places[index][1].left()),
    )
    stops, places = stops[first:] + stops[:first], places[first:] + places[:first]
    tolerance = round(1.5 * surface.fontMetrics().lineSpacing())
    wrong = [
        f"{told(one)} → {told(other)}"
        for (one, (part, area)), (other, (next_part, next_area)) in itertools.pairwise(
            zip(stops, places, strict=True)
        )
        if next_part < part or (next_part == part and goes_back(area, next_area, tolerance))
    ]

    assert not wrong


def test_the_focus_is_seen(lit: Surface) -> None:
    widgets = [each for each in interactive(lit) if not isinstance(each, POINTER_ONLY)]
    unseen = []
    for widget in widgets:
        elsewhere = next((each for each in widgets if each is not widget), None)
        if elsewhere is None:
            continue
        area = area_of(widget, lit, 4) & lit.rect()
        elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
        before = seen(lit, area)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        lit.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)  # as the key itself does it
        differs = np.abs(before - seen(lit, area)).max(axis=-1) >= SEEN
        if differs.sum() < 16:
            unseen.append(told(widget))

    assert not unseen


# -- what is seen --------------------------------------------------------------------------


def test_words_stand_out(lit: Surface) -> None:
    found = {
        told(widget): contrast_of_words(words_seen(lit, area)) for widget, area in with_words(lit)
    }

    assert found
    assert not {name: value for name, value in found.items() if value < TEXT}


@pytest.mark.parametrize("shade", [0, 90, 160, 255])
def test_words_on_the_photo_stand_out_whatever_it_is(qtbot: QtBot, shade: int) -> None:
    photo = QWidget()
    qtbot.addWidget(photo)
    photo.setPalette(QPalette(QColor(shade, shade, shade)))
    photo.resize(300, 120)
    label = PaneLabel(photo)
    label.set_words("Original")
    assert label.place(QRectF(photo.rect()))
    photo.show()
    inner = label.geometry().adjusted(10, 4, -10, -4)

    assert contrast_of_words(words_seen(photo, inner)) >= TEXT


def share_changed(surface: Surface, button: QAbstractButton) -> float:
    """Return how much of a button looks different when it is on, as a share of its area."""
    group, before = button.group(), button.isChecked()
    if group is not None:
        group.removeButton(button)  # the last one that is on would stay on
    button.blockSignals(True)
    looks = []
    for on in (False, True):
        button.setChecked(on)
        looks.append(seen(surface, area_of(button, surface)))
    button.setChecked(before)
    button.blockSignals(False)
    return float((contrast(*looks) >= STATE).mean())


def test_what_is_on_looks_different_from_what_is_off(lit: Surface) -> None:
    checkable = [
        each
        for each in interactive(lit)
        if isinstance(each, QAbstractButton) and each.isCheckable()
    ]
    alike = [told(each) for each in checkable if share_changed(lit, each) < 0.02]

    assert not alike


def test_a_button_gives_way_when_it_is_pressed(lit: Surface) -> None:
    stiff = []
    for button in interactive(lit):
        if isinstance(button, QAbstractButton) and not button.isChecked():
            up = seen(lit, area_of(button, lit))
            button.setDown(True)
            down = seen(lit, area_of(button, lit))
            button.setDown(False)
            if not (contrast(up, down) > 1.05).any():
                stiff.append(told(button))

    assert not stiff
