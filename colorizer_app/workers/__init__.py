"""The thread that owns the engine, and the jobs it works through."""

from __future__ import annotations

from colorizer_app.workers.loader import ColorizingEngine, EngineFactory, engine_factory
from colorizer_app.workers.thread import EngineThread
from colorizer_app.workers.worker import EngineWorker

__all__ = ["ColorizingEngine", "EngineFactory", "EngineThread", "EngineWorker", "engine_factory"]
