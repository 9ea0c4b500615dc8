from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest

from colorizer_app.benchmark import child, process, run
from colorizer_app.benchmark.errors import BenchmarkError
from colorizer_app.cli import main


@pytest.fixture
def bench(tiny_weights: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Measure quickly, and keep temporary files where the test can look for what is left."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    options = ["--device", "cpu", "--weights", str(tiny_weights), "--threads", "1"]
    return ["bench", "--repeat", "1", *options]


@pytest.fixture
def in_process(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Measure in this process: loading torch for each measurement takes seconds."""
    monkeypatch.setenv("TORCHINDUCTOR_CACHE_DIR", str(tmp_path_factory.mktemp("inductor")))
    monkeypatch.setattr(process, "_answer_of_child", child.answer)


@pytest.mark.usefixtures("in_process")
def test_everything_is_measured(
    bench: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sizes = ["--sizes", "224,320,1,352", "--megapixels", "0.01"]
    assert main([*bench, *sizes, "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert list(tmp_path.iterdir()) == []

    machine = report["machine"]
    assert machine["cpu"]
    assert machine["runtime"].startswith("torch ")
    assert (machine["device"], machine["threads"], machine["working_size"]) == ("CPU", 1, 256)
    assert [network["size"] for network in report["networks"]] == [224, 320, 1, 352]
    by_size = {network["size"]: network["flops"] for network in report["networks"]}
    assert by_size[352] > by_size[320] > by_size[1] > 0
    # At 224 × 224 one pass serves both networks.
    assert by_size[320] - by_size[224] > by_size[224] * ((320 / 224) ** 2 - 1)
    for timed in (*report["networks"], *report["photos"], *report["large"], report["swap"]):
        assert timed["seconds"] > 0
        assert timed["runs"] == [timed["seconds"]]
    for photo in (*report["photos"], *report["large"]):
        assert {"open", "encode", "decode", "render", "save"} <= set(photo["stages"])
        assert sum(photo["stages"].values()) == pytest.approx(photo["seconds"], rel=0.2, abs=0.01)
        assert photo["peak_memory_bytes"] is None or photo["peak_memory_bytes"] > 50_000_000
    (large,) = report["large"]
    assert (large["width"], large["height"], large["format"]) == (122, 81, "JPEG")
    swap = report["swap"]
    assert swap["decode"] + swap["render"] == pytest.approx(swap["seconds"], rel=0.2, abs=0.01)
    peak = report["peak"]
    assert peak["gflops"] == max(peak["tried"].values()) == peak["tried"][peak["shape"]]
    assert len(peak["tried"]) >= 3
    # Two sizes are beyond the working size.
    assert isinstance(report["exponent"], float)
    assert report["peers"] == []
    assert report["failures"] == []


def test_a_failed_measurement_does_not_stop_the_rest(
    bench: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    real_ask = process.ask

    def ask(job: str, setting: dict[str, Any], **request: Any) -> Any:
        if job in {"time_network", "time_swap", "time_convolutions"}:
            raise BenchmarkError("there is too little memory")
        return real_ask(job, setting, **request)

    monkeypatch.setattr(run, "ask", ask)
    assert main([*bench, "--sizes", "16"]) == 1
    printed = capsys.readouterr().out
    assert "Not measured: network at 16 × 16: there is too little memory" in printed
    assert "Not measured: context swap: there is too little memory" in printed
    file_to_file = next(line for line in printed.split("\n\n") if "file to file" in line)
    assert file_to_file.splitlines()[2].startswith("| 16 × 16 | 0.")


@pytest.mark.usefixtures("in_process")
def test_peers_are_measured_beside_ours(
    bench: list[str],
    tiny_weights: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    from colorizer_app.benchmark.peers import DDColorTiny, Eccv16, Siggraph17
    from colorizer_app.model.weights import load_network, save_network

    # At their own sizes they take minutes where the processor is shared.
    for peer in (DDColorTiny, Eccv16, Siggraph17):
        monkeypatch.setattr(peer, "size", 64)
    monkeypatch.setattr(run, "PEER_SIZES", (32,))
    weights = tmp_path_factory.mktemp("small") / "small.safetensors"
    save_network(load_network(tiny_weights), weights, {"working_size": 64})
    options = ["--weights", str(weights), "--sizes", "8", "--repeat", "2"]
    assert main([*bench, *options, "--peers", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)["peers"]
    names = ["Colorizer", "Zhang ECCV16", "Zhang SIGGRAPH17", "DDColor-tiny"]
    assert [row["name"] for row in rows] == names * 2
    assert [(row["size"], row["usual"]) for row in rows] == [(32, False)] * 4 + [(64, True)] * 4
    assert all(len(row["runs"]) == 2 for row in rows)
    assert [row["parameters"] for row in rows[1:4]] == [32_236_011, 34_051_074, 55_005_104]
    # Both of Zhang's are convolutions alone: four times the pixels, four times the work.
    assert rows[5]["flops"] == 4 * rows[1]["flops"]
    assert rows[6]["flops"] == 4 * rows[2]["flops"]
    assert rows[0]["flops"] < rows[4]["flops"] < rows[5]["flops"]


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (["--sizes", "224,large"], "large is not a whole number above 0"),
        (["--sizes", "0"], "0 is not a whole number above 0"),
        (["--sizes", "-5"], "-5 is not a whole number above 0"),
        (["--sizes", ""], "is not a whole number above 0"),
        (["--sizes", "1000000"], "1000000 is too large"),
        (["--megapixels", "many"], "many is not a number of megapixels"),
        (["--megapixels", "0"], "0 is not a number of megapixels"),
        (["--megapixels", "nan"], "nan is not a number of megapixels"),
        (["--megapixels", "201"], "200 at most"),
        (["--repeat", "0"], "0 is not a whole number above 0"),
        (["--threads", "two"], "two is not a whole number above 0"),
        (["--device", "abacus"], "invalid choice: 'abacus'"),
    ],
)
def test_commands_that_make_no_sense(
    options: list[str], reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["bench", *options])
    assert caught.value.code == 2
    assert reason in capsys.readouterr().err


@pytest.mark.usefixtures("in_process")
def test_a_size_beyond_memory_is_refused_at_once(
    bench: list[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(run, "free_memory", lambda: 1_000_000_000)
    for options, name in (
        (["--sizes", "64,9000"], "The network at 9000 × 9000 needs about 4.3 GB"),
        (["--sizes", "64", "--megapixels", "100"], "A photo of 100 megapixels needs about 1.3 GB"),
    ):
        with pytest.raises(SystemExit) as caught:
            main([*bench, *options])
        assert caught.value.code == 2
        printed = capsys.readouterr().err
        assert name in printed
        assert "1.0 GB are free" in printed
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("in_process")
def test_a_device_that_is_not_there_makes_no_sense(
    bench: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    import torch

    missing = next(name for name in ("mps", "cuda") if not getattr(torch, name).is_available())
    with pytest.raises(SystemExit) as caught:
        main([*bench, "--device", missing])
    assert caught.value.code == 2
    assert f"no usable {missing.upper()} graphics processor" in capsys.readouterr().err


@pytest.mark.usefixtures("in_process")
def test_missing_weights_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "--weights", str(tmp_path / "gone.safetensors")]) == 1
    assert "gone.json" in capsys.readouterr().err


@pytest.mark.usefixtures("in_process")
def test_stopping_leaves_no_files(
    bench: list[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    real_ask = process.ask
    seen: list[str] = []

    def ask(job: str, setting: dict[str, Any], **request: Any) -> Any:
        if job == "time_photo":
            seen.extend(path.name for path in tmp_path.glob("*/*.jpg"))
            raise KeyboardInterrupt
        return real_ask(job, setting, **request)

    monkeypatch.setattr(run, "ask", ask)
    assert main([*bench, "--sizes", "24"]) == 130
    assert seen == ["24x24.jpg"]
    assert list(tmp_path.iterdir()) == []
    assert "stopped" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="no signals and no named pipes")
def test_ctrl_c_stops_the_measurement_too(tmp_path: Path) -> None:
    # The measuring process waits at a pipe that nobody writes to: no guessing when it is there.
    weights = tmp_path / "pipe.safetensors"
    os.mkfifo(weights.with_suffix(".json"))
    command = [sys.executable, "-m", "colorizer_app.cli", "bench", "--weights", str(weights)]
    # Started in a shell's background, the tests would hand on that Ctrl-C is to be ignored.
    heeded = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with (
            subprocess.Popen(
                command, stderr=subprocess.PIPE, text=True, start_new_session=True
            ) as bench,
            weights.with_suffix(".json").open("w"),  # opens once somebody reads
        ):
            os.killpg(bench.pid, signal.SIGINT)
            _, said = bench.communicate()
    finally:
        signal.signal(signal.SIGINT, heeded)
    assert bench.returncode == 130
    assert said.strip().splitlines() == ["colorizer: stopped; what was saved so far is whole"]


@pytest.mark.skipif(sys.platform == "win32", reason="no signals and no named pipes")
def test_being_terminated_leaves_no_files(tmp_path: Path) -> None:
    weights, temporary = tmp_path / "pipe.safetensors", tmp_path / "temporary"
    os.mkfifo(weights.with_suffix(".json"))
    temporary.mkdir()
    command = [sys.executable, "-m", "colorizer_app.cli", "bench", "--weights", str(weights)]
    with (
        subprocess.Popen(command, env={**os.environ, "TMPDIR": str(temporary)}) as bench,
        weights.with_suffix(".json").open("w"),  # opens once the measuring process reads
    ):
        assert list(temporary.glob("colorizer-bench-*"))
        bench.terminate()
        assert bench.wait() == 128 + signal.SIGTERM
    assert list(temporary.iterdir()) == []
