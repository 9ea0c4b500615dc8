"""Compares torch, ONNX Runtime and OpenVINO as what carries the app on a CPU.

    pip install --group runtimes
    python tests/tools/runtimes.py                  # every core, several minutes
    python tests/tools/runtimes.py --threads 1      # one core; then see the CPU times
    python tests/tools/runtimes.py --waiting spin   # ONNX Runtime as it is by itself

Every runtime gets the same weights and the same sample photo of scikit-learn's, in a process of its
own. "encode" is the photo and its 224 × 224 rescale to features, "decode" the features to ab by the
distribution head, read out at the default boldness. Times are medians, "wall (CPU)", in
docs/performance.md.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import importlib.util
import json
import math
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from colorizer_app.gauges import peak_memory

Floats = npt.NDArray[np.float32]

RUNTIMES = ("torch", "onnxruntime", "openvino")
_EXPORTER = ("onnx", "onnxscript")
_GRAPHS = ("overall", "local", "distribution")

_SPINNING = "session.intra_op.allow_spinning"
_WAITING: dict[str, dict[str, str]] = {
    "block": {_SPINNING: "0"},  # the engine's
    "spin": {_SPINNING: "1"},
    "spin-in-runs": {_SPINNING: "1", "session.force_spinning_stop": "1"},
    "shared": {_SPINNING: "1"},  # one pool for all graphs
}


class Runtime(Protocol):
    """The shipped network in one of the runtimes, ready to run."""

    def encode(self, lightness: Floats, overall: Floats) -> Any:
        """Map (1, 1, H, W) and (1, 1, 224, 224) L in [0, 1] to features."""

    def decode(self, features: Any) -> Floats:
        """Map features to ab in Lab units, (1, 2, H / 4, W / 4)."""


class Torch:
    """As the engine runs it."""

    def __init__(self, folder: Path, threads: int) -> None:
        import torch

        from colorizer_app.model.folding import fold
        from colorizer_app.model.network import place
        from colorizer_app.model.weights import load_network

        torch.set_num_threads(threads)
        weights = Path((folder / "weights").read_text())
        self._torch = torch
        self._network = place(fold(load_network(weights)), torch.device("cpu"))

    def encode(self, lightness: Floats, overall: Floats) -> Any:
        with self._torch.inference_mode():
            return self._network.encode(self._tensor(lightness), self._tensor(overall))

    def decode(self, features: Any) -> Floats:
        # Brings all of the engine, which is no part of the runtime's start.
        from colorizer_app.engine.readout import read_distribution
        from colorizer_app.look import Look

        network = self._network
        with self._torch.inference_mode():
            logits = network.decode(features, ("distribution",)).logits
            assert logits is not None
            ab = read_distribution(logits, network.ab_bins, network.rarity, Look().boldness)
        return ab.numpy()

    def _tensor(self, lightness: Floats) -> Any:
        tensor = self._torch.from_numpy(lightness)
        return tensor.contiguous(memory_format=self._torch.channels_last)


class _Graphs:
    """The exported graphs, run by ``_run``."""

    def __init__(self, folder: Path) -> None:
        reading = json.loads((folder / "reading").read_text())
        self._scalars = {name: np.array(value, np.float32) for name, value in reading.items()}

    def encode(self, lightness: Floats, overall: Floats) -> Any:
        local, *detail = self._run("local", {"lightness": lightness})
        (vector,) = self._run("overall", {"overall_lightness": overall})
        features = {"local": local, "overall": vector}
        # The distribution head never sees the detail at a half.
        return features | ({"detail_quarter": detail[0]} if detail else {})

    def decode(self, features: Any) -> Floats:
        (ab,) = self._run("distribution", self._scalars | features)
        return ab

    def _run(self, graph: str, feeds: dict[str, Floats]) -> list[Floats]:
        raise NotImplementedError


class OnnxRuntime(_Graphs):
    """As the engine runs it, but for how threads wait, which is in ``folder``."""

    def __init__(self, folder: Path, threads: int) -> None:
        import onnxruntime

        super().__init__(folder)
        # Those of the engine, which itself would bring more than belongs to a runtime's start.
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.enable_cpu_mem_arena = False
        waiting = (folder / "waiting").read_text()
        for setting, value in _WAITING[waiting].items():
            options.add_session_config_entry(setting, value)
        if waiting == "shared":
            onnxruntime.capi.onnxruntime_pybind11_state.set_global_thread_pool_sizes(threads, 1)
            options.use_per_session_threads = False
        self._sessions = {
            name: onnxruntime.InferenceSession(
                folder / f"{name}.onnx", options, providers=["CPUExecutionProvider"]
            )
            for name in _GRAPHS
        }

    def _run(self, graph: str, feeds: dict[str, Floats]) -> list[Floats]:
        outputs: list[Floats] = self._sessions[graph].run(None, feeds)
        return outputs


class OpenVino(_Graphs):
    """OpenVINO's CPU plug-in, told to compute in 32 bits and one picture at a time."""

    def __init__(self, folder: Path, threads: int) -> None:
        import openvino

        super().__init__(folder)
        core = openvino.Core()
        settings = {
            "INFERENCE_NUM_THREADS": threads,
            "INFERENCE_PRECISION_HINT": "f32",
            "PERFORMANCE_HINT": "LATENCY",
        }
        self._requests = {
            name: core.compile_model(
                folder / f"{name}.onnx", "CPU", settings
            ).create_infer_request()
            for name in _GRAPHS
        }

    def _run(self, graph: str, feeds: dict[str, Floats]) -> list[Floats]:
        # A request's outputs are overwritten by its next run.
        results = self._requests[graph].infer(feeds, share_inputs=True)
        return [np.array(output) for output in results.values()]


_CLASSES: dict[str, Callable[[Path, int], Runtime]] = {
    "torch": Torch,
    "onnxruntime": OnnxRuntime,
    "openvino": OpenVino,
}


# ---------------------------------------------------------------- in a process of the runtime's own
def measure(name: str, folder: Path, options: argparse.Namespace) -> dict[str, Any]:
    """Start a runtime, time it at every size, and leave what it decodes in ``folder``."""
    runtime = _CLASSES[name](folder, options.threads)
    # The interpreter's own start is in both.
    result: dict[str, Any] = {
        "start": {"wall": time.time() - options.born, "cpu": time.process_time()}
    }
    overall = np.load(folder / "overall.npy")
    for size in options.sizes:
        lightness = np.load(folder / f"{size}.npy")
        features = runtime.encode(lightness, overall)
        np.save(folder / f"{size}-{name}.npy", runtime.decode(features))
        result[str(size)] = {
            "encode": timed(lambda: runtime.encode(lightness, overall), options.repeat),  # noqa: B023
            "decode": timed(lambda: runtime.decode(features), options.repeat),  # noqa: B023
        }
    result["peak_bytes"] = peak_memory()
    return result


def timed(work: Callable[[], object], repeat: int) -> dict[str, float]:
    """Return median seconds of ``work``, which has been run once before."""
    wall, cpu = [], []
    for _ in range(repeat):
        start = time.perf_counter(), time.process_time()
        work()
        wall.append(time.perf_counter() - start[0])
        cpu.append(time.process_time() - start[1])
    return {"wall": statistics.median(wall), "cpu": statistics.median(cpu)}


# ---------------------------------------------------------------------------------- in this process
def prepare(folder: Path, weights: Path, sizes: Iterable[int]) -> None:
    """Write what the runtimes' processes need; the graphs only if they can be exported."""
    import cv2
    from sklearn.datasets import load_sample_image

    from colorizer_app.engine.boldness import reading_of
    from colorizer_app.imaging.lab import srgb_to_lightness
    from colorizer_app.look import Look
    from colorizer_app.model.folding import fold
    from colorizer_app.model.graphs import export_graphs
    from colorizer_app.model.weights import load_network

    lightness = srgb_to_lightness(load_sample_image("china.jpg")) / np.float32(100)
    for name, size in {"overall": 224, **{str(size): size for size in sizes}}.items():
        shrunk = cv2.resize(lightness, (size, size), interpolation=cv2.INTER_AREA)
        np.save(folder / f"{name}.npy", np.asarray(shrunk, np.float32)[None, None])
    network = fold(load_network(weights))
    reading = reading_of(Look().boldness, knows_rarity=len(network.rarity) > 0)
    (folder / "reading").write_text(json.dumps(reading._asdict()))
    (folder / "weights").write_text(str(weights.resolve()))
    if all(map(installed, _EXPORTER)):
        export_graphs(network, lambda name: folder / f"{name}.onnx")


def installed(package: str) -> bool:
    """Whether a package can be imported."""
    return importlib.util.find_spec(package) is not None


def child(name: str, folder: Path, options: argparse.Namespace, sizes: list[int]) -> Any:
    """Run :func:`measure` in a fresh interpreter."""
    threads = {"OMP_NUM_THREADS": str(options.threads)}
    command = [sys.executable, __file__, "--child", name, "--folder", str(folder)]
    command += ["--threads", str(options.threads), "--repeat", str(options.repeat)]
    command += ["--sizes", *map(str, sizes), "--born", str(time.time())]
    done = subprocess.run(command, env=os.environ | threads, stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)


def compare(folder: Path, options: argparse.Namespace) -> dict[str, Any]:
    """Measure every runtime that is installed."""
    results: dict[str, Any] = {}
    for name in RUNTIMES:
        lacking = [p for p in (name, *(_EXPORTER if name != "torch" else ())) if not installed(p)]
        if lacking:
            results[name] = {"not_installed": lacking}
            continue
        starts = [child(name, folder, options, [])["start"] for _ in range(options.starts)]
        result = child(name, folder, options, options.sizes)
        result["start"] = {
            key: statistics.median(start[key] for start in starts) for key in ("wall", "cpu")
        }
        result["version"] = importlib.metadata.version(name)
        result["installed_mb"] = installed_mb(name)
        result |= parity(folder, name, options.sizes)
        results[name] = result
    return results


def parity(folder: Path, name: str, sizes: Iterable[int]) -> dict[str, float]:
    """Return how far a runtime's colours are from torch's; ΔE is CIE 1976's, at the same L."""
    max_ab = max_delta_e = 0.0
    for size in sizes:
        reference, other = (np.load(folder / f"{size}-{each}.npy") for each in ("torch", name))
        max_ab = max(max_ab, float(np.abs(other - reference).max()))
        max_delta_e = max(max_delta_e, float(np.linalg.norm(other - reference, axis=1).max()))
    return {"max_ab": max_ab, "max_delta_e": max_delta_e}


def installed_mb(package: str) -> float:
    """Return the size of a package, and of what it needs and Colorizer does not, in 10⁶ bytes."""
    needed = _closure([package]) - _closure(
        name for name in _requirements("colorizer") if name != "torch"
    )
    return sum(map(_size, needed)) / 1e6


def _size(package: str) -> int:
    files = importlib.metadata.distribution(package).files or ()
    places = (Path(str(file.locate())) for file in files if file.suffix != ".pyc")
    return sum(place.stat().st_size for place in places if place.is_file())


def _closure(packages: Iterable[str]) -> set[str]:
    found: set[str] = set()
    waiting = list(packages)
    while waiting:
        package = waiting.pop()
        if package not in found:
            found.add(package)
            waiting += _requirements(package)
    return found


def _requirements(package: str) -> list[str]:
    from packaging.requirements import Requirement
    from packaging.utils import canonicalize_name

    requirements = map(Requirement, importlib.metadata.requires(package) or ())
    return [
        canonicalize_name(requirement.name)
        for requirement in requirements
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""})
    ]


def table(results: dict[str, Any], sizes: Iterable[int]) -> str:
    """Lay the results out as a Markdown table."""
    present = {name: result for name, result in results.items() if "version" in result}
    rows: list[tuple[str, Callable[[dict[str, Any]], str]]] = [
        ("installed, MB", lambda result: f"{result['installed_mb']:.0f}"),
        ("start to ready, s", lambda result: _seconds(result["start"], 1, 2)),
    ]
    rows += [
        (f"{step} {size}², ms", partial(_step, size=size, step=step))
        for size in sizes
        for step in ("encode", "decode")
    ]
    rows += [
        ("peak memory, MB", lambda result: f"{(result['peak_bytes'] or math.nan) / 1e6:.0f}"),
        ("largest difference of a or b", lambda result: f"{result['max_ab']:.1e}"),
        ("largest ΔE", lambda result: f"{result['max_delta_e']:.1e}"),
    ]
    head = [f"{name} {result['version']}" for name, result in present.items()]
    lines = [["", *head], ["---"] * (len(head) + 1)]
    lines += [[title, *(cell(result) for result in present.values())] for title, cell in rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _step(result: dict[str, Any], size: int, step: str) -> str:
    return _seconds(result[str(size)][step], 1000, 0)


def _seconds(times: dict[str, float], unit: int, digits: int) -> str:
    return f"{times['wall'] * unit:.{digits}f} ({times['cpu'] * unit:.{digits}f})"


def main() -> int:
    """Print the table, or JSON."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--weights", type=Path, help="default: the shipped ones")
    parser.add_argument("--sizes", type=int, nargs="*", default=[224, 256, 512, 1024])
    parser.add_argument("--threads", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--repeat", type=int, default=9, help="runs that a median is taken of")
    parser.add_argument("--starts", type=int, default=5, help="processes to take a start from")
    parser.add_argument("--waiting", choices=_WAITING, default="block", help="of ONNX Runtime")
    parser.add_argument("--json", action="store_true")
    for internal in ("--child", "--folder", "--born"):
        parser.add_argument(internal, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        options.born = float(options.born)
        print(json.dumps(measure(options.child, Path(options.folder), options)))
        return 0
    if wrong := [size for size in options.sizes if size < 8 or size % 8]:
        parser.error(f"sizes are multiples of 8, not {wrong[0]}")
    from colorizer_app.engine.engine import default_weights

    with tempfile.TemporaryDirectory() as name:
        prepare(Path(name), options.weights or default_weights(), options.sizes)
        (Path(name) / "waiting").write_text(options.waiting)
        results = compare(Path(name), options)
    if options.json:
        print(json.dumps({"machine": machine(options.threads), **results}, indent=2))
        return 0
    print(f"{machine(options.threads)}; median wall time (CPU time)\n")
    print(table(results, options.sizes))
    for name, result in results.items():
        if lacking := result.get("not_installed"):
            print(f"\n{name}: not measured, as {' and '.join(lacking)} are not installed")
    return 0


def machine(threads: int) -> str:
    """Return what this ran on."""
    return f"{platform.platform()}, {os.cpu_count()} cores, {threads} threads"


if __name__ == "__main__":
    raise SystemExit(main())
