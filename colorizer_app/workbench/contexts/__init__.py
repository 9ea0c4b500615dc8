"""Contexts that are kept: their files, a person's own library, the one that is shipped."""

from __future__ import annotations

from colorizer_app.workbench.contexts.errors import ContextError
from colorizer_app.workbench.contexts.files import SUFFIX, read_context, write_context
from colorizer_app.workbench.contexts.library import DamagedContext, OwnLibrary
from colorizer_app.workbench.contexts.shipped import ShippedLibrary
from colorizer_app.workbench.contexts.similarity import Similar, most_similar
from colorizer_app.workbench.contexts.stored import StoredContext, stored_context

__all__ = [
    "SUFFIX",
    "ContextError",
    "DamagedContext",
    "OwnLibrary",
    "ShippedLibrary",
    "Similar",
    "StoredContext",
    "most_similar",
    "read_context",
    "stored_context",
    "write_context",
]
