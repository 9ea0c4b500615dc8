"""What boldness means for a distribution over ab bins (docs/adr/0008)."""

from __future__ import annotations

from typing import NamedTuple

_BOLDEST_TEMPERATURE = 0.2
_TEMPERATURE = 0.38  # Zhang et al. 2016, section 2.3
_SAFEST_SHARE = 0.625  # paler than this is hardly safer any more (docs/adr/0008)


class Reading(NamedTuple):
    """How colours are read out of a distribution.

    Attributes
    ----------
    share
        How much of training's pull towards rare colours is taken back, from 0 to 1.
    temperature
        Of the annealed mean, above 0.
    """

    share: float
    temperature: float


def reading_of(boldness: float, *, knows_rarity: bool) -> Reading:
    """Return how to read a distribution as bold as asked for.

    Parameters
    ----------
    boldness
        0 (safe) to 1 (vivid).
    knows_rarity
        Whether the weights tell how rare their colours were; if not, only the temperature is left.
    """
    if not knows_rarity:
        return Reading(0.0, _BOLDEST_TEMPERATURE**boldness)
    return Reading(_SAFEST_SHARE * (1 - boldness), _TEMPERATURE)
