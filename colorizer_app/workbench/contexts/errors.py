"""What can go wrong with a context that is kept."""

from __future__ import annotations

from colorizer_app.errors import ColorizerError


class ContextError(ColorizerError):
    """A context could not be read, kept, renamed, deleted or found."""
