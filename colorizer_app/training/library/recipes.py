"""How each shipped context is made, read from a TOML file."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from colorizer_app.training.config import TrainingError
from colorizer_app.training.library.scenery import SCENES
from colorizer_app.training.library.statistics import STATISTICS


@dataclass(frozen=True, slots=True)
class Recipe:
    """One context.

    Attributes
    ----------
    name
        What people call it.
    scene
        Its thumbnail: one of :data:`SCENES`. Also the stem of its file.
    photos
        Patterns of ``set/label`` in the manifest: which photos come into question.
    prefer
        Weights of a photo's statistics. Those with the largest weighted sums are taken.
    towards
        A direction in a and b. If there is one, not all that are taken are kept, but those whose
        vectors move other photos' colours that way the most: not everything that makes a sunset
        can be seen in its lightness.
    """

    name: str
    scene: str
    photos: tuple[str, ...]
    prefer: Mapping[str, float]
    towards: tuple[float, float] | None = None

    def __post_init__(self) -> None:
        if self.scene not in SCENES:
            raise TrainingError(f"There is no scene “{self.scene}”; see {', '.join(SCENES)}.")
        if strangers := set(self.prefer) - set(STATISTICS):
            raise TrainingError(f"There is no statistic {', '.join(sorted(strangers))}.")


@dataclass(frozen=True, slots=True)
class Recipes:
    """All of them.

    Attributes
    ----------
    seen
        How many photos are looked at for a context, evenly spaced among those in question.
    taken
        How many of them are taken.
    kept
        How many of these its vector is the mean of where there is a direction; otherwise all are.
    common
        How many of all photos the mean is taken of that contexts are compared by.
    push
        How far a vector lies beyond that of its photos, away from the mean of all photos: 0 is
        theirs, 1 twice as far from it.
    contexts
        One recipe each, in the order in which they are shown.
    """

    seen: int
    taken: int
    kept: int
    common: int
    push: float
    contexts: tuple[Recipe, ...]


def read_recipes(path: Path) -> Recipes:
    """Read a TOML file.

    Raises
    ------
    TrainingError
        If it cannot be read or says something else than recipes.
    """
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
        contexts = found.pop("context")
        return Recipes(**found, contexts=tuple(_recipe(each) for each in contexts))
    except OSError as error:
        raise TrainingError(f"{path} cannot be read: {error.strerror}.") from error
    except (ValueError, KeyError, TypeError) as error:
        raise TrainingError(f"{path} holds no recipes for contexts: {error}.") from error


def _recipe(found: dict[str, Any]) -> Recipe:
    values = found | {key: tuple(found[key]) for key in ("photos", "towards") if key in found}
    return Recipe(**cast("dict[str, Any]", values))
