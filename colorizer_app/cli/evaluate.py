"""``colorizer evaluate``: weights measured on photos they have not seen."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from colorizer_app.cli.options import add_engine_options, load_engine, positive, share
from colorizer_app.look import Look


def add_to(commands: Any) -> None:
    """Add the command to the parser's subcommands."""
    command = commands.add_parser("evaluate", help="measure weights on colour photos")
    command.set_defaults(command=_evaluate)
    command.add_argument("--data", type=Path, required=True, metavar="DIR|TAR")
    add_engine_options(command)
    command.add_argument("--boldness", type=share, default=Look().boldness, metavar="0..1")
    command.add_argument("--limit", type=positive, metavar="N", help="evenly spaced photos only")
    command.add_argument("--json", action="store_true", help="print JSON instead of a table")
    command.add_argument("--sheet", type=Path, metavar="PNG", help="also draw grey|result|real")


def _evaluate(options: argparse.Namespace, _parser: argparse.ArgumentParser) -> int:
    from colorizer_app.training.data import read_photos
    from colorizer_app.training.evaluate import draw_sheet, evaluate, format_table

    photos = read_photos([options.data])
    if options.limit is not None:
        step = max(1, len(photos) // options.limit)
        photos = photos[::step][: options.limit]
    engine = load_engine(options)
    evaluation = evaluate(engine, photos, boldness=options.boldness)
    print(json.dumps(asdict(evaluation)) if options.json else format_table(evaluation))
    if options.sheet is not None:
        draw_sheet(engine, photos[:: max(1, len(photos) // 60)], options.sheet, options.boldness)
    return 0
