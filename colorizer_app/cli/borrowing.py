"""From what is written after ``--context`` to a context."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from colorizer_app.cli.options import open_for
from colorizer_app.look import Context, Weighted
from colorizer_app.workbench.contexts import (
    SUFFIX,
    ContextError,
    named,
    read_context,
    usable,
)
from colorizer_app.workbench.naming import exists

if TYPE_CHECKING:
    from colorizer_app.engine import Engine


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
