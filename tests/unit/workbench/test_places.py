from __future__ import annotations

import sys
from pathlib import Path

import pytest

from colorizer_app.workbench.places import data_dir


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_what_a_person_makes_lies_in_their_own_folder(
    platform: str, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert data_dir().is_relative_to(own_home)
    assert data_dir().name.casefold() == "colorizer"


def test_a_relative_data_home_is_ignored(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", "data")
    assert data_dir() == own_home / ".local" / "share" / "colorizer"
