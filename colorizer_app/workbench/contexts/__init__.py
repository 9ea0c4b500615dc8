"""Contexts that are kept: their files, a person's own library, the one that is shipped."""

from __future__ import annotations

from colorizer_app.workbench.contexts.errors import ContextError
from colorizer_app.workbench.contexts.files import SUFFIX, read_context, write_context
from colorizer_app.workbench.contexts.finding import (
    kept_contexts,
    named,
    own_library,
    refreshed,
    usable,
)
from colorizer_app.workbench.contexts.library import DamagedContext, OwnLibrary
from colorizer_app.workbench.contexts.shipped import ShippedLibrary
from colorizer_app.workbench.contexts.similarity import Similar, most_similar
from colorizer_app.workbench.contexts.stored import (
    LONGEST_NAME,
    StoredContext,
    fitting_name,
    stored_context,
)

__all__ = [
    "LONGEST_NAME",
    "SUFFIX",
    "ContextError",
    "DamagedContext",
    "OwnLibrary",
    "ShippedLibrary",
    "Similar",
    "StoredContext",
    "fitting_name",
    "kept_contexts",
    "most_similar",
    "named",
    "own_library",
    "read_context",
    "refreshed",
    "stored_context",
    "usable",
    "write_context",
]
