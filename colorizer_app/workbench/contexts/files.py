"""Files that hold one context each: JSON, which cannot run code, and nothing but values.

An object with ``format`` ("colorizer-context"), ``version``, ``name``, ``weights`` (SHA-256),
``overall_features`` (256 numbers), and ``thumbnail`` and ``picture``, each base64 or null.
"""

from __future__ import annotations

import base64
import binascii
import json
from pathlib import Path
from typing import Any

from colorizer_app.atomic import write_atomically
from colorizer_app.look import Context, features_from
from colorizer_app.workbench.contexts.errors import ContextError
from colorizer_app.workbench.contexts.stored import StoredContext
from colorizer_app.workbench.versioned import read_versioned

SUFFIX = ".colorizer-context"
FORMAT = "colorizer-context"
VERSION = 1

LARGEST_FILE = 1_000_000
"""In bytes: five times as much as there can be to say. What is larger is not even parsed."""

_FIELDS = {"format", "version", "name", "weights", "overall_features", "thumbnail", "picture"}


def read_context(path: Path) -> StoredContext:
    """Read a context.

    Raises
    ------
    ContextError
        If there is no such file, or it is no context, is damaged, too large or of a newer
        version; the message names the file.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "there is no such file"
        raise ContextError(f"The context “{path.name}” cannot be read: {why}.") from error
    try:
        return parsed(data)
    except ValueError as error:
        raise ContextError(f"The context “{path.name}” cannot be used: {error}") from error


def write_context(path: Path, stored: StoredContext, *, overwrite: bool = False) -> None:
    """Write a context, whole or not at all.

    Raises
    ------
    ContextError
        If it cannot be written, or there is something at ``path`` and ``overwrite`` is false.
    """
    try:
        write_atomically(path, lambda file: file.write(as_bytes(stored)), overwrite=overwrite)
    except FileExistsError as error:
        raise ContextError(f"There is a file “{path.name}” already; it was kept.") from error
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "its name cannot be used"
        raise ContextError(f"The context cannot be written to “{path.name}”: {why}.") from error


def as_bytes(stored: StoredContext) -> bytes:
    """Return what a file holds of a context."""
    context = stored.context
    fields = {
        "format": FORMAT,
        "version": VERSION,
        "name": context.name,
        "weights": context.weights,
        "overall_features": context.overall_features,
        "thumbnail": _text(stored.thumbnail),
        "picture": _text(stored.picture),
    }
    return json.dumps(fields, ensure_ascii=False, allow_nan=False).encode() + b"\n"


def parsed(data: bytes) -> StoredContext:
    """Read what :func:`as_bytes` wrote.

    Raises
    ------
    ValueError
        If it is anything else; the message is a sentence.
    """
    if len(data) > LARGEST_FILE:
        raise ValueError(f"It has more than {LARGEST_FILE // 1_000_000} MB.")
    found = read_versioned(data, "context", FORMAT, VERSION)
    if found.keys() != _FIELDS:
        raise ValueError("It lacks something that a context has, or has something else besides.")
    return _from_fields(found)


def _from_fields(found: dict[str, Any]) -> StoredContext:
    context = Context(found["name"], features_from(found["overall_features"]), found["weights"])
    return StoredContext(context, _bytes(found["thumbnail"]), _bytes(found["picture"]))


def _text(data: bytes | None) -> str | None:
    return None if data is None else base64.b64encode(data).decode("ascii")


def _bytes(text: object) -> bytes | None:
    if text is None:
        return None
    if not isinstance(text, str):
        raise ValueError("Its pictures must be text.")
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise ValueError("Its pictures are damaged.") from error
