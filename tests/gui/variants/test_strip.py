"""The strip, worked with as a person does: by clicks, keys and drags."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from colorizer_app.look import Look
from colorizer_app.ui.actions import ActionId
from colorizer_app.ui.main_window import MainWindow
from colorizer_app.ui.variants import VariantStrip
from tests.gui.variants.conftest import BOLD, CALM, PATIENCE_MS, WARM, centre, names

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def click(strip: VariantStrip, place: QPoint) -> None:
    QTest.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=place)


def line(strip: VariantStrip) -> QLineEdit:
    found = [each for each in strip.viewport().findChildren(QLineEdit) if each.isVisible()]
    assert len(found) == 1, "a name is being typed"
    return found[0]


def typed(strip: VariantStrip, text: str, last: Qt.Key = Qt.Key.Key_Return) -> None:
    editor = line(strip)
    QTest.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    QTest.keyClicks(editor, text)
    QTest.keyPress(editor, last)  # the line goes before the key comes up
    QApplication.processEvents()


# -- selecting -----------------------------------------------------------------------------


def test_a_click_selects_and_the_photo_follows(
    qtbot: QtBot, opened: MainWindow, four: VariantStrip
) -> None:
    assert names(four) == ["Automatic", "Calm", "Bold", "Warmer"]
    with qtbot.waitSignal(opened.session.colorized, timeout=PATIENCE_MS) as coloured:
        click(four, centre(four, 2))

    assert opened.editor.look == BOLD
    assert coloured.args is not None
    assert coloured.args[0].look == BOLD
    assert opened.panel.colour.boldness.value_text() == "100 %"
    assert opened.editor.stack.count() == 0, "selecting is nothing to undo"


def test_arrow_keys_select(opened: MainWindow, four: VariantStrip) -> None:
    QTest.keyClick(four, Qt.Key.Key_Right)
    assert opened.editor.look == CALM
    QTest.keyClick(four, Qt.Key.Key_End)
    assert opened.editor.look == WARM
    QTest.keyClick(four, Qt.Key.Key_Left)
    assert opened.editor.look == BOLD


def test_the_strip_follows_when_something_else_selects(
    opened: MainWindow, four: VariantStrip
) -> None:
    opened.editor.select(3)
    assert four.currentIndex().row() == 3
    opened.editor.rename(3, "Sunny")
    opened.editor.select(0)
    opened.editor.stack.undo()
    assert four.currentIndex().row() == 3, "where something was undone"


def test_nothing_is_selected_while_another_photo_opens(
    qtbot: QtBot, opened: MainWindow, four: VariantStrip, photo_file: Path
) -> None:
    with qtbot.waitSignal(opened.session.opened, timeout=PATIENCE_MS):
        opened.session.open(photo_file)
        assert not four.isEnabled()
        click(four, centre(four, 2))

    assert opened.editor.look == Look()


# -- renaming ------------------------------------------------------------------------------


def test_f2_renames_in_place(opened: MainWindow, four: VariantStrip) -> None:
    QTest.keyClick(opened, Qt.Key.Key_F2)
    assert line(four).selectedText() == "Automatic"
    typed(four, "Aunt Ida, best")

    assert names(four)[0] == opened.editor.variants.current.name == "Aunt Ida, best"
    assert opened.editor.stack.undoText() == "Rename Variant"
    opened.editor.stack.undo()
    assert names(four)[0] == "Automatic"


def test_letters_and_delete_are_the_names_while_it_is_typed(
    opened: MainWindow, four: VariantStrip
) -> None:
    QTest.keyClick(opened, Qt.Key.Key_F2)
    typed(four, "sSs")

    assert names(four)[0] == "sSs"
    assert opened.editor.variants.starred == ()
    assert len(opened.editor.variants.items) == 4


def test_escape_leaves_the_name(opened: MainWindow, four: VariantStrip) -> None:
    click(four, centre(four, 0))
    QTest.mouseDClick(four.viewport(), Qt.MouseButton.LeftButton, pos=centre(four, 0))
    typed(four, "No", Qt.Key.Key_Escape)
    assert names(four)[0] == "Automatic"
    assert opened.editor.stack.count() == 0


@pytest.mark.parametrize("text", ["", "   "])
def test_an_empty_name_gives_back_the_one_that_says_what_it_is(
    opened: MainWindow, four: VariantStrip, text: str
) -> None:
    opened.editor.rename(0, "Aunt Ida")
    QTest.keyClick(opened, Qt.Key.Key_F2)
    assert line(four).placeholderText() == "Automatic"
    typed(four, text)

    assert names(four)[0] == "Automatic"
    assert opened.editor.variants.current.name == ""


def test_a_name_that_is_left_as_it_is_seen_follows_the_look(
    opened: MainWindow, four: VariantStrip
) -> None:
    QTest.keyClick(opened, Qt.Key.Key_F2)
    QTest.keyPress(line(four), Qt.Key.Key_Return)
    opened.editor.change(Look(tint=0.5), "Tint")

    assert names(four)[0] == "Pinker"


def test_a_name_that_is_there_already_is_numbered(opened: MainWindow, four: VariantStrip) -> None:
    QTest.keyClick(opened, Qt.Key.Key_F2)
    typed(four, "Calm")
    assert names(four)[:2] == ["Calm", "Calm 0 %"]


# -- stars ---------------------------------------------------------------------------------


def test_a_star_is_clicked_without_selecting(opened: MainWindow, four: VariantStrip) -> None:
    star = four.star_rect(four.model().index(2, 0)).center()
    click(four, star)
    assert [variant.look for variant in opened.editor.variants.starred] == [BOLD]
    assert opened.editor.look == Look()
    QTest.mouseDClick(four.viewport(), Qt.MouseButton.LeftButton, pos=star)
    assert not four.viewport().findChildren(QLineEdit), "a quick hand renames nothing"
    click(four, star)
    assert opened.editor.variants.starred == ()


def test_s_stars_the_current_one(opened: MainWindow, four: VariantStrip) -> None:
    star = opened.actions_by_id[ActionId.STAR]
    QTest.keyClick(four, Qt.Key.Key_S)
    assert opened.editor.variants.current.starred
    assert star.isChecked()
    QTest.keyClick(four, Qt.Key.Key_Right)
    assert not star.isChecked()
    opened.view.setFocus()
    QTest.keyClick(opened.view, Qt.Key.Key_S)
    assert not opened.editor.variants.current.starred, "it is a key of the strip"


def test_a_change_leaves_a_favourite_as_it_is(
    qtbot: QtBot, opened: MainWindow, four: VariantStrip
) -> None:
    QTest.keyClick(four, Qt.Key.Key_S)
    slider = opened.panel.colour.warmth.slider
    slider.setFocus()
    slider.begin_gesture()
    slider.setValue(10)
    slider.setValue(30)

    items = opened.editor.variants.items
    assert [each.look.warmth for each in items] == [0.0, 0.3, 0.0, 0.0, 0.5]
    assert [each.starred for each in items] == [True, False, False, False, False]
    assert opened.editor.variants.current is items[1]
    opened.editor.stack.undo()
    assert names(four) == ["Automatic", "Calm", "Bold", "Warmer"]
    assert opened.editor.variants.current.starred


def test_the_current_one_stays_in_sight_in_a_narrower_window(
    opened: MainWindow, four: VariantStrip
) -> None:
    opened.editor.add([Look(tint=each / 10) for each in range(-3, 4) if each], "Add")
    opened.editor.select(opened.editor.variants.items[4].key)
    QApplication.processEvents()
    whole = four.viewport().rect()
    assert whole.contains(four.visualRect(four.currentIndex()))
    opened.resize(760, 600)
    QApplication.processEvents()

    assert four.viewport().width() < whole.width()
    seen = four.viewport().rect().adjusted(0, 0, 1, 0)  # Qt is content with all but a pixel
    assert seen.contains(four.visualRect(four.currentIndex()))


# -- duplicating and deleting --------------------------------------------------------------


def test_ctrl_d_duplicates(opened: MainWindow, four: VariantStrip) -> None:
    opened.editor.select(1)
    QTest.keyClick(opened, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)

    assert names(four) == ["Automatic", "Calm", "Calm (2)", "Bold", "Warmer"]
    assert four.currentIndex().row() == 2


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_delete_goes_to_the_neighbour(opened: MainWindow, four: VariantStrip, key: Qt.Key) -> None:
    opened.editor.select(1)
    QTest.keyClick(four, key)
    assert names(four) == ["Automatic", "Bold", "Warmer"]
    assert opened.editor.look == BOLD
    assert four.currentIndex().row() == 1
    QTest.keyClick(four, key)
    QTest.keyClick(four, key)
    assert opened.editor.look == Look()


def test_delete_elsewhere_deletes_no_variant(opened: MainWindow, four: VariantStrip) -> None:
    slider = opened.panel.colour.boldness.slider
    slider.setValue(90)
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Delete)
    assert len(opened.editor.variants.items) == 4
    assert opened.editor.look.boldness == Look().boldness


def test_the_last_one_stays_and_the_menu_says_why(opened: MainWindow, four: VariantStrip) -> None:
    delete = opened.actions_by_id[ActionId.DELETE]
    for _ in range(3):
        delete.trigger()
    opened.actions_by_id[ActionId.VARIANTS].setChecked(True)
    opened.actions_by_id[ActionId.VARIANTS].triggered.emit()

    assert not delete.isEnabled()
    assert "at least" in delete.toolTip()
    QTest.keyClick(four, Qt.Key.Key_Delete)
    assert len(opened.editor.variants.items) == 1


def test_everything_is_undone_to_the_beginning_and_done_again(
    opened: MainWindow, four: VariantStrip
) -> None:
    editor = opened.editor
    states = [editor.variants]
    for act in (
        lambda: editor.star(1, True),
        editor.duplicate,
        lambda: editor.rename(2, "Lurid"),
        lambda: editor.move(3, 0),
        lambda: editor.delete(editor.variants.current_key),
        lambda: editor.change(Look(tint=1.0), "Tint"),
        lambda: editor.delete(3),
    ):
        act()
        states.append(editor.variants)
    shown = names(four)
    for state in reversed(states[:-1]):
        QTest.keyClick(opened, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert editor.variants == state
        assert four.model().rowCount() == len(state.items)
        assert four.currentIndex().row() == state.index(state.current_key)
    assert names(four) == ["Automatic", "Calm", "Bold", "Warmer"]
    while editor.stack.canRedo():
        opened.actions_by_id[ActionId.REDO].trigger()
    assert editor.variants == states[-1]
    assert names(four) == shown


# -- the menu ------------------------------------------------------------------------------


def test_the_menu_is_about_what_was_clicked(opened: MainWindow, four: VariantStrip) -> None:
    place = centre(four, 2)
    QTest.mouseClick(four.viewport(), Qt.MouseButton.RightButton, pos=place)
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, place, four.viewport().mapToGlobal(place)
    )
    QApplication.sendEvent(four.viewport(), event)
    menu = next(each for each in four.findChildren(QMenu) if each.isVisible())
    texts = [action.text() for action in menu.actions()]
    menu.close()

    assert opened.editor.look == BOLD
    assert opened.actions_by_id[ActionId.DELETE].text() in texts
    assert opened.actions_by_id[ActionId.SAVE_ALL].text() in texts
