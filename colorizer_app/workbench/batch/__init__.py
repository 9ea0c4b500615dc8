"""Batches: many photos, the same road for each, and a journal so that nothing is done twice."""

from __future__ import annotations

from colorizer_app.workbench.batch.batch import Batch
from colorizer_app.workbench.batch.errors import (
    BatchError,
    FolderInUseError,
    JournalError,
    TemplateError,
)
from colorizer_app.workbench.batch.gather import Found, Gathered, gather
from colorizer_app.workbench.batch.item import BatchSettings, Item, LeftOut, NamedLook, Status
from colorizer_app.workbench.batch.journal import Journal, Recorded, read_journal
from colorizer_app.workbench.batch.lock import locked
from colorizer_app.workbench.batch.messages import (
    Activity,
    AddedPhotos,
    BatchEnded,
    BatchFailed,
    BatchState,
    Unfinished,
)
from colorizer_app.workbench.batch.open_batch import Added, OpenBatch, unfinished_in
from colorizer_app.workbench.batch.pace import Pace
from colorizer_app.workbench.batch.report import write_report
from colorizer_app.workbench.batch.resume import Leftovers, restored
from colorizer_app.workbench.batch.room import Room
from colorizer_app.workbench.batch.runner import AT_ONCE, BatchEngine, BatchRunner, Listener
from colorizer_app.workbench.batch.template import NameFacts, NameTemplate

__all__ = [
    "AT_ONCE",
    "Activity",
    "Added",
    "AddedPhotos",
    "Batch",
    "BatchEnded",
    "BatchEngine",
    "BatchError",
    "BatchFailed",
    "BatchRunner",
    "BatchSettings",
    "BatchState",
    "FolderInUseError",
    "Found",
    "Gathered",
    "Item",
    "Journal",
    "JournalError",
    "LeftOut",
    "Leftovers",
    "Listener",
    "NameFacts",
    "NameTemplate",
    "NamedLook",
    "OpenBatch",
    "Pace",
    "Recorded",
    "Room",
    "Status",
    "TemplateError",
    "Unfinished",
    "gather",
    "locked",
    "read_journal",
    "restored",
    "unfinished_in",
    "write_report",
]
