"""What holds for the photos of a batch."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt

from colorizer_app.look import Look
from colorizer_app.ui.batch.actions import BatchAction
from colorizer_app.ui.batch.look_menu import LookChoice, LookKind
from colorizer_app.ui.batch.table import Column
from colorizer_app.workbench.batch import Status
from tests.gui.batch.person import (
    PATIENCE_MS,
    Person,
    ScriptedQuestions,
)


def test_names_have_a_live_example(person: Person, scans: Path) -> None:
    person.adds(scans)
    panel = person.window.panel
    assert panel.template.text() == "{name}_colorized"
    panel.template.selectAll()
    person.qtbot.keyClicks(panel.template, "{number:03} {name}")
    assert panel.example.text() == "a.jpg → 001 a.jpg"
    panel.template.setText("{nothing}")
    assert "no template" in panel.example.text()
    panel.template.setText("{number:03} {name}")
    panel.format.setCurrentIndex(panel.format.findData(".tif"))
    panel.format.activated.emit(panel.format.currentIndex())
    panel.commit()
    person.until(lambda: person.window.table.items[0].output.name == "001 a.tif")
    person.runs()
    assert (scans / "colorized" / "001 a.tif").exists()


def test_another_folder_can_be_chosen(
    person: Person, questions: ScriptedQuestions, scans: Path, tmp_path: Path
) -> None:
    person.adds(scans)
    questions.paths["folder_for_results"] = tmp_path / "elsewhere"
    (tmp_path / "elsewhere").mkdir()
    person.window.panel.choose_folder.click()
    person.until(lambda: person.window.panel.folder.text() == str(tmp_path / "elsewhere"))
    person.runs()
    assert (tmp_path / "elsewhere/1950/d_colorized.png").exists()
    assert not person.window.panel.choose_folder.isEnabled(), "the batch is at home there now"


def test_photos_can_have_looks_of_their_own(
    person: Person, questions: ScriptedQuestions, scans: Path, tmp_path: Path
) -> None:
    bold = tmp_path / "bold.json"
    bold.write_text(Look(boldness=1.0).to_json(), encoding="utf-8")
    questions.paths["look_file"] = bold
    person.adds(scans)
    person.selects(1, 2)
    person.window.look_menu.chosen.emit(LookChoice(LookKind.FILE))
    person.until(lambda: person.reads(2, Column.LOOK) == "bold")
    assert [person.reads(row, Column.LOOK) for row in range(4)] == [
        *("Neutral", "bold", "bold", "Neutral"),
    ]
    questions.paths["donor"] = scans / "c.png"
    person.window.panel.look_menu.chosen.emit(LookChoice(LookKind.MOOD_OF_PICTURE))
    person.until(lambda: person.reads(0, Column.LOOK) == "c")
    assert person.reads(1, Column.LOOK) == "bold"
    person.selects(1)
    person.window.look_menu.chosen.emit(LookChoice(LookKind.AS_BATCH))
    person.until(lambda: person.reads(1, Column.LOOK) == "c")
    person.runs()
    assert person.statuses() == [Status.DONE] * 4


def test_a_look_file_that_is_none_is_explained(
    person: Person, questions: ScriptedQuestions, scans: Path
) -> None:
    questions.paths["look_file"] = scans / "a.jpg"
    person.window.panel.look_menu.chosen.emit(LookChoice(LookKind.FILE))
    person.until(person.window.banner.isVisible)
    assert person.window.banner.title() == "The look was not taken"


def test_the_open_photos_look_is_used_and_what_is_done_is_done_again(
    person: Person, scans: Path
) -> None:
    person.adds(scans / "a.jpg", scans / "b.png")
    person.runs()
    person.selects(1)
    with person.qtbot.waitSignal(person.main.session.colorized, timeout=PATIENCE_MS):
        person.qtbot.keyClick(person.view, Qt.Key.Key_Return)
    document = person.main.session.document
    assert document is not None
    assert document.photo.path == scans / "b.png"
    with person.qtbot.waitSignal(person.main.session.colorized, timeout=PATIENCE_MS):
        person.main.editor.change(Look(boldness=1.0), "Boldness")
    person.selects(0)
    person.window.look_menu.chosen.emit(LookChoice(LookKind.OPEN_PHOTO))
    person.until(lambda: person.reads(0, Column.LOOK) == "b")
    person.until(lambda: person.statuses() == [Status.WAITING, Status.DONE])
    person.runs()
    assert person.window.table.items[0].output.name == "a_colorized-2.jpg"
    assert (scans / "colorized/a_colorized.jpg").exists(), "the earlier result stays"
    person.main.session.close_document()


def test_a_kept_mood_of_other_weights_is_refused_in_words(person: Person, scans: Path) -> None:
    person.adds(scans / "a.jpg")
    person.window.activated.emit()
    moods: list[Any] = []
    person.until(lambda: bool(_kept(person, moods)))
    person.window.panel.look_menu.chosen.emit(LookChoice(LookKind.KEPT_MOOD, moods[0]))
    person.until(lambda: person.reads(0, Column.LOOK) == moods[0].name)
    person.does(BatchAction.START)
    person.until(person.window.banner.isVisible)
    assert "another colour model" in person.window.banner.message()
    person.ends()
    assert person.statuses() == [Status.WAITING]


def _kept(person: Person, found: list[Any]) -> list[Any]:
    from colorizer_app.workbench.contexts import kept_contexts

    names = [action.text() for action in person.window.look_menu._moods.actions()]
    found[:] = [each for each in kept_contexts() if each.name in names]
    return found
