from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from colorizer_app.ui.actions import ActionId
from colorizer_app.ui.main_window import MainWindow
from colorizer_app.ui.prompts import Replace, Unsaved
from colorizer_app.workbench.projects import left_behind, mark_of, read_project
from tests.gui.projects.conftest import BOLD, PATIENCE_MS, open_in, save_project

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.gui.conftest import ScriptedPrompts

    NewWindow = Callable[[], MainWindow]


def variants_in(window: MainWindow) -> object:
    assert window.session.document is not None
    return window.session.document.variants


def photo_in(window: MainWindow) -> Path | None:
    assert window.session.document is not None
    return window.session.document.photo.path


# -- there and back ------------------------------------------------------------------------


def test_a_project_opens_in_another_window_as_it_was_saved(
    qtbot: QtBot, saved: MainWindow, new_window: NewWindow, project_file: Path, photo_file: Path
) -> None:
    before = photo_file.read_bytes()
    other = open_in(qtbot, new_window(), project_file)
    assert variants_in(other) == variants_in(saved)
    assert photo_in(other) == photo_file
    assert other.editor.stack.count() == 0
    assert not other.isWindowModified()
    assert "Oma.colorizer" in other.windowTitle()
    assert other._store.settings.recent[0] == project_file
    assert len(read_project(project_file).thumbnails) >= 1
    assert photo_file.read_bytes() == before


def test_every_variant_that_was_seen_has_a_thumbnail(
    qtbot: QtBot, worked: MainWindow, project_file: Path
) -> None:
    pictures = worked.pictures
    document = worked.session.document
    assert document is not None
    looks = [variant.look for variant in document.variants.items]
    qtbot.waitUntil(lambda: all(pictures.picture(look) for look in looks), timeout=PATIENCE_MS)
    save_project(qtbot, worked)
    assert set(read_project(project_file).thumbnails) == {0, 1, 2}


def test_saving_again_asks_nothing_and_the_title_shows_what_is_unsaved(
    qtbot: QtBot, saved: MainWindow, prompts: ScriptedPrompts, project_file: Path
) -> None:
    assert not saved.isWindowModified(), "although no result is on disk"
    saved.editor.star(2, True)
    assert saved.isWindowModified()
    asked = len(prompts.asked)
    save_project(qtbot, saved)
    assert not saved.isWindowModified()
    assert len(prompts.asked) == asked
    assert len(read_project(project_file).variants.starred) == 2


def test_a_pasted_photo_lies_in_the_project(
    qtbot: QtBot, window: MainWindow, new_window: NewWindow, project_file: Path
) -> None:
    grey = np.random.default_rng(5).integers(0, 256, (40, 60), np.uint8)
    QGuiApplication.clipboard().setImage(
        QImage(grey.tobytes(), 60, 40, 60, QImage.Format.Format_Grayscale8).copy()
    )
    with qtbot.waitSignal(window.session.colorized, timeout=PATIENCE_MS):
        window.actions_by_id[ActionId.PASTE].trigger()
    save_project(qtbot, window)
    other = open_in(qtbot, new_window(), project_file)
    assert other.session.document is not None
    assert np.array_equal(other.session.document.photo.grey(), grey)
    assert photo_in(other) is None


# -- a photo that is not where it was ------------------------------------------------------


def test_a_photo_that_moved_along_is_found(
    qtbot: QtBot, saved: MainWindow, new_window: NewWindow, project_file: Path, tmp_path: Path
) -> None:
    photo = photo_in(saved)
    assert photo is not None
    moved = tmp_path / "disk"
    moved.mkdir()
    shutil.move(photo, moved / photo.name)
    shutil.move(project_file.parent, moved / "projects")
    other = open_in(qtbot, new_window(), moved / "projects" / project_file.name)
    assert photo_in(other) == moved / photo.name
    assert variants_in(other) == variants_in(saved)


def test_a_photo_that_is_gone_is_asked_for(
    qtbot: QtBot,
    saved: MainWindow,
    new_window: NewWindow,
    prompts: ScriptedPrompts,
    project_file: Path,
    photo_file: Path,
    tmp_path: Path,
) -> None:
    renamed = photo_file.rename(tmp_path / "somewhere else.png")
    other = new_window()
    other.open_paths([project_file])
    assert prompts.asked[-1] == "missing_photo Oma am Meer.png"
    assert other.session.document is None
    assert not other.session.colorizing

    prompts.missing_photo_answer = renamed
    open_in(qtbot, other, project_file)
    assert photo_in(other) == renamed
    assert variants_in(other) == variants_in(saved)
    assert other.isWindowModified(), "the project does not know yet where it is"


def test_another_photo_is_not_taken_for_it_unasked(
    qtbot: QtBot,
    saved: MainWindow,
    new_window: NewWindow,
    prompts: ScriptedPrompts,
    project_file: Path,
    photo_file: Path,
    tmp_path: Path,
) -> None:
    photo_file.unlink()
    another = tmp_path / "Opa.png"
    Image.new("L", (50, 50), 90).save(another)
    prompts.missing_photo_answer = another
    prompts.may_use_answer = False
    other = new_window()
    other.open_paths([project_file])
    assert prompts.asked[-2:] == ["may_use Opa.png", "missing_photo Oma am Meer.png"]
    assert other.session.document is None

    prompts.missing_photo_answer, prompts.may_use_answer = another, True
    open_in(qtbot, other, project_file)
    assert photo_in(other) == another


def test_a_photo_that_was_altered_is_opened_with_a_word(
    qtbot: QtBot, saved: MainWindow, new_window: NewWindow, project_file: Path, photo_file: Path
) -> None:
    Image.new("L", (50, 50), 90).save(photo_file)
    other = open_in(qtbot, new_window(), project_file)
    assert variants_in(other) == variants_in(saved)
    assert other.banner.isVisible()
    assert "not as it was" in other.banner.title()


# -- what cannot be ------------------------------------------------------------------------


@pytest.mark.parametrize("gone", [False, True])
def test_a_photo_that_was_altered_while_it_was_open_is_known_by_what_was_opened(
    qtbot: QtBot, worked: MainWindow, photo_file: Path, project_file: Path, gone: bool
) -> None:
    opened = mark_of(photo_file)
    if gone:
        photo_file.unlink()
    else:
        photo_file.write_bytes(photo_file.read_bytes() + b"retouched meanwhile")
    save_project(qtbot, worked)
    source = read_project(project_file).source
    assert source is not None
    assert source.mark == opened


def test_a_damaged_project_leaves_the_open_photo_alone(
    qtbot: QtBot, worked: MainWindow, prompts: ScriptedPrompts, tmp_path: Path
) -> None:
    before = variants_in(worked)
    damaged = tmp_path / "damaged.colorizer"
    damaged.write_bytes(b"PK\3\4")
    prompts.unsaved_answer = Unsaved.DISCARD
    for path in (damaged, tmp_path / "missing.colorizer"):
        worked.open_paths([path])
        assert worked.banner.title() == "The project was not opened"
        assert path.name in worked.banner.message()
    assert variants_in(worked) == before
    assert worked.bar.status() != ""
    assert not worked.session.opening


def test_a_project_that_cannot_be_written_says_so(
    qtbot: QtBot, worked: MainWindow, prompts: ScriptedPrompts, tmp_path: Path
) -> None:
    prompts.project_answer = tmp_path / "no such folder" / "x.colorizer"
    worked.actions_by_id[ActionId.SAVE_PROJECT].trigger()
    qtbot.waitUntil(worked.banner.isVisible, timeout=PATIENCE_MS)
    assert worked.banner.title() == "The project was not saved"


@pytest.mark.parametrize("answer", list(Replace))
def test_a_project_that_somebody_else_saved_is_not_replaced_unasked(
    qtbot: QtBot,
    saved: MainWindow,
    new_window: NewWindow,
    prompts: ScriptedPrompts,
    project_file: Path,
    answer: Replace,
) -> None:
    other = open_in(qtbot, new_window(), project_file)
    other.editor.star(0, True)
    save_project(qtbot, other)
    theirs = project_file.read_bytes()
    saved.editor.rename(0, "Mine")
    prompts.project_changed_answer = answer
    prompts.project_answer = project_file.with_name("Mine.colorizer")
    if answer is Replace.CANCEL:
        saved.actions_by_id[ActionId.SAVE_PROJECT].trigger()
        assert not saved.project_flow._writing
    else:
        save_project(qtbot, saved)
    assert "project_changed Oma.colorizer" in prompts.asked
    assert (project_file.read_bytes() == theirs) is (answer is not Replace.REPLACE)
    assert prompts.project_answer.exists() is (answer is Replace.OTHER_NAME)


# -- closing -------------------------------------------------------------------------------


def test_closing_a_saved_project_asks_nothing(saved: MainWindow, prompts: ScriptedPrompts) -> None:
    asked = list(prompts.asked)
    saved.close()
    assert not saved.isVisible()
    assert prompts.asked == asked


@pytest.mark.parametrize("answer", list(Unsaved))
def test_closing_a_changed_project_asks_once(
    qtbot: QtBot,
    saved: MainWindow,
    prompts: ScriptedPrompts,
    project_file: Path,
    answer: Unsaved,
) -> None:
    before = project_file.read_bytes()
    asked = len(prompts.asked)
    saved.editor.rename(0, "Later")
    prompts.unsaved_project_answer = answer
    saved.close()
    if answer is Unsaved.SAVE:
        qtbot.waitUntil(lambda: not saved.isVisible(), timeout=PATIENCE_MS)
        assert read_project(project_file).variants == variants_in(saved)
    else:
        assert saved.isVisible() is (answer is Unsaved.KEEP_OPEN)
        assert project_file.read_bytes() == before
    assert prompts.asked[asked:] == ["unsaved_project Oma.colorizer"]
    assert saved.shut_down()
    slots = left_behind()
    assert len(slots) == (1 if answer is Unsaved.KEEP_OPEN else 0)
    for slot in slots:
        slot.release()


def test_another_photo_takes_the_place_of_a_saved_project(
    qtbot: QtBot, saved: MainWindow, photo_file: Path
) -> None:
    open_in(qtbot, saved, photo_file)
    assert saved.project_flow.path is None
    assert photo_file.name in saved.windowTitle()
    assert len(saved.editor.variants.items) == 1
    assert saved.editor.look != BOLD


def test_the_look_that_a_photo_carries_is_not_offered_over_a_project(
    qtbot: QtBot,
    worked: MainWindow,
    new_window: NewWindow,
    prompts: ScriptedPrompts,
    project_file: Path,
    tmp_path: Path,
) -> None:
    prompts.destination_answer = tmp_path / "in colour.png"
    with qtbot.waitSignal(worked.session.saved, timeout=PATIENCE_MS):
        worked.actions_by_id[ActionId.SAVE_AS].trigger()
    window = open_in(qtbot, new_window(), prompts.destination_answer)
    assert window.banner.isVisible(), "the photo carries a look"
    window.editor.duplicate()
    save_project(qtbot, window)
    assert not open_in(qtbot, new_window(), project_file).banner.isVisible()
