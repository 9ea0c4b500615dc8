"""The languages that the window is written in, and how it comes to be written in one."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from colorizer_app.resources import resource_dir
from colorizer_app.workbench.settings import Language

_log = logging.getLogger(__name__)

NAMES: Mapping[Language, str] = {
    "de": "Deutsch",
    "en": "English",
    "es": "Español",
    "fr": "Français",
    "ja": "日本語",
}
"""What each is called by those who speak it, which is how it is found in a list."""


def language_of(choice: Language, wanted: Sequence[str]) -> Language:
    """Return which language to use.

    Parameters
    ----------
    choice
        What the person chose.
    wanted
        What the system prefers, best first, such as ``de-CH``.

    Returns
    -------
    Language
        The one chosen; for ``system`` the first of ``wanted`` that there is, or English.
    """
    if choice != "system":
        return choice
    for tag in wanted:
        code = tag.replace("_", "-").split("-")[0]
        for language in NAMES:
            if language == code:
                return language
    return "en"


def use_language(app: QCoreApplication, choice: Language) -> Language:
    """Have texts translated that are asked for from now on, Qt's own as well; return into what.

    A file that is missing leaves its texts in English.
    """
    language = language_of(choice, QLocale.system().uiLanguages())
    if choice != "system":
        QLocale.setDefault(QLocale(language))  # numbers are written as the words are
    ours = str(resource_dir() / "translations")
    qts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{language}", qts), (f"colorizer_{language}", ours)):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
        elif language != "en":  # Qt itself is written in English
            _log.warning("There is no %s in %s", name, folder)
    return language
