"""The panel beside the photo, with the weights that ship."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QApplication, QWidget
from sklearn.datasets import load_sample_image

from colorizer_app.look import Look
from colorizer_app.ui.actions import ActionId
from colorizer_app.ui.main_window import MainWindow
from colorizer_app.ui.panel.mood_grid import MoodButton
from colorizer_app.ui.panel.slider import Slider
from colorizer_app.ui.prompts import Unsaved
from colorizer_app.workbench.contexts import ShippedLibrary, most_similar
from colorizer_app.workbench.settings import load_settings
from tests.gui.drags import drag_enter

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from colorizer_app.engine import Engine
    from tests.gui.conftest import HeldEngine, MakeWindow, ScriptedPrompts

PATIENCE_MS = 30_000
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="session")
def engine() -> Engine:
    from colorizer_app.engine import Engine

    return Engine(device="cpu")


@pytest.fixture
def window(make_window: MakeWindow, engine: Engine) -> MainWindow:
    return make_window(lambda _: engine)


@pytest.fixture
def temple(tmp_path: Path) -> Path:
    """A grey photo of a temple between trees."""
    path = tmp_path / "temple.png"
    Image.fromarray(load_sample_image("china.jpg")).convert("L").resize((320, 213)).save(path)
    return path


@pytest.fixture
def flower(tmp_path: Path) -> Path:
    """A picture in colour, of another scene altogether."""
    path = tmp_path / "flower.jpg"
    Image.fromarray(load_sample_image("flower.jpg")).resize((320, 213)).save(path)
    return path


def donors(folder: Path, count: int) -> list[Path]:
    """Return some pictures that are not alike."""
    paths = [folder / f"donor {number}.png" for number in range(count)]
    for number, path in enumerate(paths):
        ramp = np.linspace(0, 250 - 40 * number, 64).astype(np.uint8)
        Image.fromarray(np.tile(ramp, (64, 1))).rotate(90 * number).save(path)
    return paths


def mime_of(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def drop(target: QWidget, mime: QMimeData) -> None:
    arguments: Any = (Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(target, drag_enter(QPoint(5, 5), *arguments))
    QApplication.sendEvent(target, QDropEvent(QPointF(5, 5), *arguments))


def after_colours(qtbot: QtBot, window: MainWindow, act: Callable[[], object]) -> NDArray[np.uint8]:
    """Do something that has the photo coloured, and return the result."""
    with qtbot.waitSignal(window.session.colorized, timeout=PATIENCE_MS):
        act()
    return result_of(window)


def result_of(window: MainWindow) -> NDArray[np.uint8]:
    document = window.session.document
    assert document is not None
    assert document.rgb is not None
    return np.asarray(document.rgb, np.uint8)


def open_photo(qtbot: QtBot, window: MainWindow, path: Path) -> NDArray[np.uint8]:
    return after_colours(qtbot, window, lambda: window.open_paths([path]))


def look_of(window: MainWindow) -> Look:
    document = window.session.document
    assert document is not None
    return document.look


def borrow(qtbot: QtBot, window: MainWindow, *paths: Path) -> NDArray[np.uint8]:
    """Drop pictures on the panel, one after the other."""
    for path in paths:
        after_colours(qtbot, window, lambda path=path: drop(window.panel, mime_of(path)))  # type: ignore[misc]
    return result_of(window)


def trigger(window: MainWindow, action_id: ActionId) -> None:
    action = window.actions_by_id[action_id]
    assert action.isEnabled(), f"{action_id} is not possible now"
    action.trigger()


def drag(slider: Slider, *shares: float) -> None:
    """Take hold of a slider and bring it to some places, given as shares of its length."""
    places = [QPoint(round(share * slider.width()), slider.height() // 2) for share in shares]
    QTest.mousePress(slider, LEFT, pos=places[0])
    for place in places:
        QTest.mouseMove(slider, place)
    QTest.mouseRelease(slider, LEFT, pos=places[-1])


def double_click(slider: Slider) -> None:
    """Click twice at once, which begins as one click does."""
    place = QPoint(slider.width() // 4, slider.height() // 2)
    QTest.mouseClick(slider, LEFT, pos=place)
    QTest.mouseDClick(slider, LEFT, pos=place)


def difference(one: NDArray[np.uint8], other: NDArray[np.uint8]) -> float:
    return float(np.abs(one.astype(int) - other).mean())


# -- where it is ---------------------------------------------------------------------------


def test_it_is_there_with_a_photo_and_away_without(
    qtbot: QtBot, window: MainWindow, prompts: ScriptedPrompts, temple: Path, tmp_path: Path
) -> None:
    settings = tmp_path / "config" / "settings.json"
    assert not window.panel.isVisible()
    assert not window.actions_by_id[ActionId.ADJUST].isEnabled()
    open_photo(qtbot, window, temple)
    assert window.panel.isVisible()
    QTest.keyClick(window, Qt.Key.Key_F8)
    assert not window.panel.isVisible()
    assert not load_settings(settings).panel_shown
    trigger(window, ActionId.ADJUST)
    assert window.panel.isVisible()
    assert load_settings(settings).panel_shown
    prompts.unsaved_answer = Unsaved.DISCARD
    trigger(window, ActionId.CLOSE_PHOTO)

    assert not window.panel.isVisible()


def test_a_hidden_panel_stays_hidden_the_next_time(
    qtbot: QtBot, make_window: MakeWindow, engine: Engine, temple: Path
) -> None:
    first = make_window(lambda _: engine)
    open_photo(qtbot, first, temple)
    trigger(first, ActionId.ADJUST)
    second = make_window(lambda _: engine)
    open_photo(qtbot, second, temple)

    assert not second.panel.isVisible()
    assert not second.actions_by_id[ActionId.ADJUST].isChecked()


def test_a_small_window_holds_it_with_four_pictures(
    qtbot: QtBot, window: MainWindow, temple: Path, tmp_path: Path
) -> None:
    open_photo(qtbot, window, temple)
    borrow(qtbot, window, *donors(tmp_path, 4))
    window.resize(900, 600)
    qtbot.waitUntil(lambda: window.panel.mapTo(window, QPoint(0, 0)).x() < 900)

    assert (window.width(), window.height()) == (900, 600)
    assert window.view.width() >= 560
    window.banner.show_notice("Title", "Message")
    assert window.minimumSizeHint().width() <= 900
    assert window.minimumSizeHint().height() <= 600


def test_everything_in_it_has_a_name_for_those_who_do_not_see_it(
    qtbot: QtBot, window: MainWindow, temple: Path, tmp_path: Path
) -> None:
    open_photo(qtbot, window, temple)
    borrow(qtbot, window, *donors(tmp_path, 2))
    named = [*window.panel.findChildren(Slider), *window.panel.findChildren(QAbstractButton)]
    names = [
        widget.accessibleName()
        for widget in named
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]

    assert all(names)
    assert len(names) == len(set(names))
    assert len(window.panel.findChildren(QAbstractSlider)) >= 7


def test_tab_goes_from_top_to_bottom(
    qtbot: QtBot, window: MainWindow, temple: Path, tmp_path: Path
) -> None:
    open_photo(qtbot, window, temple)
    borrow(qtbot, window, *donors(tmp_path, 2))
    panel = window.panel
    panel.colour.boldness.slider.setFocus()
    seen: list[int] = []
    widget: QWidget | None = panel.colour.boldness.slider
    while widget is not None and panel.isAncestorOf(widget) and len(seen) < 60:
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            seen.append(widget.mapTo(panel, widget.rect().center()).y())
        widget = widget.nextInFocusChain()

    assert len(seen) >= 8
    assert all(later >= earlier - 20 for earlier, later in itertools.pairwise(seen))


# -- colour --------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["boldness", "saturation", "warmth", "tint"])
def test_a_drag_is_one_step_and_undo_brings_the_former_pixels_back(
    qtbot: QtBot, window: MainWindow, temple: Path, name: str
) -> None:
    before = open_photo(qtbot, window, temple)
    value = getattr(window.panel.colour, name)
    neutral, text = value.slider.value(), value.value_text()
    after = after_colours(qtbot, window, lambda: drag(value.slider, 0.5, 0.7, 0.8, 0.95))
    chosen = look_of(window)

    assert getattr(chosen, name) > getattr(Look(), name)
    assert difference(before, after) > 0.2
    assert window.editor.stack.count() == 1
    undone = after_colours(qtbot, window, lambda: trigger(window, ActionId.UNDO))
    assert np.array_equal(undone, before)
    assert look_of(window) == Look()
    assert (value.slider.value(), value.value_text()) == (neutral, text)
    assert not window.actions_by_id[ActionId.UNDO].isEnabled()
    redone = after_colours(qtbot, window, lambda: trigger(window, ActionId.REDO))
    assert np.array_equal(redone, after)
    assert look_of(window) == chosen


def test_keys_move_a_slider_by_steps_that_are_undone_one_by_one(
    qtbot: QtBot, window: MainWindow, temple: Path
) -> None:
    open_photo(qtbot, window, temple)
    slider = window.panel.colour.warmth.slider
    slider.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_PageUp, Qt.Key.Key_End):
        after_colours(qtbot, window, lambda key=key: QTest.keyClick(slider, key))  # type: ignore[misc]
    assert look_of(window).warmth == 1.0
    keys = Qt.KeyboardModifier.ControlModifier
    for expected in (0.11, 0.01, 0.0):
        after_colours(qtbot, window, lambda: QTest.keyClick(window, Qt.Key.Key_Z, keys))
        assert look_of(window).warmth == pytest.approx(expected)
    assert "Warmth" in window.actions_by_id[ActionId.REDO].text()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    after_colours(qtbot, window, lambda: QTest.keyClick(window, Qt.Key.Key_Z, both))

    assert look_of(window).warmth == 0.01


@pytest.mark.parametrize("way", ["double click", "button", "Delete", "Reset"])
def test_ways_back_to_neutral(qtbot: QtBot, window: MainWindow, temple: Path, way: str) -> None:
    before = open_photo(qtbot, window, temple)
    tint = window.panel.colour.tint
    after_colours(qtbot, window, lambda: drag(tint.slider, 0.5, 0.1))
    assert tint.value_text().startswith("−")
    assert tint.reset_button.isVisible()
    acts: dict[str, Callable[[], object]] = {
        "double click": lambda: double_click(tint.slider),
        "button": lambda: QTest.mouseClick(tint.reset_button, LEFT),
        "Delete": lambda: QTest.keyClick(tint.slider, Qt.Key.Key_Delete),
        "Reset": lambda: QTest.mouseClick(window.panel.reset_button, LEFT),
    }
    back = after_colours(qtbot, window, acts[way])

    assert look_of(window) == Look()
    assert np.array_equal(back, before)
    assert not tint.reset_button.isVisible()
    assert window.editor.stack.count() == 2


def test_a_drag_that_comes_back_is_no_step(qtbot: QtBot, window: MainWindow, temple: Path) -> None:
    open_photo(qtbot, window, temple)
    after_colours(qtbot, window, lambda: drag(window.panel.colour.warmth.slider, 0.5, 0.9, 0.5))

    assert look_of(window) == Look()
    assert not window.actions_by_id[ActionId.UNDO].isEnabled()


def test_the_wheel_changes_nothing_by_accident(
    qtbot: QtBot, window: MainWindow, temple: Path
) -> None:
    open_photo(qtbot, window, temple)
    slider = window.panel.colour.warmth.slider
    QTest.wheelEvent(
        window.windowHandle(), slider.mapTo(window, slider.rect().center()), QPoint(0, 120)
    )

    assert look_of(window) == Look()


# -- mood ----------------------------------------------------------------------------------


def test_a_dropped_picture_lends_its_mood_and_automatic_gives_it_back(
    qtbot: QtBot, window: MainWindow, temple: Path, flower: Path
) -> None:
    before = open_photo(qtbot, window, temple)
    after = borrow(qtbot, window, flower)
    (row,) = window.panel.mood.rows()

    assert difference(before, after) > 0.5, "another mood is seen"
    assert row.context.name == "flower.jpg"
    assert not row._picture.pixmap().isNull()
    assert row._picture.x() == 0
    assert row._name.text() == "flower.jpg", "there is room for its name"
    assert len(row.context.overall_features) == 256
    assert window.session.document is not None
    assert window.session.document.photo.path == temple
    automatic = after_colours(
        qtbot, window, lambda: QTest.mouseClick(window.panel.mood.automatic_button, LEFT)
    )
    assert np.array_equal(automatic, before)
    assert look_of(window) == Look()
    assert not window.panel.mood.rows()
    again = after_colours(qtbot, window, lambda: trigger(window, ActionId.UNDO))
    assert np.array_equal(again, after)
    (row,) = window.panel.mood.rows()
    assert not row._picture.pixmap().isNull()


def test_strength_leads_from_the_own_mood_to_the_borrowed_one(
    qtbot: QtBot, window: MainWindow, temple: Path, flower: Path
) -> None:
    own = open_photo(qtbot, window, temple)
    whole = borrow(qtbot, window, flower)
    slider = window.panel.mood.strength.slider
    half = after_colours(qtbot, window, lambda: drag(slider, 0.99, 0.5))
    assert 0 < difference(own, half) < difference(own, whole)
    none = after_colours(qtbot, window, lambda: QTest.keyClick(slider, Qt.Key.Key_Home))

    assert np.array_equal(none, own)
    assert window.panel.mood.strength.value_text() == "0 %"


def test_moods_are_mixed_by_weight(
    qtbot: QtBot, window: MainWindow, temple: Path, flower: Path, tmp_path: Path
) -> None:
    open_photo(qtbot, window, temple)
    alone = borrow(qtbot, window, flower)
    borrow(qtbot, window, *donors(tmp_path, 1))
    first, second = window.panel.mood.rows()
    assert (first.share_text(), second.share_text()) == ("50 %", "50 %")
    mixed = result_of(window)
    after_colours(qtbot, window, lambda: drag(second.slider, 0.9, 0.3, 0.0))
    assert window.panel.mood.rows() == (first, second), "a slider is not replaced in the hand"
    assert first.share_text() == "99 %"
    assert difference(result_of(window), alone) < difference(mixed, alone)
    assert window.editor.stack.count() == 3
    removed = after_colours(qtbot, window, lambda: QTest.mouseClick(second.remove_button, LEFT))
    assert np.array_equal(removed, alone)
    after_colours(qtbot, window, lambda: trigger(window, ActionId.UNDO))

    assert len(window.panel.mood.rows()) == 2
    assert [each.weight for each in look_of(window).contexts] == [1.0, 0.01]


def test_four_pictures_are_the_most(
    qtbot: QtBot, window: MainWindow, temple: Path, tmp_path: Path
) -> None:
    open_photo(qtbot, window, temple)
    *four, fifth = donors(tmp_path, 5)
    drop(window.panel, mime_of(*four))
    qtbot.waitUntil(lambda: len(window.panel.mood.rows()) == 4, timeout=PATIENCE_MS)
    assert not window.banner.isVisible()
    assert not window.panel.mood.target.isVisible()
    drop(window.panel, mime_of(fifth))
    qtbot.waitUntil(window.banner.isVisible)

    assert "4 pictures" in window.banner.title()
    assert not window.session.taking
    assert len(look_of(window).contexts) == 4
    qtbot.waitUntil(lambda: window.session.has_result, timeout=PATIENCE_MS)


def test_a_picture_is_chosen(
    qtbot: QtBot, window: MainWindow, prompts: ScriptedPrompts, temple: Path, flower: Path
) -> None:
    open_photo(qtbot, window, temple)
    QTest.mouseClick(window.panel.mood.target.choose_button, LEFT)
    assert not window.session.taking
    prompts.donor_answer = flower
    trigger(window, ActionId.ADJUST)
    after_colours(qtbot, window, lambda: trigger(window, ActionId.BORROW_MOOD))

    assert prompts.asked == ["donor", "donor"]
    assert window.panel.isVisible(), "what is borrowed is seen"
    assert [row.context.name for row in window.panel.mood.rows()] == ["flower.jpg"]


@pytest.mark.parametrize("way", ["on the button", "by the menu"])
def test_a_picture_is_pasted(qtbot: QtBot, window: MainWindow, temple: Path, way: str) -> None:
    open_photo(qtbot, window, temple)
    photo = window.session.document
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor(10, 200, 100))
    QGuiApplication.clipboard().setImage(image)
    button = window.panel.mood.target.choose_button
    button.setFocus()
    keys = Qt.KeyboardModifier.ControlModifier
    acts: dict[str, Callable[[], object]] = {
        "on the button": lambda: QTest.keyClick(button, Qt.Key.Key_V, keys),
        "by the menu": lambda: trigger(window, ActionId.PASTE_MOOD),
    }
    after_colours(qtbot, window, acts[way])

    assert [row.context.name for row in window.panel.mood.rows()] == ["Pasted picture"]
    assert photo is not None
    assert window.session.document is not None
    assert window.session.document.photo is photo.photo


def test_pasting_words_is_explained(qtbot: QtBot, window: MainWindow, temple: Path) -> None:
    open_photo(qtbot, window, temple)
    QGuiApplication.clipboard().setText("no picture")
    trigger(window, ActionId.PASTE_MOOD)

    assert "no picture to paste" in window.banner.title()


def make_bad(kind: str, folder: Path) -> Path:
    path = folder / f"{kind}.png"
    frames = [Image.new("L", (40, 30), shade) for shade in (20, 200)]
    if kind == "cut off":
        path.write_bytes(b"\x89PNG\r\n\x1a\n cut off")
    elif kind == "one pixel":
        Image.new("L", (1, 1), 90).save(path)
    elif kind == "animation":
        frames[0].save(path, save_all=True, append_images=frames[1:])
    return path


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("cut off", "damaged or incomplete"),
        ("one pixel", "1 × 1 pixels"),
        ("animation", "animation"),
        ("missing", "no such file"),
    ],
)
def test_a_picture_that_cannot_lend_is_named_and_nothing_is_lost(
    qtbot: QtBot, window: MainWindow, temple: Path, tmp_path: Path, kind: str, reason: str
) -> None:
    before = open_photo(qtbot, window, temple)
    status = window.bar.status()
    with qtbot.waitSignal(window.session.failed, timeout=PATIENCE_MS):
        drop(window.panel, mime_of(make_bad(kind, tmp_path)))

    assert window.banner.isVisible()
    assert window.banner.title() == "The picture’s mood could not be borrowed"
    assert f"{kind}.png" in window.banner.message()
    assert reason in window.banner.message()
    assert "“temple.png” is still open" in window.banner.message()
    assert np.array_equal(result_of(window), before)
    assert window.bar.status() == status
    assert look_of(window) == Look()
    assert window.actions_by_id[ActionId.SAVE].isEnabled()
    assert "Drop a picture" in window.panel.mood.target.text()
    assert window.panel.isEnabled()


def test_a_dropped_folder_is_explained(
    qtbot: QtBot, window: MainWindow, temple: Path, tmp_path: Path
) -> None:
    open_photo(qtbot, window, temple)
    drop(window.panel, mime_of(tmp_path))
    qtbot.waitUntil(window.banner.isVisible)

    assert tmp_path.name in window.banner.title()
    assert not window.session.taking


def test_the_photo_itself_changes_nothing_and_that_is_said(
    qtbot: QtBot, window: MainWindow, temple: Path
) -> None:
    before = open_photo(qtbot, window, temple)
    after = borrow(qtbot, window, temple)

    assert "is this photo itself" in window.banner.title()
    assert np.abs(after.astype(int) - before).max() <= 1


def test_a_picture_lends_once(qtbot: QtBot, window: MainWindow, temple: Path, flower: Path) -> None:
    open_photo(qtbot, window, temple)
    borrow(qtbot, window, flower)
    drop(window.panel, mime_of(flower))
    qtbot.waitUntil(window.banner.isVisible, timeout=PATIENCE_MS)

    assert window.banner.title() == "“flower.jpg” lends its mood already"
    assert len(window.panel.mood.rows()) == 1


def test_what_is_held_over_the_window_is_invited_to_both_places(
    qtbot: QtBot, window: MainWindow, temple: Path, flower: Path
) -> None:
    open_photo(qtbot, window, temple)
    arguments: Any = (
        Qt.DropAction.CopyAction,
        mime_of(flower),
        LEFT,
        Qt.KeyboardModifier.NoModifier,
    )
    plain = window.panel.mood.target.grab().toImage()
    QApplication.sendEvent(window, drag_enter(QPoint(50, 50), *arguments))

    assert window._overlay.isVisible()
    assert window._overlay.geometry().right() < window.panel.mapTo(window, QPoint(0, 0)).x()
    assert window.panel.mood.target.grab().toImage() != plain
    window.set_inviting(False)
    assert window.panel.mood.target.grab().toImage() == plain


# -- named moods ---------------------------------------------------------------------------


def named(qtbot: QtBot, window: MainWindow, name: str) -> MoodButton:
    """Wait for the list of moods and return one of them."""
    grid = window.panel.mood.grid
    qtbot.waitUntil(lambda: bool(grid.buttons()), timeout=PATIENCE_MS)
    (button,) = (each for each in grid.buttons() if each.context.name == name)
    return button


def test_a_named_mood_is_one_click_away_and_so_is_automatic(
    qtbot: QtBot, window: MainWindow, temple: Path
) -> None:
    before = open_photo(qtbot, window, temple)
    forest = named(qtbot, window, "Forest")
    after = after_colours(qtbot, window, lambda: QTest.mouseClick(forest, LEFT))

    assert difference(before, after) > 0.5
    assert forest.isChecked()
    assert [row.context.name for row in window.panel.mood.rows()] == ["Forest"]
    assert not window.panel.mood.rows()[0]._picture.pixmap().isNull()
    night = named(qtbot, window, "Night")
    after_colours(qtbot, window, lambda: QTest.mouseClick(night, LEFT))
    assert [each.context.name for each in look_of(window).contexts] == ["Night"]
    assert not forest.isChecked()
    back = after_colours(qtbot, window, lambda: QTest.mouseClick(night, LEFT))
    assert np.array_equal(back, before)
    assert look_of(window) == Look()
    assert window.editor.stack.count() == 3


def test_a_mood_stays_under_the_pointer_that_clicks_on_it(
    qtbot: QtBot, window: MainWindow, temple: Path
) -> None:
    open_photo(qtbot, window, temple)
    window.resize(900, 600)
    meadow = named(qtbot, window, "Meadow")
    area = window.panel._area
    qtbot.waitUntil(lambda: meadow.y() > 100 and area.verticalScrollBar().maximum() > 300)
    area.ensureWidgetVisible(meadow)
    place = meadow.mapTo(window.panel, QPoint(0, 0))
    # As the pointer does it that enters the list; no pointer can be moved on the offscreen screen.
    window.panel.mood.grid.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    after_colours(qtbot, window, lambda: QTest.mouseClick(meadow, LEFT))

    assert window.panel.mood.rows()
    assert meadow.mapTo(window.panel, QPoint(0, 0)) == place


def test_named_moods_are_mixed_with_ctrl(
    qtbot: QtBot, window: MainWindow, temple: Path, flower: Path
) -> None:
    open_photo(qtbot, window, temple)
    borrow(qtbot, window, flower)
    snow = named(qtbot, window, "Snow")
    ctrl = Qt.KeyboardModifier.ControlModifier
    after_colours(qtbot, window, lambda: QTest.mouseClick(snow, LEFT, ctrl))

    names = [each.context.name for each in look_of(window).contexts]
    assert names == ["flower.jpg", "Snow"]
    assert snow.isChecked()


def test_the_moods_that_resemble_the_photo_come_first(
    qtbot: QtBot, window: MainWindow, engine: Engine, temple: Path
) -> None:
    open_photo(qtbot, window, temple)
    named(qtbot, window, "Forest")
    library = ShippedLibrary.load()
    assert window.session.document is not None
    own = engine.overall_features(window.session.document.photo)
    contexts = [each.context for each in library.contexts]
    expected = [each.context for each in most_similar(own, contexts, library.mean)]

    assert [button.context for button in window.panel.mood.grid.buttons()] == expected
    assert all("Click" in button.toolTip() for button in window.panel.mood.grid.buttons())


def test_without_moods_of_its_own_weights_there_is_no_list(
    qtbot: QtBot, held: MainWindow, held_engine: HeldEngine
) -> None:
    held_engine.release.set()
    after_colours(qtbot, held, lambda: held.panel.colour.warmth.slider.setValue(10))

    assert not held.panel.mood.grid.isVisible()
    assert not held.banner.isVisible()


# -- photos come and go --------------------------------------------------------------------


def test_another_photo_begins_with_the_neutral_look_and_no_steps(
    qtbot: QtBot, window: MainWindow, prompts: ScriptedPrompts, temple: Path, flower: Path
) -> None:
    open_photo(qtbot, window, temple)
    borrow(qtbot, window, flower)
    after_colours(qtbot, window, lambda: drag(window.panel.colour.warmth.slider, 0.5, 0.9))
    prompts.unsaved_answer = Unsaved.DISCARD
    open_photo(qtbot, window, flower)

    assert look_of(window) == Look()
    assert window.panel.colour.warmth.slider.value() == 0
    assert not window.panel.mood.rows()
    assert not window.actions_by_id[ActionId.UNDO].isEnabled()
    assert not window.editor.stack.count()


def test_a_look_that_was_under_way_is_finished_if_another_photo_does_not_open(
    qtbot: QtBot, window: MainWindow, prompts: ScriptedPrompts, temple: Path, tmp_path: Path
) -> None:
    open_photo(qtbot, window, temple)
    window.panel.colour.warmth.slider.setValue(50)
    assert not window.session.has_result
    prompts.unsaved_answer = Unsaved.DISCARD
    window.open_paths([tmp_path / "missing.png"])
    assert not window.panel.isEnabled(), "a slider would now be about the wrong photo"
    with qtbot.waitSignal(window.session.colorized, timeout=PATIENCE_MS):
        pass

    assert prompts.asked == ["unsaved temple.png"]
    assert window.banner.isVisible()
    assert window.session.has_result
    assert look_of(window).warmth == 0.5
    assert window.panel.isEnabled()


# -- while colours are being made ----------------------------------------------------------


def test_saving_amid_a_change_saves_the_newest_look(
    qtbot: QtBot, window: MainWindow, temple: Path
) -> None:
    before = open_photo(qtbot, window, temple)
    for value in range(5, 100, 5):
        window.panel.colour.warmth.slider.setValue(value)
    assert not window.session.has_result
    with qtbot.waitSignal(window.session.saved, timeout=PATIENCE_MS):
        trigger(window, ActionId.SAVE)
    saved = np.asarray(Image.open(temple.with_name("temple_colorized.png")))

    assert look_of(window).warmth == 0.95
    assert np.array_equal(saved, result_of(window))
    assert difference(saved, before) > 0.5
    assert not window.session.unsaved
    assert not window.actions_by_id[ActionId.SAVE].isEnabled()
    assert window.bar.status() == "Saved as “temple_colorized.png”"


def test_closing_amid_a_change_asks_about_the_result_and_can_save_it(
    qtbot: QtBot, window: MainWindow, prompts: ScriptedPrompts, temple: Path
) -> None:
    open_photo(qtbot, window, temple)
    window.panel.colour.warmth.slider.setValue(80)
    prompts.unsaved_answer = Unsaved.SAVE
    assert not window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=PATIENCE_MS)

    assert prompts.asked == ["unsaved temple.png"]
    assert temple.with_name("temple_colorized.png").exists()


@pytest.fixture
def held(
    qtbot: QtBot, held_window: MainWindow, held_engine: HeldEngine, photo_file: Path
) -> MainWindow:
    """A window with a result, whose engine holds on to the next look until it is released."""
    held_engine.release.set()
    open_photo(qtbot, held_window, photo_file)
    held_engine.release.clear()
    return held_window


def test_stop_gives_a_wish_to_save_up(
    qtbot: QtBot, held: MainWindow, held_engine: HeldEngine, photo_file: Path
) -> None:
    held.panel.colour.warmth.slider.setValue(50)
    trigger(held, ActionId.SAVE)
    assert held.session.saving
    trigger(held, ActionId.STOP)

    assert not held.session.saving
    assert not held.session.unsaved, "it was given up"
    assert held.bar.status() == "Not colorized"
    assert held.view.result() is None
    held_engine.release.set()
    after_colours(qtbot, held, lambda: trigger(held, ActionId.UNDO))
    assert held.session.unsaved
    assert not photo_file.with_name("Oma am Meer_colorized.png").exists()


def test_the_bar_waits_longer_for_another_look(held: MainWindow, held_engine: HeldEngine) -> None:
    for value in (10, 20, 30):
        held.panel.colour.warmth.slider.setValue(value)
        assert held.session.colorizing
        assert not held.bar._bar.isVisible()
    assert held.bar._delay.interval() == 1000
    held_engine.release.set()


def test_what_is_seen_does_not_go_away_while_a_slider_moves(
    qtbot: QtBot, held: MainWindow, held_engine: HeldEngine
) -> None:
    status = []
    for value in (10, 20, 30):
        held.panel.colour.warmth.slider.setValue(value)
        assert held.view.result() is not None
        assert held.actions_by_id[ActionId.SAVE].isEnabled()
        assert held.actions_by_id[ActionId.COPY].isEnabled()
        status.append(held.bar.status())
    assert len(set(status)) == 1
    after_colours(qtbot, held, held_engine.release.set)
