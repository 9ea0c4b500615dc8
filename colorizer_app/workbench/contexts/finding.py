"""From the name of a kept context to one that means something to the weights in use."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from colorizer_app.imaging import Photo
from colorizer_app.look import Context, Look, Weighted
from colorizer_app.workbench.contexts.errors import ContextError
from colorizer_app.workbench.contexts.library import OwnLibrary
from colorizer_app.workbench.contexts.shipped import ShippedLibrary
from colorizer_app.workbench.contexts.stored import StoredContext


class ContextEngine(Protocol):
    """What contexts ask of an engine; `colorizer_app.engine.Engine` is one."""

    @property
    def weights_sha256(self) -> str:
        """SHA-256 of the weights in use."""

    def overall_features(self, photo: Photo) -> tuple[float, ...]:
        """Return what a context of the photo holds."""


def own_library() -> OwnLibrary:
    """Return the person's own contexts, none of which has a name of those that are shipped."""
    return OwnLibrary(ShippedLibrary.load().names())


def kept_contexts() -> tuple[StoredContext, ...]:
    """Return the contexts that are shipped, and then the person's own.

    Raises
    ------
    ContextError
        If those that are shipped are missing or damaged.
    """
    shipped = ShippedLibrary.load()
    return (*shipped.contexts, *OwnLibrary(shipped.names()).contexts())


def named(name: str, engine: ContextEngine) -> Context:
    """Return a context by its name, the person's own or one of those shipped.

    Raises
    ------
    ContextError
        If there is none, or it is of no use to the engine's weights.
    """
    for each in kept_contexts():
        if each.name.casefold() == name.casefold():
            return usable(each, engine)
    raise ContextError(
        f"There is no context and no picture called “{name}”. “colorizer contexts list” names "
        "the contexts."
    )


def usable(stored: StoredContext, engine: ContextEngine) -> Context:
    """Return a kept context as the engine's weights see it.

    Raises
    ------
    ContextError
        If it has no picture to compute it of again.
    """
    context = stored.for_weights(engine.weights_sha256, engine.overall_features)
    if context is None:
        raise ContextError(
            f"The context “{stored.name}” is of another colour model than the one in use, and "
            "holds no picture to take it from again."
        )
    return context


def refreshed(look: Look, engine: ContextEngine) -> Look:
    """Return a look whose contexts of other weights are taken anew by their names.

    Raises
    ------
    ContextError
        If there is none of such a name.
    """
    return replace(look, contexts=tuple(_refreshed(each, engine) for each in look.contexts))


def _refreshed(weighted: Weighted, engine: ContextEngine) -> Weighted:
    if weighted.context.weights in (None, engine.weights_sha256):
        return weighted
    return replace(weighted, context=named(weighted.context.name, engine))
