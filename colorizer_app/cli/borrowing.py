"""From what is written after ``--context`` to a context."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from colorizer_app.cli.options import open_for
from colorizer_app.look import Context, Weighted
from colorizer_app.workbench.contexts import (
    SUFFIX,
    ContextError,
    OwnLibrary,
    ShippedLibrary,
    StoredContext,
    read_context,
)
from colorizer_app.workbench.naming import exists

if TYPE_CHECKING:
    from colorizer_app.engine import Engine


def own_library() -> OwnLibrary:
    """Return the person's own contexts, none of which has a name of those that are shipped."""
    return OwnLibrary(ShippedLibrary.load().names())


def borrowed(text: str, engine: Engine) -> Weighted:
    """Return the context that a person means, and its weight.

    Parameters
    ----------
    text
        ``NAME``, ``PHOTO`` or ``FILE``, and perhaps ``=WEIGHT``. A file that is there goes before
        a name.
    engine
        Which computes the context if need be.

    Raises
    ------
    ColorizerError
        If there is nothing of that name, or it cannot be used.
    """
    if exists(Path(text)):
        return Weighted(_of_file(Path(text), engine))
    name, weight = _parted(text)
    if exists(Path(name)):
        return Weighted(_of_file(Path(name), engine), weight)
    return Weighted(named(name, engine), weight)


def named(name: str, engine: Engine) -> Context:
    """Return a context by its name, the person's own or one of those shipped.

    Raises
    ------
    ContextError
        If there is none, or it is of no use to the engine's weights.
    """
    shipped = ShippedLibrary.load()
    for each in (*shipped.contexts, *own_library().contexts()):
        if each.name.casefold() == name.casefold():
            return usable(each, engine)
    raise ContextError(
        f"There is no context and no picture called “{name}”. “colorizer contexts list” names "
        "the contexts."
    )


def usable(stored: StoredContext, engine: Engine) -> Context:
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


def refreshed(weighted: Weighted, engine: Engine) -> Weighted:
    """Return a context of a saved look, taken anew by its name if it is of other weights.

    Raises
    ------
    ContextError
        If it is, and there is none of its name.
    """
    if weighted.context.weights in (None, engine.weights_sha256):
        return weighted
    return replace(weighted, context=named(weighted.context.name, engine))


def _of_file(path: Path, engine: Engine) -> Context:
    if path.suffix.lower() == SUFFIX:
        return usable(read_context(path), engine)
    donor = open_for(engine, path)
    return Context(donor.name, engine.overall_features(donor), engine.weights_sha256)


def _parted(text: str) -> tuple[str, float]:
    name, sign, number = text.rpartition("=")
    try:
        weight = float(number) if sign else 1.0
    except ValueError:  # the name has a sign of its own
        return text, 1.0
    if not 0 < weight <= 1:
        raise ContextError(f"The weight of “{name}” must be above 0 and at most 1, not {number}.")
    return (name if sign else text), weight
