"""The window in which many photos are coloured one after another."""

from __future__ import annotations

from colorizer_app.ui.batch.flow import BatchFlow

__all__ = ["BatchFlow"]
