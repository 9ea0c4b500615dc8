"""What can go wrong in the benchmark."""

from __future__ import annotations

from colorizer_app.errors import ColorizerError


class BenchmarkError(ColorizerError):
    """A measurement did not come about; the message says why."""


class PlanError(BenchmarkError):
    """What was asked for is more than the machine can do; nothing was measured."""
