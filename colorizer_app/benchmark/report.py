"""A run of the benchmark as text: Markdown tables between lines of words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from colorizer_app.benchmark.paper import PAPER_TIMES
from colorizer_app.benchmark.results import Machine, NetworkTime, PeerTime, PhotoTime, Report

_NONE = "–"
_BUSY = 0.1
"""Share of the processors that others may take before times are not to be trusted."""


def format_report(report: Report) -> str:
    """Return all that was measured; what did not come about is a dash, and named at the end."""
    parts = [
        _head(report),
        _networks(report),
        _photos(report),
        _large(report),
        _peers(report),
        _words(report),
        "\n".join(f"Not measured: {failure}" for failure in report.failures),
    ]
    return "\n\n".join(part for part in parts if part)


def _head(report: Report) -> str:
    machine = report.machine
    lines = [
        f"{machine.cpu}, {_count(machine.processors, 'processor')}"
        f"{_memory_words(machine.memory_bytes)}; {machine.system}",
        f"networks on the {machine.device}{_threads(machine)}; {machine.runtime}, "
        f"Python {machine.python}",
        f"{machine.weights}: width {machine.width:g}, working size {machine.working_size}, "
        f"{machine.head} head; median of {_count(report.repeat, 'run')} after a warm-up",
    ]
    if report.others is not None and report.others > _BUSY * machine.processors:
        lines.append(
            f"THE MACHINE WAS BUSY: other programs took {report.others:.1f} of its "
            f"{machine.processors} processors, so these times say little."
        )
    return "\n".join(lines)


def _threads(machine: Machine) -> str:
    if machine.device != "CPU":
        return ""
    return f" with {_count(machine.threads, 'thread')} ({machine.instructions})"


def _networks(report: Report) -> str:
    found = {time.size: time for time in report.networks}
    rows = []
    for size in report.sizes:
        paper = PAPER_TIMES.get(size)
        beside = [_NONE, _NONE] if paper is None else [f"{paper.cpu:.1f}", f"{paper.gpu:.1f}"]
        rows.append([f"{size} × {size}", *beside, *_network(report, found.get(size), size)])
    headings = ["network alone", "paper CPU s", "paper GPU s", "s", "× paper CPU", "× paper GPU"]
    return _table([*headings, "GFLOP", "GFLOP/s", "of peak", "memory MB"], rows)


def _network(report: Report, time: NetworkTime | None, size: int) -> list[str]:
    if time is None:
        return [_NONE] * 7
    rate = time.flops / time.seconds / 1e9
    return [
        _seconds(time.seconds),
        *_ratios(size, time.seconds),
        f"{time.flops / 1e9:.3g}",
        f"{rate:.0f}",
        _NONE if report.peak is None else f"{rate / report.peak.gflops:.0%}",
        _memory(time.peak_memory_bytes, time.gpu_memory_bytes),
    ]


def _photos(report: Report) -> str:
    found = {photo.width: photo for photo in report.photos}
    stages = _stages(report.photos)
    rows = [[f"{size} × {size}", *_photo(found.get(size), stages, size)] for size in report.sizes]
    headings = ["file to file", "s", *stages, "× paper CPU", "× paper GPU", "memory MB"]
    return _table(headings, rows)


def _photo(photo: PhotoTime | None, stages: Sequence[str], size: int) -> list[str]:
    if photo is None:
        return [_NONE] * (len(stages) + 4)
    return [
        _seconds(photo.seconds),
        *_of_stages(photo, stages),
        *_ratios(size, photo.seconds),
        _memory(photo.peak_memory_bytes, photo.gpu_memory_bytes),
    ]


def _large(report: Report) -> str:
    if not report.large:
        return ""
    stages = _stages(report.large)
    rows = [
        [
            f"{photo.width * photo.height / 1e6:.3g} MP {photo.format}, "
            f"{photo.width} × {photo.height}, {photo.file_bytes / 1e6:.3g} MB",
            _seconds(photo.seconds),
            *_of_stages(photo, stages),
            _memory(photo.peak_memory_bytes, photo.gpu_memory_bytes),
        ]
        for photo in report.large
    ]
    return _table(["large photo", "s", *stages, "memory MB"], rows)


def _stages(photos: Iterable[PhotoTime]) -> list[str]:
    return list(dict.fromkeys(stage for photo in photos for stage in photo.stages))


def _of_stages(photo: PhotoTime, stages: Sequence[str]) -> list[str]:
    return [_seconds(photo.stages[name]) if name in photo.stages else _NONE for name in stages]


def _peers(report: Report) -> str:
    rows = []
    for _, group in groupby(report.peers, key=lambda peer: peer.size):
        peers = list(group)
        ours = peers[0].seconds
        rows += [_peer(peer, ours) for peer in peers]
    headings = ["network", "input", "million weights", "GFLOP", "s", "× ours", "GFLOP/s"]
    return _table(headings, rows) if rows else ""


def _peer(peer: PeerTime, ours: float) -> list[str]:
    return [
        peer.name,
        f"{peer.size} × {peer.size}" + (", its usual" if peer.usual else ""),
        f"{peer.parameters / 1e6:.1f}",
        f"{peer.flops / 1e9:.3g}",
        _seconds(peer.seconds),
        f"{peer.seconds / ours:.1f}",
        f"{peer.flops / peer.seconds / 1e9:.0f}",
    ]


def _words(report: Report) -> str:
    lines = []
    if report.swap is not None:
        swap = report.swap
        lines.append(
            f"Context swap at {swap.width} × {swap.height}: {_seconds(swap.seconds)} s "
            f"(decode {_seconds(swap.decode)}, render {_seconds(swap.render)})"
        )
    if report.exponent is not None:
        lines.append(
            f"File to file beyond {report.machine.working_size} pixels a side: "
            f"seconds grow with pixels ^ {report.exponent:.2f}"
        )
    if report.peak is not None:
        lines.append(
            f"Convolution peak: {report.peak.gflops:.0f} GFLOP/s (3 × 3, {report.peak.shape})"
        )
    return "\n".join(lines)


def _ratios(size: int, seconds: float) -> list[str]:
    paper = PAPER_TIMES.get(size)
    if paper is None:
        return [_NONE, _NONE]
    return [f"{paper.cpu / seconds:.1f}", f"{paper.gpu / seconds:.1f}"]


def _seconds(value: float) -> str:
    return f"{value:.3f}" if value < 1 else f"{value:.2f}"


def _memory(resident: int | None, gpu: int | None) -> str:
    words = _NONE if resident is None else f"{resident / 1e6:.0f}"
    return words if gpu is None else f"{words} + {gpu / 1e6:.0f} GPU"


def _memory_words(memory: int | None) -> str:
    return "" if memory is None else f", {memory / 1e9:.1f} GB"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = ["| " + " | ".join(headings) + " |", "|---" * len(headings) + "|"]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines)
