"""The road through the networks: encode → decode → render."""

from __future__ import annotations

import math
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from colorizer_app.engine.cache import PhotoCache
from colorizer_app.engine.cancel import CancelToken, Progress, check, stages
from colorizer_app.engine.choices import Choices, alternatives_of, laid_over
from colorizer_app.engine.colours import Colours
from colorizer_app.engine.devices import Device, DeviceChoice, choose_device
from colorizer_app.engine.encoded import Encoded
from colorizer_app.engine.errors import EngineError
from colorizer_app.engine.fallback import Notify, Runner
from colorizer_app.engine.inputs import inputs_of, overall_input, working_shape
from colorizer_app.engine.loading import load_processor
from colorizer_app.engine.memory import MemoryModel, PhotoSize, refusal
from colorizer_app.engine.processor import Processor
from colorizer_app.engine.tiles import Grid, grid_of, halo_of, smallest_tile
from colorizer_app.engine.tiling import colours_in_tiles
from colorizer_app.engine.tone import Decoded, toned
from colorizer_app.imaging import Photo
from colorizer_app.look import Head, Look
from colorizer_app.model import ForeignWeightsError
from colorizer_app.model.config import STRIDE
from colorizer_app.model.manifest import read_manifest
from colorizer_app.resources import resource_dir

DEFAULT_WORKING_SIZE = 256

FULL_RESOLUTION = sys.maxsize
"""A working size beyond that of any photo: colours are computed from every pixel."""

TILE_PIXELS = 2_400_000
"""The most pixels that the network is given at once.

With the shipped weights that takes up to 1 GB, and on large photos halos add a quarter to the work.
"""

_CACHE_BYTES = 256 << 20  # some hundred photos at the working size that ships
_DECODED_BYTES = 128 << 20  # thousands of them, or one of some twenty megapixels at full resolution


class Engine:
    """A trained network on a device; any number of threads may use it.

    Where a graphics processor fails, runs out of memory or is lost, the CPU does what it was to do
    and all that comes after. Where there is little memory, what is large is done in tiles.

    Parameters
    ----------
    weights
        A ``.safetensors`` file with its manifest; by default the weights shipped with the app.
        On the CPU, ONNX Runtime runs the graphs beside it, if any; otherwise torch runs it.
    device
        ``auto`` takes the best there is.
    working_size
        Long side in pixels at which colours are computed; photos are never enlarged to it. By
        default what the weights' manifest recommends. ``FULL_RESOLUTION`` is all there is.
    max_memory
        Bytes that :meth:`colorize` may take, with all that the program takes besides and what
        opening and saving take. Tiles are made smaller for it; ``None`` is no limit.
    on_notice
        Called with a sentence for a person when work goes on, but not as was asked for. It may
        be called from any thread that uses the engine.

    Raises
    ------
    WeightsError
        If the weights are missing, damaged or foreign.
    GraphsError
        If their graphs are, and torch is not installed.
    EngineError
        If neither torch nor ONNX Runtime can run them.
    DeviceError
        If the device asked for is not there.
    ValueError
        If the working size or the memory is not positive.
    """

    def __init__(
        self,
        weights: Path | None = None,
        *,
        device: DeviceChoice = "auto",
        working_size: int | None = None,
        max_memory: int | None = None,
        on_notice: Notify | None = None,
    ) -> None:
        path = weights or default_weights()
        manifest = read_manifest(path)
        self.weights_sha256 = str(manifest.get("sha256"))
        self.working_size = (
            _recommended_size(path, manifest) if working_size is None else working_size
        )
        if self.working_size < 1:
            raise ValueError(f"working size must be positive, not {self.working_size}")
        if max_memory is not None and max_memory < 1:
            raise ValueError(f"memory must be positive, not {max_memory}")
        self.max_memory = max_memory
        notify = on_notice or (lambda notice: None)
        self._runner = Runner(
            lambda device: load_processor(path, device, notify), choose_device(device), notify
        )
        processor = self._runner.processor
        self._memory = MemoryModel.of(processor.config, processor.weight_bytes)
        self._tile_pixels: dict[str, int] = {}  # of processors that once ran out of memory
        # Who limits memory wants it for the photo at hand.
        encoded, decoded = (_CACHE_BYTES, _DECODED_BYTES) if max_memory is None else (0, 0)
        self._cache: PhotoCache[Encoded] = PhotoCache(encoded)
        self._decoded: PhotoCache[Decoded] = PhotoCache(decoded)
        usual = _recommended_size(path, manifest)
        self._choices = Choices(self._runner, self._encoded, usual, encoded, notify)

    @property
    def device(self) -> Device:
        """Where the network runs now."""
        return self._runner.processor.device

    @property
    def device_name(self) -> str:
        """What it runs on now, as a person would call it."""
        return self._runner.processor.name

    @property
    def runtime(self) -> str:
        """What runs the network now, with its version."""
        return self._runner.processor.runtime

    @property
    def threads(self) -> int:
        """How many of the CPU's threads it uses, if it runs there."""
        return self._runner.processor.threads

    @property
    def heads(self) -> tuple[Head, ...]:
        """Names of the heads that the weights have."""
        return self._runner.processor.config.heads

    def require_memory(self, name: str, size: PhotoSize) -> None:
        """Refuse a photo that ``max_memory`` is not enough for.

        :func:`colorizer_app.imaging.open_photo` can ask before it decodes a file, when little
        more than its size is known; :meth:`colorize` asks again.

        Raises
        ------
        MemoryLimitError
            If so; it says how much is needed.
        """
        if self.max_memory is not None:
            needed = self.memory_needed(size)
            if needed > self.max_memory:
                raise refusal(name, size, needed, self.max_memory)

    def memory_needed(self, size: PhotoSize) -> int:
        """Estimate what colouring a photo takes from file to file: bytes, of the whole program."""
        tile = self._grid(size, self._runner.processor).largest
        return self._memory.needed(size, math.prod(self._working_shape(size)), tile)

    def encode(self, photo: Photo, cancel: CancelToken | None = None) -> Encoded:
        """Do the dear part of the work, once per photo, and all of it at once, without tiles.

        Raises
        ------
        EngineError
            If there is not enough memory.
        Cancelled
            If ``cancel`` was raised.
        """
        return self._encode(photo, self.working_size, cancel)

    def overall_features(self, photo: Photo) -> tuple[float, ...]:
        """Return the photo's overall-feature vector, for use as another photo's context.

        Raises
        ------
        EngineError
            If there is not enough memory.
        """
        lightness = overall_input(photo.lightness)
        return self._runner.run(
            lambda processor: tuple(processor.encode_overall(lightness)[0].tolist())
        )

    def decode(self, encoded: Encoded, look: Look) -> npt.NDArray[np.float32]:
        """Do the cheap part, once per variant: ab in Lab units, (height, width, 2).

        Alternatives are those that are found at the size that the photo was encoded at.

        Raises
        ------
        EngineError
            If the look asks for what the weights cannot do, or there is not enough memory.
        """
        self._require_usable(look)
        colours = self._decode(encoded, look)
        if look.alternative:
            alternatives = alternatives_of(encoded, look, self._runner)
            colours = laid_over(colours, alternatives, look)
        return toned(colours, look).rows(0, encoded.height)

    def alternatives(self, photo: Photo, look: Look | None = None) -> int:
        """Return how many alternatives a photo has with a look's contexts, 0 to 3.

        Raises
        ------
        EngineError
            If the look asks for what the weights cannot do, or there is not enough memory.
        """
        look = look or Look()
        self._require_usable(look)
        return self._choices.of(photo, look).count if look.head == "distribution" else 0

    def colours(
        self,
        photo: Photo,
        look: Look,
        *,
        progress: Progress | None = None,
        cancel: CancelToken | None = None,
    ) -> Colours:
        """Encode and decode, as little of it as there is to do.

        A photo that was encoded a moment ago is only decoded, and not even that if the last look
        differed in saturation, warmth and tint alone. At full resolution, and wherever the photo
        is too large to encode at once, it is encoded and decoded tile by tile, which all counts
        as encoding.

        Raises
        ------
        MemoryLimitError
            If ``max_memory`` is not enough; nothing has been done then.
        EngineError
            If the photo cannot be coloured for another reason.
        Cancelled
            If ``cancel`` was raised; looked at between the stages and between tiles.
        """
        size = PhotoSize.of(photo)
        self.require_memory(photo.name, size)
        self._require_usable(look)
        advance = stages(progress, cancel)
        decoded = self._decoded.get(photo, self.working_size)
        if decoded is None or decoded.look != look.untoned:
            usual = replace(look.untoned, alternative=0)
            colours = self._encode_and_decode(photo, usual, advance, cancel)
            colours = self._choices.over(photo, look, colours)
            decoded = Decoded(look.untoned, colours)
            self._decoded.put(photo, self.working_size, decoded)
        check(cancel)
        return decoded.toned(look)

    def _encode_and_decode(
        self,
        photo: Photo,
        look: Look,
        advance: Callable[[str], Callable[[float], None]],
        cancel: CancelToken | None,
    ) -> Colours:
        encoding = advance("encode")
        size = PhotoSize.of(photo)
        is_large = self._grid(size, self._runner.processor).count > 1
        if is_large or self.working_size == FULL_RESOLUTION:
            return self._colours_in_tiles(photo, look, encoding)
        encoded = self._encoded(photo, self.working_size, cancel)
        advance("decode")
        return self._decode(encoded, look)

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
        MemoryLimitError, EngineError
            As :meth:`colours`.
        Cancelled
            If ``cancel`` was raised; looked at as in :meth:`colours`, and all through rendering.
        """
        colours = self.colours(photo, look or Look(), progress=progress, cancel=cancel)
        rendering = stages(progress, cancel)("render")
        return colours.render(photo.lightness, photo.bit_depth, rendering)

    def _encoded(self, photo: Photo, size: int, cancel: CancelToken | None = None) -> Encoded:
        encoded = self._cache.get(photo, size)
        if encoded is None:
            encoded = self._encode(photo, size, cancel)
            self._cache.put(photo, size, encoded)
        return encoded

    def _encode(self, photo: Photo, size: int, cancel: CancelToken | None) -> Encoded:
        check(cancel)
        inputs = inputs_of(photo.lightness, size)
        encoded = self._runner.run(
            lambda processor: Encoded(processor.encode(inputs), inputs, processor.name)
        )
        check(cancel)
        return encoded

    def _decode(self, encoded: Encoded, look: Look) -> Colours:
        def work(processor: Processor) -> Colours:
            features = encoded.on(processor)
            ab = processor.colours(features, look)
            scale = STRIDE * features.local.shape[-1] // ab.shape[1]
            return Colours(ab, scale, encoded.inputs.lightness)

        return self._runner.run(work)

    def _colours_in_tiles(
        self, photo: Photo, look: Look, progress: Callable[[float], None]
    ) -> Colours:
        inputs = inputs_of(photo.lightness, self.working_size)

        def work(processor: Processor) -> Colours:
            grid = self._grid(PhotoSize.of(photo), processor)
            return colours_in_tiles(processor, inputs, look, grid, progress)

        return self._runner.run(work, self._take_smaller_tiles)

    def _grid(self, size: PhotoSize, processor: Processor) -> Grid:
        working = self._working_shape(size)
        halo = halo_of(processor.config)
        pixels = self._tile_pixels.get(processor.name, TILE_PIXELS)
        if self.max_memory is not None:
            tile = self._memory.affordable_tile(size, math.prod(working), self.max_memory)
            pixels = min(pixels, max(tile, smallest_tile(halo)))
        return grid_of(*working, halo, pixels)

    def _working_shape(self, size: PhotoSize) -> tuple[int, int]:
        return working_shape(size.height, size.width, self.working_size)

    def _take_smaller_tiles(self, processor: Processor) -> bool:
        pixels = self._tile_pixels.get(processor.name, TILE_PIXELS) // 2
        if pixels < smallest_tile(halo_of(processor.config)):
            return False
        self._tile_pixels[processor.name] = pixels
        return True

    def _require_usable(self, look: Look) -> None:
        if look.head not in self.heads:
            raise EngineError(f"This colour model knows no “{look.head}” way of choosing colours.")
        for context in (each.context for each in look.contexts):
            if context.weights not in (None, self.weights_sha256):
                raise EngineError(
                    f"The mood of “{context.name}” was taken with another colour model, to which "
                    "it means something else. Take it again from its picture."
                )


def default_weights() -> Path:
    """Return the path of the weights that are shipped with the app."""
    return resource_dir() / "weights" / "colorizer.safetensors"


def _recommended_size(weights: Path, manifest: dict[str, Any]) -> int:
    notes = manifest.get("notes")
    size = notes.get("working_size", DEFAULT_WORKING_SIZE) if isinstance(notes, dict) else None
    if not isinstance(size, int) or size < 1:
        raise ForeignWeightsError(f"{weights.stem}.json recommends no usable working size.")
    return size
