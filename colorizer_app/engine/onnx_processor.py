"""The networks run by ONNX Runtime, without torch (docs/adr/0009)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnxruntime

from colorizer_app.engine.blending import blended
from colorizer_app.engine.boldness import reading_of
from colorizer_app.graph_files import read_graph_files
from colorizer_app.look import Head, Look

Floats = npt.NDArray[np.float32]

_CELL = 8  # pixels along each side


@dataclass(frozen=True, slots=True, eq=False)
class OnnxFeatures:
    """What the encoder knows of a photo.

    Attributes
    ----------
    local
        Local features and detail, by the names that the heads' graphs have for them.
    overall
        Overall-feature vector, (1, 256).
    """

    local: dict[str, Floats]
    overall: Floats


class OnnxProcessor:
    """The graphs of a network, ready to run.

    Parameters
    ----------
    manifest
        The ``.graphs.json`` file that :func:`colorizer_app.model.graphs.save_graphs` wrote.
    providers
        What ONNX Runtime is to compute with, the best first.
    threads
        How many to use on the CPU; by default one for each core.

    Raises
    ------
    GraphsError
        If the manifest or a graph is missing, damaged or foreign.
    """

    def __init__(
        self,
        manifest: Path,
        *,
        providers: Sequence[str] = ("CPUExecutionProvider",),
        threads: int | None = None,
    ) -> None:
        files = read_graph_files(manifest)
        config: dict[str, Any] = files.weights["config"]
        self.heads: tuple[Head, ...] = tuple(config["heads"])
        self._knows_rarity = bool(config.get("rarity"))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads or 0
        self._sessions = {
            name: onnxruntime.InferenceSession(files.read(name), options, providers=list(providers))
            for name in ("overall", "local", *self.heads)
        }
        self._inputs = {
            name: {value.name for value in session.get_inputs()}
            for name, session in self._sessions.items()
        }
        self._local_names = [value.name for value in self._sessions["local"].get_outputs()]

    def encode(self, lightness: Floats, overall_lightness: Floats | None) -> OnnxFeatures:
        """Return what the network knows of a photo.

        Parameters
        ----------
        lightness
            L in 0..100 at the working size, (h, w).
        overall_lightness
            L of the photo rescaled to (224, 224); ``None`` if ``lightness`` is that.
        """
        seen = lightness if overall_lightness is None else overall_lightness
        return self.encode_tile(lightness, self.encode_overall(seen))

    def encode_overall(self, overall_lightness: Floats) -> Floats:
        """Return the overall-feature vector (1, 256) of L in 0..100, (224, 224)."""
        (overall,) = self._run("overall", {"overall_lightness": _batch(overall_lightness)})
        return overall

    def encode_tile(self, lightness: Floats, overall: Floats) -> OnnxFeatures:
        """Return local features of L in 0..100, (h, w), beside an overall-feature vector."""
        missing = [(0, -side % _CELL) for side in lightness.shape]
        whole_cells = np.pad(lightness, missing, mode="edge")
        local = self._run("local", {"lightness": _batch(whole_cells)})
        return OnnxFeatures(dict(zip(self._local_names, local, strict=True)), overall)

    def colours(self, features: OnnxFeatures, look: Look) -> Floats:
        """Return ab in Lab units at the head's own resolution, (h, w, 2), of whole cells."""
        share, temperature = reading_of(look.boldness, knows_rarity=self._knows_rarity)
        known = features.local | {
            "overall": blended(features.overall, look),
            "share": np.array(share, np.float32),
            "temperature": np.array(temperature, np.float32),
        }
        feeds = {name: known[name] for name in self._inputs[look.head]}
        (ab,) = self._run(look.head, feeds)
        return np.ascontiguousarray(ab[0].transpose(1, 2, 0))

    def _run(self, graph: str, feeds: dict[str, Floats]) -> list[Floats]:
        outputs: list[Floats] = self._sessions[graph].run(None, feeds)
        return outputs


def _batch(lightness: Floats) -> Floats:
    return (lightness / np.float32(100))[None, None]
