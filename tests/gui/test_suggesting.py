"""Alternatives and suggestions in the window, with the weights that ship."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from skimage import data
from sklearn.datasets import load_sample_image

from colorizer_app.imaging.lab import srgb_to_lab
from colorizer_app.look import Look
from colorizer_app.ui.actions import ActionId
from colorizer_app.ui.main_window import MainWindow
from colorizer_app.ui.prompts import Unsaved
from colorizer_app.workbench.suggestions import LEAST_DIFFERENCE, difference
from tests.gui.panel.steps import PATIENCE_MS, after_colours, look_of, open_photo, trigger

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from colorizer_app.engine import Engine
    from tests.gui.conftest import HeldEngine, MakeWindow, ScriptedPrompts

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def engine() -> Engine:
    from colorizer_app.engine import Engine

    return Engine(device="cpu")


@pytest.fixture
def window(make_window: MakeWindow, engine: Engine) -> MainWindow:
    return make_window(lambda _: engine)


@pytest.fixture
def cat(tmp_path: Path) -> Path:
    """A grey photo with two alternatives."""
    Image.fromarray(data.chelsea()).convert("L").save(tmp_path / "cat.png")
    return tmp_path / "cat.png"


@pytest.fixture
def flower(tmp_path: Path) -> Path:
    """A grey photo without any."""
    picture = Image.fromarray(load_sample_image("flower.jpg")).convert("L")
    picture.resize((320, 213)).save(tmp_path / "flower.png")
    return tmp_path / "flower.png"


def offered(window: MainWindow) -> list[bool]:
    return [button.isEnabled() for button in window.panel.colour.alternative.buttons()]


def checked(window: MainWindow) -> list[int]:
    buttons = window.panel.colour.alternative.buttons()
    return [number for number, button in enumerate(buttons) if button.isChecked()]


def open_and_count(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    with qtbot.waitSignal(
        window.alternatives.changed, check_params_cb=lambda n: n is not None, timeout=PATIENCE_MS
    ):
        open_photo(qtbot, window, path)


def test_only_alternatives_that_are_there_can_be_chosen(
    qtbot: QtBot, window: MainWindow, prompts: ScriptedPrompts, cat: Path, flower: Path
) -> None:
    prompts.unsaved_answer = Unsaved.DISCARD
    open_and_count(qtbot, window, cat)
    assert offered(window) == [True, True, True, False]
    open_photo(qtbot, window, flower)
    qtbot.waitUntil(lambda: offered(window) == [True, False, False, False], timeout=PATIENCE_MS)
    button = window.panel.colour.alternative.buttons()[0]
    qtbot.waitUntil(lambda: "none" in button.toolTip(), timeout=PATIENCE_MS)
    assert button.accessibleDescription() == button.toolTip()


def test_an_alternative_is_a_step_that_is_seen_and_undone(
    qtbot: QtBot, window: MainWindow, cat: Path
) -> None:
    open_and_count(qtbot, window, cat)
    document = window.session.document
    assert document is not None
    usual = np.asarray(document.rgb)
    buttons = window.panel.colour.alternative.buttons()
    blue = after_colours(qtbot, window, lambda: QTest.mouseClick(buttons[1], LEFT))
    assert look_of(window).alternative == 1
    assert checked(window) == [1]
    assert (blue != usual).any()
    red = after_colours(qtbot, window, lambda: QTest.mouseClick(buttons[2], LEFT))
    sofa = (slice(0, 60), slice(410, 451))
    assert blue[sofa][..., 2].mean() > blue[sofa][..., 0].mean()
    assert red[sofa][..., 0].mean() > red[sofa][..., 2].mean()
    again = after_colours(qtbot, window, lambda: trigger(window, ActionId.UNDO))
    assert (again == blue).all()
    assert checked(window) == [1]
    back = after_colours(qtbot, window, lambda: trigger(window, ActionId.RESET_COLOUR))
    assert (back == usual).all()
    assert checked(window) == [0]


def test_an_alternative_that_is_gone_with_the_mood_is_shown_as_usual(
    qtbot: QtBot, make_window: MakeWindow, held_engine: HeldEngine, cat: Path
) -> None:
    held_engine.release.set()
    held_engine.count = 1
    window = make_window(lambda _: held_engine)
    open_and_count(qtbot, window, cat)
    after_colours(qtbot, window, lambda: window.editor.change(Look(alternative=2), "Alternative"))
    assert held_engine.looks[-1] == Look()
    row = window.panel.colour.alternative
    assert checked(window) == [2]
    assert not row.buttons()[2].isEnabled()
    assert "no such alternative" in row.buttons()[2].toolTip()
    assert not window.banner.isVisible()
    QTest.mouseClick(row.buttons()[0], LEFT)
    assert look_of(window) == Look()


def test_suggest_fills_the_strip_with_five_that_differ(
    qtbot: QtBot, window: MainWindow, engine: Engine, cat: Path
) -> None:
    open_photo(qtbot, window, cat)
    toned = Look(warmth=0.2, saturation=1.1)
    after_colours(qtbot, window, lambda: window.editor.change(toned, "Warmth"))
    with qtbot.waitSignal(window.editor.variants_changed, timeout=PATIENCE_MS):
        trigger(window, ActionId.SUGGEST)
    document = window.session.document
    assert document is not None
    looks = [variant.look for variant in document.variants.items]
    assert looks[0] == toned
    assert len(looks) == 6
    bold, calm, *moods, other = looks[1:]
    assert (bold.boldness, calm.boldness) == (1.0, 0.0)
    assert all(len(look.contexts) == 1 for look in moods)
    assert other.alternative > 0
    assert {(look.warmth, look.saturation, look.tint) for look in looks} == {(0.2, 1.1, 0.0)}
    photo = document.photo
    pictures = [
        srgb_to_lab(engine.colorize(photo, look).astype(np.float32) / 255) for look in looks
    ]
    for one, another in combinations(pictures, 2):
        assert difference(one, another) > 0.9 * LEAST_DIFFERENCE
    assert not window.banner.isVisible()
    assert "Suggest" in window.actions_by_id[ActionId.UNDO].text()
    with qtbot.waitSignal(window.editor.variants_changed, timeout=PATIENCE_MS):
        trigger(window, ActionId.UNDO)
    document = window.session.document
    assert document is not None
    assert [variant.look for variant in document.variants.items] == [toned]


def test_where_little_differs_fewer_are_suggested_and_that_is_said(
    qtbot: QtBot, window: MainWindow, flower: Path
) -> None:
    open_photo(qtbot, window, flower)
    grey = Look(saturation=0.0)
    after_colours(qtbot, window, lambda: window.editor.change(grey, "Saturation"))
    with qtbot.waitSignal(window.suggest_flow.notice, timeout=PATIENCE_MS):
        trigger(window, ActionId.SUGGEST)
    assert window.banner.title() == "0 of 5 suggestions"
    assert len(window.editor.variants.items) == 1


def test_suggestions_for_a_photo_that_is_gone_are_dropped(
    qtbot: QtBot, window: MainWindow, prompts: ScriptedPrompts, cat: Path, flower: Path
) -> None:
    prompts.unsaved_answer = Unsaved.DISCARD
    open_photo(qtbot, window, cat)
    trigger(window, ActionId.SUGGEST)
    open_photo(qtbot, window, flower)
    assert len(window.editor.variants.items) == 1
    with qtbot.waitSignal(window.editor.variants_changed, timeout=PATIENCE_MS):
        trigger(window, ActionId.SUGGEST)
    document = window.session.document
    assert document is not None
    assert document.photo.name == "flower.png"
    assert 4 <= len(document.variants.items) <= 6


def test_a_failure_is_told(
    qtbot: QtBot, make_window: MakeWindow, held_engine: HeldEngine, cat: Path
) -> None:
    held_engine.release.set()
    window = make_window(lambda _: held_engine)
    open_and_count(qtbot, window, cat)
    held_engine.error = MemoryError()
    with qtbot.waitSignal(window.suggest_flow.notice, timeout=PATIENCE_MS):
        trigger(window, ActionId.SUGGEST)
    assert window.banner.title() == "Nothing could be suggested"
    assert len(window.editor.variants.items) == 1
    held_engine.error = None
    with qtbot.waitSignal(window.suggest_flow.notice, timeout=PATIENCE_MS):
        trigger(window, ActionId.SUGGEST)  # all in one colour
    assert window.banner.title() == "0 of 5 suggestions"
