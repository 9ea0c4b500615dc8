"""Keeps the translations in step with the texts of the window.

    python tests/tools/translations.py update            # after texts have changed
    python tests/tools/translations.py missing de        # what is to be translated, as JSON lines
    python tests/tools/translations.py fill de some.json # take translations in, then .qm anew

A line of `missing` becomes one for `fill` by adding "translation": a text, or for a plural a list
of the forms that the language has (English, German, Spanish and French two, Japanese one). Which
words are used for what is in docs/translating.md.

English is there for its plurals alone: everything else is English where it is written.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import sysconfig
import tempfile
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "translations"
SOURCES = (ROOT / "colorizer_app" / "ui", ROOT / "colorizer_app" / "workers")
PLURAL_FORMS = {"de": 2, "en": 2, "es": 2, "fr": 2, "ja": 1}
LANGUAGES = tuple(PLURAL_FORMS)


_HELPER = re.compile(
    r"^def (\w+)\(text: str\) -> str:\n"
    r'(?:    """[^"]*"""\n)?'
    r'    return QCoreApplication\.translate\("(\w+)", text\)',
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Key:
    """What tells one text from another."""

    context: str
    source: str
    comment: str = ""
    plural: bool = False


def ts_file(language: str) -> Path:
    """Return where the translations of a language are kept."""
    return FOLDER / f"colorizer_{language}.ts"


def extracted(language: str = "de") -> set[Key]:
    """Return every text that is to be translated into a language, as lupdate finds them now."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"fresh_{language}.ts"
        _extract(language, file)
        return set(read(file))


def read(file: Path) -> dict[Key, tuple[str, ...]]:
    """Return the texts of a .ts file with their translations: () if none, several of a plural."""
    found = {}
    for context in ET.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            found[_key(context, message)] = _translations(message)
    return found


def update() -> None:
    """Take new texts in, drop those that are gone, and compile."""
    for language in LANGUAGES:
        _extract(language, ts_file(language))
    release()


def fill(language: str, rows: list[dict[str, Any]]) -> int:
    """Take translations in and compile; return how many.

    Raises
    ------
    SystemExit
        If there is no such text, or a plural has too many or too few forms.
    """
    tree = ET.parse(ts_file(language))
    messages = {
        _key(context, message): message
        for context in tree.getroot().iter("context")
        for message in context.iter("message")
    }
    for row in rows:
        key = Key(row["context"], row["source"], row.get("comment", ""), row.get("plural", False))
        if key not in messages:
            sys.exit(f"There is no such text: {key}")
        _put(messages[key], row["translation"], PLURAL_FORMS[language])
    _write(tree, ts_file(language))
    release()
    return len(rows)


def missing(language: str) -> list[dict[str, Any]]:
    """Return what is not translated yet, with what the same text is called elsewhere, if it is."""
    texts = read(ts_file(language))
    known = {key.source: words[0] for key, words in texts.items() if words}
    rows = []
    for key, words in texts.items():
        if not words:
            row: dict[str, Any] = {"context": key.context, "source": key.source}
            if key.comment:
                row["comment"] = key.comment
            if key.plural:
                row["plural"] = True
            if key.source in known:
                row["elsewhere"] = known[key.source]
            rows.append(row)
    return rows


def release() -> None:
    """Compile all languages."""
    for language in LANGUAGES:
        ts = ts_file(language)
        _run("lrelease", "-silent", str(ts), "-qm", str(ts.with_suffix(".qm")))


def _extract(language: str, into: Path) -> None:
    options = ["-silent", "-no-obsolete", "-locations", "none", "-sort-messages"]
    # A guess from another text is worse than none: nobody looks at it again.
    options += ["-disable-heuristic", "sametext", "-disable-heuristic", "similartext"]
    options += ["-source-language", "en", "-target-language", language]
    if language == "en":
        options.append("-pluralonly")
    with tempfile.TemporaryDirectory() as folder:
        files = [str(file) for file in _spelt_out(Path(folder))]
        _run("lupdate", *options, *files, "-ts", str(into))
    # lupdate names the country as well, and indents as only Qt's own tools do.
    tree = ET.parse(into)
    tree.getroot().set("language", language)
    _write(tree, into)


def _spelt_out(folder: Path) -> list[Path]:
    """Write the sources down as lupdate understands them, each helper's context at its calls.

    A helper is a module's own function of one text that returns its translation in a context.
    """
    files: list[Path] = []
    for source in sorted(file for top in SOURCES for file in top.rglob("*.py")):
        text = source.read_text(encoding="utf-8")
        for name, context in _HELPER.findall(text):
            call = f'QCoreApplication.translate("{context}", '
            text = re.sub(rf"(?<!def )(?<![\w.]){name}\(", call, text)
        files.append(folder / f"{len(files)}.py")
        files[-1].write_text(text, encoding="utf-8")
    return files


def _run(tool: str, *arguments: str) -> None:
    program = Path(sysconfig.get_path("scripts")) / f"pyside6-{tool}"
    subprocess.run([program, *arguments], check=True)


def _key(context: ET.Element, message: ET.Element) -> Key:
    return Key(
        context.findtext("name", ""),
        message.findtext("source", ""),
        message.findtext("comment", ""),
        message.get("numerus") == "yes",
    )


def _translations(message: ET.Element) -> tuple[str, ...]:
    translation = message.find("translation")
    if translation is None or translation.get("type") is not None:
        return ()
    if message.get("numerus") == "yes":
        return tuple(form.text or "" for form in translation.iter("numerusform"))
    return (translation.text or "",)


def _put(message: ET.Element, translation: str | list[str], forms: int) -> None:
    element = message.find("translation")
    assert element is not None
    element.clear()
    if message.get("numerus") != "yes":
        element.text = str(translation)
        return
    if not isinstance(translation, list) or len(translation) != forms:
        sys.exit(f"{message.findtext('source')!r} needs a list of {forms} form(s)")
    for form in translation:
        ET.SubElement(element, "numerusform").text = form


def _write(tree: ET.ElementTree[ET.Element], file: Path) -> None:
    ET.indent(tree, "    ")
    text = ET.tostring(tree.getroot(), encoding="unicode", short_empty_elements=False)
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    file.write_text(f"{head}{text}\n", encoding="utf-8")


def main() -> int:
    """Do what the command line says."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("update", help="take new texts in and compile")
    asking = commands.add_parser("missing", help="print what is not translated yet")
    asking.add_argument("language", choices=LANGUAGES)
    filling = commands.add_parser("fill", help="take translations in and compile")
    filling.add_argument("language", choices=LANGUAGES)
    filling.add_argument("file", type=Path, help="JSON lines, as `missing` prints them")
    arguments = parser.parse_args()
    if arguments.command == "update":
        update()
        for language in LANGUAGES:
            print(f"{language}: {len(missing(language))} missing")
    elif arguments.command == "missing":
        for row in missing(arguments.language):
            print(json.dumps(row, ensure_ascii=False))
    else:
        lines = arguments.file.read_text(encoding="utf-8").splitlines()
        count = fill(arguments.language, [json.loads(line) for line in lines if line.strip()])
        print(f"{count} taken in, {len(missing(arguments.language))} missing")
    return 0


if __name__ == "__main__":
    sys.exit(main())
