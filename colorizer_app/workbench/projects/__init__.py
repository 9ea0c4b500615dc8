"""Projects: a photo with its variants, kept in one file; work in progress, kept after a crash."""

from __future__ import annotations

from colorizer_app.workbench.projects.autosave import AutosaveSlot, left_behind, new_slot
from colorizer_app.workbench.projects.errors import ProjectError
from colorizer_app.workbench.projects.files import read_project, write_project
from colorizer_app.workbench.projects.marks import FileMark, mark_of
from colorizer_app.workbench.projects.project import (
    SUFFIX,
    FileReference,
    Project,
    find,
    find_altered,
    refer_to,
)
from colorizer_app.workbench.projects.work import Work

__all__ = [
    "SUFFIX",
    "AutosaveSlot",
    "FileMark",
    "FileReference",
    "Project",
    "ProjectError",
    "Work",
    "find",
    "find_altered",
    "left_behind",
    "mark_of",
    "new_slot",
    "read_project",
    "refer_to",
    "write_project",
]
