"""The road through the networks: encode → decode → render."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
import torch.nn.functional as F
from torch import Tensor

from colorizer_app.engine.cache import EncodedCache
from colorizer_app.engine.cancel import CancelToken, Progress
from colorizer_app.engine.devices import DeviceChoice, choose_device, device_name
from colorizer_app.engine.errors import EngineError
from colorizer_app.engine.inputs import overall_input, shrunk
from colorizer_app.engine.readout import read_distribution, read_regression
from colorizer_app.imaging import Photo, render
from colorizer_app.look import Context, Head, Look
from colorizer_app.model import Features, load_network, place
from colorizer_app.model.network import OVERALL_SIZE
from colorizer_app.model.weights import ForeignWeightsError, read_manifest
from colorizer_app.resources import resource_dir

DEFAULT_WORKING_SIZE = 256

_CACHE_BYTES = 256 << 20  # some hundred photos at the working size that ships


@dataclass(frozen=True, slots=True, eq=False)
class Encoded:
    """What the engine keeps of a photo between variants, on its device.

    Attributes
    ----------
    features
        Local features and overall-feature vector, batch of one.
    height, width
        Size in pixels that the photo was encoded at, before padding.
    """

    features: Features
    height: int
    width: int

    @property
    def nbytes(self) -> int:
        """Bytes of the features on the device."""
        local, overall, detail = self.features
        return sum(tensor.nbytes for tensor in (local, overall, *detail))


class Engine:
    """A trained network on a device.

    Parameters
    ----------
    weights
        A ``.safetensors`` file with its manifest; by default the weights shipped with the app.
    device
        ``auto`` takes the best there is.
    working_size
        Long side in pixels at which colours are computed; photos are never enlarged to it. By
        default what the weights' manifest recommends.

    Raises
    ------
    WeightsError
        If the weights are missing, damaged or foreign.
    DeviceError
        If the device asked for is not there.
    ValueError
        If the working size is not positive.
    """

    def __init__(
        self,
        weights: Path | None = None,
        *,
        device: DeviceChoice = "auto",
        working_size: int | None = None,
    ) -> None:
        path = weights or default_weights()
        self.device = choose_device(device)
        self.device_name = device_name(self.device)
        self.working_size = _recommended_size(path) if working_size is None else working_size
        if self.working_size < 1:
            raise ValueError(f"working size must be positive, not {self.working_size}")
        self._network = place(load_network(path), self.device)
        self._cache: EncodedCache[Encoded] = EncodedCache(_CACHE_BYTES)

    @property
    def heads(self) -> tuple[Head, ...]:
        """Names of the heads that the weights have."""
        return self._network.config.heads

    def encode(self, photo: Photo, cancel: CancelToken | None = None) -> Encoded:
        """Do the dear part of the work, once per photo.

        Raises
        ------
        EngineError
            If the device runs out of memory.
        Cancelled
            If ``cancel`` was raised.
        """
        _check(cancel)
        lightness = shrunk(photo.lightness, self.working_size)
        height, width = lightness.shape
        is_overall_size = (height, width) == (OVERALL_SIZE, OVERALL_SIZE)
        overall = None if is_overall_size else self._tensor(overall_input(photo.lightness))
        with self._inference():
            features = self._network.encode(self._tensor(lightness), overall)
        _check(cancel)
        return Encoded(features, height, width)

    def overall_features(self, photo: Photo) -> tuple[float, ...]:
        """Return the photo's overall-feature vector, for use as another photo's context."""
        with self._inference():
            vector = self._network.encode_overall(self._tensor(overall_input(photo.lightness)))
        return tuple(vector[0].float().cpu().tolist())

    def decode(self, encoded: Encoded, look: Look) -> npt.NDArray[np.float32]:
        """Do the cheap part, once per variant: ab in Lab units, (height, width, 2).

        Raises
        ------
        EngineError
            If the look asks for what the weights cannot do, or the device runs out of memory.
        """
        if look.head not in self.heads:
            raise EngineError(f"This colour model knows no “{look.head}” way of choosing colours.")
        features = encoded.features
        if look.context is not None:
            features = features._replace(
                overall=self._blend(features.overall, look.context, look.context_strength)
            )
        with self._inference():
            ab = self._read_head(features, look)
            # Features cover the photo padded to whole strides; so does this, until it is cut.
            side = 8 * features.local.shape[-2], 8 * features.local.shape[-1]
            ab = F.interpolate(ab, side, mode="bilinear", align_corners=False)
            ab = ab[0, :, : encoded.height, : encoded.width].permute(1, 2, 0)
            result: npt.NDArray[np.float32] = ab.contiguous().cpu().numpy()
        if not np.isfinite(result).all():
            raise EngineError(f"The {self.device_name} computed colours that are not numbers.")
        return result

    def chroma(
        self,
        photo: Photo,
        look: Look,
        *,
        progress: Progress | None = None,
        cancel: CancelToken | None = None,
    ) -> npt.NDArray[np.float32]:
        """Encode and decode: ab in Lab units at the working size, (height, width, 2).

        A photo that was encoded a moment ago is only decoded.

        Raises
        ------
        EngineError
            If the photo cannot be coloured.
        Cancelled
            If ``cancel`` was raised; looked at between the stages.
        """
        report: Progress = progress or (lambda stage, fraction: None)
        report("encode", 0.0)
        encoded = self._cache.get(photo, self.working_size)
        if encoded is None:
            encoded = self.encode(photo, cancel)
            self._cache.put(photo, self.working_size, encoded)
        report("decode", 0.0)
        ab = self.decode(encoded, look)
        _check(cancel)
        return ab

    def colorize(
        self,
        photo: Photo,
        look: Look | None = None,
        *,
        progress: Progress | None = None,
        cancel: CancelToken | None = None,
    ) -> npt.NDArray[np.uint8] | npt.NDArray[np.uint16]:
        """Encode, decode and render: sRGB of the photo's size and bit depth, (H, W, 3).

        Raises
        ------
        EngineError
            If the photo cannot be coloured.
        Cancelled
            If ``cancel`` was raised; looked at between the stages and all through the last one.
        """
        report: Progress = progress or (lambda stage, fraction: None)
        ab = self.chroma(photo, look or Look(), progress=progress, cancel=cancel)

        def rendering(fraction: float) -> None:
            _check(cancel)
            report("render", fraction)

        rendering(0.0)
        return render(photo.lightness, ab, photo.bit_depth, rendering)

    def _read_head(self, features: Features, look: Look) -> Tensor:
        network = self._network
        prediction = network.decode(features, (look.head,))
        if prediction.logits is not None:
            return read_distribution(
                prediction.logits, network.ab_bins, network.rarity, look.boldness
            )
        assert prediction.regression is not None
        return read_regression(prediction.regression)

    def _blend(self, own: Tensor, context: Context, strength: float) -> Tensor:
        other = torch.tensor([context.overall_features], dtype=own.dtype, device=own.device)
        return torch.lerp(own, other, strength)

    def _tensor(self, lightness: npt.NDArray[np.float32]) -> Tensor:
        scaled = torch.from_numpy(lightness / np.float32(100)).to(self.device)
        return scaled[None, None].contiguous(memory_format=torch.channels_last)

    @contextmanager
    def _inference(self) -> Iterator[None]:
        try:
            with torch.inference_mode():
                yield
        except RuntimeError as error:
            # The CPU's allocator has no exception of its own.
            if not isinstance(error, torch.OutOfMemoryError) and "allocate memory" not in str(
                error
            ):
                raise
            raise EngineError(
                f"The {self.device_name} has too little memory left for this photo. "
                "Close other programs and try again."
            ) from error


def default_weights() -> Path:
    """Return the path of the weights that are shipped with the app."""
    return resource_dir() / "weights" / "colorizer.safetensors"


def _recommended_size(weights: Path) -> int:
    notes = read_manifest(weights).get("notes")
    size = notes.get("working_size", DEFAULT_WORKING_SIZE) if isinstance(notes, dict) else None
    if not isinstance(size, int) or size < 1:
        raise ForeignWeightsError(f"{weights.stem}.json recommends no usable working size.")
    return size


def _check(cancel: CancelToken | None) -> None:
    if cancel is not None:
        cancel.raise_if_cancelled()
