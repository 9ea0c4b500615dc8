"""What can go wrong with a project."""

from __future__ import annotations

from colorizer_app.errors import ColorizerError


class ProjectError(ColorizerError):
    """A project could not be read or written."""
