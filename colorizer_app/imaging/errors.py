"""What can go wrong between a file and a photo."""

from __future__ import annotations

from colorizer_app.errors import ColorizerError


class PhotoError(ColorizerError):
    """A file could not be opened as a photo."""


class SaveError(ColorizerError):
    """A picture could not be saved. Whatever was at the destination is still there, unharmed."""


class DestinationExistsError(SaveError):
    """There is a file at the destination already, and replacing it was not asked for."""


class Unreadable(Exception):  # noqa: N818 - carries a reason; `open_photo` makes the error of it
    """Why a file is refused, as half a sentence: what follows "Cannot open x.jpg:"."""
