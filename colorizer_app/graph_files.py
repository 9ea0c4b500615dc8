"""The networks' ONNX graphs on disk, beside a JSON manifest.

They are written from the weights when the app is packaged (docs/adr/0009). ``NAME.graphs.json`` is
the manifest: all that the weights' own says, and the SHA-256 of every graph, ``NAME.GRAPH.onnx``.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from colorizer_app.errors import ColorizerError

FORMAT = "colorizer-graphs-1"

_REMEDY = "If it came with Colorizer, please install Colorizer again."


class GraphsError(ColorizerError):
    """The graphs cannot be used; the message says which file and why."""


@dataclass(frozen=True, slots=True)
class GraphFiles:
    """Graphs that lie beside their manifest.

    Attributes
    ----------
    manifest_path
        Where the manifest is.
    weights
        The manifest of the weights that the graphs were made from.
    sha256
        Of each graph, by its name.
    """

    manifest_path: Path
    weights: dict[str, Any]
    sha256: dict[str, str]

    def read(self, name: str) -> bytes:
        """Return a graph.

        Raises
        ------
        GraphsError
            If its file cannot be read, or is not the one that the manifest describes.
        """
        path = graph_path(self.manifest_path, name)
        try:
            data = path.read_bytes()
        except OSError as error:
            raise GraphsError(f"{path.name} cannot be read: {error.strerror}. {_REMEDY}") from error
        if hashlib.sha256(data).hexdigest() != self.sha256.get(name):
            raise GraphsError(f"The file {path.name} is damaged. {_REMEDY}")
        return data


def manifest_path(weights: Path) -> Path:
    """Return where the manifest of a weights file's graphs lies."""
    return weights.with_suffix(".graphs.json")


def graph_path(manifest: Path, name: str) -> Path:
    """Return where a graph lies."""
    return manifest.with_name(manifest.name.replace(".graphs.json", f".{name}.onnx"))


def read_graph_files(path: Path) -> GraphFiles:
    """Return what a manifest says.

    Raises
    ------
    GraphsError
        If it cannot be read, or is not a manifest of this program.
    """
    try:
        fields = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise GraphsError(f"{path.name} cannot be read: {error.strerror}. {_REMEDY}") from error
    except ValueError as error:
        raise GraphsError(_not_a_manifest(path)) from error
    if not isinstance(fields, dict) or fields.get("format") != FORMAT:
        raise GraphsError(_not_a_manifest(path))
    try:
        return GraphFiles(path, dict(fields["weights"]), dict(fields["sha256"]))
    except (KeyError, TypeError, ValueError) as error:
        raise GraphsError(_not_a_manifest(path)) from error


def _not_a_manifest(path: Path) -> str:
    return f"{path.name} does not describe a colour model of Colorizer. {_REMEDY}"
