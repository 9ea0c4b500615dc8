"""The panel beside the photo: its look, in a person's words."""

from __future__ import annotations

from colorizer_app.ui.panel.look_panel import LookPanel

__all__ = ["LookPanel"]
