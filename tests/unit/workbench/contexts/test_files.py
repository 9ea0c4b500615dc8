from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from colorizer_app.workbench.contexts import (
    ContextError,
    StoredContext,
    read_context,
    write_context,
)
from colorizer_app.workbench.contexts.files import LARGEST_FILE, as_bytes

Make = Callable[[str], StoredContext]


def test_what_is_written_is_read(stored: Make, tmp_path: Path) -> None:
    path = tmp_path / "sea.colorizer-context"
    for sea in (stored("Été à la mer"), StoredContext(stored("Bare").context)):
        write_context(path, sea, overwrite=True)
        assert read_context(path) == sea
    assert path.stat().st_size < LARGEST_FILE / 4


def test_nothing_is_replaced_unasked(stored: Make, tmp_path: Path) -> None:
    path = tmp_path / "sea.colorizer-context"
    write_context(path, stored("Sea"))
    with pytest.raises(ContextError, match=r"“sea\.colorizer-context” already"):
        write_context(path, stored("Lake"))
    assert read_context(path).name == "Sea"


@pytest.mark.parametrize("name", ["missing/x", "x" * 300, "nul\0"])
def test_places_that_cannot_be_written_or_read(stored: Make, tmp_path: Path, name: str) -> None:
    with pytest.raises(ContextError, match="cannot be written"):
        write_context(tmp_path / name, stored("Sea"))
    with pytest.raises(ContextError, match="cannot be read"):
        read_context(tmp_path / name)


def changed(sea: StoredContext, **fields: Any) -> bytes:
    return json.dumps(json.loads(as_bytes(sea)) | fields).encode()


def refusal(tmp_path: Path, data: bytes) -> str:
    path = tmp_path / "odd.colorizer-context"
    path.write_bytes(data)
    with pytest.raises(ContextError, match=r"“odd\.colorizer-context”") as caught:
        read_context(path)
    return str(caught.value)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"not json",
        b"[" * 100_000,
        b"[]",
        b"null",
        b"{}",
        b'{"format": "colorizer-weights-1"}',
        b'{"format": "colorizer-context"}',
        b'{"format": "colorizer-context", "version": 1}',
        b'{"format": "colorizer-context", "version": 0}',
        b'{"format": "colorizer-context", "version": "1"}',
    ],
)
def test_other_files_are_refused(tmp_path: Path, data: bytes) -> None:
    assert refusal(tmp_path, data).endswith(".")


@pytest.mark.parametrize(
    "fields",
    [
        {"name": ""},
        {"name": 3},
        {"name": None},
        {"name": "\ud800"},
        {"weights": None},
        {"weights": "../../etc/passwd"},
        {"overall_features": [0.5] * 255},
        {"overall_features": ["0.5"] * 256},
        {"overall_features": [float("nan")] * 256},
        {"overall_features": None},
        {"thumbnail": 3},
        {"thumbnail": "no base64!"},
        {"thumbnail": "é"},
        {"thumbnail": "AAAA"},
        {"picture": "AAAA"},
        {"picture": ["AAAA"]},
        {"script": "import os"},
    ],
)
def test_a_field_that_does_not_fit_is_refused(
    stored: Make, tmp_path: Path, fields: dict[str, Any]
) -> None:
    assert refusal(tmp_path, changed(stored("Sea"), **fields)).endswith(".")


def test_a_newer_version_says_so(stored: Make, tmp_path: Path) -> None:
    assert "newer version" in refusal(tmp_path, changed(stored("Sea"), version=2, mood="blue"))


def test_a_large_file_is_not_even_parsed(
    stored: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(json, "loads", None)
    assert "more than 1 MB" in refusal(tmp_path, as_bytes(stored("Sea")) + b" " * LARGEST_FILE)
