"""The networks run by ONNX Runtime on the CPU, without torch (docs/adr/0009)."""

from __future__ import annotations

import os
import platform
from typing import Any

import numpy as np
import numpy.typing as npt
import onnxruntime
from onnxruntime.capi import onnxruntime_pybind11_state

from colorizer_app.engine.blending import blended
from colorizer_app.engine.boldness import reading_of
from colorizer_app.engine.devices import Device
from colorizer_app.engine.inputs import Inputs, padded
from colorizer_app.engine.processor import only_numbers, pixels_of
from colorizer_app.gauges import processors
from colorizer_app.graph_files import GraphFiles, GraphsError
from colorizer_app.look import Look
from colorizer_app.model import Features
from colorizer_app.model.config import STRIDE
from colorizer_app.model.manifest import config_of

Floats = npt.NDArray[np.float32]

# Those of ONNX Runtime have nothing in common but where they come from.
_ERRORS: tuple[type[Exception], ...] = tuple(
    kind
    for kind in vars(onnxruntime_pybind11_state).values()
    if isinstance(kind, type) and issubclass(kind, Exception)
)


class OnnxProcessor:
    """The graphs of a network; see :class:`~colorizer_app.engine.processor.Processor`.

    Parameters
    ----------
    files
        What :func:`colorizer_app.model.graphs.save_graphs` wrote.
    threads
        How many to use; by default ``OMP_NUM_THREADS``, as torch does, or one for each processor.

    Raises
    ------
    GraphsError
        If a graph is missing, damaged, foreign or too new.
    ForeignWeightsError
        If it is not known what they are graphs of.
    """

    device: Device = "cpu"
    is_accelerator = False

    def __init__(self, files: GraphFiles, *, threads: int | None = None) -> None:
        self.config = config_of(files.weights, files.manifest_path.name)
        self.runtime = f"ONNX Runtime {onnxruntime.__version__}"
        self.threads = threads or _usual_threads()
        self.name = f"CPU ({platform.machine()}, {self.threads} threads)"
        self.weight_bytes = 0
        self._sessions: dict[str, Any] = {}
        options = _options(self.threads)
        logits = ("logits",) if "distribution" in self.config.heads else ()
        for name in ("overall", "local", *self.config.heads, *logits):
            graph = files.read(name)
            self.weight_bytes += len(graph)
            try:
                self._sessions[name] = onnxruntime.InferenceSession(
                    graph, options, providers=["CPUExecutionProvider"]
                )
            except _ERRORS as error:
                raise GraphsError(
                    f"{self.runtime} cannot run the graph “{name}” of "
                    f"{files.manifest_path.name}. Please install Colorizer again."
                ) from error
        self._inputs = {
            name: [value.name for value in session.get_inputs()]
            for name, session in self._sessions.items()
        }
        self._local_names = [value.name for value in self._sessions["local"].get_outputs()]

    def encode(self, inputs: Inputs) -> Features[Floats]:
        """Return what the network knows of a photo."""
        lightness = inputs.lightness
        overall = self.encode_overall(lightness if inputs.overall is None else inputs.overall)
        rows, columns = (slice(0, side + -side % STRIDE) for side in lightness.shape)
        return self.encode_tile(padded(lightness, rows, columns), overall)

    def encode_overall(self, overall_lightness: Floats) -> Floats:
        """Return the overall-feature vector (1, 256) of a 224 × 224 rescale."""
        (overall,) = self._run("overall", {"overall_lightness": _batch(overall_lightness)})
        return overall

    def encode_tile(self, lightness: Floats, overall: Floats) -> Features[Floats]:
        """Return local features of a tile, whole cells, beside those of the whole photo."""
        local, *detail = self._run("local", {"lightness": _batch(lightness)})
        return Features(local, overall, tuple(detail))

    def colours(self, features: Features[Floats], look: Look) -> Floats:
        """Return ab in Lab units at the head's own resolution, (h, w, 2).

        Raises
        ------
        NotNumbersError
            If any of it is not finite.
        """
        return pixels_of(self._decode(look.head, features, look))

    def logits(self, features: Features[Floats], look: Look) -> Floats:
        """Return what the distribution head says with a look's contexts, (Q, h, w).

        Raises
        ------
        NotNumbersError
            If any of it is not finite.
        """
        return only_numbers(self._decode("logits", features, look)[0])

    def _decode(self, graph: str, features: Features[Floats], look: Look) -> Floats:
        reading = reading_of(look.boldness, knows_rarity=len(self.config.rarity) > 0)
        known = {
            **dict(zip(self._local_names, (features.local, *features.detail), strict=True)),
            **{name: np.array(value, np.float32) for name, value in reading._asdict().items()},
            "overall": blended(features.overall, look),
        }
        (decoded,) = self._run(graph, {name: known[name] for name in self._inputs[graph]})
        return decoded

    def _run(self, graph: str, feeds: dict[str, Floats]) -> list[Floats]:
        try:
            outputs: list[Floats] = self._sessions[graph].run(None, feeds)
        except _ERRORS as error:
            raise RuntimeError(str(error)) from error
        return outputs


def _options(threads: int) -> Any:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    # What it would keep for later is a good deal at full resolution, and is never let go.
    options.enable_cpu_mem_arena = False
    # Each session has threads of its own. Those that wait by spinning take the processor from the
    # next session's, and from whatever else there is to do between two runs.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return options


def _usual_threads() -> int:
    asked = os.environ.get("OMP_NUM_THREADS", "")
    return int(asked) if asked.isdecimal() and int(asked) > 0 else processors()


def _batch(lightness: Floats) -> Floats:
    return (lightness / np.float32(100))[None, None]
