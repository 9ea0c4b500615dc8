"""A photo as the networks know it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from colorizer_app.engine.inputs import Inputs
from colorizer_app.engine.processor import Processor
from colorizer_app.model import Features


@dataclass(frozen=True, slots=True, eq=False)
class Encoded:
    """What the engine keeps of a photo between variants.

    Attributes
    ----------
    features
        Local features and overall-feature vector, batch of one, where the processor left them.
    inputs
        What they were computed from, in case that device is lost.
    device_name
        Where they are.
    """

    features: Features[Any]
    inputs: Inputs
    device_name: str

    def on(self, processor: Processor) -> Features[Any]:
        """Return the features where a processor can use them: what a lost device holds is lost."""
        return (
            self.features if self.device_name == processor.name else processor.encode(self.inputs)
        )

    @property
    def height(self) -> int:
        """Rows of pixels that the photo was encoded at, before padding."""
        return int(self.inputs.lightness.shape[0])

    @property
    def width(self) -> int:
        """Columns of pixels that the photo was encoded at, before padding."""
        return int(self.inputs.lightness.shape[1])

    @property
    def nbytes(self) -> int:
        """Bytes of all of it."""
        return self.features.nbytes + sum(p.nbytes for p in self.inputs if p is not None)
