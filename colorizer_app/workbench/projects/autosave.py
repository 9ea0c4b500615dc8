"""Work in progress, kept where the next start finds it if this process does not end properly."""

from __future__ import annotations

import logging
import secrets
from contextlib import suppress
from pathlib import Path

from colorizer_app.atomic import unfinished
from colorizer_app.workbench.file_lock import FileLock, LockTakenError
from colorizer_app.workbench.places import autosave_dir
from colorizer_app.workbench.projects.errors import ProjectError
from colorizer_app.workbench.projects.files import read_project, write_project
from colorizer_app.workbench.projects.project import SUFFIX, Project

_LOCK_NAME = "lock"
_WORK_NAME = f"work{SUFFIX}"
_ATTEMPTS = 8

_log = logging.getLogger(__name__)


class AutosaveSlot:
    """One window's place for its work: a folder that it holds the lock of while it lives.

    Parameters
    ----------
    folder
        The slot's own, which is there.

    Raises
    ------
    LockTakenError
        If a living window has it.
    OSError
        If nothing can be written there.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / _WORK_NAME
        self._lock = FileLock(folder / _LOCK_NAME)

    @property
    def holds_work(self) -> bool:
        """Whether there is something to go on with."""
        return self.path.exists()

    @property
    def modified(self) -> float:
        """When the work was last kept, in seconds since 1970; 0 if that is not known."""
        try:
            return self.path.stat().st_mtime
        except OSError:
            return 0.0

    def read(self) -> Project:
        """Return the work.

        Raises
        ------
        ProjectError
            If it cannot be read.
        """
        return read_project(self.path)

    def write(self, project: Project) -> None:
        """Keep the work, in place of what was kept before.

        Raises
        ------
        ProjectError
            If it cannot be written.
        """
        write_project(self.path, project, overwrite=True)

    def clear(self) -> None:
        """Forget the work, which is safe elsewhere or not wanted any more."""
        with suppress(OSError):
            self.path.unlink(missing_ok=True)

    def release(self) -> None:
        """Leave the slot to whoever comes next, and nothing of it if it holds no work."""
        with suppress(OSError):
            for part in unfinished(self.folder):
                part.unlink()
        self._lock.release()
        with suppress(OSError):  # not empty, or another window's by now
            self.folder.rmdir()


def new_slot(folder: Path | None = None) -> AutosaveSlot:
    """Make a slot.

    Parameters
    ----------
    folder
        Where the slots are; it need not exist. By default in the platform's place for it.

    Raises
    ------
    ProjectError
        If nothing can be written there.
    """
    slots = autosave_dir() if folder is None else folder
    for _ in range(_ATTEMPTS):
        slot = slots / secrets.token_hex(8)
        try:
            slot.mkdir(parents=True)
            return AutosaveSlot(slot)
        except (LockTakenError, FileNotFoundError):
            continue  # another window took it for one that was left behind
        except OSError as error:
            why = error.strerror or "it cannot be written to"
            raise ProjectError(f"Nothing can be kept in “{slots}”: {why}.") from error
    raise ProjectError(f"Nothing can be kept in “{slots}”.")


def left_behind(folder: Path | None = None) -> list[AutosaveSlot]:
    """Take over the slots of processes that ended without putting their work away, newest first.

    While they are held here, no other window finds them. Slots without work are removed.
    """
    slots = autosave_dir() if folder is None else folder
    found = []
    for candidate in _folders(slots):
        try:
            slot = AutosaveSlot(candidate)
        except LockTakenError:
            continue
        except OSError as error:
            _log.warning("The autosave in %s cannot be looked at: %s", candidate, error)
            continue
        if slot.holds_work:
            found.append(slot)
        else:
            slot.release()
    return sorted(found, key=lambda slot: -slot.modified)


def _folders(slots: Path) -> list[Path]:
    try:
        return [path for path in sorted(slots.iterdir()) if path.is_dir()]
    except FileNotFoundError:
        return []
    except OSError as error:
        _log.warning("The autosaves in %s cannot be listed: %s", slots, error)
        return []
