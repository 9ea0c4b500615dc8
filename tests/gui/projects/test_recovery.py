from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pytestqt.qtbot import QtBot

from colorizer_app.ui.actions import ActionId
from colorizer_app.ui.main_window import MainWindow
from colorizer_app.ui.prompts import Unsaved
from colorizer_app.workbench.places import autosave_dir
from colorizer_app.workbench.projects import left_behind
from tests.gui.projects.conftest import PATIENCE_MS, open_in, save_project

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.gui.conftest import ScriptedPrompts

    NewWindow = Callable[[], MainWindow]


def autosaves() -> list[Path]:
    return sorted(autosave_dir().glob("*/work.colorizer"))


def go_on(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.session.colorized, timeout=PATIENCE_MS):
        window.recovery.bar.go_on.click()


def test_work_is_kept_a_moment_after_it_changed_and_forgotten_when_it_is_undone(
    qtbot: QtBot, worked: MainWindow
) -> None:
    qtbot.waitUntil(lambda: len(autosaves()) == 1, timeout=PATIENCE_MS)
    while worked.editor.stack.canUndo():
        worked.editor.stack.undo()
    qtbot.waitUntil(lambda: autosaves() == [], timeout=PATIENCE_MS)


def test_nothing_is_kept_of_a_photo_that_was_only_looked_at(
    qtbot: QtBot, window: MainWindow, photo_file: Path
) -> None:
    open_in(qtbot, window, photo_file)
    assert window.shut_down()
    assert autosaves() == []


def test_work_is_forgotten_once_it_is_in_a_project(
    qtbot: QtBot, worked: MainWindow, project_file: Path
) -> None:
    qtbot.waitUntil(lambda: len(autosaves()) == 1, timeout=PATIENCE_MS)
    save_project(qtbot, worked)
    qtbot.waitUntil(lambda: autosaves() == [], timeout=PATIENCE_MS)


def test_closing_on_purpose_leaves_nothing(
    qtbot: QtBot, worked: MainWindow, prompts: ScriptedPrompts
) -> None:
    qtbot.waitUntil(lambda: len(autosaves()) == 1, timeout=PATIENCE_MS)
    prompts.unsaved_answer = Unsaved.DISCARD
    worked.close()
    assert list(autosave_dir().iterdir()) == []


def test_a_window_that_lives_is_left_alone(
    qtbot: QtBot, worked: MainWindow, new_window: NewWindow
) -> None:
    qtbot.waitUntil(lambda: len(autosaves()) == 1, timeout=PATIENCE_MS)
    assert not new_window().recovery.bar.isVisible()


def test_work_that_was_cut_off_is_gone_on_with(
    qtbot: QtBot,
    worked: MainWindow,
    new_window: NewWindow,
    prompts: ScriptedPrompts,
    photo_file: Path,
) -> None:
    variants = worked.editor.variants
    assert worked.shut_down(), "as on Ctrl-C: nobody was asked"
    window = new_window()
    assert window.recovery.bar.isVisible()
    assert "“Oma am Meer.png”, 3 variants" in window.recovery.bar.what()
    assert not new_window().recovery.bar.isVisible(), "two windows must not offer the same"

    go_on(qtbot, window)
    assert window.editor.variants == variants
    assert window.editor.stack.count() == 0
    assert window.session.document is not None
    assert window.session.document.photo.path == photo_file
    assert not window.recovery.bar.isVisible()
    assert window._store.settings.recent[0] == photo_file
    assert len(autosaves()) == 1, "it is safe from the next crash as well"
    prompts.unsaved_answer = Unsaved.DISCARD
    window.close()
    assert list(autosave_dir().iterdir()) == []


def test_work_on_a_project_belongs_to_it_afterwards(
    qtbot: QtBot, saved: MainWindow, new_window: NewWindow, project_file: Path
) -> None:
    saved.editor.rename(0, "Later")
    assert saved.shut_down()
    window = new_window()
    go_on(qtbot, window)
    assert window.project_flow.path == project_file
    assert window.isWindowModified()
    save_project(qtbot, window)
    assert not window.isWindowModified()


def test_work_is_discarded_only_when_that_is_confirmed(
    worked: MainWindow, new_window: NewWindow, prompts: ScriptedPrompts
) -> None:
    assert worked.shut_down()
    window = new_window()
    for answer in (False, True):
        prompts.may_discard_answer = answer
        window.recovery.bar.discard.click()
        assert window.recovery.bar.isVisible() is not answer
        assert len(autosaves()) == (0 if answer else 1)


def test_an_offer_that_is_not_answered_is_made_again(
    worked: MainWindow, new_window: NewWindow
) -> None:
    assert worked.shut_down()
    for _ in range(2):
        window = new_window()
        assert window.recovery.bar.isVisible()
        window.close()
    assert len(autosaves()) == 1


def test_several_are_offered_one_after_another(
    qtbot: QtBot,
    worked: MainWindow,
    new_window: NewWindow,
    prompts: ScriptedPrompts,
    photo_file: Path,
) -> None:
    other = open_in(qtbot, new_window(), photo_file)
    other.editor.duplicate()
    assert worked.shut_down()
    assert other.shut_down()
    window = new_window()
    assert "There is more after this: 1." in window.recovery.bar.what()
    go_on(qtbot, window)
    assert window.recovery.bar.isVisible()
    prompts.unsaved_answer = Unsaved.DISCARD
    go_on(qtbot, window)
    assert not window.recovery.bar.isVisible()
    qtbot.waitUntil(lambda: len(autosaves()) == 1, timeout=PATIENCE_MS)


def test_an_offer_can_be_put_off_until_the_next_start(
    worked: MainWindow, new_window: NewWindow
) -> None:
    assert worked.shut_down()
    window = new_window()
    assert window.recovery.bar.isVisible()
    window.recovery.bar.later.click()

    assert not window.recovery.bar.isVisible()
    assert len(autosaves()) == 1
    assert new_window().recovery.bar.isVisible(), "nobody holds it any more"


def test_damaged_work_is_kept_but_not_offered(new_window: NewWindow) -> None:
    slot = autosave_dir() / "0123"
    slot.mkdir(parents=True)
    (slot / "work.colorizer").write_bytes(b"PK\3\4")
    assert not new_window().recovery.bar.isVisible()
    assert len(autosaves()) == 1


def test_work_that_cannot_be_kept_is_told_once(
    qtbot: QtBot, window: MainWindow, photo_file: Path
) -> None:
    autosave_dir().parent.mkdir(parents=True, exist_ok=True)
    autosave_dir().write_text("in the way")
    open_in(qtbot, window, photo_file)
    window.editor.duplicate()
    qtbot.waitUntil(window.banner.isVisible, timeout=PATIENCE_MS)
    assert window.banner.title() == "Your work is not safe from a crash"
    assert left_behind() == []
    assert window.actions_by_id[ActionId.SAVE_PROJECT].isEnabled()
