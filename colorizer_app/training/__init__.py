"""Data, losses, the loop and evaluation. Never part of the packaged app."""

from __future__ import annotations
