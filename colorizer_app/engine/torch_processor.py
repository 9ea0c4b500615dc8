"""The networks run by torch, on the CPU or a GPU. Nothing but :mod:`torch_door` may import this."""

from __future__ import annotations

import platform
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from colorizer_app.engine.blending import blended
from colorizer_app.engine.devices import Device
from colorizer_app.engine.inputs import Inputs
from colorizer_app.engine.processor import only_numbers, pixels_of
from colorizer_app.engine.readout import read_distribution
from colorizer_app.look import Look
from colorizer_app.model import ColorizationConfig, Features
from colorizer_app.model.folding import fold
from colorizer_app.model.network import ColorizationNetwork, place, regression_ab
from colorizer_app.model.weights import load_network


@dataclass(frozen=True, slots=True, eq=False)
class TorchProcessor:
    """A network on a device of torch's; see :class:`~colorizer_app.engine.processor.Processor`.

    Attributes
    ----------
    network
        On the device already.
    device, name, is_accelerator
        Which that is.
    """

    network: ColorizationNetwork
    device: Device
    name: str
    is_accelerator: bool

    @classmethod
    def load(cls, weights: Path, device: Device) -> TorchProcessor:
        """Load weights onto a device.

        Raises
        ------
        WeightsError
            If they are missing, damaged or foreign.
        """
        network = place(fold(load_network(weights)), torch.device(device))
        return cls(network, device, _name_of(device), device != "cpu")

    @property
    def config(self) -> ColorizationConfig:
        """What the network is made of."""
        return self.network.config

    @property
    def weight_bytes(self) -> int:
        """Memory that the weights take."""
        return sum(parameter.nbytes for parameter in self.network.parameters())

    @property
    def runtime(self) -> str:
        """What runs it, with its version."""
        return f"torch {torch.__version__}"

    @property
    def threads(self) -> int:
        """How many of the CPU's threads it uses, if it runs there."""
        return torch.get_num_threads()

    def encode(self, inputs: Inputs) -> Features[Tensor]:
        """Return what the network knows of a photo."""
        with torch.inference_mode():
            overall = None if inputs.overall is None else self._tensor(inputs.overall)
            return self.network.encode(self._tensor(inputs.lightness), overall)

    def encode_overall(self, overall_lightness: npt.NDArray[np.float32]) -> Tensor:
        """Return the overall-feature vector (1, 256) of a 224 × 224 rescale."""
        with torch.inference_mode():
            return self.network.encode_overall(self._tensor(overall_lightness))

    def encode_tile(self, lightness: npt.NDArray[np.float32], overall: Tensor) -> Features[Tensor]:
        """Return local features of a tile, whole cells, beside those of the whole photo."""
        with torch.inference_mode():
            shared, detail = self.network.low_level.share(self._tensor(lightness))
            return Features(self.network.low_level(shared), overall, detail)

    def colours(self, features: Features[Tensor], look: Look) -> npt.NDArray[np.float32]:
        """Return ab in Lab units at the head's own resolution, (h, w, 2).

        Raises
        ------
        NotNumbersError
            If any of it is not finite.
        """
        with torch.inference_mode():
            return pixels_of(self._read_head(_borrowing(features, look), look).cpu().numpy())

    def logits(self, features: Features[Tensor], look: Look) -> npt.NDArray[np.float32]:
        """Return what the distribution head says with a look's contexts, (Q, h, w).

        Raises
        ------
        NotNumbersError
            If any of it is not finite.
        """
        with torch.inference_mode():
            prediction = self.network.decode(_borrowing(features, look), ("distribution",))
            assert prediction.logits is not None
            return only_numbers(prediction.logits[0].float().cpu().numpy())

    def _read_head(self, features: Features[Tensor], look: Look) -> Tensor:
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


def accelerators() -> list[Device]:
    """Return the graphics processors that can be used, the best first."""
    usable: dict[Device, bool] = {
        "cuda": torch.cuda.is_available(),
        "mps": torch.backends.mps.is_available(),
    }
    return [device for device, is_usable in usable.items() if is_usable]


def _borrowing(features: Features[Tensor], look: Look) -> Features[Tensor]:
    """Return features with the overall ones that a look asks for."""
    if not look.contexts:
        return features
    own = features.overall
    overall = torch.from_numpy(blended(own.float().cpu().numpy(), look)).to(own)
    return features._replace(overall=overall)


def _name_of(device: Device) -> str:
    if device == "cuda":
        return torch.cuda.get_device_name(device)
    if device == "mps":
        return "Apple GPU"
    return f"CPU ({platform.machine()}, {torch.get_num_threads()} threads)"
