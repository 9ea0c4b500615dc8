"""The contexts that are shipped: made from many photos each, and from none of them alone."""

from __future__ import annotations

from colorizer_app.training.library.recipes import Recipe, Recipes, read_recipes
from colorizer_app.training.library.scenery import SCENES, paint
from colorizer_app.training.library.vectors import Library, build

__all__ = ["SCENES", "Library", "Recipe", "Recipes", "build", "paint", "read_recipes"]
