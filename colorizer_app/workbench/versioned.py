"""What the app's own JSON files have in common: a format and a version, neither to be trusted."""

from __future__ import annotations

import json
from typing import Any


def read_versioned(data: bytes, what: str, file_format: str, newest: int) -> dict[str, Any]:
    """Read a JSON object that says under ``format`` and ``version`` what it is.

    Parameters
    ----------
    data
        UTF-8; its length is for the caller to limit.
    what
        What a person calls it, for the message: "context".
    file_format
        What must stand under ``format``.
    newest
        The newest version that is known.

    Raises
    ------
    ValueError
        If it is anything else, or of a newer version; the message is a sentence.
    """
    try:
        found = json.loads(data.decode())
    except (ValueError, RecursionError) as error:
        raise ValueError(f"It is damaged, or no {what}.") from error
    if not isinstance(found, dict) or found.get("format") != file_format:
        raise ValueError(f"It is no {what} of Colorizer.")
    version = found.get("version")
    if type(version) is not int or version < 1:
        raise ValueError("Its version makes no sense.")
    if version > newest:
        raise ValueError("It was saved by a newer version of Colorizer; please update Colorizer.")
    return found
