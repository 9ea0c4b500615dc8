"""The translations beside the sources: nothing missing, nothing stale, nothing lost on the way."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from colorizer_app.ui.languages import NAMES, language_of
from colorizer_app.ui.moods import SHIPPED
from colorizer_app.workbench.contexts import ShippedLibrary
from tests.tools import translations
from tests.tools.translations import LANGUAGES, PLURAL_FORMS, SOURCES, Key, read, ts_file

TRANSLATED = [language for language in LANGUAGES if language != "en"]


def test_every_language_is_offered() -> None:
    assert set(NAMES) == set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_missing_and_nothing_is_stale(language: str) -> None:
    wanted, there = translations.extracted(language), set(read(ts_file(language)))

    assert wanted - there == set(), "python tests/tools/translations.py update"
    assert there - wanted == set(), "python tests/tools/translations.py update"


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_is_translated(language: str) -> None:
    assert translations.missing(language) == []
    for key, words in read(ts_file(language)).items():
        assert all(word.strip() for word in words), key
        assert len(words) == (PLURAL_FORMS[language] if key.plural else 1), key


@pytest.mark.parametrize("language", TRANSLATED)
def test_what_the_program_needs_is_kept(language: str) -> None:
    for key, words in read(ts_file(language)).items():
        for word in words:
            assert fields_of(word) == fields_of(key.source), (key.source, word)
            assert has_mnemonic(word) == has_mnemonic(key.source), (key.source, word)
            assert word.endswith("…") == key.source.endswith("…"), (key.source, word)
            assert re.findall("<[^>]*>", word) == re.findall("<[^>]*>", key.source), word
            assert edges_of(word) == edges_of(key.source), word


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_compiled_is_what_is_written(language: str) -> None:
    translator = QTranslator()
    texts = read(ts_file(language))
    loaded = translator.load(str(ts_file(language).with_suffix(".qm")))

    assert loaded or not texts
    for key, words in texts.items():
        if key.plural:
            assert translator.translate(key.context, key.source, key.comment, 1) in words, key
        else:
            assert translator.translate(key.context, key.source, key.comment) == words[0], key


def test_every_text_that_is_to_be_translated_is_found() -> None:
    """A text that is put together, or in a context of its own making, would stay English."""
    sources = {key.source for key in translations.extracted()}
    seen = 0
    for file in sorted(path for folder in SOURCES for path in folder.rglob("*.py")):
        for text, line in texts_in(file):
            seen += 1
            assert text in sources, f"{file}:{line}: {text!r} is not found by lupdate"

    assert seen > 300


def texts_in(file: Path) -> Iterator[tuple[str, int]]:
    """Return what is given to a function that translates: the last text among its arguments."""
    for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if not isinstance(call, ast.Call):
            continue
        name = (
            call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        )
        place = {"tr": 0, "_tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}.get(name)
        if place is None or len(call.args) <= place:
            continue
        text = call.args[place]
        assert not isinstance(text, ast.JoinedStr), f"{file}:{call.lineno}: an f-string"
        if isinstance(text, ast.Constant) and isinstance(text.value, str):
            yield text.value, call.lineno


def test_moods_that_come_with_the_app_have_names_in_every_language() -> None:
    assert set(ShippedLibrary.load().names()) == SHIPPED


def test_a_new_text_is_seen_filled_in_and_compiled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources = tmp_path / "sources"
    sources.mkdir()
    (sources / "panel.py").write_text(
        "def _say(text: str) -> str:\n"
        '    return QCoreApplication.translate("Panel", text)\n'
        '_say("Hello {name}")\n'
        "class Box(QWidget):\n"
        '    def f(self): self.tr("%n photo(s)", "", 3)\n'
    )
    monkeypatch.setattr(translations, "SOURCES", (sources,))
    monkeypatch.setattr(translations, "FOLDER", tmp_path)
    translations.update()
    hello, photos = Key("Panel", "Hello {name}"), Key("Box", "%n photo(s)", "", plural=True)
    rows = translations.missing("de")
    assert rows == [
        {"context": "Box", "source": photos.source, "plural": True},
        {"context": "Panel", "source": hello.source},
    ]
    assert translations.missing("en") == rows[:1]

    rows[0]["translation"] = ["%n Foto", "%n Fotos"]
    rows[1]["translation"] = "Hallo {name}"
    translations.fill("de", rows)

    assert translations.missing("de") == []
    assert read(ts_file("de")) == {hello: ("Hallo {name}",), photos: ("%n Foto", "%n Fotos")}
    translator = QTranslator()
    assert translator.load(str(tmp_path / "colorizer_de.qm"))
    assert translator.translate("Box", photos.source, "", 3) == "%n Fotos"
    assert translator.translate("Panel", hello.source) == "Hallo {name}"

    (sources / "panel.py").write_text("")
    translations.update()
    assert read(ts_file("de")) == {}


@pytest.mark.parametrize(
    ("wanted", "language"),
    [(["de-CH", "fr"], "de"), (["nl", "ja_JP"], "ja"), (["nl"], "en"), ([], "en")],
)
def test_the_first_language_of_the_system_that_there_is(wanted: list[str], language: str) -> None:
    assert language_of("system", wanted) == language
    assert language_of("fr", wanted) == "fr"


def fields_of(text: str) -> list[str]:
    return sorted(re.findall(r"\{\w+\}|%n", text))


def edges_of(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def has_mnemonic(text: str) -> bool:
    return re.search("&(?!&)", text) is not None
