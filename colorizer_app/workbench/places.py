"""Where each platform wants an app to keep its settings, its data and its log."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_APP = "Colorizer"


def config_dir() -> Path:
    """Return the folder for settings; it may not exist yet."""
    if sys.platform == "win32":
        return _from_environment("APPDATA", Path.home() / "AppData" / "Roaming") / _APP
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / _APP
    return _from_environment("XDG_CONFIG_HOME", Path.home() / ".config") / _APP.lower()


def data_dir() -> Path:
    """Return the folder for what a person makes with the app and keeps in it; it may not exist."""
    if sys.platform in ("win32", "darwin"):
        return config_dir()
    return _from_environment("XDG_DATA_HOME", Path.home() / ".local" / "share") / _APP.lower()


def log_dir() -> Path:
    """Return the folder for log files; it may not exist yet."""
    if sys.platform == "win32":
        return _from_environment("LOCALAPPDATA", Path.home() / "AppData" / "Local") / _APP / "Logs"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Logs" / _APP
    return _from_environment("XDG_STATE_HOME", Path.home() / ".local" / "state") / _APP.lower()


def autosave_dir() -> Path:
    """Return the folder for work in progress, to be found after a crash; it may not exist yet."""
    if sys.platform == "win32":
        return log_dir().parent / "Autosaves"
    if sys.platform == "darwin":
        return data_dir() / "Autosaves"
    return log_dir() / "autosaves"


def _from_environment(name: str, default: Path) -> Path:
    value = Path(os.environ.get(name, ""))
    # The XDG specification says that relative values must be ignored.
    return value if value.is_absolute() else default
