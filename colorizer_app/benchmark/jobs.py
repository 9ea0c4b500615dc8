"""The measurements themselves; each runs in a process of its own."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from statistics import median

import torch

from colorizer_app.benchmark.flops import count_flops
from colorizer_app.benchmark.machine import cpu_name, installed_memory
from colorizer_app.benchmark.photos import grey_photo
from colorizer_app.benchmark.results import (
    ConvolutionPeak,
    Machine,
    NetworkTime,
    PeerTime,
    PhotoTime,
    SwapTime,
)
from colorizer_app.benchmark.roofline import convolution_peak
from colorizer_app.benchmark.timing import alternating, timed
from colorizer_app.engine import DeviceChoice, Engine
from colorizer_app.engine.engine import default_weights
from colorizer_app.gauges import StageClock, peak_memory, processors
from colorizer_app.imaging import open_photo, photo_from_array, save_photo
from colorizer_app.look import OVERALL_FEATURES, Context, Head, Look, Weighted
from colorizer_app.model.config import OVERALL_SIZE
from colorizer_app.model.network import ColorizationNetwork
from colorizer_app.model.weights import load_network


@dataclass(frozen=True, slots=True)
class Setting:
    """What every measurement is given: weights, device, threads (``None``: as the engine likes)."""

    weights: str | None
    device: DeviceChoice
    threads: int | None

    @property
    def path(self) -> Path:
        """The weights' file; by default that which is shipped."""
        return default_weights() if self.weights is None else Path(self.weights)

    def engine(self, working_size: int | None = None) -> Engine:
        """Load the engine, with the number of threads asked for."""
        if self.threads is not None:
            os.environ["OMP_NUM_THREADS"] = str(self.threads)  # which ONNX Runtime is started with
            torch.set_num_threads(self.threads)
        return Engine(self.path, device=self.device, working_size=working_size)


def describe_machine(setting: Setting) -> Machine:
    """Return what is measured on and with."""
    engine = setting.engine()
    capability = torch.backends.cpu.get_cpu_capability()
    return Machine(
        cpu=cpu_name(),
        processors=processors(),
        memory_bytes=installed_memory(),
        system=f"{platform.system()} {platform.release()} {platform.machine()}",
        python=platform.python_version(),
        runtime=engine.runtime,
        instructions=capability,
        device=engine.device_name if engine.device != "cpu" else "CPU",
        threads=engine.threads,
        weights=setting.path.name,
        width=load_network(setting.path).config.width,
        working_size=engine.working_size,
        head=_head(engine),
    )


def time_network(setting: Setting, size: int, repeat: int) -> NetworkTime:
    """Measure encode and decode of a square photo at its whole size."""
    engine = setting.engine(working_size=size)
    colour = _colour(engine, size)
    runs = timed(colour, repeat)
    peak, gpu = peak_memory(), _gpu_memory(engine.device)
    flops = _network_flops(load_network(setting.path), _head(engine), size)
    return NetworkTime(size, median(runs), runs, flops, peak, gpu)


def time_photo(setting: Setting, source: str, repeat: int) -> PhotoTime:
    """Measure a photo from file to file at the working size, each stage apart."""
    engine = setting.engine()
    path = Path(source)
    output = path.with_stem(f"{path.stem}-colorized")
    look = Look(head=_head(engine))
    stages: list[dict[str, float]] = []
    width = height = 0

    def colour() -> None:
        nonlocal width, height
        clock = StageClock()
        clock("open", 0.0)
        photo = open_photo(path)
        rgb = engine.colorize(photo, look, progress=clock)
        clock("save", 0.0)
        save_photo(output, rgb, photo, overwrite=True)
        stages.append(clock.seconds())
        width, height = photo.width, photo.height

    try:
        runs = timed(colour, repeat)
    finally:
        output.unlink(missing_ok=True)
    return PhotoTime(
        width=width,
        height=height,
        format="TIFF" if path.suffix == ".tif" else "JPEG",
        file_bytes=path.stat().st_size,
        seconds=median(runs),
        runs=runs,
        # The first is the one that warmed up.
        stages={name: median(run[name] for run in stages[1:]) for name in stages[-1]},
        peak_memory_bytes=peak_memory(),
        gpu_memory_bytes=_gpu_memory(engine.device),
    )


def time_swap(setting: Setting, width: int, height: int, repeat: int) -> SwapTime:
    """Measure another context for a photo that is encoded already, at the preview's size."""
    engine = setting.engine()
    photo = photo_from_array(grey_photo(width, height), "preview")
    engine.colours(photo, Look(head=_head(engine)))
    # In turns: what is asked for twice is remembered and not decoded again.
    contexts = (Context("another", (value,) * OVERALL_FEATURES) for value in (0.5, 0.4))
    looks = cycle([Look(head=_head(engine), contexts=(Weighted(each),)) for each in contexts])
    shares: list[dict[str, float]] = []

    def swap() -> None:
        clock = StageClock()
        clock("decode", 0.0)
        colours = engine.colours(photo, next(looks))
        clock("render", 0.0)
        colours.render(photo.lightness, photo.bit_depth)
        shares.append(clock.seconds())

    runs = timed(swap, repeat)
    decode, drawing = (median(run[name] for run in shares[1:]) for name in ("decode", "render"))
    return SwapTime(width, height, median(runs), runs, decode, drawing)


def time_convolutions(setting: Setting, repeat: int) -> ConvolutionPeak:
    """Measure how fast this machine convolves at best."""
    return convolution_peak(torch.device(setting.engine().device), repeat)


def time_peers(setting: Setting, sizes: list[int], repeat: int) -> list[PeerTime]:
    """Measure ours and its peers in turns, at each of the sizes and at the sizes they are made for.

    Ours counts with everything from lightness to ab at the input's size, as theirs do.
    """
    from colorizer_app.benchmark.peers import PEERS, Peer

    ours = setting.engine()
    network = load_network(setting.path)
    peers = {name: Peer(build(), torch.device(ours.device)) for name, build in PEERS.items()}
    usual = {"Colorizer": ours.working_size, **{name: peer.size for name, peer in peers.items()}}
    parameters = {
        "Colorizer": sum(weight.numel() for weight in network.parameters()),
        **{name: peer.parameters for name, peer in peers.items()},
    }
    rows = []
    for size in sorted({*sizes, *usual.values()}):
        engine = setting.engine(working_size=size)
        calls: Mapping[str, Callable[[], object]] = {
            "Colorizer": _colour(engine, size),
            **{name: peer.at(size) for name, peer in peers.items()},
        }
        flops = {name: count_flops(call) for name, call in calls.items()}
        flops["Colorizer"] = _network_flops(network, _head(engine), size)
        for name, runs in alternating(calls, repeat).items():
            at_home = usual[name] == size
            rows.append(
                PeerTime(name, size, at_home, parameters[name], flops[name], median(runs), runs)
            )
    return rows


def _colour(engine: Engine, size: int) -> Callable[[], object]:
    photo = photo_from_array(grey_photo(size, size), "square")
    look = Look(head=_head(engine))
    return lambda: engine.decode(engine.encode(photo), look)


def _network_flops(network: ColorizationNetwork, head: Head, size: int) -> int:
    """Count for a square of ``size`` and its rescale, whatever the engine does to do it faster."""
    # On torch's meta device everything has a shape and nothing is computed.
    shapes = network.to("meta")
    lightness = torch.empty(1, 1, size, size, device="meta")
    rescale = torch.empty(1, 1, OVERALL_SIZE, OVERALL_SIZE, device="meta")
    overall = None if size == OVERALL_SIZE else rescale
    return count_flops(lambda: shapes.decode(shapes.encode(lightness, overall), (head,)))


def _head(engine: Engine) -> Head:
    default = Look().head
    return default if default in engine.heads else engine.heads[0]


def _gpu_memory(device: str) -> int | None:
    return torch.cuda.max_memory_allocated(device) if device == "cuda" else None
