"""What a pane shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from colorizer_app.workbench.arrangement import Key
from colorizer_app.workbench.pixels import Levels


@dataclass(frozen=True, slots=True, eq=False)
class Pane:
    """A picture of the photo and what it is.

    Parameters
    ----------
    key
        Of the variant; None for the original.
    label
        What a person calls it.
    picture
        At any size, stretched over the photo; None while there are no colours to show yet, and of
        the original, which every pane has at hand.
    current
        Whether it is the variant that is changed.
    """

    key: Key
    label: str
    picture: Levels | None = None
    current: bool = False


NOTHING = Pane(None, "")
"""The original, where nothing is to be compared with it."""


class Choice(NamedTuple):
    """Something that may stand in a pane, and what a person calls it."""

    key: Key
    label: str
