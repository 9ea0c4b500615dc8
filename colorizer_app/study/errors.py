"""What can go wrong in a study."""

from __future__ import annotations

from colorizer_app.errors import ColorizerError


class StudyError(ColorizerError):
    """A study cannot be started, or cannot go on. Every answer given so far is kept."""
