"""Files with moods that come into the window, and moods that are kept but cannot be used."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtTest import QTest

from colorizer_app.look import OVERALL_FEATURES, Context
from colorizer_app.ui.main_window import MainWindow
from colorizer_app.ui.panel.mood_button import MoodButton
from colorizer_app.workbench.contexts import (
    SUFFIX,
    OwnLibrary,
    ShippedLibrary,
    StoredContext,
    write_context,
)
from tests.gui.panel.steps import (
    LEFT,
    PATIENCE_MS,
    drop,
    mime_of,
    named,
    names,
    open_photo,
    own_names,
    result_of,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedPrompts


def mood_file(folder: Path, name: str, weights: str | None = None) -> Path:
    shipped = ShippedLibrary.load()
    values = tuple(float(index % 7) / 7 for index in range(OVERALL_FEATURES))
    path = folder / f"{name}{SUFFIX}"
    write_context(path, StoredContext(Context(name, values, weights or shipped.weights)))
    return path


@pytest.mark.parametrize("place", ["panel", "window"])
def test_a_dropped_mood_is_imported_and_the_photo_stays(
    qtbot: QtBot, window: MainWindow, temple: Path, tmp_path: Path, place: str
) -> None:
    open_photo(qtbot, window, temple)
    named(qtbot, window, "Forest")
    file = mood_file(tmp_path, "From a friend")
    with qtbot.waitSignal(window.session.contexts_ranked, timeout=PATIENCE_MS):
        drop(window.panel if place == "panel" else window, mime_of(file))

    assert named(qtbot, window, "From a friend").own
    assert window.banner.title() == "Imported: “From a friend”"
    assert window.session.document is not None
    assert window.session.document.photo.path == temple
    assert not window.panel.mood.rows(), "to borrow it is another step"


def test_a_mood_is_imported_without_a_photo(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.open_paths([mood_file(tmp_path, "From a friend")])

    assert own_names() == ["From a friend"]
    assert "beside a photo" in window.banner.message()
    assert window.session.document is None


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("newer", "saved by a newer version of Colorizer; please update"),
        ("damaged", "It is damaged, or no context"),
        ("gone", "cannot be read"),
    ],
)
def test_a_file_that_cannot_be_imported_is_named_and_stops_no_other(
    qtbot: QtBot, window: MainWindow, temple: Path, tmp_path: Path, kind: str, reason: str
) -> None:
    open_photo(qtbot, window, temple)
    bad, good = mood_file(tmp_path, kind), mood_file(tmp_path, "good")
    if kind == "newer":
        bad.write_text(json.dumps(json.loads(bad.read_text()) | {"version": 99}))
    elif kind == "damaged":
        bad.write_bytes(bad.read_bytes()[:-200])
    else:
        bad.unlink()
    drop(window.panel, mime_of(bad))
    qtbot.waitUntil(window.banner.isVisible)
    assert window.banner.title() == "The mood was not imported"
    assert bad.name in window.banner.message()
    assert reason in window.banner.message()
    drop(window, mime_of(bad, good))
    qtbot.waitUntil(lambda: own_names() == ["good"])

    assert window.banner.title() == "1 of 2 moods imported"
    assert reason in window.banner.message()


def test_moods_that_cannot_be_used_are_named_with_the_reason(
    qtbot: QtBot, window: MainWindow, temple: Path, tmp_path: Path
) -> None:
    library = OwnLibrary()
    library.import_from(mood_file(tmp_path, "Old model", "f" * 64))
    (library.folder / f"broken{SUFFIX}").write_text("{")
    open_photo(qtbot, window, temple)
    named(qtbot, window, "Forest")
    texts = {}
    for button in window.panel.mood.unusable.buttons():
        QTest.mouseClick(button, LEFT)
        texts[window.banner.title()] = window.banner.message()
        assert window.banner.message() == button.toolTip()

    assert "another colour model" in texts["“Old model” cannot be used"]
    assert "damaged" in texts[f"“broken{SUFFIX}” cannot be used"]
    assert "Old model" not in names(window)


def test_a_mood_of_other_weights_with_a_picture_is_taken_anew(
    qtbot: QtBot, window: MainWindow, kept: MoodButton, prompts: ScriptedPrompts
) -> None:
    library = OwnLibrary()
    stored = library.delete("Tulips")
    foreign = replace(stored.context, overall_features=(0.0,) * OVERALL_FEATURES, weights="f" * 64)
    library.save(replace(stored, context=foreign))
    with qtbot.waitSignal(window.session.contexts_ranked, timeout=PATIENCE_MS):
        window.session.rank_contexts()
    again = named(qtbot, window, "Tulips")

    assert again.context == stored.context
    assert not window.panel.mood.unusable.isVisible()


def test_moods_that_cannot_be_listed_are_reported(
    qtbot: QtBot, window: MainWindow, temple: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> object:
        from colorizer_app.workbench.contexts import ContextError

        raise ContextError("The contexts are missing or damaged.")

    monkeypatch.setattr(OwnLibrary, "read", broken)
    before = open_photo(qtbot, window, temple)
    qtbot.waitUntil(window.banner.isVisible, timeout=PATIENCE_MS)

    assert window.banner.title() == "The moods could not be listed"
    assert np.array_equal(result_of(window), before)
