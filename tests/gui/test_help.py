"""The user guide and the list of keys."""

from __future__ import annotations

import re

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QKeySequence
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from colorizer_app.resources import user_guide
from colorizer_app.ui.actions import ACTIONS, ActionId, Menu, plain
from colorizer_app.ui.guide import GuideWindow
from colorizer_app.ui.help_dialogs import KeysDialog, keys_of
from colorizer_app.ui.main_window import MainWindow

PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"


def open_guide(window: MainWindow) -> GuideWindow:
    window.actions_by_id[ActionId.USER_GUIDE].trigger()
    (guide,) = window.findChildren(GuideWindow)
    return guide


def test_the_guide_opens_once_beside_the_window(qtbot: QtBot, held_window: MainWindow) -> None:
    guide = open_guide(held_window)
    assert guide.isVisible()
    assert not guide.isModal()
    assert open_guide(held_window) is guide
    with qtbot.waitSignal(guide.destroyed):
        guide.close()


def test_the_guide_goes_to_its_chapters(qtbot: QtBot, held_window: MainWindow) -> None:
    guide = open_guide(held_window)
    titles = re.findall("^## (.*)$", user_guide().read_text(encoding="utf-8"), re.MULTILINE)
    assert [guide.chapters.item(i).text() for i in range(guide.chapters.count())] == titles

    guide.chapters.setCurrentRow(titles.index("Borrowing a mood"))
    below = guide.text.cursorForPosition(QPoint(40, 20)).block()
    while not below.text():
        below = below.next()
    assert below.text() == "Borrowing a mood"
    assert "<!--" not in guide.text.toPlainText()
    with qtbot.waitSignal(guide.destroyed):
        guide.close()


def test_the_pictures_of_the_guide_are_there_and_fit(qtbot: QtBot, held_window: MainWindow) -> None:
    guide = open_guide(held_window)
    text = user_guide().read_text(encoding="utf-8")
    names = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", text)
    assert len(names) >= 4
    for name in names:
        assert not QImage(str(user_guide().parent / name)).isNull(), name
        shown = guide.text.loadResource(2, name)
        assert 0 < shown.width() / shown.devicePixelRatio() <= guide.text.viewport().width()
    assert guide.text.toPlainText().count(PICTURE) == len(names)
    # Other documents do not travel with it.
    links = re.findall(r"(?<!!)\[[^\]]+\]\(([^)]+)\)", text)
    assert all(link.startswith("https://") for link in links)
    with qtbot.waitSignal(guide.destroyed):
        guide.close()


def test_menu_entries_that_the_guide_names_exist() -> None:
    entries = {f"{plain(spec.menu.value)} ▸ {spec.text.replace('&', '')}" for spec in ACTIONS}
    named = set(re.findall(r"\*(\w+ ▸ [^*]+)\*", user_guide().read_text(encoding="utf-8")))

    assert named
    assert named <= entries


def test_the_list_of_keys_has_them_all_menu_by_menu(qtbot: QtBot, held_window: MainWindow) -> None:
    dialog = KeysDialog(held_window)
    qtbot.addWidget(dialog)
    words = [label.text() for label in dialog.findChildren(QLabel)]
    native = QKeySequence.SequenceFormat.NativeText
    menus = [plain(menu.value) for menu in Menu]
    headings = [words.index(menu) for menu in menus]

    assert headings == sorted(headings)
    assert "Ctrl+S" in words
    for spec in ACTIONS:
        for keys in keys_of(spec):
            place = next(
                i for i, text in enumerate(words) if keys.toString(native) in text.split("  ·  ")
            )
            assert words[place + 1] == plain(spec.text)
            heading = max(each for each in headings if each < place)
            assert words[heading] == plain(spec.menu.value)
