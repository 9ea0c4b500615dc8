"""What is measured: plain values that fit into JSON and need no torch."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Machine:
    """What was measured on, and with.

    Attributes
    ----------
    cpu, processors, memory_bytes, system
        The processor's name, how many of it this process may use, the memory installed.
    python, runtime, instructions
        Python's version, what runs the networks and its version, and the vector instructions that
        torch found.
    device, threads
        Where they run, and on how many threads if that is the CPU.
    weights, width, working_size, head
        The network: file name, width multiplier, working size in pixels, head.
    """

    cpu: str
    processors: int
    memory_bytes: int | None
    system: str
    python: str
    runtime: str
    instructions: str
    device: str
    threads: int
    weights: str
    width: float
    working_size: int
    head: str


@dataclass(frozen=True, slots=True)
class NetworkTime:
    """Encode and decode of a square photo at its whole size, read-out of the head included.

    ``seconds`` is the median of ``runs``; ``flops`` are floating-point operations, two for each
    multiplication with its addition, of convolutions and matrix products, as the network is
    written down: what the engine saves by doing it another way makes it faster, not smaller.
    """

    size: int
    seconds: float
    runs: list[float]
    flops: int
    peak_memory_bytes: int | None
    gpu_memory_bytes: int | None


@dataclass(frozen=True, slots=True)
class PhotoTime:
    """A photo from file to file at the working size; ``stages`` are medians in their order."""

    width: int
    height: int
    format: str
    file_bytes: int
    seconds: float
    runs: list[float]
    stages: dict[str, float]
    peak_memory_bytes: int | None
    gpu_memory_bytes: int | None


@dataclass(frozen=True, slots=True)
class SwapTime:
    """Another context for an encoded photo: decode, then render at the preview's size."""

    width: int
    height: int
    seconds: float
    runs: list[float]
    decode: float
    render: float


@dataclass(frozen=True, slots=True)
class ConvolutionPeak:
    """The fastest 3×3 convolution seen, in GFLOP/s, and all that were tried."""

    gflops: float
    shape: str
    tried: dict[str, float]


@dataclass(frozen=True, slots=True)
class PeerTime:
    """A network on a square input of ``size`` pixels; ``usual`` if that is what it is used at."""

    name: str
    size: int
    usual: bool
    parameters: int
    flops: int
    seconds: float
    runs: list[float]


@dataclass(slots=True)
class Report:
    """One run of the benchmark. ``failures`` name what did not come about, and why.

    ``others`` is how many processors' worth of time other programs took meanwhile; ``exponent``
    is that of the pixels in the seconds from file to file, beyond the working size.
    """

    machine: Machine
    repeat: int
    sizes: list[int]
    networks: list[NetworkTime] = field(default_factory=list)
    photos: list[PhotoTime] = field(default_factory=list)
    large: list[PhotoTime] = field(default_factory=list)
    swap: SwapTime | None = None
    peak: ConvolutionPeak | None = None
    others: float | None = None
    exponent: float | None = None
    peers: list[PeerTime] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
