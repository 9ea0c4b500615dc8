from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from colorizer_app.cli import main
from colorizer_app.model import graphs


def test_graphs_are_written_into_a_folder(
    tiny_weights: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def export(_network: object, path_of: Callable[[str], Path]) -> tuple[str, ...]:
        path_of("local").write_bytes(b"graph")
        return ("local",)

    monkeypatch.setattr(graphs, "export_graphs", export)
    assert main(["graphs", "--weights", str(tiny_weights), "-o", str(tmp_path)]) == 0
    assert capsys.readouterr().out.strip() == str(tmp_path / "tiny.graphs.json")
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["tiny.graphs.json", "tiny.local.onnx"]


def test_a_missing_exporter_is_named(
    tiny_weights: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def export(*_: object) -> None:
        raise ModuleNotFoundError("No module named 'onnxscript'", name="onnxscript")

    monkeypatch.setattr(graphs, "export_graphs", export)
    assert main(["graphs", "--weights", str(tiny_weights), "-o", str(tmp_path)]) == 1
    assert "without the package onnxscript" in capsys.readouterr().err
    with pytest.raises(SystemExit, match="2"):
        main(["graphs", "-o", str(tmp_path / "nowhere")])
