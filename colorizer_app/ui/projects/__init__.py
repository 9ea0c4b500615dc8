"""Projects in the window: opening and saving them, and going on after a crash."""

from __future__ import annotations

from colorizer_app.ui.projects.flow import ProjectFlow
from colorizer_app.ui.projects.recovery import RecoveryFlow

__all__ = ["ProjectFlow", "RecoveryFlow"]
