"""What can go wrong in the engine."""

from __future__ import annotations

from colorizer_app.errors import ColorizerError


class EngineError(ColorizerError):
    """The engine could not colour a photo; the message says why."""


class NotNumbersError(RuntimeError):
    """A device computed values that are not finite; the engine never lets this out."""
