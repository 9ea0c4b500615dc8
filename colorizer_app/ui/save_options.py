"""How files are written, as far as the settings say."""

from __future__ import annotations

from colorizer_app.workbench.messages import SaveOptions
from colorizer_app.workbench.settings import Settings


def options_of(settings: Settings) -> SaveOptions:
    """Return how the settings want files to be written."""
    return SaveOptions(quality=settings.quality, note=settings.note_in_metadata)
