"""``colorizer colorize``: photos in, colour photos out."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tqdm import tqdm

from colorizer_app.cli.looks import add_look_options, look_from
from colorizer_app.cli.options import (
    add_engine_options,
    add_max_memory,
    add_no_note,
    load_engine,
    open_for,
    say,
)
from colorizer_app.errors import ColorizerError
from colorizer_app.gauges import StageClock, peak_memory
from colorizer_app.imaging import Photo, save_layer, save_photo
from colorizer_app.workbench.carried_look import carrying
from colorizer_app.workbench.naming import exists, is_folder, suggested_layer, suggested_output

if TYPE_CHECKING:
    from colorizer_app.engine import Engine
    from colorizer_app.look import Look


def add_to(commands: Any) -> None:
    """Add the command to the parser's subcommands."""
    command = commands.add_parser("colorize", help="colourize photos")
    command.set_defaults(command=_colorize)
    command.add_argument("photos", nargs="+", type=Path, metavar="IN", help="a photo")
    command.add_argument(
        "-o",
        "--output",
        metavar="OUT|DIR",
        help="the result's name, or a folder for it (default: NAME_colorized beside the photo)",
    )
    add_engine_options(command)
    add_max_memory(command)
    add_look_options(command)
    command.add_argument(
        "--layer",
        action="store_true",
        help="also write the colours alone, as a transparent layer to be put over the grey photo: "
        "NAME_colour-layer.png beside the result",
    )
    add_no_note(command)
    command.add_argument("--overwrite", action="store_true", help="replace existing results")
    command.add_argument("--json", action="store_true", help="print one JSON object per photo")


def _colorize(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    outputs = _outputs(options.photos, options.output, parser)
    notices: list[str] = []
    engine = load_engine(options, max_memory=options.max_memory, on_notice=notices.append)
    look = look_from(options, engine)
    failed = 0
    pairs = zip(options.photos, outputs, strict=True)
    bar = tqdm(pairs, total=len(outputs), unit="photo", disable=None, leave=False)
    for source, output in bar:
        bar.set_description(source.name)
        try:
            report = _colorize_one(engine, source, output, look, options)
        except (ColorizerError, MemoryError) as error:
            failed += 1
            why = str(error) or f"There is not enough free memory for “{source.name}”."
            tqdm.write(f"colorizer: {why}", file=sys.stderr)
            report = {"input": str(source), "error": why}
        for notice in notices:
            tqdm.write(f"colorizer: {notice}", file=sys.stderr)
        report["notices"] = notices.copy()
        notices.clear()
        if options.json:
            say(json.dumps(report))
        elif "output" in report:
            say(report["output"])
    return 1 if failed else 0


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


def _colorize_one(
    engine: Engine, source: Path, output: Path, look: Look, options: argparse.Namespace
) -> dict[str, Any]:
    clock = StageClock()
    clock("open", 0.0)
    photo = open_for(engine, source)
    rgb = engine.colorize(photo, look, progress=clock)
    clock("save", 0.0)
    told = carrying(photo, look, engine.weights_sha256, note=not options.no_note)
    saved = save_photo(output, rgb, told, overwrite=options.overwrite)
    layers = {}
    if options.layer:
        path = suggested_layer(output.with_name(source.name))
        layers["layer"] = str(save_layer(path, rgb, photo, overwrite=options.overwrite))
    return {
        "input": str(source),
        "output": str(saved),
        **layers,
        **_sizes(photo, engine),
        "seconds": clock.seconds(),
        "device": engine.device_name,
        "peak_memory_bytes": peak_memory(),
    }


def _sizes(photo: Photo, engine: Engine) -> dict[str, int]:
    return {
        "width": photo.width,
        "height": photo.height,
        "bit_depth": photo.bit_depth,
        "working_size": min(engine.working_size, max(photo.width, photo.height)),
    }
