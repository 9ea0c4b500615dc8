"""What a network is made of; everything needed to rebuild it from a weights file."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import get_args

from colorizer_app.look import Head

HEADS: tuple[str, ...] = get_args(Head)

OVERALL_SIZE = 224
"""Side in pixels of the square rescale that the overall features are taken from."""

STRIDE = 8
"""Input pixels per local feature, along each side."""


@dataclass(frozen=True, slots=True)
class ColorizationConfig:
    """The choices that define one network.

    The defaults are the paper as written: full width and the regression head alone.

    Parameters
    ----------
    width
        Multiplier on every number of outputs in the paper's tables; 1.0 is the paper.
    heads
        ``regression`` is the paper's two sigmoid channels; ``distribution`` adds logits over
        ``ab_bins`` at a quarter of the input's size (Zhang et al. 2016).
    ab_bins
        Centres (a, b) of the colour bins in CIE Lab units; required by ``distribution``.
    rarity
        Logarithm of the weight that training gave each ab bin for being rare: how much of it to
        take back is chosen when colours are read out. Empty if nothing is known of it.
    dilations
        Spacing of the taps of the two mid-level convolutions (Zhang et al. 2016 dilate theirs):
        above 1 a local feature sees more of the photo around it. The paper has (1, 1).
    skips
        Whether the colorization network sees the early layers' detail again at a quarter and at
        half of the input's size. The paper has none.

    Raises
    ------
    ValueError
        If a value is outside what a network can be built from.
    """

    width: float = 1.0
    heads: tuple[Head, ...] = ("regression",)
    ab_bins: tuple[tuple[float, float], ...] = ()
    rarity: tuple[float, ...] = ()
    dilations: tuple[int, int] = (1, 1)
    skips: bool = False

    def __post_init__(self) -> None:
        if not 0.0 < self.width <= 4.0:
            raise ValueError(f"width must be above 0 and at most 4, not {self.width}")
        if not self.heads or len(set(self.heads)) != len(self.heads):
            raise ValueError("heads must name at least one head, each once")
        if unknown := set(self.heads) - set(HEADS):
            raise ValueError(f"unknown heads: {', '.join(sorted(unknown))}")
        if ("distribution" in self.heads) != (len(self.ab_bins) >= 2):
            raise ValueError("the distribution head and at least two ab bins go together")
        if len(self.rarity) not in (0, len(self.ab_bins)):
            raise ValueError("rarity must have one number for each of the ab bins, or none")
        if len(self.dilations) != 2 or not all(1 <= d <= 16 for d in self.dilations):
            raise ValueError(f"dilations must be two numbers from 1 to 16, not {self.dilations}")

    def channels(self, outputs: int) -> int:
        """Scale a number of outputs from the paper's tables by the width multiplier."""
        return max(1, round(outputs * self.width))

    def to_json(self) -> str:
        """Return the configuration as a JSON object."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> ColorizationConfig:
        """Rebuild a configuration from :meth:`to_json`.

        Raises
        ------
        ValueError
            If the text is not such an object, or names a network that cannot be built.
        """
        try:
            fields = json.loads(text)
            first, second = fields.get("dilations", (1, 1))
            return cls(
                width=float(fields["width"]),
                heads=tuple(fields["heads"]),
                ab_bins=tuple((float(a), float(b)) for a, b in fields["ab_bins"]),
                rarity=tuple(float(value) for value in fields.get("rarity", ())),
                # Weights from before there was a choice are the paper's.
                dilations=(int(first), int(second)),
                skips=bool(fields.get("skips", False)),
            )
        except (AttributeError, KeyError, TypeError) as error:
            raise ValueError(f"not a network configuration: {error!r}") from error
