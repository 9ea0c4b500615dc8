"""What the engine asks of whatever runs the networks; torch and ONNX Runtime each have an answer.

Features stay in the arrays of whoever made them. The engine cuts and keeps them, and asks for
nothing but their shape and size.
"""

from __future__ import annotations

from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from colorizer_app.engine.devices import Device
from colorizer_app.engine.errors import NotNumbersError
from colorizer_app.engine.inputs import Inputs
from colorizer_app.look import Look
from colorizer_app.model import ColorizationConfig, Features


class Processor(Protocol):
    """A network and where it runs. Any number of threads may use it."""

    @property
    def config(self) -> ColorizationConfig:
        """What the network is made of."""

    @property
    def weight_bytes(self) -> int:
        """Memory that the weights take."""

    @property
    def device(self) -> Device:
        """Where it runs."""

    @property
    def name(self) -> str:
        """The same, as a person would call it."""

    @property
    def runtime(self) -> str:
        """What runs it, with its version."""

    @property
    def threads(self) -> int:
        """How many of the CPU's threads it uses, if it runs there."""

    @property
    def is_accelerator(self) -> bool:
        """Whether there is a CPU to go on with when it fails."""

    def encode(self, inputs: Inputs) -> Features[Any]:
        """Return what the network knows of a photo: a batch of one."""

    def encode_overall(self, overall_lightness: npt.NDArray[np.float32]) -> Any:
        """Return the overall-feature vector (1, 256) of L in 0..100, (224, 224)."""

    def encode_tile(self, lightness: npt.NDArray[np.float32], overall: Any) -> Features[Any]:
        """Return local features of a tile, whole cells, beside those of the whole photo."""

    def colours(self, features: Features[Any], look: Look) -> npt.NDArray[np.float32]:
        """Return ab in Lab units at the head's own resolution, (h, w, 2).

        Raises
        ------
        NotNumbersError
            If any of it is not finite.
        """

    def logits(self, features: Features[Any], look: Look) -> npt.NDArray[np.float32]:
        """Return what the distribution head says with a look's contexts, (Q, h, w).

        Raises
        ------
        NotNumbersError
            If any of it is not finite.
        """


def pixels_of(ab: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Return a network's ab, (1, 2, h, w), as (h, w, 2).

    Raises
    ------
    NotNumbersError
        If any of it is not finite.
    """
    return np.ascontiguousarray(only_numbers(ab)[0].transpose(1, 2, 0), np.float32)


def only_numbers(values: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Return what a network computed.

    Raises
    ------
    NotNumbersError
        If any of it is not finite.
    """
    if not np.isfinite(values).all():
        raise NotNumbersError
    return values
