"""A network on a device: from lightness to features, from features to colours."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from colorizer_app.engine.blending import blended
from colorizer_app.engine.errors import NotNumbersError
from colorizer_app.engine.inputs import Inputs
from colorizer_app.engine.readout import read_distribution
from colorizer_app.look import Look
from colorizer_app.model import ColorizationNetwork, Features, regression_ab


@dataclass(frozen=True, slots=True, eq=False)
class Processor:
    """A network and where it runs.

    Attributes
    ----------
    network
        On the device already.
    device
        For torch.
    name
        For a person.
    is_accelerator
        Whether there is a CPU to go on with when it fails.
    """

    network: ColorizationNetwork
    device: torch.device
    name: str
    is_accelerator: bool

    def encode(self, inputs: Inputs) -> Features:
        """Return what the network knows of a photo."""
        overall = None if inputs.overall is None else self._tensor(inputs.overall)
        return self.network.encode(self._tensor(inputs.lightness), overall)

    def encode_overall(self, overall_lightness: npt.NDArray[np.float32]) -> Tensor:
        """Return the overall-feature vector (1, 256) of a 224 × 224 rescale."""
        return self.network.encode_overall(self._tensor(overall_lightness))

    def encode_tile(self, lightness: npt.NDArray[np.float32], overall: Tensor) -> Features:
        """Return local features of a tile, whole cells, beside those of the whole photo."""
        shared, detail = self.network.low_level.share(self._tensor(lightness))
        return Features(self.network.low_level(shared), overall, detail)

    def colours(self, features: Features, look: Look) -> npt.NDArray[np.float32]:
        """Return ab in Lab units at the head's own resolution, (h, w, 2).

        Raises
        ------
        NotNumbersError
            If any of it is not finite.
        """
        if look.contexts:
            own = features.overall
            overall = torch.from_numpy(blended(own.float().cpu().numpy(), look)).to(own)
            features = features._replace(overall=overall)
        ab = self._read_head(features, look)[0].permute(1, 2, 0).contiguous().cpu().numpy()
        if not np.isfinite(ab).all():
            raise NotNumbersError
        return np.asarray(ab, np.float32)

    def _read_head(self, features: Features, look: Look) -> Tensor:
        network = self.network
        prediction = network.decode(features, (look.head,))
        if prediction.logits is not None:
            return read_distribution(
                prediction.logits, network.ab_bins, network.rarity, look.boldness
            )
        assert prediction.regression is not None
        return regression_ab(prediction.regression)

    def _tensor(self, lightness: npt.NDArray[np.float32]) -> Tensor:
        scaled = torch.from_numpy(lightness / np.float32(100)).to(self.device)
        return scaled[None, None].contiguous(memory_format=torch.channels_last)
