"""From what was asked for to a report: which measurements, in which order."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from colorizer_app.benchmark.errors import BenchmarkError, PlanError
from colorizer_app.benchmark.growth import growth_exponent
from colorizer_app.benchmark.machine import OthersWatch, free_memory
from colorizer_app.benchmark.photos import landscape, write_photo
from colorizer_app.benchmark.process import ask
from colorizer_app.benchmark.results import (
    ConvolutionPeak,
    Machine,
    NetworkTime,
    PeerTime,
    PhotoTime,
    Report,
    SwapTime,
)

PREVIEW = (1620, 1080)
"""Pixels of a photo as the window shows it: 3:2 on a screen of 1920 × 1080."""

PEER_SIZES = (224, 512)
"""Sides in pixels that all networks are compared at, beside those each is made for."""

# Read off runs of the shipped weights on a CPU, rounded down: more than this is certain to fail.
_PROGRAM_BYTES = 300e6
_NETWORK_BYTES_PER_PIXEL = 800  # for the paper's width
_PHOTO_BYTES_PER_PIXEL = 10


@dataclass(frozen=True, slots=True)
class Plan:
    """What to measure: square ``sizes`` in pixels, ``megapixels``, and on what and how often."""

    sizes: tuple[int, ...]
    megapixels: tuple[float, ...] = ()
    peers: bool = False
    repeat: int = 5
    weights: Path | None = None
    device: str = "auto"
    threads: int | None = None

    def steps(self) -> int:
        """Return how many measurements that are."""
        return 3 + 2 * len(self.sizes) + len(self.megapixels) + self.peers


def benchmark(plan: Plan, on_step: Callable[[str], None]) -> Report:
    """Measure, and return all that came about; ``on_step`` hears of each measurement before it.

    Raises
    ------
    PlanError
        If the device is not there or a size is more than memory can hold.
    BenchmarkError
        If the weights cannot be loaded.
    """
    return _Run(plan, on_step).report()


class _Run:
    def __init__(self, plan: Plan, on_step: Callable[[str], None]) -> None:
        self._plan = plan
        self._on_step = on_step
        weights = None if plan.weights is None else str(plan.weights)
        self._setting = {"weights": weights, "device": plan.device, "threads": plan.threads}

    def report(self) -> Report:
        plan = self._plan
        others = OthersWatch()
        self._on_step("this machine")
        machine = Machine(**ask("describe_machine", self._setting))
        _check_memory(plan, machine)
        report = Report(machine, plan.repeat, list(plan.sizes))
        with tempfile.TemporaryDirectory(prefix="colorizer-bench-") as folder:
            for size in plan.sizes:
                self._network(report, size)
                self._photo(report, report.photos, Path(folder), size, size)
            for megapixels in plan.megapixels:
                self._photo(report, report.large, Path(folder), *landscape(megapixels))
        self._swap(report)
        if plan.peers:
            self._peers(report)
        # Last, when the machine is as warm as the networks had it.
        self._peak(report)
        report.others = others.processors()
        beyond = [photo for photo in report.photos if photo.width > machine.working_size]
        report.exponent = growth_exponent(
            [photo.width * photo.height for photo in beyond],
            [photo.seconds for photo in beyond],
        )
        return report

    def _network(self, report: Report, size: int) -> None:
        found = self._ask(report, f"network at {size} × {size}", "time_network", size=size)
        if found is not None:
            report.networks.append(NetworkTime(**found))

    def _photo(
        self, report: Report, times: list[PhotoTime], folder: Path, width: int, height: int
    ) -> None:
        name = f"photo of {width} × {height}"
        try:
            source = write_photo(folder, width, height)
        except BenchmarkError as error:
            report.failures.append(f"{name}: {error}")
            return
        found = self._ask(report, name, "time_photo", source=str(source))
        source.unlink()
        if found is not None:
            times.append(PhotoTime(**found))

    def _swap(self, report: Report) -> None:
        width, height = PREVIEW
        found = self._ask(report, "context swap", "time_swap", width=width, height=height)
        if found is not None:
            report.swap = SwapTime(**found)

    def _peers(self, report: Report) -> None:
        found = self._ask(report, "peers", "time_peers", sizes=PEER_SIZES)
        report.peers = [PeerTime(**row) for row in found or []]

    def _peak(self, report: Report) -> None:
        found = self._ask(report, "convolution peak", "time_convolutions")
        if found is not None:
            report.peak = ConvolutionPeak(**found)

    def _ask(self, report: Report, name: str, job: str, **request: Any) -> Any:
        self._on_step(name)
        try:
            return ask(job, self._setting, repeat=self._plan.repeat, **request)
        except BenchmarkError as error:
            report.failures.append(f"{name}: {error}")
            return None


def _check_memory(plan: Plan, machine: Machine) -> None:
    free = free_memory()
    if free is None:
        return
    needs = {}
    if machine.device == "CPU":
        bytes_per_pixel = _NETWORK_BYTES_PER_PIXEL * machine.width
        for size in plan.sizes:
            needs[f"The network at {size} × {size}"] = size * size * bytes_per_pixel
    for megapixels in plan.megapixels:
        needs[f"A photo of {megapixels:g} megapixels"] = megapixels * 1e6 * _PHOTO_BYTES_PER_PIXEL
    for name, need in needs.items():
        if _PROGRAM_BYTES + need > free:
            raise PlanError(
                f"{name} needs about {(_PROGRAM_BYTES + need) / 1e9:.1f} GB of memory, "
                f"and {free / 1e9:.1f} GB are free."
            )


def as_json(report: Report) -> dict[str, Any]:
    """Return the report as JSON values, the paper's times beside it."""
    from colorizer_app.benchmark.paper import PAPER_TIMES

    paper = {str(size): time._asdict() for size, time in PAPER_TIMES.items()}
    return {**asdict(report), "paper": paper}
