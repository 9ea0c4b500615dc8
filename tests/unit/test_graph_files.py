from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from colorizer_app.graph_files import (
    FORMAT,
    GraphsError,
    graph_path,
    manifest_path,
    read_graph_files,
)

GRAPH = b"a graph"


@pytest.fixture
def manifest(tmp_path: Path) -> Path:
    """Return a manifest beside one graph, ``local``."""
    path = manifest_path(tmp_path / "colours.safetensors")
    graph_path(path, "local").write_bytes(GRAPH)
    fields = {
        "format": FORMAT,
        "weights": {"config": {}},
        "sha256": {"local": hashlib.sha256(GRAPH).hexdigest()},
    }
    path.write_text(json.dumps(fields))
    return path


def test_names_are_those_of_the_weights(manifest: Path) -> None:
    assert manifest.name == "colours.graphs.json"
    assert graph_path(manifest, "local").name == "colours.local.onnx"


def test_a_whole_graph_is_read(manifest: Path) -> None:
    files = read_graph_files(manifest)
    assert files.read("local") == GRAPH
    assert files.weights == {"config": {}}


@pytest.mark.parametrize("data", [GRAPH[:-1], b"", b"another"])
def test_a_damaged_graph_is_refused(manifest: Path, data: bytes) -> None:
    graph_path(manifest, "local").write_bytes(data)
    with pytest.raises(GraphsError, match=r"colours\.local\.onnx is damaged"):
        read_graph_files(manifest).read("local")


def test_a_missing_graph_is_named(manifest: Path) -> None:
    graph_path(manifest, "local").unlink()
    with pytest.raises(GraphsError, match=r"colours\.local\.onnx cannot be read"):
        read_graph_files(manifest).read("local")


def test_a_graph_that_the_manifest_does_not_know_is_refused(manifest: Path) -> None:
    graph_path(manifest, "overall").write_bytes(GRAPH)
    with pytest.raises(GraphsError, match="damaged"):
        read_graph_files(manifest).read("overall")


def test_a_missing_manifest_is_named(tmp_path: Path) -> None:
    with pytest.raises(GraphsError, match=r"colours\.graphs\.json cannot be read"):
        read_graph_files(tmp_path / "colours.graphs.json")


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[]",
        '{"format": "another"}',
        json.dumps({"format": FORMAT}),
        json.dumps({"format": FORMAT, "weights": 3, "sha256": {}}),
    ],
)
def test_a_foreign_manifest_is_refused(manifest: Path, text: str) -> None:
    manifest.write_text(text)
    with pytest.raises(GraphsError, match="does not describe"):
        read_graph_files(manifest)
