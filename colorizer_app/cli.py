"""The command line: the same road as the window's, without a window.

Exit status: 0 all done, 1 some photo failed (each is named), 2 the command itself makes no sense,
130 stopped by Ctrl-C.
"""

from __future__ import annotations

import argparse
import io
import json
import math
import os
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from tqdm import tqdm

from colorizer_app import __version__
from colorizer_app.errors import ColorizerError
from colorizer_app.imaging import Photo, open_photo, save_photo
from colorizer_app.look import Context, Head, Look
from colorizer_app.workbench.naming import exists, is_folder, suggested_output
from colorizer_app.workbench.settings import Device, Settings

if TYPE_CHECKING:  # torch takes two seconds to import; `--help` and a wrong option need none
    from colorizer_app.engine import Engine

_STOPPED = 130


class _OutputError(Exception):
    """Standard output takes no more: its reader is gone, or its disk is full."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper) and sys.stdout.errors == "strict":
        # File names need not fit the terminal's encoding, nor be valid in any.
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        status: int = options.command(options, parser)
    except ColorizerError as error:
        print(f"colorizer: {error}", file=sys.stderr)
        return 1
    except _OutputError as error:
        print(f"colorizer: stopped, as standard output takes no more: {error}", file=sys.stderr)
        # What is still buffered would fail once more when the interpreter ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        print("colorizer: stopped; what was saved so far is whole", file=sys.stderr)
        return _STOPPED
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="colorizer", description="Give black-and-white photos believable colour, offline."
    )
    parser.add_argument("--version", action="version", version=f"colorizer {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_colorize(commands)
    _add_train(commands)
    _add_evaluate(commands)
    return parser


def _add_colorize(commands: Any) -> None:
    command = commands.add_parser("colorize", help="colourize photos")
    command.set_defaults(command=_colorize)
    command.add_argument("photos", nargs="+", type=Path, metavar="IN", help="a photo")
    command.add_argument(
        "-o",
        "--output",
        metavar="OUT|DIR",
        help="the result's name, or a folder for it (default: NAME_colorized beside the photo)",
    )
    _add_engine_options(command)
    command.add_argument(
        "--boldness",
        type=_share,
        default=Look().boldness,
        metavar="0..1",
        help="0 safe and pale, 1 vivid (default: %(default)s)",
    )
    command.add_argument("--head", choices=get_args(Head), default=Look().head)
    command.add_argument(
        "--context", type=Path, metavar="PHOTO", help="borrow the mood of another picture"
    )
    command.add_argument("--context-strength", type=_share, default=1.0, metavar="0..1")
    command.add_argument("--overwrite", action="store_true", help="replace existing results")
    command.add_argument("--json", action="store_true", help="print one JSON object per photo")


def _add_train(commands: Any) -> None:
    command = commands.add_parser("train", help="train a network, or go on training it")
    command.set_defaults(command=_train)
    command.add_argument("--config", type=Path, required=True, metavar="TOML")
    command.add_argument("--max-minutes", type=float, metavar="N", help="stop after N minutes")


def _add_evaluate(commands: Any) -> None:
    command = commands.add_parser("evaluate", help="measure weights on colour photos")
    command.set_defaults(command=_evaluate)
    command.add_argument("--data", type=Path, required=True, metavar="DIR|TAR")
    _add_engine_options(command)
    command.add_argument("--boldness", type=_share, default=Look().boldness, metavar="0..1")
    command.add_argument("--limit", type=_positive, metavar="N", help="evenly spaced photos only")
    command.add_argument("--json", action="store_true", help="print JSON instead of a table")
    command.add_argument("--sheet", type=Path, metavar="PNG", help="also draw grey|result|real")


def _add_engine_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("--device", choices=get_args(Device), default=Settings().device)
    command.add_argument(
        "--working-size",
        type=_positive,
        metavar="N",
        help="long side in pixels at which colours are computed (default: the weights' own)",
    )
    command.add_argument(
        "--weights", type=Path, metavar="FILE", help="other weights than those shipped"
    )


def _share(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not 0.0 <= value <= 1.0:
        raise argparse.ArgumentTypeError(f"{text} is not a number between 0 and 1")
    return value


def _positive(text: str) -> int:
    try:
        value = int(text)
    except ValueError:
        value = 0
    if value < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a whole number above 0")
    return value


def _engine(options: argparse.Namespace) -> Engine:
    from colorizer_app.engine import Engine

    return Engine(options.weights, device=options.device, working_size=options.working_size)


# ------------------------------------------------------------------------------------- colorize


def _colorize(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    outputs = _outputs(options.photos, options.output, parser)
    engine = _engine(options)
    look = _look(options, engine)
    failed = 0
    pairs = zip(options.photos, outputs, strict=True)
    bar = tqdm(pairs, total=len(outputs), unit="photo", disable=None, leave=False)
    for source, output in bar:
        bar.set_description(source.name)
        try:
            report = _colorize_one(engine, source, output, look, options.overwrite)
        except (ColorizerError, MemoryError) as error:
            failed += 1
            why = str(error) or f"There is not enough free memory for “{source.name}”."
            tqdm.write(f"colorizer: {why}", file=sys.stderr)
            report = {"input": str(source), "error": why}
        if options.json:
            _say(json.dumps(report))
        elif "output" in report:
            _say(report["output"])
    return 1 if failed else 0


def _say(line: str) -> None:
    """Print a line now, past the progress bar."""
    try:
        tqdm.write(line, file=sys.stdout)
        sys.stdout.flush()
    except OSError as error:
        raise _OutputError(error.strerror) from error


def _outputs(photos: list[Path], output: str | None, parser: argparse.ArgumentParser) -> list[Path]:
    if output is None:
        return _unlike([suggested_output(photo) for photo in photos])
    path = Path(output)
    if len(photos) == 1 and not is_folder(path) and not output.endswith(("/", "\\")):
        if path.suffix or exists(path):
            return [path]
    elif exists(path) and not is_folder(path):
        parser.error(f"{path} is a file and not a folder")
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        parser.error(f"the folder {path} cannot be made: {error.strerror}")
    return _unlike([suggested_output(photo, directory=path) for photo in photos])


def _unlike(outputs: list[Path]) -> list[Path]:
    """Keep apart, by a number, results that would have one name."""
    seen: dict[str, int] = {}
    unlike = []
    for output in outputs:
        key = str(output).casefold()
        seen[key] = seen.get(key, 0) + 1
        number = f"-{seen[key]}" if seen[key] > 1 else ""
        unlike.append(output.with_stem(output.stem + number))
    return unlike


def _look(options: argparse.Namespace, engine: Engine) -> Look:
    context = None
    if options.context is not None:
        donor = open_photo(options.context)
        context = Context(donor.name, engine.overall_features(donor))
    return Look(options.head, options.boldness, context, options.context_strength)


def _colorize_one(
    engine: Engine, source: Path, output: Path, look: Look, overwrite: bool
) -> dict[str, Any]:
    clock = _StageClock()
    clock("open", 0.0)
    photo = open_photo(source)
    rgb = engine.colorize(photo, look, progress=clock)
    clock("save", 0.0)
    saved = save_photo(output, rgb, photo, overwrite=overwrite)
    return {
        "input": str(source),
        "output": str(saved),
        **_sizes(photo, engine),
        "seconds": clock.seconds(),
        "device": engine.device_name,
        "peak_memory_bytes": _peak_memory(),
    }


def _sizes(photo: Photo, engine: Engine) -> dict[str, int]:
    return {
        "width": photo.width,
        "height": photo.height,
        "bit_depth": photo.bit_depth,
        "working_size": min(engine.working_size, max(photo.width, photo.height)),
    }


def _peak_memory() -> int | None:
    """Return the process's peak resident memory so far; ``None`` where nothing tells it."""
    try:
        import resource
    except ImportError:  # Windows
        return None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


class _StageClock:
    """A progress callback that keeps how long each stage took."""

    def __init__(self) -> None:
        self._started: list[tuple[str, float]] = []

    def __call__(self, stage: str, _fraction: float) -> None:
        if not self._started or self._started[-1][0] != stage:
            self._started.append((stage, time.perf_counter()))

    def seconds(self) -> dict[str, float]:
        ends = [start for _, start in self._started[1:]] + [time.perf_counter()]
        return {
            stage: round(end - start, 4)
            for (stage, start), end in zip(self._started, ends, strict=True)
        }


# --------------------------------------------------------------------------- train and evaluate


def _train(options: argparse.Namespace, _parser: argparse.ArgumentParser) -> int:
    from colorizer_app.training.config import TrainingConfig
    from colorizer_app.training.loop import train

    weights = train(TrainingConfig.from_toml(options.config), max_minutes=options.max_minutes)
    print(weights)
    return 0


def _evaluate(options: argparse.Namespace, _parser: argparse.ArgumentParser) -> int:
    from colorizer_app.training.data import read_photos
    from colorizer_app.training.evaluate import draw_sheet, evaluate, format_table

    photos = read_photos([options.data])
    if options.limit is not None:
        step = max(1, len(photos) // options.limit)
        photos = photos[::step][: options.limit]
    engine = _engine(options)
    evaluation = evaluate(engine, photos, boldness=options.boldness)
    print(json.dumps(asdict(evaluation)) if options.json else format_table(evaluation))
    if options.sheet is not None:
        draw_sheet(engine, photos[:: max(1, len(photos) // 60)], options.sheet, options.boldness)
    return 0


if __name__ == "__main__":
    sys.exit(main())
