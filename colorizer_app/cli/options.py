"""What several commands share: kinds of values, and the engine's options."""

from __future__ import annotations

import argparse
import math
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from tqdm import tqdm

from colorizer_app.imaging import Photo, open_photo
from colorizer_app.workbench.settings import Device, Settings

if TYPE_CHECKING:  # torch takes two seconds to import; `--help` and a wrong option need none
    from colorizer_app.engine import Engine


class OutputError(Exception):
    """Standard output takes no more: its reader is gone, or its disk is full."""


def say(line: str) -> None:
    """Print a line now, past the progress bar."""
    try:
        tqdm.write(line, file=sys.stdout)
        sys.stdout.flush()
    except OSError as error:
        raise OutputError(error.strerror) from error


def add_engine_options(command: argparse.ArgumentParser) -> None:
    """Add what :func:`load_engine` reads."""
    command.add_argument("--device", choices=get_args(Device), default=Settings().device)
    size = command.add_mutually_exclusive_group()
    size.add_argument(
        "--working-size",
        type=positive,
        metavar="N",
        help="long side in pixels at which colours are computed (default: the weights' own)",
    )
    size.add_argument(
        "--full-resolution",
        action="store_true",
        help="compute colours from every pixel, in tiles; slow, and seldom better",
    )
    command.add_argument(
        "--weights", type=Path, metavar="FILE", help="other weights than those shipped"
    )


def add_max_memory(command: argparse.ArgumentParser) -> None:
    """Add the limit that :func:`load_engine` is given."""
    command.add_argument(
        "--max-memory",
        type=memory,
        metavar="SIZE",
        help="take no more memory than this, such as 1.5G; what cannot be done so is refused",
    )


def share(text: str) -> float:
    """Read a number between 0 and 1."""
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not 0.0 <= value <= 1.0:
        raise argparse.ArgumentTypeError(f"{text} is not a number between 0 and 1")
    return value


def positive(text: str) -> int:
    """Read a whole number above 0."""
    try:
        value = int(text)
    except ValueError:
        value = 0
    if value < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a whole number above 0")
    return value


def memory(text: str) -> int:
    """Read an amount of memory, such as 800M, 1.5G or 2GiB, in bytes."""
    match = re.fullmatch(r"(\d+(?:\.\d*)?|\.\d+) ?([MGT])(i?B)?", text, re.IGNORECASE)
    amount = 0
    if match is not None:
        base = 1024 if (match[3] or "").lower() == "ib" else 1000
        amount = round(float(match[1]) * base ** ("MGT".index(match[2].upper()) + 2))
    if amount < 1:
        raise argparse.ArgumentTypeError(f"{text} is not an amount of memory such as 800M or 1.5G")
    return amount


def load_engine(
    options: argparse.Namespace,
    *,
    max_memory: int | None = None,
    on_notice: Callable[[str], None] | None = None,
) -> Engine:
    """Load the engine that the options ask for, and with it what computes."""
    from colorizer_app.engine import FULL_RESOLUTION, Engine

    return Engine(
        options.weights,
        device=options.device,
        working_size=FULL_RESOLUTION if options.full_resolution else options.working_size,
        max_memory=max_memory,
        on_notice=on_notice,
    )


def open_for(engine: Engine, path: Path) -> Photo:
    """Open a photo, or refuse it for its size before it is decoded."""
    from colorizer_app.engine import PhotoSize

    return open_photo(
        path, lambda width, height: engine.require_memory(path.name, PhotoSize(width, height))
    )


def add_no_note(command: argparse.ArgumentParser) -> None:
    """Add ``--no-note``."""
    command.add_argument(
        "--no-note",
        action="store_true",
        help="do not tell other programs, in the results' metadata, that the colours were made",
    )
