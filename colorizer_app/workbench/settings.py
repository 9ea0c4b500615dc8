"""What the app remembers from one start to the next, as JSON in the platform's config folder."""

from __future__ import annotations

import json
import logging
import os
import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal, TypeVar, cast, get_args

from colorizer_app.look import Look
from colorizer_app.workbench.arrangement import Mode
from colorizer_app.workbench.naming import same_file
from colorizer_app.workbench.places import config_dir

_T = TypeVar("_T")

Device = Literal["auto", "cpu", "cuda", "mps"]
Theme = Literal["system", "light", "dark"]
Language = Literal["system", "de", "en", "es", "fr", "ja"]

RECENT_PHOTOS = 8

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that is remembered.

    Parameters
    ----------
    device
        What to compute on.
    working_size
        Long side in pixels at which colours are found; None leaves it to the engine.
    quality
        1 to 100, for formats that lose some.
    recent
        Photos opened last, newest first, at most `RECENT_PHOTOS`.
    last_directory
        Where the last photo was opened or saved.
    note_in_metadata
        Whether saved files tell other programs that their colours were made.
    panel_shown
        Whether the panel beside the photo is.
    strip_shown
        Whether the strip of variants is even where there is only one of them.
    batch_folder
        Where the results of the last batch went.
    view_mode
        How the photo and its variants stand beside each other.
    first_look
        What photos begin with. It has no context: what suits one scene is wrong for the next.
    theme
        Light or dark, or what the system is.
    language
        What the window is written in.
    """

    device: Device = "auto"
    working_size: int | None = None
    quality: int = 95
    recent: tuple[Path, ...] = ()
    last_directory: Path | None = None
    note_in_metadata: bool = True
    panel_shown: bool = True
    strip_shown: bool = False
    batch_folder: Path | None = None
    view_mode: Mode = Mode.DIVIDER
    first_look: Look = field(default_factory=Look)
    theme: Theme = "system"
    language: Language = "system"

    def with_recent(self, path: Path) -> Settings:
        """Return the settings with ``path`` as the newest photo."""
        others = tuple(other for other in self.recent if not same_file(other, path))
        return replace(self, recent=(path, *others)[:RECENT_PHOTOS], last_directory=path.parent)

    def without_recent(self, path: Path | None = None) -> Settings:
        """Return the settings without that recent photo, or without any."""
        kept = () if path is None else tuple(other for other in self.recent if other != path)
        return replace(self, recent=kept)


class SettingsStore:
    """The settings in use, written to disk whenever they change.

    Parameters
    ----------
    file
        Where they are kept; `settings_file` when None.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = settings_file() if file is None else file
        self._settings = load_settings(self._file)

    @property
    def settings(self) -> Settings:
        """The settings as they are now."""
        return self._settings

    def update(self, settings: Settings) -> None:
        """Use other settings from now on. That they cannot be written is no reason to stop."""
        if settings == self._settings:
            return
        self._settings = settings
        try:
            save_settings(settings, self._file)
        except OSError as error:
            _log.warning("Settings cannot be written to %s: %s", self._file, error)


def settings_file() -> Path:
    """Return where the settings are kept."""
    return config_dir() / "settings.json"


def load_settings(file: Path | None = None) -> Settings:
    """Read the settings; whatever is missing or damaged takes its default value."""
    source = settings_file() if file is None else file
    try:
        fields = json.loads(source.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError, RecursionError) as error:
        _log.warning("Settings in %s cannot be read, using defaults: %s", source, error)
        return Settings()
    if not isinstance(fields, dict):
        _log.warning("Settings in %s are damaged, using defaults", source)
        return Settings()
    return _from_fields(fields)


def save_settings(settings: Settings, file: Path | None = None) -> None:
    """Write the settings, whole or not at all.

    Raises
    ------
    OSError
        If they cannot be written.
    """
    target = settings_file() if file is None else file
    target.parent.mkdir(parents=True, exist_ok=True)
    fields = {
        "device": settings.device,
        "working_size": settings.working_size,
        "quality": settings.quality,
        "recent": [os.fspath(path) for path in settings.recent],
        "last_directory": _text(settings.last_directory),
        "note_in_metadata": settings.note_in_metadata,
        "panel_shown": settings.panel_shown,
        "strip_shown": settings.strip_shown,
        "batch_folder": _text(settings.batch_folder),
        "view_mode": settings.view_mode.value,
        "first_look": json.loads(settings.first_look.to_json()),
        "theme": settings.theme,
        "language": settings.language,
    }
    # ASCII escapes also carry file names that are not valid Unicode.
    text = json.dumps(fields, indent=2)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=target.name, suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            stream.write(text)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink()
        raise


def _from_fields(fields: dict[str, Any]) -> Settings:
    defaults = Settings()
    view_mode = fields.get("view_mode")
    return Settings(
        device=_choice_or(defaults.device, fields.get("device"), Device),
        working_size=_int_or(None, fields.get("working_size"), 64, 65536),
        quality=_int_or(defaults.quality, fields.get("quality"), 1, 100),
        recent=_paths(fields.get("recent"))[:RECENT_PHOTOS],
        last_directory=_path(fields.get("last_directory")),
        note_in_metadata=_bool_or(defaults.note_in_metadata, fields.get("note_in_metadata")),
        panel_shown=_bool_or(defaults.panel_shown, fields.get("panel_shown")),
        strip_shown=_bool_or(defaults.strip_shown, fields.get("strip_shown")),
        batch_folder=_path(fields.get("batch_folder")),
        view_mode=next((mode for mode in Mode if mode.value == view_mode), defaults.view_mode),
        first_look=_look_or(defaults.first_look, fields.get("first_look")),
        theme=_choice_or(defaults.theme, fields.get("theme"), Theme),
        language=_choice_or(defaults.language, fields.get("language"), Language),
    )


def _choice_or(default: _T, value: object, choices: object) -> _T:
    return cast(_T, value) if value in get_args(choices) else default


def _bool_or(default: bool, value: object) -> bool:
    return value if isinstance(value, bool) else default


def _look_or(default: Look, value: object) -> Look:
    if value is None:
        return default
    try:
        look = Look.from_json(json.dumps(value))
    except ValueError as error:
        _log.warning("The look that photos begin with cannot be read: %s", error)
        return default
    return replace(look, contexts=())


def _int_or(default: _T, value: object, low: int, high: int) -> int | _T:
    if isinstance(value, int) and not isinstance(value, bool) and low <= value <= high:
        return value
    return default


def _text(path: Path | None) -> str | None:
    return None if path is None else os.fspath(path)


def _path(value: object) -> Path | None:
    return Path(value) if isinstance(value, str) and value else None


def _paths(value: object) -> tuple[Path, ...]:
    if not isinstance(value, list):
        return ()
    return tuple(Path(entry) for entry in value if isinstance(entry, str) and entry)
