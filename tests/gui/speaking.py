"""Windows in another language, for as long as a test wants."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from colorizer_app.ui.languages import use_language
from colorizer_app.workbench.settings import Language


@contextmanager
def speaking(app: QCoreApplication, language: Language) -> Iterator[Language]:
    """Let windows that are made inside speak a language."""
    before = QLocale()
    try:
        yield use_language(app, language)
    finally:
        for translator in app.findChildren(QTranslator):
            app.removeTranslator(translator)
            translator.deleteLater()
        QLocale.setDefault(before)
