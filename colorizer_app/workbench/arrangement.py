"""Which pictures of a photo are looked at together: its original and its variants."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TypeAlias

from colorizer_app.workbench.variants import Variants

Key: TypeAlias = int | None
"""Of a variant; None stands for the original."""

MOST_IN_GRID = 6


class Mode(Enum):
    """How pictures stand beside each other; the values are what is remembered."""

    DIVIDER = "divider"
    SIDE_BY_SIDE = "side by side"
    GRID = "grid"


class Side(Enum):
    """One of the two places of divider and side by side."""

    LEFT = 0
    RIGHT = 1

    @property
    def other(self) -> Side:
        """The place across."""
        return Side(1 - self.value)


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What stands where, in every mode.

    The current variant is always among what is seen: nobody changes colours unseen.

    Parameters
    ----------
    mode
        How the pictures stand.
    sides
        What is left and what is right where there are two.
    grid
        What is in the grid, in the order of the strip.
    current
        The current variant when the arrangement was made.
    """

    mode: Mode = Mode.DIVIDER
    sides: tuple[Key, Key] = (None, 0)
    grid: tuple[Key, ...] = (None, 0)
    current: int = 0

    @property
    def shown(self) -> tuple[Key, ...]:
        """What is seen in this mode."""
        return self.grid if self.mode is Mode.GRID else self.sides

    def with_mode(self, mode: Mode) -> Arrangement:
        """Return it in another mode."""
        return replace(self, mode=mode)

    def with_side(self, side: Side, key: Key) -> Arrangement:
        """Return it with something else on one side; what is there already changes places.

        If that leaves the current variant unseen, ``current`` is one that is seen.
        """
        sides = list(self.sides)
        if sides[side.other.value] == key:
            sides.reverse()
        else:
            sides[side.value] = key
        chosen, across = sides[side.value], sides[side.other.value]
        current = self.current
        if current not in sides:
            current = next(each for each in (chosen, across) if each is not None)
        return replace(self, sides=(sides[0], sides[1]), current=current)

    def following(self, variants: Variants) -> Arrangement:
        """Return it as the variants are now.

        Another current variant takes the place of the one before unless it is seen already.
        """
        return Arrangement(
            self.mode, self._sides_of(variants), self._grid_of(variants), variants.current_key
        )

    def _sides_of(self, variants: Variants) -> tuple[Key, Key]:
        left, right = self.sides
        current = variants.current_key
        if current not in self.sides:
            left, right = (current, right) if left == self.current else (left, current)
        keys: set[Key] = {None, *(variant.key for variant in variants.items)}
        return (left, right) if {left, right} <= keys else (None, current)

    def _grid_of(self, variants: Variants) -> tuple[Key, ...]:
        starred = {variant.key for variant in variants.starred}
        keys = [variant.key for variant in variants.items]
        if len(starred) > 1:
            keys = [key for key in keys if key in starred or key == variants.current_key]
        if len(keys) == 1:
            return (None, *keys)
        # As few panes as possible change places.
        at = keys.index(variants.current_key)
        known = [keys.index(key) for key in self.grid if key in keys]
        start = known[0] if known else at - MOST_IN_GRID // 2
        start = min(max(start, at - MOST_IN_GRID + 1, 0), at, max(0, len(keys) - MOST_IN_GRID))
        return tuple(keys[start : start + MOST_IN_GRID])
