from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from colorizer_app.workbench.arrangement import Mode
from colorizer_app.workbench.settings import (
    RECENT_PHOTOS,
    Settings,
    SettingsStore,
    load_settings,
    save_settings,
    settings_file,
)


def test_settings_survive_a_restart() -> None:
    settings = Settings("cpu", 768, 80, (Path("/a/ü.jpg"), Path("/b.png")), Path("/a"), False)
    settings = replace(settings, strip_shown=True, view_mode=Mode.GRID)

    save_settings(settings)

    assert load_settings() == settings
    assert [entry.name for entry in settings_file().parent.iterdir()] == ["settings.json"]


def test_a_file_name_that_is_not_unicode_survives(tmp_path: Path) -> None:
    odd = Path(os.fsdecode(b"/photos/caf\xe9.jpg"))
    file = tmp_path / "settings.json"

    save_settings(Settings(recent=(odd,)), file)

    assert load_settings(file).recent == (odd,)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b"[" * 100_000, b"7"])
def test_a_damaged_file_means_defaults(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(content)

    assert load_settings(file) == Settings()


def test_only_what_is_damaged_takes_its_default(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(
        '{"device": "toaster", "quality": 900, "working_size": true, "recent": ["/a.jpg", 3, ""],'
        ' "last_directory": 4, "strip_shown": 1, "view_mode": "upside down"}'
    )

    assert load_settings(file) == Settings(recent=(Path("/a.jpg"),))


def test_recent_photos_are_few_and_newest_first() -> None:
    settings = Settings()
    for index in range(RECENT_PHOTOS + 2):
        settings = settings.with_recent(Path(f"/photos/{index}.jpg"))
    settings = settings.with_recent(Path("/photos/5.jpg"))

    assert len(settings.recent) == RECENT_PHOTOS
    assert settings.recent[:2] == (Path("/photos/5.jpg"), Path(f"/photos/{RECENT_PHOTOS + 1}.jpg"))
    assert settings.last_directory == Path("/photos")
    assert settings.without_recent(Path("/photos/5.jpg")).recent == settings.recent[1:]
    assert settings.without_recent().recent == ()


def test_a_store_that_cannot_write_goes_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    store = SettingsStore(tmp_path / "file" / "settings.json")

    store.update(Settings(quality=50))

    assert store.settings.quality == 50


def test_a_store_writes_what_changed(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "settings.json"
    SettingsStore(file).update(Settings(quality=50))

    assert SettingsStore(file).settings == Settings(quality=50)
