from __future__ import annotations

import sys
from pathlib import Path

import pytest

from colorizer_app import resources
from colorizer_app.resources import ResourcesError, resource_dir


def test_the_icons_are_found() -> None:
    assert (resource_dir() / "icons" / "colorizer.svg").is_file()


def test_an_installed_wheel_has_them_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed = tmp_path / "site-packages" / "colorizer_app"
    (installed / "_resources").mkdir(parents=True)
    monkeypatch.setattr(resources, "__file__", str(installed / "resources.py"))

    assert resource_dir() == installed / "_resources"


def test_a_frozen_app_looks_only_where_it_was_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    with pytest.raises(ResourcesError):
        resource_dir()
    (tmp_path / "resources").mkdir()

    assert resource_dir() == tmp_path / "resources"


def test_the_error_says_where_it_looked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "__file__", str(tmp_path / "colorizer_app" / "resources.py"))

    with pytest.raises(ResourcesError) as caught:
        resource_dir()

    assert str(tmp_path / "colorizer_app" / "_resources") in str(caught.value)
    assert str(tmp_path / "resources") in str(caught.value)
