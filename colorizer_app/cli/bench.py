"""``colorizer bench``: how fast this machine colours photos, beside the paper's."""

from __future__ import annotations

import argparse
import json
import math
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar, get_args

from tqdm import tqdm

from colorizer_app.benchmark.errors import PlanError
from colorizer_app.benchmark.report import format_report
from colorizer_app.benchmark.run import Plan, as_json, benchmark
from colorizer_app.cli.options import positive, say
from colorizer_app.imaging.raster import MAX_PIXELS
from colorizer_app.workbench.settings import Device, Settings

_SIZES = (224, 512, 1024, 2048)
_LONGEST_SIDE = math.isqrt(MAX_PIXELS)
_MOST_MEGAPIXELS = MAX_PIXELS // 1_000_000

_Number = TypeVar("_Number", int, float)


def add_to(commands: Any) -> None:
    """Add the command to the parser's subcommands."""
    command = commands.add_parser(
        "bench",
        help="measure how fast this machine colours photos",
        description="Prints the paper's times beside this machine's: the network alone, photos"
        " from file to file, memory, the share of the fastest convolution, another context, and"
        " how cost grows with size. Close other programs first.",
    )
    command.set_defaults(command=_bench)
    command.add_argument(
        "--sizes",
        type=_list_of(_side),
        default=_SIZES,
        metavar="N,N…",
        help=f"sides of square photos in pixels (default: {','.join(map(str, _SIZES))})",
    )
    command.add_argument(
        "--megapixels",
        type=_list_of(_megapixels),
        default=(),
        metavar="N,N…",
        help="also photos of so many million pixels, JPEGs or from 50 on TIFFs, file to file",
    )
    command.add_argument(
        "--peers", action="store_true", help="also other networks' graphs, beside ours"
    )
    command.add_argument("--device", choices=get_args(Device), default=Settings().device)
    command.add_argument("--weights", type=Path, metavar="FILE", help="other weights")
    command.add_argument(
        "--repeat",
        type=positive,
        default=Plan(_SIZES).repeat,
        metavar="N",
        help="runs of each measurement, whose median counts (default: %(default)s)",
    )
    command.add_argument(
        "--threads",
        type=positive,
        metavar="N",
        help="threads of the networks (default: as usual)",
    )
    command.add_argument("--json", action="store_true", help="print JSON instead of tables")


def _bench(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    plan = Plan(
        sizes=options.sizes,
        megapixels=options.megapixels,
        peers=options.peers,
        repeat=options.repeat,
        weights=options.weights,
        device=options.device,
        threads=options.threads,
    )
    with _tidy_when_terminated(), tqdm(total=plan.steps(), disable=None, leave=False) as bar:

        def on_step(name: str) -> None:
            bar.set_description(name)
            bar.update()

        try:
            report = benchmark(plan, on_step)
        except PlanError as error:
            parser.error(str(error))
    say(json.dumps(as_json(report)) if options.json else format_report(report))
    return 1 if report.failures else 0


@contextmanager
def _tidy_when_terminated() -> Iterator[None]:
    """Leave by the ordinary way out on SIGTERM, on which temporary folders are removed."""

    def leave(number: int, _frame: object) -> None:
        raise SystemExit(128 + number)

    before = signal.signal(signal.SIGTERM, leave)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _list_of(read: Callable[[str], _Number]) -> Callable[[str], tuple[_Number, ...]]:
    """Return a reader of numbers between commas, which keeps each number once, in their order."""

    def read_all(text: str) -> tuple[_Number, ...]:
        return tuple(dict.fromkeys(read(part) for part in text.split(",")))

    return read_all


def _side(text: str) -> int:
    side = positive(text)
    if side > _LONGEST_SIDE:
        raise argparse.ArgumentTypeError(
            f"{text} is too large: photos may have {_LONGEST_SIDE} × {_LONGEST_SIDE} pixels"
        )
    return side


def _megapixels(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value <= _MOST_MEGAPIXELS:
        raise argparse.ArgumentTypeError(
            f"{text} is not a number of megapixels above 0, {_MOST_MEGAPIXELS} at most"
        )
    return value
