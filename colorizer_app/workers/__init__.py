"""The threads beside the window's: one owns the engine, one writes projects."""

from __future__ import annotations

from colorizer_app.workers.batch_thread import BatchThreads
from colorizer_app.workers.batch_worker import BatchWorker, EngineSource
from colorizer_app.workers.keeper import ProjectKeeper, ProjectSaved
from colorizer_app.workers.loader import ColorizingEngine, EngineFactory, engine_factory
from colorizer_app.workers.miniatures import MiniatureMaker
from colorizer_app.workers.thread import EngineThread
from colorizer_app.workers.worker import EngineWorker

__all__ = [
    "BatchThreads",
    "BatchWorker",
    "ColorizingEngine",
    "EngineFactory",
    "EngineSource",
    "EngineThread",
    "EngineWorker",
    "MiniatureMaker",
    "ProjectKeeper",
    "ProjectSaved",
    "engine_factory",
]
