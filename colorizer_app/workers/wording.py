"""Messages from below the window, which are written in English, in a person's language.

Photos and engines know neither Qt nor languages: their errors are sentences. Here is what the most
frequent ones look like; whatever fits none of the patterns stays in English.
"""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_CONTEXT = "Errors"

_SENTENCES = (
    QT_TRANSLATE_NOOP("Errors", "Cannot open “{name}”: {why}."),
    QT_TRANSLATE_NOOP("Errors", "Cannot save “{name}”: {why}. Nothing on the disk was changed."),
    QT_TRANSLATE_NOOP(
        "Errors",
        "Cannot save “{name}”: there is a file of that name already. It was left as it is.",
    ),
    QT_TRANSLATE_NOOP(
        "Errors",
        "“{name}” has {width} × {height} pixels, too few to show a scene. Choose a larger picture.",
    ),
    QT_TRANSLATE_NOOP(
        "Errors",
        "The {device} has too little memory left for this photo. "
        "Close other programs and try again.",
    ),
    QT_TRANSLATE_NOOP(
        "Errors",
        "The {device} {trouble}. Colorizer goes on in smaller pieces: "
        "nothing is lost, but the photo takes longer.",
    ),
    QT_TRANSLATE_NOOP(
        "Errors",
        "The {device} {trouble}. Colorizer goes on with the {other} until "
        "it is started again: nothing is lost, but photos take longer.",
    ),
    QT_TRANSLATE_NOOP(
        "Errors",
        "This computer has no usable {device} graphics processor. "
        "Choose the device “auto” or “cpu”.",
    ),
)
_PARTS = (
    # why a photo does not open
    QT_TRANSLATE_NOOP("Errors", "it cannot be read"),
    QT_TRANSLATE_NOOP("Errors", "there is not enough memory for it"),
    QT_TRANSLATE_NOOP("Errors", "there is no such file"),
    QT_TRANSLATE_NOOP("Errors", "it is a folder, not a photo"),
    QT_TRANSLATE_NOOP("Errors", "you have no permission to read it"),
    QT_TRANSLATE_NOOP("Errors", "its path is too long for this computer"),
    QT_TRANSLATE_NOOP("Errors", "the disk reports an error while reading it"),
    QT_TRANSLATE_NOOP("Errors", "it is a link that leads back to itself"),
    QT_TRANSLATE_NOOP("Errors", "it is not a file that can be read from beginning to end"),
    QT_TRANSLATE_NOOP("Errors", "the file is damaged or incomplete"),
    QT_TRANSLATE_NOOP("Errors", "the file is empty"),
    QT_TRANSLATE_NOOP("Errors", "{kind} files are not supported; {what_is}"),
    QT_TRANSLATE_NOOP("Errors", "it is not a picture that Colorizer knows; {what_is}"),
    QT_TRANSLATE_NOOP("Errors", "{kinds} and BMP can be opened"),
    QT_TRANSLATE_NOOP("Errors", "it holds a picture without pixels"),
    QT_TRANSLATE_NOOP(
        "Errors",
        "it has {width} × {height} pixels, and the limit is {most} megapixels; "
        "save a smaller copy and open that",
    ),
    QT_TRANSLATE_NOOP("Errors", "it has {width} × {height} pixels, and {most} is the most"),
    QT_TRANSLATE_NOOP(
        "Errors", "it holds {count} pages; save the page you want by itself and open that"
    ),
    QT_TRANSLATE_NOOP(
        "Errors", "it holds no full-size picture (camera raw files are not supported)"
    ),
    QT_TRANSLATE_NOOP(
        "Errors",
        "it stores {bits}-bit {kind} samples; save it with 8 or 16 bits a channel",
    ),
    QT_TRANSLATE_NOOP(
        "Errors", "it stores colours in a way that is not supported; save it as grey or RGB"
    ),
    QT_TRANSLATE_NOOP("Errors", "it holds a volume and not a picture"),
    # why a result is not saved
    QT_TRANSLATE_NOOP("Errors", "there is not enough memory"),
    QT_TRANSLATE_NOOP("Errors", "it cannot be written"),
    QT_TRANSLATE_NOOP("Errors", "its name must end in one of {endings}"),
    QT_TRANSLATE_NOOP(
        "Errors", "{kind} files hold at most {most} pixels a side; choose PNG or TIFF"
    ),
    QT_TRANSLATE_NOOP("Errors", "the name does not lead to a file"),
    QT_TRANSLATE_NOOP(
        "Errors", "it is the original photo, which is never replaced; choose another"
    ),
    QT_TRANSLATE_NOOP("Errors", "there is a folder of that name"),
    QT_TRANSLATE_NOOP("Errors", "the disk is full"),
    QT_TRANSLATE_NOOP("Errors", "your share of the disk is used up"),
    QT_TRANSLATE_NOOP("Errors", "the file would be larger than the disk allows"),
    QT_TRANSLATE_NOOP("Errors", "you have no permission to write there"),
    QT_TRANSLATE_NOOP("Errors", "the disk can only be read"),
    QT_TRANSLATE_NOOP("Errors", "its folder does not exist"),
    QT_TRANSLATE_NOOP("Errors", "its folder is not a folder"),
    QT_TRANSLATE_NOOP("Errors", "the name or the path is too long for this disk"),
    QT_TRANSLATE_NOOP("Errors", "the disk reports an error while writing"),
    QT_TRANSLATE_NOOP("Errors", "the name is a link that leads back to itself"),
    # what a device did
    QT_TRANSLATE_NOOP("Errors", "ran out of memory"),
    QT_TRANSLATE_NOOP("Errors", "stopped working"),
    QT_TRANSLATE_NOOP("Errors", "computed colours that are not numbers"),
)


def in_own_language(message: str) -> str:
    """Return a message in the language of the window; in English if it is an unknown one."""
    return _translated(message, tuple(str(text) for text in _SENTENCES))


def _translated(message: str, templates: tuple[str, ...]) -> str:
    for template in templates:
        found = _pattern(template).fullmatch(message)
        if found is not None:
            parts = tuple(str(text) for text in _PARTS)
            fields = {name: _translated(part, parts) for name, part in found.groupdict().items()}
            return QCoreApplication.translate(_CONTEXT, template).format(**fields)
    return message


@cache
def _pattern(template: str) -> re.Pattern[str]:
    escaped = re.escape(template)
    return re.compile(re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+)", escaped), re.DOTALL)
